package pimkg.guard;

/** A text that looks at the clock while somebody reads it: a pattern that tries too many ways over it ends in time. */
public final class WatchedText implements CharSequence {

    private static final int READS_PER_LOOK = 4096;

    private final CharSequence text;
    private final Runnable clock;
    private int reads;

    /**
     * A text under watch.
     *
     * @param clock is run now and then; it throws when the time is over
     */
    public WatchedText(CharSequence text, Runnable clock) {
        this.text = text;
        this.clock = clock;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads % READS_PER_LOOK == 0) {
            clock.run();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), clock);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
