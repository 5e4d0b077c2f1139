package pimkg.edge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that are held in memory for clients: so many for all of them, and no more than half of that for one. */
public final class Held {

    private final long most;
    private final AtomicLong all = new AtomicLong();
    private final Map<String, Long> byClient = new ConcurrentHashMap<>();

    /** At most so many bytes. */
    public Held(long most) {
        this.most = most;
    }

    /** Holds some more; false, with nothing held, when that would be too many. */
    boolean take(String client, long bytes) {
        if (all.addAndGet(bytes) > most) {
            all.addAndGet(-bytes);
            return false;
        }
        long own = byClient.merge(client, bytes, Long::sum);
        if (own > most / 2) {
            give(client, bytes);
            return false;
        }
        return true;
    }

    /** Holds them no longer. */
    void give(String client, long bytes) {
        all.addAndGet(-bytes);
        byClient.compute(client, (name, own) -> own == null || own <= bytes ? null : Long.valueOf(own - bytes));
    }

    /** How many are held. */
    public long bytes() {
        return all.get();
    }
}
