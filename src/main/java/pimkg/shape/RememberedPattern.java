package pimkg.shape;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.RegexEngine;
import pimkg.guard.WatchedText;

/** A regular expression that remembers what it was asked last. Safe for use by several threads. */
final class RememberedPattern {

    private static final int SLOTS = 1 << 12;
    private static final int MAX_LENGTH = 500;

    /** One sign of a class: to find it takes less time than to remember whether it was found. */
    private static final Pattern ONE_SIGN = Pattern.compile("\\[(?:[^\\[\\]\\\\&^]|\\\\.)+]");

    private final Pattern pattern;
    private final Beginnings beginnings;
    private final boolean isQuick;
    /** Each at a place that its letters tell: one that comes later takes the place of one that came before. */
    private final AtomicReferenceArray<Answer> known;

    /** Whether it occurs in a text. */
    private record Answer(String text, boolean occurs) {
    }

    /**
     * Compiles it.
     *
     * @param flags as in SPARQL; may be {@code null}
     */
    RememberedPattern(String expression, String flags) {
        this.pattern = Pattern.compile(expression, RegexEngine.makeMask(flags));
        this.beginnings = new Beginnings(pattern);
        this.isQuick = ONE_SIGN.matcher(expression).matches();
        this.known = new AtomicReferenceArray<>(isQuick ? 0 : SLOTS);
    }

    /** @param clock is run now and then, and throws when it takes too long */
    boolean occursIn(String text, Runnable clock) {
        if (!beginnings.mayBeIn(text)) {
            return false;
        } else if (isQuick || text.length() > MAX_LENGTH) {
            return found(text, clock);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Answer earlier = known.getAcquire(slot);
        if (earlier != null && earlier.text().equals(text)) {
            return earlier.occurs();
        }
        boolean occurs = found(text, clock);
        known.setRelease(slot, new Answer(text, occurs));
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
