package pimkg.edge;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hears a client out before anybody works for it: a body is received without a thread that waits for it, so that a slow line costs
 * memory for what has come and nothing else. What is declared to be too large goes on as it is, to be refused with its reason.
 */
public final class WholeBody extends Handler.Wrapper {

    /** Whoever sends at all sends this fast on average, after a time of grace; in bytes a second. */
    static final long LEAST_RATE = 512;

    private final long largest;
    private final Held held;
    private final Duration grace;

    /**
     * Bodies in memory.
     *
     * @param largest bytes of the largest body that is received whole
     * @param held    what all bodies may take
     * @param grace   how long a body may take whatever its size
     */
    public WholeBody(long largest, Held held, Duration grace) {
        this.largest = largest;
        this.held = held;
        this.grace = grace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields headers = request.getHeaders();
        long declared = headers.getLongField(HttpHeader.CONTENT_LENGTH);
        if (declared <= 0 && !headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        Body body = new Body(request, response, callback);
        if (declared > largest) {
            body.pass(false);
        } else {
            body.run();
        }
        return true;
    }

    private boolean hand(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, response, callback);
    }

    /** What has come of a body; then the request as the others see it. */
    private final class Body extends Request.Wrapper implements Runnable {
        private final Response response;
        private final Callback callback;
        private final String client;
        private final long begin = System.nanoTime();
        private final Deque<ByteBuffer> received = new ArrayDeque<>();
        private long size;
        private boolean complete;
        private long handedOn;

        Body(Request request, Response response, Callback callback) {
            super(request);
            this.response = response;
            this.client = Visit.of(request).map(Visit::client).orElse("");
            this.callback = Callback.from(() -> held.give(client, size), callback);
        }

        /** Reads what there is, and comes back when there is more. */
        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = getWrapped().read();
                if (chunk == null) {
                    getWrapped().demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    fail(chunk);
                    return;
                }
                int more = chunk.remaining();
                if (!keep(chunk)) {
                    refuse("busy", HttpStatus.SERVICE_UNAVAILABLE_503);
                    return;
                }
                boolean last = chunk.isLast();
                chunk.release();
                if (last || size > largest) {
                    pass(last);
                    return;
                }
                if (more > 0 && isTooSlow()) {
                    refuse("too-slow", HttpStatus.REQUEST_TIMEOUT_408);
                    return;
                }
            }
        }

        private boolean keep(Content.Chunk chunk) {
            int more = chunk.remaining();
            if (more == 0) {
                return true;
            }
            if (!held.take(client, more)) {
                chunk.release();
                return false;
            }
            size += more;
            ByteBuffer last = received.peekLast();
            if (last == null || last.capacity() - last.limit() < more) {
                // Small pieces, as a slow client sends them, share a buffer.
                last = ByteBuffer.allocate(Math.max(more, received.isEmpty() ? 512 : 16 << 10)).limit(0);
                received.add(last);
            }
            int end = last.limit();
            last.limit(end + more);
            last.put(end, chunk.getByteBuffer(), chunk.getByteBuffer().position(), more);
            return true;
        }

        private boolean isTooSlow() {
            double seconds = (System.nanoTime() - begin) / 1e9 - grace.toMillis() / 1000.0;
            return seconds > 0 && size < seconds * LEAST_RATE;
        }

        private void refuse(String code, int status) {
            // At once, as the client may come again before this one is told that its answer has left.
            received.clear();
            held.give(client, size);
            size = 0;
            Visit.of(getWrapped()).ifPresent(visit -> visit.refuse(code, Turns.RETRY_SECONDS));
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(getWrapped(), response, callback, status);
        }

        private void fail(Content.Chunk chunk) {
            if (chunk.getFailure() instanceof TimeoutException) {
                refuse("too-slow", HttpStatus.REQUEST_TIMEOUT_408);
            } else {
                Response.writeError(getWrapped(), response, callback, chunk.getFailure());
            }
        }

        void pass(boolean whole) {
            complete = whole;
            handedOn = System.nanoTime();
            try {
                if (!hand(this, response, callback)) {
                    Response.writeError(this, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable broken) {
                Response.writeError(this, response, callback, broken);
            }
        }

        @Override
        public Content.Chunk read() {
            ByteBuffer next = received.poll();
            if (next != null) {
                return Content.Chunk.from(next, complete && received.isEmpty());
            }
            return complete ? Content.Chunk.EOF : rest();
        }

        /** More than is taken: read for a short while only, so that whoever sends it gets to hear the reason. */
        private Content.Chunk rest() {
            return System.nanoTime() - handedOn > grace.toNanos()
                ? Content.Chunk.from(new TimeoutException("body"), true) : getWrapped().read();
        }

        @Override
        public void demand(Runnable demand) {
            if (complete || !received.isEmpty()) {
                demand.run();
            } else {
                getWrapped().demand(demand);
            }
        }
    }
}
