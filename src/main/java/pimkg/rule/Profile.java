package pimkg.rule;

import org.apache.jena.graph.Node;
import pimkg.text.Localized;

/**
 * A set of rules that one may ask for by name.
 *
 * @param iri         its file, in {@code shapes/profiles}
 * @param name        what one asks for, for example {@code strict-pim}
 * @param title       a title for people
 * @param description for whom it is and when to use it
 */
public record Profile(Node iri, String name, Localized title, Localized description) {
}
