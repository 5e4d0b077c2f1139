package pimkg.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import pimkg.guard.Meter;

/** Counts the matches of a pattern in groups. */
public final class Tally {

    private static final long GROUP = 256;
    private static final long DIFFERENT = 200;
    private static final long BYTES_PER_CHARACTER = 2;

    private final List<Var> groups;
    private final List<Var> names;
    private final int[] keys;
    private final int[] different;
    /** The same, each alone. */
    private final int[][] alone;

    private Tally(List<Var> groups, List<Var> names, int[] keys, int[] different) {
        this.groups = groups;
        this.names = names;
        this.keys = keys;
        this.different = different;
        this.alone = Arrays.stream(different).mapToObj(each -> new int[] {each}).toArray(int[][]::new);
    }

    /** How to count; empty when it groups by something else than variables of the pattern, or does something else than counting them. */
    public static Optional<Tally> of(OpGroup group, Steps steps) {
        List<Var> by = group.getGroupVars().getVars();
        boolean plain = group.getGroupVars().getExprs().isEmpty() && by.stream().allMatch(each -> steps.number(each) >= 0)
            && !group.getAggregators().isEmpty()
            && group.getAggregators().stream().allMatch(each -> isCounted(each.getAggregator(), steps));
        return !plain ? Optional.empty()
            : Optional.of(new Tally(by, group.getAggregators().stream().map(ExprAggregator::getVar).toList(),
                by.stream().mapToInt(steps::number).toArray(),
                group.getAggregators().stream().mapToInt(each -> different(each.getAggregator(), steps)).toArray()));
    }

    /** A variable of the pattern has a value in each match. */
    private static boolean isCounted(Aggregator aggregator, Steps steps) {
        return aggregator instanceof AggCount
            || (aggregator instanceof AggCountVar || aggregator instanceof AggCountVarDistinct) && variable(aggregator, steps) >= 0;
    }

    private static int variable(Aggregator aggregator, Steps steps) {
        Expr counted = aggregator.getExprList().get(0);
        return counted.isVariable() ? steps.number(counted.asVar()) : -1;
    }

    /** The number of the variable whose different values are counted; below 0 when all are. */
    private static int different(Aggregator aggregator, Steps steps) {
        return aggregator instanceof AggCountVarDistinct ? variable(aggregator, steps) : -1;
    }

    /** A group so far. */
    private static final class Count {
        private final Node[] key;
        private final List<Set<Object>> different = new ArrayList<>();
        private long all;

        Count(Node[] key, int[] kinds) {
            this.key = key;
            for (int kind : kinds) {
                different.add(kind < 0 ? Set.of() : new HashSet<>());
            }
        }
    }

    /** What counting holds, in bytes. */
    @FunctionalInterface
    public interface Charged {
        /** More is held. */
        void add(long bytes);
    }

    /** Counts all of it. */
    public List<Binding> rows(Steps steps, Charged charge, Meter meter, ExecutionContext execution) {
        Map<Object, Count> counts = new LinkedHashMap<>();
        Walk walk = Walk.of(steps, execution.getActiveGraph(), meter, execution.getCancelSignal());
        walk.begin(BindingFactory.empty());
        if (keys.length == 0) {
            counts.put(List.of(), group(walk, charge));
        }
        while (walk.next()) {
            Object key = keys.length == 0 ? List.of() : walk.key(keys);
            Count count = counts.get(key);
            if (count == null) {
                count = group(walk, charge);
                counts.put(key, count);
            }
            count(count, walk, charge);
        }
        return counts.values().stream().map(this::row).toList();
    }

    private Count group(Walk walk, Charged charge) {
        charge.add(GROUP * names.size());
        Node[] key = new Node[keys.length];
        for (int at = 0; at < keys.length; at++) {
            key[at] = walk.value(keys[at]);
        }
        return new Count(key, different);
    }

    private void count(Count count, Walk walk, Charged charge) {
        count.all++;
        for (int at = 0; at < different.length; at++) {
            if (different[at] >= 0) {
                if (count.different.get(at).add(walk.key(alone[at]))) {
                    Node value = walk.value(different[at]);
                    charge.add(DIFFERENT + (value.isLiteral() ? BYTES_PER_CHARACTER * value.getLiteralLexicalForm().length() : 0));
                }
            }
        }
    }

    private Binding row(Count count) {
        BindingBuilder builder = Binding.builder();
        for (int at = 0; at < keys.length; at++) {
            builder.add(groups.get(at), count.key[at]);
        }
        for (int at = 0; at < different.length; at++) {
            builder.add(names.get(at), NodeValue.makeInteger(different[at] < 0 ? count.all : count.different.get(at).size()).asNode());
        }
        return builder.build();
    }
}
