package pimkg.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.guard.Meter;
import pimkg.guard.StoppedQueryException.Why;

/**
 * A whole answer, taken in before any of it is shown, so that a limit is an error and never a part that looks like the whole.
 */
public final class Collected {

    private final Meter meter;
    private final long most;
    private final long longest;
    private long number;
    private long length;

    /**
     * An answer to be collected.
     *
     * @param most    rows or statements
     * @param longest characters of all texts and IRIs in it
     */
    public Collected(Meter meter, long most, long longest) {
        this.meter = meter;
        this.most = most;
        this.longest = longest;
    }

    /** All rows. */
    public List<Binding> rows(Iterator<Binding> rows) {
        Charge charge = new Charge(meter);
        List<Binding> all = new ArrayList<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            count();
            for (Iterator<Var> columns = row.vars(); columns.hasNext();) {
                measure(row.get(columns.next()));
            }
            charge.row(row);
            all.add(row);
        }
        meter.check();
        return all;
    }

    /** All statements, each once. */
    public Graph graph(Iterator<Triple> statements) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Charge charge = new Charge(meter);
        while (statements.hasNext()) {
            Triple statement = statements.next();
            count();
            for (Node term : List.of(statement.getSubject(), statement.getPredicate(), statement.getObject())) {
                measure(term);
            }
            charge.statement(statement);
            graph.add(statement);
        }
        meter.check();
        return graph;
    }

    private void count() {
        meter.tick();
        number++;
        if (number > most) {
            throw meter.stop(Why.ROWS, most);
        }
    }

    private void measure(Node term) {
        length += term.isLiteral() ? term.getLiteralLexicalForm().length() : term.isURI() ? term.getURI().length() : 1;
        if (length > longest) {
            throw meter.stop(Why.ANSWER, longest);
        }
    }
}
