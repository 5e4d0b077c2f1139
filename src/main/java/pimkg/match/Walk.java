package pimkg.match;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.guard.Meter;

/** Goes from match to match of a pattern, the last step first, and holds no more than the statement of each step. */
public interface Walk {

    /**
     * A walk that has not begun.
     *
     * @param cancelled is looked at with each statement
     */
    static Walk of(Steps steps, Graph graph, Meter meter, AtomicBoolean cancelled) {
        Optional<Numbers> numbers = graph instanceof Numbered numbered ? numbered.numbers() : Optional.empty();
        return numbers.isPresent() ? new NumberWalk(steps, numbers.get(), meter, cancelled) : new GraphWalk(steps, graph, meter, cancelled);
    }

    /** Begins anew, with the values that a row has. */
    void begin(Binding row);

    /** Goes to the next match; false when there is none. */
    boolean next();

    /** The value of a variable at the match. */
    Node value(int number);

    /**
     * Equal for matches in which these variables have equal values, of one walk.
     *
     * @param numbers of the variables; below 0 for one that is none of the pattern's
     */
    Object key(int[] numbers);

    /** Ends it. */
    void close();
}
