package pimkg.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.term.Pim;

/**
 * What an agency's list calls a thing that a term of ours is mapped to: the code or its label.
 *
 * @param concept the term
 * @param text    the agency's word
 * @param weight  how much it counts beside a preferred label, which counts 1; the less the meanings agree, the less
 */
record AgencyWord(Node concept, String text, float weight) {

    private static final Map<Node, Float> WEIGHTS = Map.of(SKOS.exactMatch.asNode(), 0.5f, SKOS.closeMatch.asNode(), 0.4f,
        SKOS.broadMatch.asNode(), 0.25f, SKOS.narrowMatch.asNode(), 0.2f);

    /** The words of all codes that are mapped to a term; none of those that are merely related. */
    static List<AgencyWord> in(Graph graph) {
        List<AgencyWord> words = new ArrayList<>();
        for (Triple typed : graph.find(Node.ANY, RDF.Nodes.type, Pim.AGENCY_CODE_CLASS).toList()) {
            List<String> texts = Stream.of(SKOS.notation.asNode(), RDFS.Nodes.label)
                .flatMap(property -> G.listSP(graph, typed.getSubject(), property).stream()).map(Node::getLiteralLexicalForm).distinct().toList();
            WEIGHTS.forEach((relation, weight) -> G.listSP(graph, typed.getSubject(), relation).stream().filter(Node::isURI)
                .forEach(concept -> texts.forEach(text -> words.add(new AgencyWord(concept, text, weight)))));
        }
        return words;
    }
}
