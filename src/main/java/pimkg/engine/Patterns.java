package pimkg.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import pimkg.guard.Meter;
import pimkg.guard.Repetition;
import pimkg.guard.StoppedQueryException.Why;
import pimkg.guard.WatchedText;

/** Regular expressions of a query, under watch. The last one is kept: most queries have one for all rows. */
final class Patterns {

    private final String name;
    private String last;
    private Pattern compiled;

    Patterns(String name) {
        this.name = name;
    }

    static String text(String name, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
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
        if (!key.equals(last)) {
            if (!Repetition.isBounded(regex)) {
                throw meter.stop(Why.PATTERN, (long) Repetition.MOST);
            }
            compiled = RegexEngine.makePattern(name, regex, letters.isEmpty() ? null : letters);
            last = key;
        }
        return compiled;
    }
}
