package pimkg.engine;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.util.Context;

/**
 * Jena's optimizer for plans in which there may be something to optimize. For a look-up, its twenty passes take longer than the look-up,
 * and give back what they were given.
 *
 * @param context of the query
 */
record Plain(Context context) implements Rewrite {

    /** Functions in which nothing has to be looked for. */
    private static final Set<Class<?>> FUNCTIONS = Set.of(E_Equals.class, E_NotEquals.class, E_Lang.class, E_LangMatches.class, E_Str.class,
        E_StrContains.class, E_StrStartsWith.class, E_StrEndsWith.class, E_StrLowerCase.class, E_StrUpperCase.class, E_Regex.class);

    @Override
    public Op rewrite(Op plan) {
        return isPlain(plan) ? plan : new OptimizerStd(context).rewrite(plan);
    }

    /** Whether it is one pattern, or one statement with conditions that stay where they are, and some columns of that. */
    static boolean isPlain(Op plan) {
        Op op = plan instanceof OpSlice slice ? slice.getSubOp() : plan;
        op = op instanceof OpDistinct distinct ? distinct.getSubOp() : op;
        op = op instanceof OpProject project ? project.getSubOp() : op;
        if (op instanceof OpFilter filter) {
            return filter.getSubOp() instanceof OpBGP one && one.getPattern().size() == 1
                && filter.getExprs().getList().stream().allMatch(condition -> isPlain(condition) && !condition.isVariable());
        }
        return op instanceof OpBGP;
    }

    private static boolean isPlain(Expr expression) {
        if (expression.isVariable() || expression.isConstant()) {
            return true;
        }
        if (!FUNCTIONS.contains(expression.getClass())) {
            return false;
        }
        ExprFunction function = (ExprFunction) expression;
        boolean term = false;
        for (int number = 1; number <= function.numArgs(); number++) {
            Expr argument = function.getArg(number);
            term |= argument.isVariable();
            if (!isPlain(argument)) {
                return false;
            }
        }
        // A variable that equals a term is better looked for as that.
        return !(term && expression instanceof E_Equals);
    }
}
