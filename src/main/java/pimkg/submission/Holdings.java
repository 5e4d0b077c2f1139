package pimkg.submission;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import pimkg.catalogue.Catalogue;
import pimkg.version.Audience;
import pimkg.version.Key;

/**
 * Who describes what, so that no agency speaks in the name of another. Only what every steward may read is looked at: an answer
 * must not tell of what is kept from whoever gets it.
 */
final class Holdings {

    private static final List<Audience> READ_BY_STEWARDS = List.of(Audience.PUBLIC, Audience.COMMUNITY);

    private final Catalogue catalogue;

    Holdings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The first of some addresses that another agency describes, and this description does not yet. */
    Optional<String> heldByOthers(Key key, Set<String> addresses) {
        for (Audience audience : READ_BY_STEWARDS) {
            DatasetGraph published = catalogue.published(audience);
            List<String> held = Txn.calculateRead(published, () -> addresses.stream()
                .filter(address -> isHeld(published, address, key.agency())).toList());
            // Whoever described it first goes on, whatever others have said meanwhile.
            Optional<String> first = held.stream().filter(address -> !describes(key, address)).findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private static boolean isHeld(DatasetGraph published, String address, String agency) {
        Iterator<Quad> said = published.findNG(Node.ANY, NodeFactory.createURI(address), Node.ANY, Node.ANY);
        while (said.hasNext()) {
            if (Key.ofGraph(said.next().getGraph().getURI()).filter(holder -> !holder.agency().equals(agency)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean describes(Key key, String address) {
        return catalogue.current(key).filter(version -> {
            DatasetGraph published = catalogue.published(version.audience());
            return Txn.calculateRead(published, () ->
                published.contains(NodeFactory.createURI(key.graph()), NodeFactory.createURI(address), Node.ANY, Node.ANY));
        }).isPresent();
    }
}
