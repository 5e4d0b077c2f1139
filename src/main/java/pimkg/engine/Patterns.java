package pimkg.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import pimkg.guard.Meter;
import pimkg.guard.Repetition;
import pimkg.guard.StoppedQueryException.Why;
import pimkg.guard.WatchedText;
import pimkg.phrase.Phrase;

/**
 * Regular expressions of a query, under watch. Some are kept, also from one run of a planned query to the next: most queries have one
 * for all rows, and those that make them of what they find make few. Safe for use by several threads.
 */
final class Patterns {

    private static final int MOST = 200;
    private static final int LONGEST = 1_000;

    private final String name;
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    Patterns(String name) {
        this.name = name;
    }

    static String text(String name, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
    }

    /** Whether a measured plan works patterns out while it runs, so that there may be any number of them. */
    static boolean areMade(Op plan) {
        AtomicBoolean made = new AtomicBoolean();
        // Goes wherever those were put that compile them.
        Transformer.transform(new TransformCopy(), new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunctionN function, ExprList arguments) {
                boolean compiles = function instanceof MeasuredRegex || function instanceof MeasuredReplace;
                if (compiles && !arguments.getList().stream().skip(1).allMatch(Patterns::isWritten)) {
                    made.set(true);
                }
                return super.transform(function, arguments);
            }
        }, plan);
        return made.get();
    }

    private static boolean isWritten(Expr expression) {
        return expression.isConstant() && !Phrase.isBlank(expression.toString());
    }

    /** What is done with a match over a text. */
    @FunctionalInterface
    interface Use<T> {
        T of(Matcher matcher);
    }

    /** @param flags null when there are none, as Jena has it */
    <T> T match(String text, NodeValue pattern, NodeValue flags, Meter meter, Use<T> use) {
        String regex = simple(pattern);
        String letters = flags == null ? "" : simple(flags);
        try {
            Matcher matcher = compiled(regex, letters, meter).matcher(new WatchedText(text, meter::look));
            return use.of(matcher);
        } catch (StackOverflowError nested) {
            throw meter.stop(Why.PATTERN, (long) Repetition.MOST);
        }
    }

    private String simple(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException(name);
        }
        return value.getString();
    }

    private Pattern compiled(String regex, String letters, Meter meter) {
        String key = letters + "/" + regex;
        Pattern known = compiled.get(key);
        if (known == null) {
            if (!Repetition.isBounded(regex)) {
                throw meter.stop(Why.PATTERN, (long) Repetition.MOST);
            }
            known = RegexEngine.makePattern(name, regex, letters.isEmpty() ? null : letters);
            if (compiled.size() >= MOST) {
                compiled.clear();
            }
            if (key.length() <= LONGEST) {
                compiled.put(key, known);
            }
        }
        return known;
    }
}
