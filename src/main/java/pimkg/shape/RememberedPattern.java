package pimkg.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.RegexEngine;

/** A regular expression that remembers what it was asked last. Safe for use by several threads. */
final class RememberedPattern {

    private static final int MAX_REMEMBERED = 5_000;
    private static final int MAX_LENGTH = 500;

    private final Pattern pattern;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /**
     * Compiles it.
     *
     * @param flags as in SPARQL; may be {@code null}
     */
    RememberedPattern(String expression, String flags) {
        this.pattern = Pattern.compile(expression, RegexEngine.makeMask(flags));
    }

    boolean occursIn(String text) {
        if (text.length() > MAX_LENGTH) {
            return pattern.matcher(text).find();
        }
        Boolean earlier = known.get(text);
        if (earlier != null) {
            return earlier;
        }
        if (known.size() >= MAX_REMEMBERED) {
            known.clear();
        }
        boolean occurs = pattern.matcher(text).find();
        known.put(text, occurs);
        return occurs;
    }
}
