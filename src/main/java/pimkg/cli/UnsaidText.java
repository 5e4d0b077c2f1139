package pimkg.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.Headings;
import pimkg.form.PropertyPath;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.text.Language;

/** Names what a form has no field for, in words where our workbook or the ontology has some. */
final class UnsaidText {

    private final Form workbook = Forms.packaged().workbook();
    private final KnowledgeGraph knowledge;
    private final Language language;

    UnsaidText(KnowledgeGraph knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
    }

    /** The same counts by words, without what a column says by being filled in. */
    Map<String, Long> of(Map<String, Long> unsaid, Graph graph) {
        return unsaid.entrySet().stream().filter(each -> !isImplied(each.getKey(), graph))
            .collect(Collectors.toMap(each -> named(each.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** Nothing else than this stands there in any description. */
    private boolean isImplied(String path, Graph graph) {
        return workbook.rules().stream().filter(rule -> rule.constant().isPresent() && has(rule, path))
            .anyMatch(rule -> graph.find(Node.ANY, rule.property().orElseThrow().last(), Node.ANY)
                .filterDrop(triple -> triple.getObject().equals(rule.constant().get())).toList().isEmpty());
    }

    private String named(String path) {
        return workbook.rules().stream().filter(rule -> rule.constant().isEmpty() && has(rule, path)).findFirst()
            .map(rule -> Headings.of(rule, language)).filter(heading -> !heading.isEmpty())
            .or(() -> Optional.of(Literals.of(knowledge.union(), last(path), RDFS.label.asNode()).in(language)).filter(label -> !label.isEmpty()))
            .map(words -> words + " [" + path + "]").orElse(path);
    }

    private static boolean has(FieldRule rule, String path) {
        return rule.property().filter(property -> property.toString().equals(path)).isPresent();
    }

    private static Node last(String path) {
        return PropertyPath.parse(path).last();
    }
}
