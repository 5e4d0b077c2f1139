package pimkg.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The terminology as one document to read and print, made from the graph. */
public final class Reference {

    private final KnowledgeGraph knowledge;
    private final Graph graph;
    private final Language language;
    private final Titles titles;
    private final Texts texts;

    /** A reference in {@code language}. */
    public Reference(KnowledgeGraph knowledge, Language language) {
        this.knowledge = knowledge;
        this.graph = knowledge.folder("ontology");
        this.language = language;
        this.titles = new Titles(graph, language);
        this.texts = Texts.of(Reference.class, language);
    }

    /** The whole document. */
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(text(Pim.ONTOLOGY, DCTerms.title.asNode())).append(" ").append(knowledge.release()).append("\n\n");
        out.append(text(Pim.ONTOLOGY, DCTerms.description.asNode())).append("\n");
        knowledge.files().stream().filter(file -> file.folder().equals("ontology")).forEach(file -> file(out, file));
        return out.toString();
    }

    private void file(StringBuilder out, GraphFile file) {
        Graph own = knowledge.graph(file.graphName());
        List<Node> schemes = own.find(Node.ANY, SKOS.hasTopConcept.asNode(), Node.ANY).mapWith(Triple::getSubject)
            .toList().stream().distinct().sorted(Comparator.comparing(Node::getURI)).toList();
        for (Node scheme : schemes) {
            out.append("\n## ").append(titles.of(scheme)).append("\n\n");
            out.append(text(file.graphName(), DCTerms.description.asNode())).append('\n');
            concepts(scheme).forEach(concept -> concept(out, concept));
        }
    }

    private List<Node> concepts(Node scheme) {
        return G.listPO(graph, SKOS.inScheme.asNode(), scheme).stream()
            .sorted(Comparator.comparing(this::position).thenComparing(titles::of)).toList();
    }

    private int position(Node concept) {
        return graph.find(concept, Pim.POSITION, Node.ANY).nextOptional()
            .map(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm())).orElse(Integer.MAX_VALUE);
    }

    private void concept(StringBuilder out, Node concept) {
        out.append("\n### ").append(titles.of(concept)).append("\n\n`").append(Titles.name(concept)).append("`\n\n");
        paragraph(out, text(concept, SKOS.definition.asNode()));
        paragraph(out, text(concept, SKOS.scopeNote.asNode()));
        list(out, "explain.broader", G.listSP(graph, concept, SKOS.broader.asNode()).stream().map(titles::of).toList());
        list(out, "explain.related", G.listSP(graph, concept, SKOS.related.asNode()).stream().map(titles::of).toList());
        list(out, "explain.source", G.listSP(graph, concept, DCTerms.source.asNode()).stream()
            .map(source -> text(source, DCTerms.title.asNode())).toList());
        list(out, "explain.certainty", G.listSP(graph, concept, Pim.CERTAINTY).stream().map(titles::of).toList());
    }

    private void list(StringBuilder out, String key, List<String> names) {
        if (!names.isEmpty()) {
            out.append("- ").append(texts.get(key)).append(": ")
                .append(names.stream().sorted().collect(Collectors.joining("; "))).append('\n');
        }
    }

    private static void paragraph(StringBuilder out, String text) {
        if (!text.isEmpty()) {
            out.append(text).append("\n\n");
        }
    }

    private String text(Node subject, Node property) {
        return Literals.of(graph, subject, property).in(language);
    }
}
