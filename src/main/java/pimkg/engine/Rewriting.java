package pimkg.engine;

import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;

/** Puts a measured expression in the place of each that computes, wherever in a plan it stands. */
final class Rewriting extends ExprTransformCopy {

    private static final Rewriting ONE = new Rewriting();
    private static final String FN = ARQConstants.fnPrefix;
    private static final Set<String> ROUNDS = Set.of(FN + "round", FN + "round-half-to-even");

    private Rewriting() {
    }

    static Op of(Op plan) {
        return Transformer.transform(new TransformCopy(), ONE, plan);
    }

    static Expr of(Expr expression) {
        return ExprTransformer.transform(ONE, expression);
    }

    static SortCondition of(SortCondition condition) {
        return new SortCondition(operand(ExprTransformer.transform(ONE, condition.getExpression())), condition.getDirection());
    }

    @Override
    public Expr transform(ExprFunction0 function) {
        return new Measured(function);
    }

    /** BOUND asks for the variable itself. */
    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return new Measured((ExprFunction1) super.transform(function, function instanceof E_Bound ? argument : operand(argument)));
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        boolean logical = function instanceof E_LogicalAnd || function instanceof E_LogicalOr;
        return new Measured((ExprFunction2) (logical ? super.transform(function, first, second)
            : super.transform(function, operand(first), operand(second))));
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        return new Measured((ExprFunction3) super.transform(function, first, second, third));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof Measured || function instanceof MeasuredN || function instanceof Operand) {
            return super.transform(function, arguments);
        }
        if (function instanceof E_Regex) {
            return new MeasuredRegex(arguments);
        }
        if (function instanceof E_StrReplace) {
            return new MeasuredReplace(arguments);
        }
        if (function instanceof E_StrConcat) {
            return new MeasuredConcat(arguments);
        }
        return function instanceof E_Function named ? named(named, arguments)
            : new Measured((ExprFunctionN) super.transform(function, operands(arguments)));
    }

    private Expr named(E_Function function, ExprList arguments) {
        String name = function.getFunctionIRI();
        if (name.equals(FN + "matches") && arguments.size() >= 2) {
            return new MeasuredRegex(arguments);
        }
        if (name.equals(FN + "replace") && arguments.size() >= 3) {
            return new MeasuredReplace(arguments);
        }
        if (name.equals(FN + "concat")) {
            return new MeasuredConcat(arguments);
        }
        if (name.equals(ARQConstants.mathPrefix + "pow") && arguments.size() == 2) {
            return new MeasuredPower(arguments);
        }
        if (ROUNDS.contains(name) && arguments.size() == 2) {
            return new MeasuredRound(function, arguments);
        }
        return new Measured((ExprFunctionN) super.transform(function, arguments));
    }

    /** The same expressions, each measured where it is a variable or a constant. */
    static ExprList operands(ExprList expressions) {
        return new ExprList(expressions.getList().stream().map(Rewriting::operand).toList());
    }

    /** Variables and constants are no functions, and what they stand for is measured where it is worked on. */
    private static Expr operand(Expr argument) {
        return argument != null && (argument.isVariable() || argument.isConstant()) ? new Operand(argument) : argument;
    }
}
