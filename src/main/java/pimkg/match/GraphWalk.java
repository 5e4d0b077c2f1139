package pimkg.match;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;
import pimkg.guard.Meter;

/** A walk through a graph of any kind. */
final class GraphWalk implements Walk {

    private final Steps steps;
    private final Graph graph;
    private final Meter meter;
    private final AtomicBoolean cancelled;
    private final Node[] values;
    private final ExtendedIterator<Triple>[] found;
    /** Which places of each step give values, as bits. */
    private final int[] open;
    private int depth = -1;

    @SuppressWarnings({"unchecked", "rawtypes"})
    GraphWalk(Steps steps, Graph graph, Meter meter, AtomicBoolean cancelled) {
        this.steps = steps;
        this.graph = graph;
        this.meter = meter;
        this.cancelled = cancelled;
        this.values = new Node[steps.variables().size()];
        this.found = new ExtendedIterator[steps.size()];
        this.open = new int[steps.size()];
    }

    @Override
    public void begin(Binding row) {
        close();
        for (int number = 0; number < values.length; number++) {
            values[number] = row.isEmpty() ? null : row.get(steps.variables().get(number));
        }
        depth = 0;
        enter();
    }

    @Override
    public Node value(int number) {
        return values[number];
    }

    @Override
    public Object key(int[] numbers) {
        if (numbers.length == 1) {
            return numbers[0] < 0 ? Node.ANY : values[numbers[0]];
        }
        Node[] key = new Node[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            key[at] = numbers[at] < 0 ? null : values[numbers[at]];
        }
        return Arrays.asList(key);
    }

    @Override
    public boolean next() {
        while (depth >= 0) {
            if (!found[depth].hasNext()) {
                leave();
                continue;
            }
            Triple triple = found[depth].next();
            meter.tick();
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            if (!fits(triple)) {
                continue;
            }
            if (depth == found.length - 1) {
                return true;
            }
            depth++;
            enter();
        }
        return false;
    }

    private void enter() {
        Node subject = steps.at(depth, 0, values);
        Node property = steps.at(depth, 1, values);
        Node object = steps.at(depth, 2, values);
        open[depth] = (subject == Node.ANY ? 1 : 0) | (property == Node.ANY ? 2 : 0) | (object == Node.ANY ? 4 : 0);
        found[depth] = graph.find(subject, property, object);
    }

    private void leave() {
        found[depth].close();
        forget();
        depth--;
    }

    private void forget() {
        for (int place = 0; place < 3; place++) {
            if ((open[depth] & 1 << place) != 0) {
                values[steps.open(depth, place)] = null;
            }
        }
    }

    /** Takes the values; one variable in two places has one value. */
    private boolean fits(Triple triple) {
        if (open[depth] == 0) {
            return true;
        }
        forget();
        return takes(0, triple.getSubject()) && takes(1, triple.getPredicate()) && takes(2, triple.getObject());
    }

    private boolean takes(int place, Node node) {
        if ((open[depth] & 1 << place) == 0) {
            return true;
        }
        int number = steps.open(depth, place);
        if (values[number] != null) {
            return values[number].sameTermAs(node);
        }
        values[number] = node;
        return true;
    }

    @Override
    public void close() {
        while (depth >= 0) {
            leave();
        }
    }
}
