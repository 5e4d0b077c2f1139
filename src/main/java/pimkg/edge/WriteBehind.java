package pimkg.edge;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * Lets whoever answers go as soon as the answer is ready: it is held in memory while the client takes it as fast as its line allows.
 * Only when too much is held a writer waits for its client, as it would without this.
 */
public final class WriteBehind extends Handler.Wrapper {

    /** Answers are held in pieces, so that what has left takes no memory, and progress shows. */
    private static final int PIECE = 32 << 10;

    private final Held held;
    private final Duration window;

    /**
     * Answers in memory.
     *
     * @param held   what all answers may take
     * @param window a client that takes less than 32 KB in this time is cut off
     */
    public WriteBehind(Held held, Duration window) {
        this.held = held;
        this.window = window;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Answer answer = new Answer(request, response, callback);
        return super.handle(request, answer, Callback.from(answer::end, answer::fail));
    }

    /** A piece of an answer; the callback is of a writer that waits, or does nothing. */
    private record Piece(boolean last, ByteBuffer content, int counted, Callback written) {
    }

    private final class Answer extends Response.Wrapper {
        private final Callback callback;
        private final String client;
        private final Deque<Piece> queue = new ArrayDeque<>();
        private final Drain drain = new Drain();
        private Piece leaving;
        private boolean begun;
        private boolean lastTaken;
        private boolean ended;
        private boolean told;
        private Throwable failure;
        private long pieces;

        Answer(Request request, Response response, Callback callback) {
            super(request, response);
            this.callback = callback;
            this.client = Visit.of(request).map(Visit::client).orElse("");
        }

        @Override
        public boolean isCommitted() {
            synchronized (this) {
                return begun || super.isCommitted();
            }
        }

        @Override
        public boolean hasLastWrite() {
            synchronized (this) {
                return lastTaken || super.hasLastWrite();
            }
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback written) {
            Throwable broken;
            boolean free = false;
            synchronized (this) {
                broken = failure;
                if (broken == null && !lastTaken) {
                    free = add(last, content == null ? ByteBuffer.allocate(0) : content, written);
                } else if (broken == null && content != null && content.hasRemaining()) {
                    broken = new IllegalStateException("written after the last");
                } else {
                    free = broken == null;
                }
            }
            if (broken != null) {
                written.failed(broken);
                return;
            }
            drain.iterate();
            if (free) {
                written.succeeded();
            }
        }

        /** Puts a copy into the queue and tells that the writer may go on; or the content itself, and the writer has to wait. */
        private boolean add(boolean last, ByteBuffer content, Callback written) {
            begun = true;
            lastTaken |= last;
            int size = content.remaining();
            if (!held.take(client, size)) {
                queue.add(new Piece(last, content, 0, written));
                return false;
            }
            do {
                byte[] part = new byte[Math.min(PIECE, content.remaining())];
                content.get(part);
                queue.add(new Piece(last && !content.hasRemaining(), ByteBuffer.wrap(part), part.length, Callback.NOOP));
            } while (content.hasRemaining());
            return true;
        }

        /** The writer has written all. */
        private void end() {
            boolean slow;
            synchronized (this) {
                ended = true;
                slow = leaving != null || !queue.isEmpty();
            }
            if (slow) {
                watch(pieces);
            }
            tellWhenSent();
        }

        private void fail(Throwable cause) {
            abandon(cause);
            callback.failed(cause);
        }

        private void tellWhenSent() {
            Throwable cause;
            synchronized (this) {
                if (!ended || told || failure == null && (leaving != null || !queue.isEmpty())) {
                    return;
                }
                told = true;
                cause = failure;
            }
            if (cause == null) {
                callback.succeeded();
            } else {
                callback.failed(cause);
            }
        }

        private void watch(long before) {
            getServer().getScheduler().schedule(() -> {
                boolean stuck;
                long now;
                synchronized (this) {
                    now = pieces;
                    stuck = !told && now == before;
                    if (told) {
                        return;
                    }
                }
                if (stuck) {
                    getRequest().getConnectionMetaData().getConnection().getEndPoint().close(new TimeoutException("slow reader"));
                } else {
                    watch(now);
                }
            }, window.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void abandon(Throwable cause) {
            List<Piece> rest;
            synchronized (this) {
                failure = failure == null ? cause : failure;
                rest = new ArrayList<>(queue);
                queue.clear();
                if (leaving != null) {
                    rest.add(leaving);
                    leaving = null;
                }
            }
            rest.forEach(piece -> {
                held.give(client, piece.counted());
                piece.written().failed(cause);
            });
        }

        /** Writes one piece after the other. */
        private final class Drain extends IteratingCallback {
            @Override
            protected Action process() {
                Piece next;
                synchronized (Answer.this) {
                    next = queue.poll();
                    leaving = next;
                }
                if (next == null) {
                    return Action.IDLE;
                }
                getWrapped().write(next.last(), next.content(), this);
                return Action.SCHEDULED;
            }

            @Override
            protected void onSuccess() {
                Piece sent;
                synchronized (Answer.this) {
                    sent = leaving;
                    leaving = null;
                    pieces++;
                }
                if (sent != null) {
                    held.give(client, sent.counted());
                    sent.written().succeeded();
                }
                tellWhenSent();
            }

            @Override
            protected void onFailure(Throwable cause) {
                abandon(cause);
                tellWhenSent();
            }
        }
    }
}
