package pimkg.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.Literals;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Localized;

/** What a graph says of one thing, statement by statement. */
final class Statements {

    private static final String HIDDEN = SKOS.hiddenLabel.getURI();

    private Statements() {
    }

    /**
     * A thing.
     *
     * @param anchor     its place in the page
     * @param title      its label
     * @param name       its short name
     * @param statements what is said of it
     */
    public record Term(String anchor, String title, String name, List<Statement> statements) {
    }

    /**
     * What is said with one property.
     *
     * @param property its short name
     * @param values   the objects
     */
    public record Statement(String property, List<TableView.Cell> values) {
    }

    /** What is said of something, property by property. */
    static List<Statement> of(Graph graph, Node subject, Language language) {
        Map<String, List<Node>> byProperty = new TreeMap<>();
        graph.find(subject, Node.ANY, Node.ANY).filterDrop(triple -> triple.getPredicate().hasURI(HIDDEN))
            .forEach(triple -> byProperty.computeIfAbsent(Prefixes.shorten(triple.getPredicate().getURI()),
                property -> new ArrayList<>()).add(triple.getObject()));
        return byProperty.entrySet().stream().map(entry -> new Statement(entry.getKey(), cells(entry.getValue(), language))).toList();
    }

    /** Values in the language of the page first, then the others. */
    private static List<TableView.Cell> cells(List<Node> values, Language language) {
        return values.stream().map(TableView::cell)
            .sorted(Comparator.comparing((TableView.Cell cell) -> !cell.lang().equals(language.tag()))
                .thenComparing(TableView.Cell::lang).thenComparing(TableView.Cell::text))
            .toList();
    }

    /** What to call something. */
    static String title(Graph graph, Node subject, Language language) {
        return Stream.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(), RDFS.label.asNode())
            .map(property -> Literals.of(graph, subject, property))
            .filter(text -> !text.isEmpty()).findFirst()
            .map((Localized text) -> text.in(language))
            .orElseGet(() -> Prefixes.shorten(subject.getURI()));
    }
}
