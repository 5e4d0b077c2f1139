package pimkg.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import pimkg.graph.Literals;
import pimkg.page.Statements.Term;
import pimkg.store.Key;
import pimkg.store.Version;
import pimkg.submission.Audiences;
import pimkg.submission.ReadingRoom.Numbered;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** What agencies have submitted: lists, each description, and its versions. Shows what it is given; what that may be is decided before. */
public final class DatasetPage {

    /**
     * A description in a list.
     *
     * @param agency   its short name
     * @param id       what the agency calls the description
     * @param title    of the dataset; may be empty
     * @param dataset  its address
     * @param audience the code of those who may read it
     * @param when     it last changed, in UTC
     */
    public record Entry(String agency, String id, String title, String dataset, String audience, String when) {

        /** The day alone. */
        public String day() {
            return when.substring(0, 10);
        }

        /** The title, or the id when there is none. */
        public String name() {
            return title.isEmpty() ? id : title;
        }
    }

    /**
     * Where in a list a page begins.
     *
     * @param from     counted from 0
     * @param limit    the most entries of a page
     * @param total    the entries of all pages
     * @param previous where the page before begins
     * @param next     where the page behind begins
     */
    public record Position(int from, int limit, int total, Optional<Integer> previous, Optional<Integer> next) {
    }

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

    /** A list, of all agencies when none is named. */
    public String list(String agency, List<Entry> entries, Position position, Language language) {
        return pages.render("datasets", language, Map.of("agency", agency, "entries", entries, "total", position.total(),
            "limit", position.limit(), "first", position.from() + 1, "last", position.from() + entries.size(),
            "previous", position.previous().map(Object::toString).orElse(""), "next", position.next().map(Object::toString).orElse("")));
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
