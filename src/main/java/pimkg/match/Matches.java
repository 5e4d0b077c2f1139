package pimkg.match;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import pimkg.guard.Meter;

/** The rows that come in, each with all matches of a pattern. */
public final class Matches extends QueryIter1 {

    private final Steps steps;
    private final Walk walk;
    private Binding row;
    private boolean ready;

    /**
     * Matches of a pattern for each of some rows.
     *
     * @param steps the pattern
     */
    public Matches(Steps steps, QueryIterator rows, Meter meter, ExecutionContext execution) {
        super(rows, execution);
        this.steps = steps;
        this.walk = Walk.of(steps, execution.getActiveGraph(), meter, execution.getCancelSignal());
    }

    @Override
    protected boolean hasNextBinding() {
        while (!ready) {
            if (row != null && walk.next()) {
                ready = true;
            } else if (getInput().hasNext()) {
                row = getInput().nextBinding();
                walk.begin(row);
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        ready = false;
        BindingBuilder builder = Binding.builder(row);
        List<Var> variables = steps.variables();
        for (int number = 0; number < variables.size(); number++) {
            Var variable = variables.get(number);
            if (row.isEmpty() || !row.contains(variable)) {
                builder.add(variable, walk.value(number));
            }
        }
        return builder.build();
    }

    @Override
    protected void closeSubIterator() {
        walk.close();
    }

    @Override
    protected void requestSubCancel() {
        // Nothing runs beside this.
    }
}
