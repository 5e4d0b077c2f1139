package pimkg.federation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import pimkg.federation.Outcome.Answered;
import pimkg.federation.Outcome.Missing;
import pimkg.federation.Outcome.Missing.Why;
import pimkg.query.Answer;
import pimkg.query.StoredQuery;

/**
 * Asks several servers the same stored question, all at once. Only those that are listed are asked, and only what they answer to
 * everybody at an address of their own: no query travels, and no redirection is followed.
 */
public final class Federation {

    /** The column that tells whose a row is. */
    public static final String PEER = "peer";
    private static final int MAX_ANSWER = 64 << 20;

    private final List<Peer> peers;
    private final Duration patience;

    /**
     * Of these servers.
     *
     * @param patience with all of them together
     */
    public Federation(List<Peer> peers, Duration patience) {
        this.peers = List.copyOf(peers);
        this.patience = patience;
    }

    /**
     * Asks all of them.
     *
     * @param values of the blanks of the question
     * @return what came of it, one a server, in the order of the list
     */
    public List<Outcome> ask(StoredQuery question, Map<String, String> values) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience).build();
        ExecutorService threads = Executors.newFixedThreadPool(peers.size(), task -> {
            Thread thread = new Thread(task, "federation");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<Outcome>> tasks = peers.stream().<Callable<Outcome>>map(peer -> () -> ask(client, peer, question, values)).toList();
            List<Future<Outcome>> results = threads.invokeAll(tasks, patience.toMillis(), TimeUnit.MILLISECONDS);
            List<Outcome> outcomes = new ArrayList<>();
            for (int at = 0; at < peers.size(); at++) {
                outcomes.add(outcome(peers.get(at), results.get(at)));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome outcome(Peer peer, Future<Outcome> result) throws InterruptedException {
        try {
            return result.get();
        } catch (CancellationException late) {
            return new Missing(peer, Why.TIME, patience.toSeconds() + " s");
        } catch (ExecutionException broken) {
            Throwable cause = broken.getCause();
            boolean network = cause instanceof IOException;
            return new Missing(peer, network ? Why.UNREACHABLE : Why.STRANGE, said(cause));
        }
    }

    private static String said(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof ConnectException || cause.getMessage() == null ? name : cause.getMessage().lines().findFirst().orElse(name);
    }

    private Outcome ask(HttpClient client, Peer peer, StoredQuery question, Map<String, String> values) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(peer, question, values)).header("Accept", "application/sparql-results+json")
            .timeout(patience);
        peer.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                return new Missing(peer, response.statusCode() == 404 ? Why.UNKNOWN : Why.REFUSED, Integer.toString(response.statusCode()));
            }
            byte[] bytes = body.readNBytes(MAX_ANSWER + 1);
            return bytes.length > MAX_ANSWER ? new Missing(peer, Why.TOO_LARGE, MAX_ANSWER + " B") : read(peer, bytes);
        }
    }

    private static URI address(Peer peer, StoredQuery question, Map<String, String> values) {
        String query = new TreeMap<>(values).entrySet().stream()
            .map(value -> Stream.of(value.getKey(), value.getValue()).map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("=")))
            .collect(Collectors.joining("&", "?", ""));
        return peer.base().resolve("queries/" + question.name() + ".json" + (values.isEmpty() ? "" : query));
    }

    /** What throws here is no answer, and told so. */
    private static Outcome read(Peer peer, byte[] bytes) {
        RowSet rows = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
            .read(new ByteArrayInputStream(bytes), ARQ.getContext().copy());
        List<Binding> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return new Answered(peer, new Answer.Rows(rows.getResultVars(), all));
    }

    /** All rows of those that answered, each with the name of its server; the same row of two servers stands twice. */
    public static Answer.Rows together(List<Outcome> outcomes) {
        List<Var> columns = new ArrayList<>(List.of(Var.alloc(PEER)));
        List<Binding> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Answered answered) {
                answered.rows().columns().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
                answered.rows().rows().forEach(row -> rows.add(BindingFactory.binding(row, Var.alloc(PEER),
                    NodeFactory.createLiteralString(outcome.peer().name()))));
            }
        }
        return new Answer.Rows(columns, rows);
    }
}
