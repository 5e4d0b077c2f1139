package pimkg.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;
import pimkg.guard.Meter;
import pimkg.remote.FailedServiceException;
import pimkg.remote.Services;

/**
 * A part of a query that another server answers: it is asked once, whatever there is to join with its answer, and told the values
 * that are looked for when these are few.
 */
final class Federated {

    private static final int MOST_VALUES = 500;

    private final OpService part;
    private final Services services;
    private final Meter meter;
    private final ExecutionContext execution;

    Federated(OpService part, Services services, Meter meter, ExecutionContext execution) {
        this.part = part;
        this.services = services;
        this.meter = meter;
        this.execution = execution;
    }

    /** The rows that came in, joined with the answer. */
    QueryIterator join(QueryIterator input, Charge charge) {
        List<Binding> rows = new ArrayList<>();
        while (input.hasNext()) {
            Binding row = input.nextBinding();
            meter.tick();
            charge.row(row);
            rows.add(row);
        }
        if (rows.isEmpty()) {
            return rows(rows);
        }
        try {
            List<Binding> answer = new ArrayList<>();
            services.ask(part.getService().getURI(), question(rows), meter, row -> {
                Binding known = named(row);
                charge.row(known);
                answer.add(known);
            });
            return Join.join(rows(rows), rows(answer), execution);
        } catch (FailedServiceException failed) {
            if (part.getSilent()) {
                return rows(rows);
            }
            throw failed;
        }
    }

    private QueryIterator rows(List<Binding> rows) {
        return QueryIterPlainWrapper.create(rows.iterator(), execution);
    }

    /** Variables of an inner query have names that are no SPARQL in a plan: they leave as they were written. */
    private Query question(List<Binding> rows) {
        Op asked = part.getSubOp();
        Set<Binding> values = values(rows, shared(rows));
        if (!values.isEmpty() && values.size() <= MOST_VALUES) {
            Table table = TableFactory.create(new ArrayList<>(shared(rows)));
            values.forEach(table::addBinding);
            asked = OpJoin.create(OpTable.create(table), asked);
        }
        return OpAsQuery.asQuery(Rename.reverseVarRename(asked, true));
    }

    /** A row of the answer, with the names that the plan has. */
    private Binding named(Binding row) {
        BindingBuilder builder = Binding.builder();
        for (Var name : OpVars.visibleVars(part.getSubOp())) {
            Var written = Var.alloc(name.getName().substring(name.getName().lastIndexOf('/') + 1));
            if (row.contains(written)) {
                builder.add(name, row.get(written));
            }
        }
        return builder.build();
    }

    /** The variables of the part that have a value in all rows, and one that means the same elsewhere. */
    private Set<Var> shared(List<Binding> rows) {
        Set<Var> shared = new LinkedHashSet<>(OpVars.visibleVars(part.getSubOp()));
        rows.forEach(row -> shared.removeIf(name -> !row.contains(name) || row.get(name).isBlank() || name.isAllocVar()));
        return shared;
    }

    private static Set<Binding> values(List<Binding> rows, Set<Var> names) {
        Set<Binding> values = new LinkedHashSet<>();
        for (Iterator<Binding> each = rows.iterator(); each.hasNext() && !names.isEmpty() && values.size() <= MOST_VALUES;) {
            Binding row = each.next();
            BindingBuilder builder = Binding.builder();
            names.forEach(name -> builder.add(name, row.get(name)));
            values.add(builder.build());
        }
        return values;
    }
}
