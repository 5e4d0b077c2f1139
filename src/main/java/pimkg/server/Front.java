package pimkg.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import pimkg.access.Holder;
import pimkg.admission.Budgets;
import pimkg.door.AccessFilter;
import pimkg.door.ReplicaFilter;
import pimkg.edge.Arrival;
import pimkg.edge.Clients;
import pimkg.edge.Doorkeeper;
import pimkg.edge.HearsOut;
import pimkg.edge.Held;
import pimkg.edge.Observer;
import pimkg.edge.Turns;
import pimkg.edge.Visit;
import pimkg.edge.WholeBody;
import pimkg.edge.WriteBehind;
import pimkg.page.Pages;
import pimkg.recall.Recall;
import pimkg.reply.Bearer;
import pimkg.setting.Replication;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;
import pimkg.setting.ServerWatch;
import pimkg.sparql.QueryLanes;
import pimkg.submission.ReadingRoom;
import pimkg.watch.Entry;
import pimkg.watch.Metrics;

/** What every request passes before it comes to a servlet, put together from what the operator decided. */
final class Front {

    private static final Set<String> QUERIES = Set.of("/sparql", "/sparql/");
    private static final Set<String> SEARCHES = Set.of("/search", "/search.json", "/queries", "/reconcile", "/datasets", "/gaps", "/mappings",
        "/rest/v1");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** From so many connections on, one that is idle for a second is closed; until then it may be idle for longer. */
    private static final int MANY_CONNECTIONS = 4_000;
    private static final Duration SLOW_READER = Duration.ofMinutes(1);

    private final ServerSettings settings;
    private final Arrival arrival;
    private final Optional<Budgets> budgets;
    private final Metrics metrics = new Metrics();
    private final Held bodies = new Held(ServerLimits.mostHeld());
    private final Held answers = new Held(ServerLimits.mostHeld());
    private final Recall recall;
    private final Turns lookups;
    private final Turns searches;
    private final Turns queries;
    private final Turns posts;

    Front(ServerSettings settings, ReadingRoom room) {
        this.settings = settings;
        ServerLimits limits = settings.limits();
        Bearer bearer = new Bearer(settings.tokens());
        this.recall = new Recall(ServerLimits.recallBytes(), request -> edition(request, bearer, room, settings.keeping().replication()));
        this.arrival = new Arrival(new Clients(limits.trustedProxies()), header -> bearer.holder(header).map(Holder::name));
        this.budgets = limits.budget().map(budget -> new Budgets(budget, System::nanoTime));
        this.lookups = turns(limits, request -> isLookup(request) && !isSearch(request), 2 * limits.quarter());
        // Hardly more than the processors have work for: whoever is let in takes the processors from the look-ups.
        this.searches = turns(limits, request -> isLookup(request) && isSearch(request), 2 * Runtime.getRuntime().availableProcessors());
        // Those that wait in a lane take no place from look-ups.
        this.queries = turns(limits, Front::isQuery, limits.quarter() + QueryLanes.threads(limits));
        this.posts = turns(limits, request -> !isQuery(request) && !isReading(request), limits.quarter());
    }

