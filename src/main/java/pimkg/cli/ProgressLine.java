package pimkg.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import pimkg.graph.Source;
import pimkg.text.Texts;
import pimkg.validation.Progress;

/**
 * One line at a terminal that tells how far the judging is: {@code catalogue.ttl: 12,000 descriptions …}. It appears when
 * the work takes longer than a second, is written again in its place, and is gone at the end. For one thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

    /** In columns; a longer line would break and could not be written again. */
    static final int WIDTH = 79;

    private static final long MILLION = 1_000_000;
    private static final long PATIENCE = 1_000 * MILLION;
    private static final long PAUSE = 200 * MILLION;

    private final PrintWriter out;
    private final Texts texts;
    private final LongSupplier nanos;
    private long next;
    private Source current;
    private long descriptions;
    private int shown;

    /** Writes to {@code out}, by a clock that tells nanoseconds. */
    ProgressLine(PrintWriter out, Texts texts, LongSupplier nanos) {
        this.out = out;
        this.texts = texts;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + PATIENCE;
    }

    @Override
    public void descriptions(Source input, long number) {
        current = input;
        descriptions = number;
        show();
    }

    @Override
    public void statements(Source input, long number) {
        if (input != current) {
            current = input;
            descriptions = 0;
        }
        show();
    }

    private void show() {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + PAUSE;
        String line = line(current.name(), texts.get("progress", descriptions));
        write(line + " ".repeat(Math.max(0, shown - line.length())));
        shown = line.length();
    }

    /** The end of a name tells more than its beginning. */
    static String line(String file, String told) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "?");
        int room = WIDTH - told.length() - ": ".length();
        String end = name.length() <= room ? name : "…" + name.substring(name.length() - room + 1);
        return end + ": " + told;
    }

    private void write(String line) {
        out.print("\r" + line);
        out.flush();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (shown > 0) {
            write(" ".repeat(shown));
            write("");
        }
    }
}
