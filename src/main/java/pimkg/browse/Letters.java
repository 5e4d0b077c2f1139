package pimkg.browse;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Fold;
import pimkg.text.Language;

/** The terms of a graph by their first letter, one index a language. Hidden labels are not in it. */
public final class Letters {

    /**
     * A line of the index.
     *
     * @param label what stands in its place
     * @param term  the term by its own name, with its address; the same words when the label is that name
     */
    public record Line(Said label, Said term) {

        /** Whether it leads from another name to the term. */
        public boolean isOther() {
            return !label.text().equals(term.text());
        }
    }

    private final Map<Language, Map<String, List<Line>>> indexes = new EnumMap<>(Language.class);

    /** The indexes of this snapshot. */
    public static Letters of(KnowledgeGraph knowledge) {
        return knowledge.derived(Letters.class, Letters::new);
    }

    private Letters(KnowledgeGraph knowledge) {
        for (Language language : Language.values()) {
            indexes.put(language, index(knowledge.union(), language));
        }
    }

    private static Map<String, List<Line>> index(Graph graph, Language language) {
        Names names = new Names(graph, language);
        Collator order = Collator.getInstance(language.locale());
        Map<String, List<Line>> index = new TreeMap<>(order(language));
        for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
            graph.find(Node.ANY, property, Node.ANY)
                .filterKeep(triple -> triple.getObject().getLiteralLanguage().equals(language.tag()) && isTerm(graph, triple.getSubject()))
                .forEach(triple -> {
                    Line line = new Line(Said.of(triple.getObject()), names.of(triple.getSubject()));
                    index.computeIfAbsent(letter(line.label().text()), letter -> new ArrayList<>()).add(line);
                });
        }
        index.values().forEach(lines -> lines.sort(Comparator.comparing((Line line) -> line.label().text(), order)
            .thenComparing(line -> line.term().link())));
        return index;
    }

    static boolean isTerm(Graph graph, Node thing) {
        return thing.isURI() && !graph.contains(thing, RDF.Nodes.type, SKOS.ConceptScheme.asNode())
            && !graph.contains(thing, RDF.Nodes.type, SKOS.Collection.asNode());
    }

    /** The order of letters in a language: those of its own script first, what is no letter last. */
    public static Comparator<String> order(Language language) {
        return Comparator.comparing((String letter) -> strangeness(letter, language)).thenComparing(Collator.getInstance(language.locale()));
    }

    /** The letter under which a label stands, without accents and the Arabic article; a hash for what begins with no letter. */
    public static String letter(String label) {
        String folded = Fold.fold(label);
        return folded.isEmpty() || !Character.isLetter(folded.codePointAt(0)) ? "#"
            : folded.substring(0, folded.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static int strangeness(String letter, Language language) {
        if (!Character.isLetter(letter.codePointAt(0))) {
            return 2;
        }
        boolean arabic = Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.ARABIC;
        return arabic == (language == Language.AR) ? 0 : 1;
    }

    /** The letters of a language in its order. */
    public List<String> letters(Language language) {
        return List.copyOf(indexes.get(language).keySet());
    }

    /** The lines under a letter; none when it is not in the index. */
    public List<Line> under(String letter, Language language) {
        return Collections.unmodifiableList(indexes.get(language).getOrDefault(letter, List.of()));
    }
}
