package pimkg.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import pimkg.admission.Lane;
import pimkg.door.AccessFilter;
import pimkg.door.EdgeFilter;
import pimkg.door.ReplicaFilter;
import pimkg.edge.Line;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.guard.Purse;
import pimkg.linkage.CoverageReplies;
import pimkg.linkage.IncomingSets;
import pimkg.linkage.LinkServlet;
import pimkg.linkage.MappingsServlet;
import pimkg.lookup.ReconcileDesk;
import pimkg.lookup.ReconcileDraftServlet;
import pimkg.lookup.ReconcileServlet;
import pimkg.lookup.SkosmosServlet;
import pimkg.page.Pages;
import pimkg.page.QuestionPage;
import pimkg.query.QueryLibrary;
import pimkg.reconcile.Manifest;
import pimkg.remote.Services;
import pimkg.reply.Bearer;
import pimkg.reply.Gate;
import pimkg.reply.Links;
import pimkg.reply.ProblemCatalogue;
import pimkg.setting.Replication;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;
import pimkg.shelf.FolderPlace;
import pimkg.shelf.MappingShelf;
import pimkg.shelf.SetPlace;
import pimkg.site.ApiServlet;
import pimkg.site.AwayServlet;
import pimkg.site.BrowseServlet;
import pimkg.site.FileServlet;
import pimkg.site.LimitsServlet;
import pimkg.site.MachineServlet;
import pimkg.site.ProblemsServlet;
import pimkg.site.SitemapServlet;
import pimkg.site.StartServlet;
import pimkg.site.TemplateServlet;
import pimkg.sparql.EditorServlet;
import pimkg.sparql.QueriesServlet;
import pimkg.sparql.QueryLanes;
import pimkg.sparql.QueryServlet;
import pimkg.sparql.ServiceDescription;
import pimkg.sparql.SparqlEndpoint;
import pimkg.submission.ReadingRoom;
import pimkg.verdict.ValidateServlet;
import pimkg.watch.Metrics;

/**
 * An embedded Fuseki that serves the graph that ships, for reading, and what agencies submit, to those whom it is for. It has no
 * update, no upload, no administration and no dataset address: what is not named here does not exist.
 */
public final class PimServer implements AutoCloseable {

    /** Jena 5.6.0 takes 5 MB a response, unpooled; see apache/jena#4084. To be dropped with Jena 6.3. */
    private static final int OUTPUT_BUFFER = 32 << 10;
    private static final int IDLE_MILLIS = 30_000;
    private static final int GRACE_MILLIS = 10_000;
    /** Threads beside those that requests take turns for: for the network, for health, and for sending on. */
    private static final int MORE_THREADS = 32;
    /** A query of the largest size in an address, all of it escaped, and some headers. */
    private static final int MAX_HEADERS = 256 << 10;

    private final Warmth warmth;
    private final FusekiServer fuseki;
    private final ServerSettings settings;
    private final AtomicBoolean ready;

    private PimServer(Warmth warmth, FusekiServer fuseki, ServerSettings settings, AtomicBoolean ready) {
        this.warmth = warmth;
        this.fuseki = fuseki;
        this.ready = ready;
        this.settings = settings;
    }

    /**
     * Starts a server that answers when this returns.
     *
     * @throws RuntimeException when the port is taken or the address is not this machine's
     */
    public static PimServer start(KnowledgeGraph knowledge, ServerSettings settings) {
        SafeJena.start();
        Pages pages = new Pages(knowledge);
        ReadingRoom room = new ReadingRoom(knowledge, settings.keeping().catalogue());
        Front front = new Front(settings, room);
        AtomicBoolean ready = new AtomicBoolean();
        Warmth warmth = new Warmth(knowledge);
        FusekiServer fuseki = builder(knowledge, settings, front, ready, pages, room).addFilter("/*", warmth).build();
        tune(fuseki.getJettyServer(), settings);
        front.stand(fuseki.getJettyServer(), pages);
        fuseki.start();
        ready.set(true);
        return new PimServer(warmth, fuseki, settings, ready);
    }

