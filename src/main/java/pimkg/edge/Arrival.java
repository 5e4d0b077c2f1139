package pimkg.edge;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Meets every request first: gives it a name, which the answer carries too, and tells whose it is. */
public final class Arrival extends Handler.Wrapper {

    /** The header with the name of a request. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern OWN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private final Clients clients;
    private final Function<String, Optional<String>> holders;

    /**
     * An arrival.
     *
     * @param clients how addresses are found
     * @param holders who holds the token of an {@code Authorization} header
     */
    public Arrival(Clients clients, Function<String, Optional<String>> holders) {
        this.clients = clients;
        this.holders = holders;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put(REQUEST_ID, meet(request).id());
        return super.handle(request, response, callback);
    }

    /** Begins the visit of a request, or finds it begun. */
    public Visit meet(Request request) {
        return Visit.of(request).orElseGet(() -> {
            Optional<InetAddress> address = clients.address(request);
            Optional<String> holder = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)).flatMap(holders);
            Visit visit = new Visit(id(request), holder.map("token "::concat).orElseGet(() -> address.map(Clients::name).orElse("")),
                address.map(InetAddress::getHostAddress).orElse(""));
            visit.begin(request);
            return visit;
        });
    }

    /** The client's own name for it, when it is one that can stand anywhere; else a new one, which nobody has to keep secret. */
    private static String id(Request request) {
        return Optional.ofNullable(request.getHeaders().get(REQUEST_ID)).filter(own -> OWN_ID.matcher(own).matches())
            .orElseGet(() -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }
}
