package pimkg.reconcile;

import org.apache.jena.graph.Node;
import pimkg.text.Localized;

/**
 * A class of entities: one of our schemes.
 *
 * @param id         short and safe in an address, for example {@code category}
 * @param scheme     its IRI
 * @param name       what it is called
 * @param definition what it holds; may be empty
 */
public record EntityType(String id, Node scheme, Localized name, Localized definition) {
}
