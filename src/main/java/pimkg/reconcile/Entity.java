package pimkg.reconcile;

import java.util.List;
import org.apache.jena.graph.Node;
import pimkg.text.Localized;

/**
 * A term of ours that somebody's words may mean.
 *
 * @param id         short and safe in an address, for example {@code category-ProtectionMonitoring}; stable over releases
 * @param concept    its IRI
 * @param name       the preferred label
 * @param definition what it means
 * @param types      the schemes it stands in
 */
public record Entity(String id, Node concept, Localized name, Localized definition, List<EntityType> types) {

    /** Takes a copy of the list. */
    public Entity {
        types = List.copyOf(types);
    }
}
