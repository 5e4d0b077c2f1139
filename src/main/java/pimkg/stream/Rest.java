package pimkg.stream;

import java.util.Collection;
import org.apache.jena.graph.Node;

/** The rest of a file of which only a part is read: what the part has to know of it, and what was looked for in both. */
public interface Rest {

    /** There is no rest, and nobody wants to know. */
    Rest NONE = new Rest() {
        @Override
        public boolean lists(Node predicate, Node object) {
            return false;
        }

        @Override
        public void passed(Collection<Node> looked) {
        }

        @Override
        public boolean isTold() {
            return false;
        }
    };

    /** Whether the rest has something as the value of a listing property. */
    boolean lists(Node predicate, Node object);

    /** Something is no description; to tell that, some nodes were looked for. */
    void passed(Collection<Node> looked);

    /** Whether slices shall tell what was looked for. */
    boolean isTold();
}
