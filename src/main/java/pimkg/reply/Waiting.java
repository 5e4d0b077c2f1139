package pimkg.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import pimkg.edge.Visit;
import pimkg.guard.StoppedQueryException;
import pimkg.guard.StoppedQueryException.Why;

/** Looks now and then whether somebody still waits for an answer: what is worked out for nobody takes a place from others. */
public final class Waiting implements Runnable {

    /** A look asks the system, so that not every one does. */
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final Visit visit;
    private long next = System.nanoTime() + PAUSE;

    private Waiting(Visit visit) {
        this.visit = visit;
    }

    /** A look at whoever sent a request; it throws when they have gone. */
    public static Runnable of(HttpServletRequest request) {
        Optional<Visit> visit = Visit.of(request);
        return visit.isPresent() ? new Waiting(visit.get()) : () -> { };
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        if (now - next > 0) {
            next = now + PAUSE;
            if (visit.hasLeft()) {
                throw new StoppedQueryException(Why.LEFT, 0);
            }
        }
    }
}
