package pimkg.engine;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Jena's order of rows. For texts of two languages, Jena makes an exception with both of them in its message before it goes by their
 * terms: in a list of titles that is most of the work.
 *
 * @param conditions what rows are put in order by
 */
record Ordered(List<SortCondition> conditions, FunctionEnv environment) implements Comparator<Binding> {

    @Override
    public int compare(Binding one, Binding other) {
        for (SortCondition condition : conditions) {
            int order = terms(value(condition, one), value(condition, other));
            if (order != 0) {
                return condition.getDirection() == Query.ORDER_DESCENDING ? -order : order;
            }
        }
        return BindingComparator.compareBindingsSyntactic(one, other);
    }

    /** As Jena has it, null for what has none. */
    private NodeValue value(SortCondition condition, Binding row) {
        try {
            return condition.getExpression().eval(row, environment);
        } catch (ExprEvalException none) {
            return null;
        }
    }

    private static int terms(NodeValue one, NodeValue other) {
        if (one != null && other != null && one.hasNode() && other.hasNode() && areOfTwoLanguages(one.getNode(), other.getNode())) {
            return NodeCmp.compareRDFTerms(one.getNode(), other.getNode());
        }
        return BindingComparator.compareNodesRaw(one, other);
    }

    private static boolean areOfTwoLanguages(Node one, Node other) {
        return isOfLanguage(one) && isOfLanguage(other) && !one.getLiteralLanguage().equalsIgnoreCase(other.getLiteralLanguage());
    }

    private static boolean isOfLanguage(Node node) {
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty() && node.getLiteralBaseDirection() == null;
    }
}
