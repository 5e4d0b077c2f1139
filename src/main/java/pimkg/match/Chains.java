package pimkg.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import pimkg.guard.Meter;

/** The rows that come in, each with all to which a chain leads from what it knows. */
public final class Chains extends QueryIterRepeatApply {

    private final TriplePath path;
    private final Reached ahead;
    private final Reached back;
    private final Function<Binding, QueryIterator> others;

    private Chains(QueryIterator rows, TriplePath path, Chain chain, Numbers numbers, Meter meter, ExecutionContext execution,
                   Function<Binding, QueryIterator> others) {
        super(rows, execution);
        this.path = path;
        this.ahead = new Reached(chain, numbers, meter, execution.getCancelSignal());
        this.back = new Reached(chain.reversed(), numbers, meter, execution.getCancelSignal());
        this.others = others;
    }

    /**
     * Follows a path from each of some rows.
     *
     * @param others gives the matches of a row that knows neither end
     * @return empty when it is no chain, or when its graph has no numbers
     */
    public static Optional<QueryIterator> of(TriplePath path, QueryIterator rows, Meter meter, ExecutionContext execution,
                                             Function<Binding, QueryIterator> others) {
        Graph graph = execution.getActiveGraph();
        Optional<Chain> chain = graph instanceof Numbered ? Chain.of(path.getPath()) : Optional.empty();
        return chain.flatMap(each -> ((Numbered) graph).numbers().map(numbers -> new Chains(rows, path, each, numbers, meter, execution, others)));
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        Node subject = Substitute.substitute(path.getSubject(), row);
        Node object = Substitute.substitute(path.getObject(), row);
        if (Var.isVar(subject)) {
            return Var.isVar(object) ? others.apply(row) : ends(row, Var.alloc(subject), back.from(object));
        } else if (Var.isVar(object)) {
            return ends(row, Var.alloc(object), ahead.from(subject));
        }
        return ahead.leads(subject, object) ? QueryIterSingleton.create(row, getExecContext()) : QueryIterNullIterator.create(getExecContext());
    }

    private QueryIterator ends(Binding row, Var variable, List<Node> ends) {
        return QueryIterPlainWrapper.create(ends.stream().map(end -> BindingFactory.binding(row, variable, end)).iterator(), getExecContext());
    }
}
