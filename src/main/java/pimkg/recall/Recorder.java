package pimkg.recall;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes in the whole of an answer that may be kept, and lets any other pass. */
final class Recorder extends Response.Wrapper {

    private final Flight flight;
    private final int largest;
    /** What stood there before anybody answered: of the request, and not of the answer. */
    private final HttpFields request;
    private final Consumer<Remembered> whole;
    private final Runnable passes;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream(512);
    private boolean begun;
    private boolean passing;
    private boolean complete;

    /**
     * A recorder.
     *
     * @param largest answer that is taken in, in bytes
     * @param whole   is shown an answer that was taken in, before it is sent
     * @param passes  is run when the answer won't be taken in
     */
    Recorder(Request request, Response response, Flight flight, int largest, Consumer<Remembered> whole, Runnable passes) {
        super(request, response);
        this.flight = flight;
        this.largest = largest;
        this.request = HttpFields.build(response.getHeaders()).asImmutable();
        this.whole = whole;
        this.passes = passes;
    }

    @Override
    public synchronized boolean isCommitted() {
        return begun || super.isCommitted();
    }

    @Override
    public synchronized boolean hasLastWrite() {
        return complete || super.hasLastWrite();
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback written) {
        ByteBuffer out;
        synchronized (this) {
            if (!begun) {
                begun = true;
                passing = !mayKeep();
            }
            boolean was = passing;
            int more = content == null ? 0 : content.remaining();
            passing |= taken.size() + more > largest;
            if (!was && passing && taken.size() > 0) {
                out = together(content);
            } else {
                out = content;
                if (!passing && more > 0) {
                    byte[] bytes = new byte[more];
                    content.get(bytes);
                    taken.writeBytes(bytes);
                }
            }
            complete |= last;
        }
        if (passing) {
            passes.run();
            super.write(last, out, written);
        } else if (last) {
            send(written);
        } else {
            written.succeeded();
        }
    }

    private boolean mayKeep() {
        return flight.isKept() && getTrailersSupplier() == null && !getHeaders().contains("Set-Cookie")
            && (status() == HttpStatus.OK_200 || status() == HttpStatus.NOT_MODIFIED_304);
    }

    /** Jetty has 0 for what nobody has set, and sends 200. */
    private int status() {
        return getStatus() == 0 ? HttpStatus.OK_200 : getStatus();
    }

    private ByteBuffer together(ByteBuffer content) {
        byte[] more = new byte[content.remaining()];
        content.get(more);
        taken.writeBytes(more);
        ByteBuffer all = ByteBuffer.wrap(taken.toByteArray());
        taken.reset();
        return all;
    }

    private void send(Callback written) {
        Remembered answer = Remembered.of(getRequest(), status(), getHeaders(), taken.toByteArray());
        whole.accept(answer);
        for (Iterator<HttpField> fields = getHeaders().iterator(); fields.hasNext();) {
            if (!request.contains(fields.next().getName())) {
                fields.remove();
            }
        }
        answer.send(getRequest(), getWrapped(), written);
    }
}
