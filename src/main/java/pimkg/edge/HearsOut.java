package pimkg.edge;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads on for a while after an answer that came before the end of the body, and throws away what it reads: a connection that is
 * closed on a client that is still sending takes the answer with it, and the client never learns why it was refused.
 */
public final class HearsOut extends Handler.Wrapper {

    private final long most;
    private final long patienceNanos;

    /**
     * A patient listener.
     *
     * @param most     bytes that are thrown away at the most
     * @param patience how long it listens after the answer
     */
    public HearsOut(long most, Duration patience) {
        this.most = most;
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Sent sent = new Sent(request, response);
        return super.handle(sent, response, Callback.from(() -> new Rest(sent, response, callback).run(), callback::failed));
    }

    /** A request of which it is known whether all of it has been read. */
    private static final class Sent extends Request.Wrapper {
        private final Response response;
        private volatile boolean ended;

        Sent(Request request, Response response) {
            super(request);
            this.response = response;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            ended |= chunk != null && chunk.isLast();
            return chunk;
        }

        /** Jetty asks before an error is told, and would read no more after that; here the rest is still to come. */
        @Override
        public boolean consumeAvailable() {
            if (!ended && !response.isCommitted() && getLength() != 0) {
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
            }
            return true;
        }
    }

    /** What is still to come of a body after the answer. */
    private final class Rest implements Runnable {
        private final Sent sent;
        private final Response response;
        private final Callback callback;
        private final long deadline = System.nanoTime() + patienceNanos;
        private long size;

        Rest(Sent sent, Response response, Callback callback) {
            this.sent = sent;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void run() {
            while (!sent.ended && size <= most && System.nanoTime() - deadline < 0) {
                Content.Chunk chunk = sent.read();
                if (chunk == null) {
                    waitForMore();
                    return;
                }
                size += chunk.remaining();
                chunk.release();
            }
            callback.succeeded();
        }

        /** Not before the answer has left: somebody may wait for it before sending the rest. */
        private void waitForMore() {
            if (response.hasLastWrite()) {
                sent.demand(this);
            } else {
                response.write(true, null, Callback.from(() -> sent.demand(this), callback::failed));
            }
        }
    }
}
