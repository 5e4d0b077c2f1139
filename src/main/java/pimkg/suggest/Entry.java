package pimkg.suggest;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Localized;

/**
 * One value of a list and all that people call it.
 *
 * @param node      the value
 * @param label     its name, for people
 * @param position  its place in the list, from 1; 0 where there is no order
 * @param codes     its codes, as written
 * @param names     keys of names that mean this value and no other
 * @param hints     keys of names that may mean this value
 * @param addresses other addresses of the same thing, in plain form
 * @param places    addresses that have to do with it, in plain form
 */
record Entry(Node node, Localized label, int position, Set<String> codes, Set<String> names, Set<String> hints,
             Set<String> addresses, Set<String> places) {

    private static final Node IDENTIFIER = NodeFactory.createURI("http://www.w3.org/ns/adms#identifier");

    /**
     * The value as a graph describes it.
     *
     * @param codesAreNames whether a code is as good as a name: those of public lists are, a number of ours is not
     */
    static Entry of(Graph graph, Node node, boolean codesAreNames) {
        Set<String> codes = texts(graph, node, SKOS.notation.asNode()).collect(Collectors.toUnmodifiableSet());
        Set<String> names = keys(Stream.concat(Stream.of(Address.of(node).name()), Stream.concat(
            texts(graph, node, SKOS.prefLabel.asNode()), Stream.concat(
            texts(graph, node, RDFS.Nodes.label), texts(graph, node, SKOS.altLabel.asNode())))));
        Set<String> uncertain = keys(Stream.concat(texts(graph, node, SKOS.hiddenLabel.asNode()),
            G.listSP(graph, node, IDENTIFIER).stream().flatMap(each -> texts(graph, each, SKOS.notation.asNode()))));
        Localized preferred = Literals.of(graph, node, SKOS.prefLabel.asNode());
        return new Entry(node, preferred.isEmpty() ? Literals.of(graph, node, RDFS.Nodes.label) : preferred,
            texts(graph, node, Pim.POSITION).findFirst().map(Integer::valueOf).orElse(0), codes,
            codesAreNames ? join(names, keys(codes.stream())) : names,
            codesAreNames ? uncertain : join(uncertain, keys(codes.stream())),
            join(Set.of(Address.plain(node.getURI())), plain(graph, node, SKOS.exactMatch.asNode())),
            join(plain(graph, node, FOAF.homepage.asNode()), codes(graph, node)));
    }

    private static Stream<String> texts(Graph graph, Node node, Node property) {
        return G.listSP(graph, node, property).stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private static Set<String> plain(Graph graph, Node node, Node property) {
        return G.listSP(graph, node, property).stream().filter(Node::isURI).map(Node::getURI).map(Address::plain)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of agencies that are mapped to the value: what they mean is known, but somebody chose them on purpose. */
    private static Set<String> codes(Graph graph, Node node) {
        return Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch)
            .flatMap(relation -> G.listPO(graph, relation.asNode(), node).stream())
            .filter(Node::isURI).map(Node::getURI).map(Address::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keys(Stream<String> names) {
        return names.map(Spelling::key).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> join(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is called so, for sure or perhaps. */
    boolean answersTo(String key) {
        return names.contains(key) || hints.contains(key);
    }

    /** How many slips of the keyboard what was typed is away from the nearest of its names. */
    int slips(String typed) {
        return Stream.concat(names.stream(), hints.stream()).mapToInt(name -> Spelling.slips(typed, name)).min().orElse(Integer.MAX_VALUE);
    }
}
