package pimkg.edge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Requests of one kind take turns: so many have a thread at once, others wait without one, in order and not for long. A turn ends
 * when the answer is ready, not when a slow client has read it; that is why this is no QoSHandler of Jetty's.
 */
public final class Turns extends Handler.Wrapper {

    /** After so many seconds whoever was sent away may come again. */
    public static final int RETRY_SECONDS = 5;

    private final Predicate<Request> kind;
    private final int places;
    private final int seats;
    private final Duration patience;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int taken;

    /**
     * Turns for a kind of request.
     *
     * @param places   how many have a thread at once
     * @param seats    how many more wait
     * @param patience the longest that anybody waits
     */
    public Turns(Predicate<Request> kind, int places, int seats, Duration patience) {
        this.kind = kind;
        this.places = places;
        this.seats = seats;
        this.patience = patience;
    }

    /** Who waits; whoever is first of the turn and the end of patience finds it in the queue, the other does not. */
    private record Waiting(Request request, Response response, Callback callback) {
    }

    /** How many have a turn now. */
    public synchronized int taken() {
        return taken;
    }

    /** How many wait now. */
    public synchronized int waiting() {
        return queue.size();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!kind.test(request)) {
            return super.handle(request, response, callback);
        }
        Waiting waiting = new Waiting(request, response, callback);
        switch (place(waiting)) {
            case TURN -> pass(waiting);
            case SEAT -> wait(waiting);
            default -> refuse(request, response, callback);
        }
        return true;
    }

    private enum Found { TURN, SEAT, NOTHING }

    private synchronized Found place(Waiting waiting) {
        if (taken < places) {
            taken++;
            return Found.TURN;
        }
        return queue.size() < seats && queue.add(waiting) ? Found.SEAT : Found.NOTHING;
    }

    /** Our servlets answer before they return, so that is when the turn is over; a client that left may never be told. */
    private void pass(Waiting turn) {
        try {
            if (!super.handle(turn.request(), turn.response(), turn.callback())) {
                Response.writeError(turn.request(), turn.response(), turn.callback(), HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable broken) {
            turn.callback().failed(broken);
        } finally {
            next();
        }
    }

    /** Nothing is done for a client that left while it waited. */
    private void passOrDrop(Waiting turn) {
        if (Visit.of(turn.request()).filter(Visit::hasLeft).isPresent()) {
            turn.callback().failed(new EofException("left"));
            next();
        } else {
            pass(turn);
        }
    }

    private void next() {
        Waiting first;
        synchronized (this) {
            first = queue.poll();
            if (first == null) {
                taken--;
            }
        }
        if (first != null) {
            getServer().getThreadPool().execute(() -> passOrDrop(first));
        }
    }

    private void wait(Waiting waiting) {
        waiting.request().addFailureListener(gone -> {
            if (isTakenOut(waiting)) {
                refuse(waiting.request(), waiting.response(), waiting.callback());
            }
        });
        getServer().getScheduler().schedule(() -> {
            if (isTakenOut(waiting)) {
                refuse(waiting.request(), waiting.response(), waiting.callback());
            }
        }, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized boolean isTakenOut(Waiting waiting) {
        return queue.removeIf(each -> each == waiting);
    }

    private static void refuse(Request request, Response response, Callback callback) {
        Visit.of(request).ifPresent(visit -> visit.refuse("busy", RETRY_SECONDS));
        Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }
}
