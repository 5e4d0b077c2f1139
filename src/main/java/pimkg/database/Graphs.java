package pimkg.database;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import pimkg.version.Key;

/** Puts contents into a dataset, within its transaction. */
public final class Graphs {

    private Graphs() {
    }

    /**
     * Puts each in the place of what is there.
     *
     * @param graphs the new content of each, canonical N-Quads; empty when it has to go
     */
    public static void apply(DatasetGraph dataset, Map<Key, Optional<String>> graphs) {
        graphs.forEach((key, content) -> {
            Node name = NodeFactory.createURI(key.graph());
            dataset.removeGraph(name);
            content.ifPresent(text -> AsStored.graph(text).find().forEachRemaining(triple ->
                dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject())));
        });
    }
}
