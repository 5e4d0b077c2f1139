package pimkg.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import pimkg.guard.Meter;

/** To what a chain leads from one term, found through numbers: each once, the nearest first. */
final class Reached {

    private static final int ANY = -1;

    private final Numbers numbers;
    private final Numbers.Found found;
    private final Chain chain;
    private final int[] forward;
    private final int[] backward;
    private final Meter meter;
    private final AtomicBoolean cancelled;
    private final Set<Integer> known = new HashSet<>();
    private int[] order = new int[16];
    private int size;

    /** @param cancelled is looked at with each statement */
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
        known.clear();
        size = 0;
        if (chain.empty()) {
            add(first);
        } else {
            follow(first);
        }
        for (int next = 0; next < size; next++) {
            follow(order[next]);
        }
        return Arrays.stream(order, 0, size).mapToObj(numbers::term).toList();
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
            meter.tick();
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            add(found.at(place));
        }
    }

    private void add(int term) {
        if (known.add(term)) {
            if (size == order.length) {
                order = Arrays.copyOf(order, size * 2);
            }
            order[size++] = term;
        }
    }
}
