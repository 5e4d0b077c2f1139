package pimkg.engine;

import java.util.function.Consumer;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Rows that are looked at as they pass. */
final class Rows extends QueryIter1 {

    private final Consumer<Binding> each;
    private final Runnable end;

    /**
     * Rows under watch.
     *
     * @param each is shown every row
     * @param end  is run when there are no more, or no more are wanted
     */
    Rows(QueryIterator rows, Consumer<Binding> each, Runnable end, ExecutionContext execution) {
        super(rows, execution);
        this.each = each;
        this.end = end;
    }

    @Override
    protected boolean hasNextBinding() {
        return getInput().hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = getInput().nextBinding();
        each.accept(row);
        return row;
    }

    @Override
    protected void closeSubIterator() {
        end.run();
    }

    @Override
    protected void requestSubCancel() {
        // Nothing runs beside this.
    }
}
