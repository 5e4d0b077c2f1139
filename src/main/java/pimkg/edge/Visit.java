package pimkg.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.Request;

/** What is known of one request besides the request; filled in by those through whose hands it goes. */
public final class Visit {

    /** The route of whatever has none of ours. */
    public static final String OTHER = "other";

    private static final String ATTRIBUTE = Visit.class.getName();

    private final String id;
    private final String client;
    private final String address;
    private volatile String route = OTHER;
    private volatile Optional<String> problem = Optional.empty();
    private volatile Optional<String> query = Optional.empty();
    private volatile OptionalInt retryAfter = OptionalInt.empty();
    private volatile long cpuNanos;
    private volatile BooleanSupplier left = () -> false;

    /**
     * A visit that has begun.
     *
     * @param id      of the request
     * @param client  whose budget it goes by: a holder of a token, or an address
     * @param address of whoever asked, as far as it is known
     */
    public Visit(String id, String client, String address) {
        this.id = id;
        this.client = client;
        this.address = address;
    }

    /** The visit that a request makes; empty when nobody met it. */
    public static Optional<Visit> of(Request request) {
        return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
    }

    /** The same for servlets. */
    public static Optional<Visit> of(HttpServletRequest request) {
        return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
    }

    /** Makes the request remember it. */
    public void begin(Request request) {
        request.setAttribute(ATTRIBUTE, this);
        left = () -> Line.isClosed(request);
    }

    /** Whether the client has closed the line, and nobody waits for the answer; to be asked while the request is worked on. */
    public boolean hasLeft() {
        return left.getAsBoolean();
    }

    /** What the client was told the request is called. */
    public String id() {
        return id;
    }

    /** Whose budget it goes by. */
    public String client() {
        return client;
    }

    /** Whoever asked. */
    public String address() {
        return address;
    }

    /** The pattern of the address, such as {@code /ontology/*}. */
    public String route() {
        return route;
    }

    /** Tells the pattern of the address. */
    public void route(String pattern) {
        route = pattern;
    }

    /** The code of what went wrong. */
    public Optional<String> problem() {
        return problem;
    }

    /** Tells what went wrong. */
    public void problem(String code) {
        problem = Optional.of(code);
    }

    /** After how many seconds the client may come again. */
    public OptionalInt retryAfter() {
        return retryAfter;
    }

    /** Tells what went wrong, and after how many seconds it may be tried again. */
    public void refuse(String code, int afterSeconds) {
        problem = Optional.of(code);
        retryAfter = OptionalInt.of(afterSeconds);
    }

    /** The SPARQL query. */
    public Optional<String> query() {
        return query;
    }

    /** Tells the SPARQL query. */
    public void query(String text) {
        query = Optional.of(text);
    }

    /** Processor time that it took, in nanoseconds. */
    public long cpuNanos() {
        return cpuNanos;
    }

    /** Tells the processor time. */
    public void cpuNanos(long nanos) {
        cpuNanos = nanos;
    }
}
