package pimkg.reply;

import java.time.Duration;
import pimkg.graph.Source;
import pimkg.graph.StoppedException;
import pimkg.graph.StoppedException.Limit;
import pimkg.validation.Progress;

/** What one request may cost: so many statements, and so much time. */
public final class Allowance implements Progress {

    private final long statements;
    private final long end;

    /** So many statements, for so long. */
    public Allowance(long statements, Duration time) {
        this.statements = statements;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public void descriptions(Source input, long number) {
        stopWhenLate();
    }

    @Override
    public void statements(Source input, long number) {
        if (number > statements) {
            throw new StoppedException(Limit.STATEMENTS);
        }
        stopWhenLate();
    }

    @Override
    public void look() {
        stopWhenLate();
    }

    private void stopWhenLate() {
        if (System.nanoTime() > end) {
            throw new StoppedException(Limit.TIME);
        }
    }
}