    /** What whoever sent it may see; nothing for a token that nobody knows, and for what a copy may have to refuse, further in. */
    private static Optional<String> edition(Request request, Bearer bearer, ReadingRoom room, Replication replication) {
        if (isWatching(request) || request.getHeaders().contains(ReplicaFilter.VERSION) || replication.isStale()) {
            return Optional.empty();
        }
        String header = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)).orElse("");
        Optional<Holder> holder = bearer.holder(header);
        return !header.isEmpty() && holder.isEmpty() ? Optional.empty() : room.edition(AccessFilter.reader(holder));
    }

    private static Turns turns(ServerLimits limits, Predicate<Request> kind, int places) {
        return new Turns(kind, places, ServerLimits.SEATS, limits.patience());
    }

    /** Whoever looks after the server is answered whatever happens. */
    private static boolean isWatching(Request request) {
        String path = Request.getPathInContext(request);
        return path.equals("/health") || path.startsWith("/health/") || path.equals(MetricsServlet.PATH);
    }

    private static boolean isQuery(Request request) {
        return QUERIES.contains(Request.getPathInContext(request));
    }

    private static boolean isLookup(Request request) {
        return !isWatching(request) && !isQuery(request) && isReading(request);
    }

    /** What is worked out for each who asks, as nobody may have asked it before. */
    private static boolean isSearch(Request request) {
        String path = Request.getPathInContext(request);
        return SEARCHES.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    private static boolean isReading(Request request) {
        return READING.contains(request.getMethod());
    }

    Arrival arrival() {
        return arrival;
    }

    Metrics metrics() {
        return metrics;
    }

    /** What goes by the budgets of clients; nothing when nobody counts. */
    Optional<Budgets> budgets() {
        return budgets;
    }

    /** Puts it before everything that the server has. */
    void stand(Server jetty, Pages pages) {
        ProblemErrorHandler errors = new ProblemErrorHandler(arrival, pages);
        jetty.setErrorHandler(errors);
        jetty.getDescendants(ServletContextHandler.class).forEach(context -> {
            context.setErrorHandler(errors);
            context.setMaxFormKeys(ServerSettings.MAX_FIELDS);
        });
        Optional<Doorkeeper> doorkeeper = budgets.map(each -> new Doorkeeper(each, Front::isWatching));
        List<Handler.Singleton> outermostLast = List.of(compression(), posts, queries, searches, lookups,
            new WriteBehind(answers, SLOW_READER), new WholeBody(ServerSettings.MAX_BODY, bodies, ServerLimits.BODY_GRACE));
        outermostLast.forEach(jetty::insertHandler);
        jetty.insertHandler(recall);
        doorkeeper.ifPresent(jetty::insertHandler);
        jetty.insertHandler(new HearsOut(2L * ServerSettings.MAX_BODY, ServerLimits.HEARS_OUT));
        jetty.insertHandler(new GracefulHandler());
        jetty.insertHandler(arrival);
        ServerWatch watch = settings.watch();
        jetty.setRequestLog(new Observer(arrival, List.of(
            (visit, entry) -> metrics.count(entry),
            (visit, entry) -> watch.log().ifPresent(log -> log.write(entry)),
            (visit, entry) -> doorkeeper.ifPresent(keeper -> leave(keeper, visit, entry))),
            watch.log().isPresent(), watch.queries(), watch.addresses()));
        LowResourceMonitor monitor = new LowResourceMonitor(jetty);
        monitor.setMonitoredConnectors(List.of(jetty.getConnectors()));
        monitor.addLowResourceCheck(monitor.new MaxConnectionsLowResourceCheck(MANY_CONNECTIONS));
        jetty.addBean(monitor);
        measure(watch);
    }

    private static void leave(Doorkeeper keeper, Visit visit, Entry entry) {
        keeper.leave(visit, entry);
    }

    private void measure(ServerWatch watch) {
        metrics.gauge("pim.lookups.running", "Look-ups that have a thread.", lookups::taken);
        metrics.gauge("pim.lookups.waiting", "Look-ups that wait for a thread.", lookups::waiting);
        metrics.gauge("pim.searches.running", "Searches, stored questions and lists that have a thread.", searches::taken);
        metrics.gauge("pim.searches.waiting", "Searches, stored questions and lists that wait for a thread.", searches::waiting);
        metrics.gauge("pim.queries.running", "Queries that have a thread.", queries::taken);
        metrics.gauge("pim.queries.waiting", "Queries that wait for a thread.", queries::waiting);
        metrics.gauge("pim.posts.running", "Requests that brought something and have a thread.", posts::taken);
        metrics.gauge("pim.posts.waiting", "Requests that brought something and wait for a thread.", posts::waiting);
        metrics.gauge("pim.bodies.held.bytes", "Bodies in memory, whole or not yet.", bodies::bytes);
        metrics.gauge("pim.answers.held.bytes", "Answers in memory that clients have not taken yet.", answers::bytes);
        metrics.counter("pim.answers.recalled", "Answers that were given again as they were.", recall::again);
        metrics.counter("pim.answers.made", "Answers that could be kept and had to be made.", recall::anew);
        metrics.gauge("pim.answers.recallable.bytes", "Memory for answers that may be given again.", recall::bytes);
        budgets.ifPresent(each -> metrics.gauge("pim.clients", "Clients whose use is remembered.", each::clients));
        watch.log().ifPresent(log -> metrics.counter("pim.access.log.lost", "Lines that could not be written.", log::lost));
    }

    private static CompressionHandler compression() {
        CompressionHandler handler = new CompressionHandler();
        handler.putCompression(new GzipCompression());
        handler.putConfiguration("/*", CompressionConfig.builder().defaults()
            .decompressExcludePath("/*").build());
        return handler;
    }
}