    private static FusekiServer.Builder builder(KnowledgeGraph knowledge, ServerSettings settings, Front front, AtomicBoolean ready, Pages pages,
                                      ReadingRoom room) {
        Entries entries = new Entries(knowledge);
        Links links = new Links(settings.baseUrl());
        FileServlet files = new FileServlet(knowledge, entries, links, pages);
        AwayServlet away = new AwayServlet(knowledge, entries, links, pages);
        ApiServlet api = new ApiServlet(knowledge, links, pages);
        BrowseServlet lists = new BrowseServlet(knowledge, entries, links, pages);
        QueryLibrary library = QueryLibrary.packaged();
        Bearer bearer = new Bearer(settings.tokens());
        Purse purse = Purse.ofHeap();
        QueriesServlet queries = new QueriesServlet(room, library, new QuestionPage(library, knowledge.union(), pages), links, pages, settings.queryTimeout(), purse);
        Gate gate = new Gate(settings.queryTimeout());
        ServerLimits limits = settings.limits();
        Lane heavy = new Lane(limits.heavy(), limits.heavyWaiting(), limits.heavyPatience());
        measure(front.metrics(), gate, heavy, knowledge);
        front.metrics().gauge("pim.queries.held.bytes", "What queries hold, by our estimate.", purse::taken);
        LogHealth.measure(front.metrics(), settings.keeping().replication());
        FusekiServer.Builder builder = FusekiServer.create()
            .port(settings.port())
            .numServerThreads(2, limits.atOnce() + QueryLanes.threads(limits) + MORE_THREADS)
            .fusekiModules(FusekiModules.create(List.of()))
            .addFilter("/*", new EdgeFilter(settings.isSecure(), front.budgets()))
            .addFilter("/*", new AccessFilter(bearer, pages))
            .addFilter("/*", new ReplicaFilter(settings.keeping(), pages))
            .addServlet("/sparql", new QueryServlet(new SparqlEndpoint(room, settings.queryTimeout(), new QueryLanes(heavy, limits, purse),
                new Services(settings.services()), pages, new ServiceDescription(links, pages))))
            .addServlet("/ontology/*", files)
            .addServlet("/shapes/*", files)
            .addServlet("/data/*", files)
            .addServlet("/list/*", files)
            .addServlet("/term/*", files)
            .addServlet(BrowseServlet.LISTS + "/*", lists)
            .addServlet(BrowseServlet.SEARCH, lists)
            .addServlet(BrowseServlet.SUGGESTIONS, lists)
            .addServlet(BrowseServlet.NEIGHBOURS, lists)
            .addServlet(AwayServlet.DOWNLOADS, away)
            .addServlet(AwayServlet.EDITION, away)
            .addServlet(AwayServlet.GLOSSARY, away)
            .addServlet(ApiServlet.DOCUMENT, api)
            .addServlet(ApiServlet.PAGE, api)
            .addServlet("/queries/*", queries)
            .addServlet(EditorServlet.PATH, new EditorServlet(knowledge, pages))
            .addServlet("/validate", new ValidateServlet(knowledge, pages, gate))
            .addServlet("/link/*", new LinkServlet(knowledge, pages, gate))
            .addServlet("/mappings/*", mappings(knowledge, settings, pages, gate))
            .addServlet(TemplateServlet.PATH, new TemplateServlet(knowledge, pages))
            .addServlet("/health/*", new HealthServlet(knowledge, ready::get, settings, pages))
            .addServlet(MetricsServlet.PATH, new MetricsServlet(front.metrics(), settings.watch().metrics(), pages))
            .addServlet(LimitsServlet.PATH, new LimitsServlet(settings, pages))
            .addServlet(ProblemCatalogue.PATH + "/*", new ProblemsServlet(pages))
            .addServlet("/*", new StartServlet(knowledge, pages));
        new SubmissionRoutes(knowledge, settings, room, gate, pages).add(builder, front.metrics());
        ReconcileDesk desk = new ReconcileDesk(knowledge, pages, links, settings.queryTimeout());
        builder.addServlet(Manifest.PATH_02 + "/*", new ReconcileServlet(desk, pages));
        builder.addServlet(Manifest.PATH_1 + "/*", new ReconcileDraftServlet(desk, pages));
        builder.addServlet(SkosmosServlet.PATH + "/*", new SkosmosServlet(knowledge, pages));
        SitemapServlet crawlers = new SitemapServlet(knowledge, links, pages);
        builder.addServlet(SitemapServlet.ROBOTS, crawlers).addServlet(SitemapServlet.SITEMAP, crawlers);
        MachineServlet machines = new MachineServlet(knowledge, room, library, links, pages);
        MachineServlet.PATHS.forEach(path -> builder.addServlet(path, machines));
        return builder;
    }

