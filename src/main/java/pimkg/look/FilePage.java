package pimkg.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Address;
import pimkg.entry.Names;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.page.Pages;
import pimkg.page.TableView;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Localized;

/** One packaged file as a page: every name it mints, with what is said of it, each at its own place in the page. */
public final class FilePage {

    private static final String HIDDEN = SKOS.hiddenLabel.getURI();

    /**
     * A name of the file.
     *
     * @param anchor     the part of the IRI behind the hash
     * @param title      its label
     * @param name       its short name
     * @param link       where its own page is; the web address of a name that others minted
     * @param statements what is said of it
     */
    public record Term(String anchor, String title, String name, String link, List<Statement> statements) {
    }

    /**
     * What is said with one property.
     *
     * @param property its short name
     * @param values   the objects
     */
    public record Statement(String property, List<TableView.Cell> values) {
    }

    private final KnowledgeGraph knowledge;
    private final Pages pages;

    /** Pages about the files of this snapshot. */
    public FilePage(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.pages = pages;
    }

    /** The page of a file in a language; texts in other languages stand there too, marked as such. */
    public String of(GraphFile file, Language language) {
        Graph graph = knowledge.graph(file.graphName());
        List<Term> terms = graph.find().mapWith(Triple::getSubject)
            .filterKeep(subject -> subject.isURI() && !subject.equals(file.graphName()))
            .toList().stream().distinct()
            .sorted(Comparator.comparing((Node subject) -> Names.position(graph, subject)).thenComparing(Node::getURI))
            .map(subject -> term(graph, subject, file, language)).toList();
        return pages.render("file", language, Map.of(
            "title", Literals.of(graph, file.graphName(), DCTerms.title.asNode()).in(language),
            "description", Literals.of(graph, file.graphName(), DCTerms.description.asNode()).in(language),
            "iri", file.iri(),
            "path", "/" + file.path().replaceAll("\\.ttl$", ""),
            "terms", terms));
    }

    private Term term(Graph graph, Node subject, GraphFile file, Language language) {
        Map<String, List<Node>> byProperty = new TreeMap<>();
        graph.find(subject, Node.ANY, Node.ANY).filterDrop(triple -> triple.getPredicate().hasURI(HIDDEN))
            .forEach(triple -> byProperty.computeIfAbsent(Prefixes.shorten(triple.getPredicate().getURI()),
                property -> new ArrayList<>()).add(triple.getObject()));
        List<Statement> statements = byProperty.entrySet().stream()
            .map(entry -> new Statement(entry.getKey(), cells(entry.getValue(), language))).toList();
        String iri = subject.getURI();
        String anchor = iri.startsWith(file.iri() + "#") ? iri.substring(file.iri().length() + 1) : iri;
        return new Term(anchor, title(graph, subject, language), Prefixes.shorten(iri), Address.of(iri), statements);
    }

    /** Values in the language of the page first, then the others. */
    private static List<TableView.Cell> cells(List<Node> values, Language language) {
        return values.stream().map(TableView::cell)
            .sorted(Comparator.comparing((TableView.Cell cell) -> !cell.lang().equals(language.tag()))
                .thenComparing(TableView.Cell::lang).thenComparing(TableView.Cell::text))
            .toList();
    }

    private static String title(Graph graph, Node subject, Language language) {
        Localized label = Names.label(graph, subject);
        return label.isEmpty() ? Prefixes.shorten(subject.getURI()) : label.in(language);
    }
}
