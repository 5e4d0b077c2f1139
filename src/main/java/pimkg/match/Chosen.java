package pimkg.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import pimkg.guard.Meter;

/** Some columns of the matches of a pattern, all of them or each row once. */
public final class Chosen extends QueryIter {

    private final List<Var> columns;
    private final int[] numbers;
    private final Walk walk;
    private final Set<Object> seen = new HashSet<>();
    private final Consumer<Binding> once;
    private final boolean distinct;
    private Binding next;

    private Chosen(Steps steps, List<Var> columns, boolean distinct, Consumer<Binding> once, Meter meter, ExecutionContext execution) {
        super(execution);
        this.columns = columns;
        this.numbers = columns.stream().mapToInt(steps::number).toArray();
        this.distinct = distinct;
        this.once = once;
        this.walk = Walk.of(steps, execution.getActiveGraph(), meter, execution.getCancelSignal());
        walk.begin(BindingFactory.empty());
    }

    /** A row for each match. */
    public static Chosen all(Steps steps, List<Var> columns, Meter meter, ExecutionContext execution) {
        return new Chosen(steps, columns, false, row -> { }, meter, execution);
    }

    /**
     * Each row once.
     *
     * @param once is shown each row, as it is remembered
     */
    public static Chosen distinct(Steps steps, List<Var> columns, Consumer<Binding> once, Meter meter, ExecutionContext execution) {
        return new Chosen(steps, columns, true, once, meter, execution);
    }

    @Override
    protected boolean hasNextBinding() {
        while (next == null && walk.next()) {
            if (!distinct) {
                next = row();
            } else if (seen.add(walk.key(numbers))) {
                next = row();
                once.accept(next);
            }
        }
        return next != null;
    }

    private Binding row() {
        BindingBuilder builder = Binding.builder();
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] >= 0) {
                builder.add(columns.get(at), walk.value(numbers[at]));
            }
        }
        return builder.build();
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = next;
        next = null;
        return row;
    }

    @Override
    protected void closeIterator() {
        walk.close();
    }

    @Override
    protected void requestCancel() {
        // It looks for itself.
    }
}
