package pimkg.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.graph.Literals;
import pimkg.page.Statements.Term;
import pimkg.submission.Audiences;
import pimkg.submission.ReadingRoom.Numbered;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.version.Key;
import pimkg.version.Version;

/** What agencies have submitted: each description, and its versions. Shows what it is given; what that may be is decided before. */
public final class DatasetPage {

    /**
     * A version in a history.
     *
     * @param number   counted from 1
     * @param removed  whether it says that the description was taken out
     * @param when     in UTC
     * @param audience the code of those who could read it
     * @param by       who did it; empty for others than the agency
     */
    public record Step(int number, boolean removed, String when, String audience, String by) {
    }

    private final Pages pages;

    /** Pages in this dress. */
    public DatasetPage(Pages pages) {
        this.pages = pages;
    }

    /** A version of a description. */
    public String of(Numbered version, Graph graph, int versions, Language language) {
        Node dataset = graph.find(Node.ANY, Pim.AUDIENCE, Node.ANY).nextOptional().map(Triple::getSubject)
            .orElse(NodeFactory.createURI(version.version().key().graph()));
        List<Term> terms = graph.find().mapWith(Triple::getSubject).toList().stream().distinct().filter(Node::isURI)
            .sorted(Comparator.comparing((Node subject) -> !subject.equals(dataset)).thenComparing(Node::getURI))
            .map(subject -> new Term(subject.getURI(), Statements.title(graph, subject, language), Prefixes.shorten(subject.getURI()),
                Statements.of(graph, subject, language))).toList();
        Key key = version.version().key();
        String title = Literals.of(graph, dataset, DCTerms.title.asNode()).in(language);
        return pages.render("dataset", language, Map.of("title", title.isEmpty() ? key.id() : title, "agency", key.agency(), "id", key.id(),
            "audience", Audiences.code(version.version().audience()), "when", version.version().when().toString(),
            "number", version.number(), "versions", versions, "terms", terms));
    }

    /**
     * The versions of a description.
     *
     * @param versions the newest first
     * @param own      whether the page is for the agency itself
     */
    public String history(Key key, List<Numbered> versions, boolean own, Language language) {
        List<Step> steps = versions.stream().map(each -> new Step(each.number(), each.version().kind() == Version.Kind.REMOVED,
            each.version().when().toString(), Audiences.code(each.version().audience()), own ? each.version().by() : "")).toList();
        return pages.render("dataset-history", language, Map.of("agency", key.agency(), "id", key.id(), "steps", steps));
    }
}
