package pimkg.guard;

import java.util.concurrent.atomic.AtomicLong;

/** What all queries that run at once may hold together, so that many that keep to their own limits don't fill the heap. Safe for use by several threads. */
public final class Purse {

    private static final int HEAP_PARTS = 3;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** So many bytes. */
    public Purse(long most) {
        this.most = most;
    }

    /** A third of the heap. */
    public static Purse ofHeap() {
        return new Purse(Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    }

    /** Takes some out; false, with nothing taken, when there is not that much. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Puts some back. */
    void give(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** How many bytes are out. */
    public long taken() {
        return taken.get();
    }
}
