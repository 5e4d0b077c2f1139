package pimkg.entry;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Localized;

/** What to call the things of a graph in one language. */
public final class Names {

    private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(),
        NodeFactory.createURI("http://www.w3.org/ns/shacl#name"),
        RDFS.label.asNode(), VCARD4.fn.asNode());

    private static final List<Node> TEXTS = List.of(SKOS.definition.asNode(), DCTerms.description.asNode(), RDFS.comment.asNode(),
        NodeFactory.createURI("http://www.w3.org/ns/shacl#message"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])([A-Z])");

    private final Graph graph;
    private final Language language;

    /** Names from this graph, in this language where it has them. */
    public Names(Graph graph, Language language) {
        this.graph = graph;
        this.language = language;
    }

    /** The language asked for. */
    public Language language() {
        return language;
    }

    /** The graph they come from. */
    Graph graph() {
        return graph;
    }

    /** The label of a thing with its address; its code, or its own name spelled out, where it has no label; the words of a literal. */
    public Said of(Node thing) {
        if (!thing.isURI()) {
            return Said.of(thing);
        }
        Said label = Said.of(label(graph, thing), language);
        Said code = label.isEmpty() ? code(thing) : label;
        return (code.isEmpty() ? spelledOut(thing) : code).linked(Address.of(thing));
    }

    /** Names that this project mints are English words run together. */
    private static Said spelledOut(Node thing) {
        String iri = thing.getURI();
        String name = iri.substring(iri.indexOf('#') + 1);
        boolean ours = iri.startsWith(Pim.BASE) && name.matches("[A-Z][A-Za-z0-9]+");
        return ours ? new Said(BETWEEN_WORDS.matcher(name).replaceAll(" $1").toLowerCase(Locale.ROOT), "en", "ltr", "") : Said.of(thing);
    }

    /** All languages' labels of a thing: the preferred label, else the title, the name or the label. */
    public static Localized label(Graph graph, Node thing) {
        return first(LABELS, graph, thing);
    }

    private static Localized first(List<Node> properties, Graph graph, Node thing) {
        return properties.stream().map(property -> Literals.of(graph, thing, property)).filter(text -> !text.isEmpty())
            .findFirst().orElseGet(() -> Localized.of(Map.of()));
    }

    /** What a thing is in a sentence or two: its definition, description or comment, or what it asks; empty when it says nothing. */
    public Said what(Node thing) {
        return Said.of(what(graph, thing), language);
    }

    /** The same in all languages. */
    static Localized what(Graph graph, Node thing) {
        return first(TEXTS, graph, thing);
    }

    /** The code of a thing; empty when it has none. */
    public Said code(Node thing) {
        return G.listSP(graph, thing, SKOS.notation.asNode()).stream().map(Node::getLiteralLexicalForm).sorted().findFirst()
            .map(Said::code).orElse(Said.NOTHING);
    }

    /** What a property is called, from its own label; its short name where it has none. */
    Said heading(Node property) {
        Said label = Said.of(Literals.of(graph, property, RDFS.label.asNode()), language);
        return label.isEmpty() ? Said.code(Prefixes.shorten(property.getURI())) : label;
    }

    /** A text of a thing, in the language asked for or else in another. */
    Said text(Node thing, Node property) {
        return Said.of(Literals.of(graph, thing, property), language);
    }

    /** The texts of a thing that stand in the language asked for, or else all that there are. */
    List<Said> texts(Node thing, Node property) {
        List<Said> all = G.listSP(graph, thing, property).stream().filter(Node::isLiteral).map(Said::of)
            .sorted(Comparator.comparing(Said::text)).toList();
        List<Said> ours = all.stream().filter(said -> said.lang().equals(language.tag())).toList();
        return ours.isEmpty() ? all : ours;
    }

    /** The things themselves, by their order in the source where they have one, then by name. */
    public List<Said> sorted(Stream<Node> things) {
        return nodes(things).map(this::of).filter(said -> !said.isEmpty()).toList();
    }

    /** The same, not yet named. */
    public Stream<Node> nodes(Stream<Node> things) {
        return things.distinct().sorted(Comparator.comparing((Node thing) -> position(graph, thing))
            .thenComparing(thing -> of(thing).text(), Collator.getInstance(language.locale())));
    }

    /** Its place in the order of its source, from 1; behind all others when it has none. */
    public static int position(Graph graph, Node thing) {
        return graph.find(thing, Pim.POSITION, Node.ANY).nextOptional()
            .map(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm())).orElse(Integer.MAX_VALUE);
    }
}
