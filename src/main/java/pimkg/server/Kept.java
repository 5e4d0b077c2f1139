package pimkg.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Replies that depend on nothing but the graph that ships, kept because many ask for the same. They take a thirty-second of the heap at
 * the most; those that nobody asked for longest go first. Safe for use by several threads.
 */
final class Kept {

    private static final int HEAP_PARTS = 32;
    /** What a key and its place take. */
    private static final int PLACE = 512;

    private final long most;
    private final Map<List<Object>, Reply> replies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    Kept() {
        this(Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    }

    /** @param most bytes of all */
    Kept(long most) {
        this.most = most;
    }

    /**
     * The reply that is kept, or is made now.
     *
     * @param key all that the reply depends on
     */
    Reply of(List<Object> key, Supplier<Reply> made) {
        synchronized (replies) {
            Reply known = replies.get(key);
            if (known != null) {
                return known;
            }
        }
        Reply reply = made.get();
        keep(key, reply);
        return reply;
    }

    private void keep(List<Object> key, Reply reply) {
        synchronized (replies) {
            if (reply.body().length == 0 || size(reply) > most / 2 || replies.putIfAbsent(key, reply) != null) {
                return;
            }
            bytes += size(reply);
            var eldest = replies.entrySet().iterator();
            while (bytes > most) {
                bytes -= size(eldest.next().getValue());
                eldest.remove();
            }
        }
    }

    private static int size(Reply reply) {
        return reply.body().length + PLACE;
    }

    /** Bytes that are kept now. */
    long bytes() {
        synchronized (replies) {
            return bytes;
        }
    }
}