    private static void measure(Metrics metrics, Gate gate, Lane heavy, KnowledgeGraph knowledge) {
        metrics.gauge("pim.heavy.queries.running", "Heavy queries at work.", heavy::working);
        metrics.gauge("pim.heavy.queries.waiting", "Heavy queries that wait for a place.", heavy::waiting);
        metrics.gauge("pim.work.running", "Descriptions and lists at work.", gate.lane()::working);
        metrics.gauge("pim.work.waiting", "Descriptions and lists that wait for a place.", gate.lane()::waiting);
        metrics.gauge("pim.triples", "Triples that are served.", knowledge::size);
    }

    private static MappingsServlet mappings(KnowledgeGraph knowledge, ServerSettings settings, Pages pages, Gate gate) {
        Replication replication = settings.keeping().replication();
        Optional<SetPlace> place = replication.sets().or(() -> settings.mappings().map(FolderPlace::new));
        MappingShelf shelf = new MappingShelf(knowledge, place, CoverageReplies::isAbout);
        LongSupplier version = replication.sets().isPresent() ? settings.keeping().catalogue()::last : () -> 0;
        return new MappingsServlet(shelf, version, new Bearer(settings.tokens()), new IncomingSets(knowledge, shelf, gate), new CoverageReplies(knowledge, pages),
            knowledge.release(), pages);
    }

    private static void tune(Server jetty, ServerSettings settings) {
        for (Connector connector : jetty.getConnectors()) {
            ServerConnector first = (ServerConnector) connector;
            ServerConnector listening = Line.listening(jetty, first.getConnectionFactory(HttpConnectionFactory.class));
            listening.setPort(first.getPort());
            jetty.setConnectors(new Connector[] {listening});
            listening.setHost(settings.host());
            listening.setIdleTimeout(IDLE_MILLIS);
            listening.setAcceptQueueSize(1024);
            HttpConfiguration http = listening.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setOutputBufferSize(OUTPUT_BUFFER);
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MAX_HEADERS);
        }
        jetty.setStopTimeout(GRACE_MILLIS);
    }

    /** The address to open, for example {@code http://127.0.0.1:3030/}. */
    public String url() {
        return settings.baseUrl().map(base -> base.toString().replaceAll("/*$", "/"))
            .orElseGet(() -> "http://" + settings.host() + ":" + fuseki.getPort() + "/");
    }

    /** The port that it listens on. */
    int port() {
        return fuseki.getPort();
    }

    /** The size of the buffer of each response, in bytes. */
    int outputBuffer() {
        return ((ServerConnector) fuseki.getJettyServer().getConnectors()[0])
            .getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration().getOutputBufferSize();
    }

    /** The paths that are answered, as the servlets are mapped: what reads submissions has to be looked at for each. */
    Set<String> routes() {
        return fuseki.getJettyServer().getDescendants(ServletContextHandler.class).stream()
            .flatMap(context -> Stream.of(context.getServletHandler().getServletMappings()))
            .flatMap(mapping -> Stream.of(mapping.getPathSpecs())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes no new requests, lets the running ones finish for up to ten seconds, and ends. */
    @Override
    public void close() {
        ready.set(false);
        fuseki.stop();
        settings.keeping().replication().end().run();
        settings.keeping().catalogue().close();
    }

    /** Makes, beside the answers, what readers of pages would wait for, as soon as the first of them asks for one. */
    public void warmForReaders() {
        warmth.awaitReader();
    }

    /** Whether the first of them is still to come. */
    boolean awaitsReader() {
        return warmth.awaitsReader();
    }

    /** Waits until the server ends. */
    public void join() {
        fuseki.join();
    }
}
