package pimkg.exchange;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Status;

/** Mappings as plain statements between terms, for whoever knows SKOS and not SSSOM. */
public final class SkosTriples {

    private SkosTriples() {
    }

    /**
     * A new graph with a statement for each mapping that holds. What is denied, what has no counterpart, literals, and what
     * nobody is sure of become nothing: a triple could not say so.
     */
    public static Graph of(Collection<Mapping> mappings) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        mappings.stream().filter(Mapping::isPositive).filter(mapping -> mapping.status() != Status.UNSURE)
            .forEach(mapping -> graph.add(SssomRdf.iri(mapping.subject()), SssomRdf.iri(mapping.predicate()), SssomRdf.iri(mapping.object())));
        return graph;
    }
}
