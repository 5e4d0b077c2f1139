package pimkg.recall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives an answer again that was given before, as long as nothing has changed of what the reader may see. An answer is kept only when
 * whoever made it said that it may be, and when no change came about while it was made. What is asked for by several at once is made once.
 */
public final class Recall extends Handler.Wrapper {

    /** Larger answers are made anew each time. */
    private static final int LARGEST = 1 << 20;
    private static final int BYTES_PER_CHARACTER = 2;
    /** What nobody asks for any more is forgotten, as all that an old state of the graph answered. */
    private static final Duration FORGET = Duration.ofMinutes(10);
    /** The maker of an answer may never be told that its client has left. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Function<Request, Optional<String>> editions;
    private final Cache<Key, Remembered> answers;
    private final Map<Key, Flight> flights = new ConcurrentHashMap<>();
    private final LongAdder again = new LongAdder();
    private final LongAdder anew = new LongAdder();

    /**
     * A memory of answers.
     *
     * @param bytes    that all of them may take
     * @param editions tells what whoever sent a request may see, and in which state it is: equal only if nothing that they may see has
     *                 changed; empty while it changes, and for a request that must not be answered from memory
     */
    public Recall(long bytes, Function<Request, Optional<String>> editions) {
        this.editions = editions;
        this.answers = Caffeine.newBuilder().maximumWeight(bytes).expireAfterAccess(FORGET).executor(Runnable::run)
            .weigher((Key key, Remembered answer) -> answer.bytes() + BYTES_PER_CHARACTER * key.characters()).build();
    }

    /** How many answers were given again. */
    public long again() {
        return again.sum();
    }

    /** How many answers were made and could have been kept. */
    public long anew() {
        return anew.sum();
    }

    /** What the kept answers take, in bytes. */
    public long bytes() {
        return answers.policy().eviction().map(eviction -> eviction.weightedSize().orElse(0)).orElse(0L);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Key> key = editions.apply(request).flatMap(edition -> Key.of(request, edition));
        if (key.isEmpty()) {
            return super.handle(request, response, callback);
        }
        if (isAnswered(key.get(), request, response, callback)) {
            return true;
        }
        Flight flight = new Flight(key.get());
        Flight other = flights.putIfAbsent(key.get(), flight);
        if (other == null) {
            return make(flight, request, response, callback);
        }
        if (!other.join(() -> resume(key.get(), request, response, callback))) {
            return super.handle(request, response, callback);
        }
        getServer().getScheduler().schedule(() -> land(other), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    private boolean isAnswered(Key key, Request request, Response response, Callback callback) {
        Remembered answer = answers.getIfPresent(key);
        String versions = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (answer == null && versions != null) {
            answer = answers.getIfPresent(key.knowing(versions));
        }
        if (answer == null) {
            return false;
        }
        again.increment();
        answer.send(request, response, callback);
        return true;
    }

    private boolean make(Flight flight, Request request, Response response, Callback callback) throws Exception {
        flight.begin(request);
        request.addFailureListener(gone -> land(flight));
        Recorder recorder = new Recorder(request, response, flight, LARGEST, answer -> {
            store(flight, request, answer);
            land(flight);
        }, () -> land(flight));
        boolean handled = false;
        try {
            handled = super.handle(request, recorder, Callback.from(callback, () -> land(flight)));
            return handled;
        } finally {
            if (!handled) {
                land(flight);
            }
        }
    }

    private void store(Flight flight, Request request, Remembered answer) {
        anew.increment();
        if (!editions.apply(request).filter(flight.key().edition()::equals).isPresent()) {
            return;
        }
        String versions = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (answer.status() == HttpStatus.OK_200) {
            answers.put(flight.key(), answer);
        } else if (versions != null) {
            answers.put(flight.key().knowing(versions), answer);
        }
    }

    private void land(Flight flight) {
        flights.remove(flight.key(), flight);
        flight.land().forEach(getServer().getThreadPool()::execute);
    }

    /** Gives what was made meanwhile; when that was for another alone, makes it. */
    private void resume(Key key, Request request, Response response, Callback callback) {
        try {
            if (!isAnswered(key, request, response, callback) && !super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable broken) {
            Response.writeError(request, response, callback, broken);
        }
    }
}
