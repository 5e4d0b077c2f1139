package pimkg.match;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.guard.Meter;

/** A walk through statements that are numbers: terms are needed only by whoever asks for a value. */
final class NumberWalk implements Walk {

    private static final int PLACES = 3;
    private static final int NONE = -1;
    /** Stands nowhere in the graph. */
    private static final int STRANGE = -2;

    private final Steps steps;
    private final Numbers numbers;
    private final Meter meter;
    private final AtomicBoolean cancelled;
    private final int[] values;
    /** What stands at the places of the steps; below 0 for variables. */
    private final int[] fixed;
    private final Numbers.Found[] found;
    /** Which places of each step give values, as bits. */
    private final int[] open;
    private int depth = -1;

    NumberWalk(Steps steps, Numbers numbers, Meter meter, AtomicBoolean cancelled) {
        this.steps = steps;
        this.numbers = numbers;
        this.meter = meter;
        this.cancelled = cancelled;
        this.values = new int[steps.variables().size()];
        this.fixed = new int[PLACES * steps.size()];
        this.found = new Numbers.Found[steps.size()];
        this.open = new int[steps.size()];
        for (int step = 0; step < found.length; step++) {
            found[step] = numbers.new Found();
            for (int place = 0; place < PLACES; place++) {
                Node node = steps.fixed(step, place);
                fixed[PLACES * step + place] = node == null ? NONE : number(node);
            }
        }
    }

    private int number(Node node) {
        int number = numbers.number(node);
        return number < 0 ? STRANGE : number;
    }

    @Override
    public void begin(Binding row) {
        Arrays.fill(values, NONE);
        if (!row.isEmpty()) {
            List<Var> variables = steps.variables();
            for (int number = 0; number < values.length; number++) {
                Node value = row.get(variables.get(number));
                values[number] = value == null ? NONE : number(value);
            }
        }
        depth = 0;
        enter();
    }

    @Override
    public Node value(int number) {
        return numbers.term(values[number]);
    }

    @Override
    public Object key(int[] which) {
        if (which.length == 1) {
            return which[0] < 0 ? NONE : values[which[0]];
        }
        Integer[] key = new Integer[which.length];
        for (int at = 0; at < which.length; at++) {
            key[at] = which[at] < 0 ? NONE : values[which[at]];
        }
        return Arrays.asList(key);
    }

    @Override
    public boolean next() {
        while (depth >= 0) {
            if (!found[depth].next()) {
                forget();
                depth--;
                continue;
            }
            meter.tick();
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            if (!fits()) {
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
        int bits = 0;
        boolean strange = false;
        for (int place = 0; place < PLACES; place++) {
            int number = at(place);
            bits |= number == NONE ? 1 << place : 0;
            strange |= number == STRANGE;
        }
        open[depth] = bits;
        if (strange) {
            found[depth].beginNone();
        } else {
            found[depth].begin(at(0), at(1), at(2));
        }
    }

    /** What stands at a place of the step, given the values so far. */
    private int at(int place) {
        int number = fixed[PLACES * depth + place];
        return number == NONE ? values[steps.open(depth, place)] : number;
    }

    private void forget() {
        for (int place = 0; place < PLACES; place++) {
            if ((open[depth] & 1 << place) != 0) {
                values[steps.open(depth, place)] = NONE;
            }
        }
    }

    /** Takes the values; one variable in two places has one value. */
    private boolean fits() {
        forget();
        for (int place = 0; place < PLACES; place++) {
            if ((open[depth] & 1 << place) != 0) {
                int variable = steps.open(depth, place);
                int number = found[depth].at(place);
                if (values[variable] != NONE && values[variable] != number) {
                    return false;
                }
                values[variable] = number;
            }
        }
        return true;
    }

    @Override
    public void close() {
        depth = -1;
    }
}
