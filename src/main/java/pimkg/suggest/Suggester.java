package pimkg.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Later;

/**
 * Tells what was probably meant by a value that breaks a rule: a value of a list, a date, a language tag or the name of a
 * property. It says nothing rather than something far off. Safe for use by several threads.
 */
public final class Suggester {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node PATH = NodeFactory.createURI(SHACL + "path");
    private static final Node DATATYPE = NodeFactory.createURI(SHACL + "datatype");
    private static final Node OR = NodeFactory.createURI(SHACL + "or");
    private static final Set<String> DATE_TYPES = Stream.of(
        XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear)
        .map(XSDDatatype::getURI).collect(Collectors.toUnmodifiableSet());

    private final Graph graph;
    private final ValueLists lists;
    private final Later<Dates> dates;
    private final LanguageTags tags;
    private final Later<PropertyNames> names;

    private Suggester(Graph graph) {
        this.graph = graph;
        this.lists = new ValueLists(graph);
        this.dates = new Later<>(() -> new Dates(dateProperties(graph)));
        this.tags = new LanguageTags(lists);
        this.names = new Later<>(() -> new PropertyNames(graph));
    }

    /** A suggester that knows the lists, labels and properties of a graph. What it needs it reads when it is first asked. */
    public static Suggester over(KnowledgeGraph knowledge) {
        return new Suggester(knowledge.union());
    }

    /** Properties that are said to hold a date, or do so in what ships. */
    private static Set<Node> dateProperties(Graph graph) {
        Set<Node> found = new HashSet<>();
        graph.find().filterKeep(triple -> triple.getObject().isLiteral() && DATE_TYPES.contains(triple.getObject().getLiteralDatatypeURI()))
            .mapWith(Triple::getPredicate).forEach(found::add);
        graph.find(Node.ANY, RDFS.Nodes.range, Node.ANY)
            .filterKeep(range -> range.getObject().isURI() && DATE_TYPES.contains(range.getObject().getURI()))
            .mapWith(Triple::getSubject).forEach(found::add);
        return Set.copyOf(found);
    }

    /**
     * What was probably meant, the likeliest first; at most three, often none.
     *
     * @param property in which the value stands; empty when the rule names none or several
     * @param rule     the shape that the value breaks, which may say of what type a date has to be
     * @param value    what was written; of a property that does not exist, its IRI
     */
    public List<Suggestion> suggest(Optional<Node> property, Optional<Node> rule, Node value) {
        if (value.isLiteral()) {
            return ofLiteral(property, rule, value);
        }
        if (!value.isURI()) {
            return List.of();
        }
        boolean isName = property.isEmpty() && rule.filter(shape -> graph.contains(shape, PATH, Node.ANY)).isEmpty();
        return isName ? names.get().suggest(value) : property.map(lists::of).map(list -> list.suggest(value)).orElse(List.of());
    }

    /**
     * The value of the property's list that a text in a form names: by its own label, or by another name that can mean nothing
     * else.
     *
     * @return empty when it names none for sure
     */
    public Optional<Node> read(Node property, String text) {
        ValueList list = lists.of(property);
        return list.named(text).or(() -> list.suggest(NodeFactory.createLiteralString(text)).stream()
            .filter(Suggestion::safe).map(Suggestion::value).findFirst());
    }

    /** The values that a property may have and what they are called, in the order of their list; none when it has no list. */
    public List<Suggestion> choices(Node property) {
        return lists.of(property).entries().stream().map(entry -> new Suggestion(entry.node(), entry.label(), true)).toList();
    }

    /** The day, month or moment that a text can only mean; empty when it is none, or one of two. */
    public Optional<Node> readDate(String text) {
        return Optional.of(dates.get().suggest(NodeFactory.createLiteralString(text), Set.of())).filter(read -> read.size() == 1)
            .map(read -> read.get(0).value());
    }

    private List<Suggestion> ofLiteral(Optional<Node> property, Optional<Node> rule, Node value) {
        List<Suggestion> found = property.map(lists::of).map(list -> list.suggest(value)).orElse(List.of());
        if (found.isEmpty() && property.map(each -> dates.get().belongIn(each)).orElse(true)) {
            found = dates.get().suggest(value, typesOf(property, rule));
        }
        return found.isEmpty() && property.filter(lists::has).isEmpty() ? tags.suggest(value) : found;
    }

    /** The types of date that the rule or the property asks for; empty for any. */
    private Set<String> typesOf(Optional<Node> property, Optional<Node> rule) {
        Set<String> asked = rule.stream().flatMap(shape -> Stream.concat(Stream.of(shape), branches(shape)))
            .flatMap(shape -> G.listSP(graph, shape, DATATYPE).stream())
            .map(Node::getURI).filter(DATE_TYPES::contains).collect(Collectors.toSet());
        return asked.isEmpty()
            ? property.stream().flatMap(each -> G.listSP(graph, each, RDFS.Nodes.range).stream())
                .filter(Node::isURI).map(Node::getURI).filter(DATE_TYPES::contains).collect(Collectors.toSet())
            : asked;
    }

    private Stream<Node> branches(Node shape) {
        return G.listSP(graph, shape, OR).stream().flatMap(list -> GraphList.members(GNode.create(graph, list)).stream());
    }
}
