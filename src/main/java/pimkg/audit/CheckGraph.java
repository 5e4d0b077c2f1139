package pimkg.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.exchange.SkosTriples;
import pimkg.exchange.SssomRdf;

/**
 * What the rules for mappings look at: the records of the sets, the statements that hold in them, and the vocabularies, without
 * the mappings that the vocabularies bring along.
 *
 * @param graph   all of it
 * @param records each record that is looked at, by the IRI it has there
 */
record CheckGraph(Graph graph, Map<String, Record> records) {

    /** A record and the set it is in. */
    record Record(Mapping mapping, MappingSet set) {
    }

    private static final String PREFIX = "urn:x-record:";
    private static final Node RECORD_ID = NodeFactory.createURI(Sssom.NAMESPACE + "record_id");
    private static final Set<Node> MAPPING_PROPERTIES = Set.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(),
        SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.relatedMatch.asNode());

    static CheckGraph of(List<MappingSet> sets, Graph vocabularies) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        vocabularies.find().filterDrop(triple -> MAPPING_PROPERTIES.contains(triple.getPredicate())).forEachRemaining(graph::add);
        Map<String, Record> records = new TreeMap<>();
        for (MappingSet set : sets) {
            List<Mapping> named = new ArrayList<>();
            for (Mapping mapping : set.current()) {
                String name = String.format("%s%07d", PREFIX, records.size() + 1);
                records.put(name, new Record(mapping, set));
                schemes(graph, mapping);
                named.add(mapping.with(Slot.RECORD_ID, name));
                mapping.get(Slot.RECORD_ID).ifPresent(own ->
                    graph.add(NodeFactory.createURI(name), RECORD_ID, NodeFactory.createLiteralString(own)));
            }
            GraphUtil.addInto(graph, SssomRdf.graph(set.with(named)));
            GraphUtil.addInto(graph, SkosTriples.of(named.stream().filter(mapping -> mapping.status() == Status.ACCEPTED).toList()));
        }
        return new CheckGraph(graph, records);
    }

    /** What a record says of the vocabulary of a term is taken for its scheme where nobody knows better. */
    private static void schemes(Graph graph, Mapping mapping) {
        scheme(graph, mapping.subject(), mapping.get(Slot.SUBJECT_SOURCE));
        scheme(graph, mapping.object(), mapping.get(Slot.OBJECT_SOURCE));
    }

    private static void scheme(Graph graph, String term, Optional<String> source) {
        Node node = NodeFactory.createURI(term);
        boolean isOpen = !term.isEmpty() && !term.equals(Sssom.NO_TERM_FOUND) && !graph.contains(node, SKOS.inScheme.asNode(), Node.ANY);
        source.filter(iri -> isOpen).ifPresent(iri -> graph.add(node, SKOS.inScheme.asNode(), NodeFactory.createURI(iri)));
    }
}
