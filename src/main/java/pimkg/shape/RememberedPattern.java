package pimkg.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.RegexEngine;
import pimkg.guard.WatchedText;

/** A regular expression that remembers what it was asked last. Safe for use by several threads. */
final class RememberedPattern {

    private static final int MAX_REMEMBERED = 5_000;
    private static final int MAX_LENGTH = 500;

    /** One sign of a class: to find it takes less time than to remember whether it was found. */
    private static final Pattern ONE_SIGN = Pattern.compile("\\[(?:[^\\[\\]\\\\&^]|\\\\.)+]");

    private final Pattern pattern;
    private final boolean isQuick;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /**
     * Compiles it.
     *
     * @param flags as in SPARQL; may be {@code null}
     */
    RememberedPattern(String expression, String flags) {
        this.pattern = Pattern.compile(expression, RegexEngine.makeMask(flags));
        this.isQuick = ONE_SIGN.matcher(expression).matches();
    }

    /** @param clock is run now and then, and throws when it takes too long */
    boolean occursIn(String text, Runnable clock) {
        if (isQuick || text.length() > MAX_LENGTH) {
            return found(text, clock);
        }
        Boolean earlier = known.get(text);
        if (earlier != null) {
            return earlier;
        }
        if (known.size() >= MAX_REMEMBERED) {
            known.clear();
        }
        boolean occurs = found(text, clock);
        known.put(text, occurs);
        return occurs;
    }

    /** A text that makes the expression try without end holds nothing that could be meant. */
    private boolean found(String text, Runnable clock) {
        try {
            return pattern.matcher(new WatchedText(text, clock)).find();
        } catch (StackOverflowError nested) {
            return false;
        }
    }
}
