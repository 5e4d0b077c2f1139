package pimkg.suggest;

import org.apache.jena.graph.Node;
import pimkg.text.Localized;

/**
 * What somebody probably meant.
 *
 * @param value what to write instead
 * @param label what that is called; empty where it speaks for itself
 * @param safe  whether no other reading is possible, so that a program may put it in place
 */
public record Suggestion(Node value, Localized label, boolean safe) {
}
