package pimkg.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import pimkg.guard.Meter;
import pimkg.guard.StoppedQueryException.Why;

/**
 * The servers that {@code SERVICE} may ask, each by its exact address; none, unless the operator names some. A question leaves
 * without cookies, credentials or headers of whoever asked; nobody is followed elsewhere, and an answer may be so large, and take
 * as long as the query has left.
 */
public final class Services {

    /** The largest answer of another server, in bytes. */
    public static final int MOST_BYTES = 4 << 20;

    private static final Symbol KEY = Symbol.create("https://w3id.org/pim-kg/services");
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final String RESULTS = "application/sparql-results+json";

    private final Set<String> addresses;
    private final Optional<HttpClient> client;

    /**
     * Those servers.
     *
     * @param addresses of SPARQL endpoints, as they stand in queries
     */
    public Services(Set<String> addresses) {
        this.addresses = Set.copyOf(addresses);
        this.client = addresses.isEmpty() ? Optional.empty() : Optional.of(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY).version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING).build());
    }

    /** Nobody may be asked. */
    public static Services none() {
        return new Services(Set.of());
    }

    /** Whether a text is the address of a server that could be named. */
    public static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null
                && address.getUserInfo() == null && address.getFragment() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Those that a running query may ask. */
    public static Optional<Services> of(Context context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** Has the queries that run in this context ask these. */
    public void in(Context context) {
        context.set(KEY, this);
    }

    /** Whether a server may be asked. */
    public boolean allows(String address) {
        return addresses.contains(address);
    }

    /**
     * The answer of a server.
     *
     * @param each is given every row
     * @throws FailedServiceException when it gives none that can be used
     * @throws pimkg.guard.StoppedQueryException when the time of the query is over
     */
    public void ask(String address, Query query, Meter meter, Consumer<Binding> each) {
        if (!allows(address)) {
            throw new FailedServiceException(address, "not allowed");
        }
        HttpResponse<byte[]> answer = send(address, query, meter);
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
        if (answer.statusCode() != 200 || !type.equalsIgnoreCase(RESULTS)) {
            throw new FailedServiceException(address, answer.statusCode() + " " + type);
        }
        try {
            RowSet rows = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(answer.body()), new Context());
            rows.forEachRemaining(each);
        } catch (QueryCancelledException stopped) {
            throw stopped;
        } catch (RuntimeException | StackOverflowError unfit) {
            throw new FailedServiceException(address, RESULTS);
        }
    }

    private HttpResponse<byte[]> send(String address, Query query, Meter meter) {
        long millis = meter.millisLeft();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMillis(millis)).header("Accept", RESULTS)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query.toString(), StandardCharsets.UTF_8))).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.orElseThrow().sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw meter.stop(Why.TIME, meter.limits().time().toMillis());
        } catch (ExecutionException broken) {
            throw new FailedServiceException(address, reason(broken.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw meter.stop(Why.TIME, meter.limits().time().toMillis());
        } finally {
            answer.cancel(true);
        }
    }

    /** What our own body says may be shown; what the network says may name machines of the inside. */
    private static String reason(Throwable broken) {
        return broken.getClass() == IOException.class && String.valueOf(broken.getMessage()).startsWith("> ") ? broken.getMessage() : "-";
    }
}
