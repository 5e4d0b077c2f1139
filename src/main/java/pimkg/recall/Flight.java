package pimkg.recall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** An answer that is being made; whoever asks for the same meanwhile waits for it, without a thread. */
public final class Flight {

    private static final String ATTRIBUTE = Flight.class.getName();
    /** More would come all at once if the answer turned out to be for one alone. */
    private static final int MOST_WAITING = 256;

    private final Key key;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean landed;
    private volatile boolean kept;

    Flight(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    void begin(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * To be called while a request is answered whose answer depends on nothing but what the reader may see, the address and the
     * headers that tell wishes: not on the clock, not on chance, not on anything that can change without notice.
     */
    public static void keep(HttpServletRequest request) {
        Optional.ofNullable((Flight) request.getAttribute(ATTRIBUTE)).ifPresent(flight -> flight.kept = true);
    }

    boolean isKept() {
        return kept;
    }

    /** Whether somebody waits now; not when it is too late, or too many do. */
    synchronized boolean join(Runnable next) {
        return !landed && waiting.size() < MOST_WAITING && waiting.add(next);
    }

    /** Nobody can join any more: those who wait, the first time. */
    synchronized List<Runnable> land() {
        landed = true;
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
