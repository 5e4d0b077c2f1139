package pimkg.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import pimkg.guard.Meter;

/** To what a chain leads from one term after the other, found through numbers: each once, the nearest first. */
final class Reached {

    private static final int ANY = -1;
    private static final int FEW = 1_000;
    /** What one takes, with its part of the set. */
    private static final long BYTES = 64;

    private final Numbers numbers;
    private final Numbers.Found found;
    private final Chain chain;
    private final int[] forward;
    private final int[] backward;
    private final Meter meter;
    private final AtomicBoolean cancelled;
    private Set<Integer> known = new HashSet<>();
    private int[] order = new int[16];
    private int size;

    /**
     * Has reached nothing yet.
     *
     * @param meter     counts the statements that are followed, and what is kept of them
     * @param cancelled is looked at with each statement
     */
    Reached(Chain chain, Numbers numbers, Meter meter, AtomicBoolean cancelled) {
        this.numbers = numbers;
        this.found = numbers.new Found();
        this.chain = chain;
        this.forward = known(chain.forward());
        this.backward = known(chain.backward());
        this.meter = meter;
        this.cancelled = cancelled;
    }

    /** What stands nowhere leads nowhere. */
    private int[] known(List<Node> properties) {
        return properties.stream().mapToInt(numbers::number).filter(number -> number >= 0).toArray();
    }

    /** All to which it leads. */
    List<Node> from(Node start) {
        int first = numbers.number(start);
        if (first < 0) {
            return chain.empty() ? List.of(start) : List.of();
        }
        go(first);
        List<Node> all = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            all.add(numbers.term(order[at]));
        }
        return all;
    }

    /** Whether it leads from one to the other. */
    boolean leads(Node start, Node end) {
        int first = numbers.number(start);
        if (first < 0) {
            return chain.empty() && start.equals(end);
        }
        go(first);
        return known.contains(numbers.number(end));
    }

    private void go(int first) {
        if (size > FEW) {
            // To empty a set takes as long as it once was large.
            known = new HashSet<>();
        } else {
            known.clear();
        }
        size = 0;
        if (chain.empty()) {
            add(first);
        } else {
            follow(first);
        }
        for (int next = 0; next < size; next++) {
            follow(order[next]);
        }
    }

    private void follow(int term) {
        for (int property : forward) {
            found.begin(term, property, ANY);
            take(2);
        }
        for (int property : backward) {
            found.begin(ANY, property, term);
            take(0);
        }
    }

    private void take(int place) {
        while (found.next()) {
            meter.step();
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            add(found.at(place));
        }
    }

    private void add(int term) {
        if (known.add(term)) {
            if (size == order.length) {
                meter.hold(size * BYTES);
                order = Arrays.copyOf(order, size * 2);
            }
            order[size++] = term;
        }
    }
}
