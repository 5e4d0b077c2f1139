package pimkg.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.term.Prefixes;

/** The codes of agencies' lists in {@code data/crosswalks.ttl}, and the terms they are mapped to. */
final class Crosswalk {

    /** The closest relation decides. That the agency's code is the wider one would say too much. */
    private static final List<Node> RELATIONS = List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode());
    private static final List<Node> LOOSE = List.of(SKOS.narrowMatch.asNode(), SKOS.relatedMatch.asNode());

    private final Graph graph;

    Crosswalk(Graph graph) {
        this.graph = graph;
    }

    /** The mapped terms of a code of a scheme, with a remark that says through which mapping; empty for an unknown code. */
    Optional<Value> read(String scheme, String code) {
        Node list = NodeFactory.createURI(Prefixes.expand("crosswalk:" + scheme).orElseThrow());
        return G.listPO(graph, SKOS.inScheme.asNode(), list).stream()
            .filter(concept -> G.listSP(graph, concept, SKOS.notation.asNode()).stream()
                .anyMatch(notation -> notation.getLiteralLexicalForm().equalsIgnoreCase(code.strip())))
            .findFirst().map(concept -> mapped(concept, code));
    }

    private Value mapped(Node concept, String code) {
        return RELATIONS.stream().filter(relation -> graph.contains(concept, relation, Node.ANY)).findFirst()
            .map(relation -> {
                List<Node> terms = G.listSP(graph, concept, relation);
                return Value.of(terms).saying(Value.Remark.of("crosswalk", code, Prefixes.shorten(terms.get(0).getURI()),
                    Prefixes.shorten(relation.getURI())));
            })
            .orElseGet(() -> Value.nothing().saying(unsure(concept, code)));
    }

    /** Terms that a code is only related to, or that say more than it does, are for a person to choose from. */
    private Value.Remark unsure(Node concept, String code) {
        String terms = LOOSE.stream().flatMap(relation -> G.listSP(graph, concept, relation).stream())
            .map(term -> Prefixes.shorten(term.getURI())).sorted().collect(Collectors.joining(", "));
        return terms.isEmpty() ? Value.Remark.of("crosswalk-none", code) : Value.Remark.of("crosswalk-unsure", code, terms);
    }
}
