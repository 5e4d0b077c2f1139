package pimkg.server;

import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.page.Pages;
import pimkg.query.QueryLibrary;
import pimkg.reconcile.Manifest;
import pimkg.shelf.MappingShelf;

/**
 * An embedded Fuseki that serves one snapshot for reading. It has no update, no upload, no administration and no dataset
 * address: what is not named here does not exist.
 */
public final class PimServer implements AutoCloseable {

    /** Jena 5.6.0 takes 5 MB a response, unpooled; see apache/jena#4084. To be dropped with Jena 6.3. */
    private static final int OUTPUT_BUFFER = 32 << 10;
    private static final int IDLE_MILLIS = 30_000;
    private static final int GRACE_MILLIS = 10_000;
    /** Twice as many as may be busy with descriptions, so that questions are always answered. */
    private static final int MAX_THREADS = 2 * ServerSettings.MAX_VISITORS;

    private final FusekiServer fuseki;
    private final ServerSettings settings;

    private PimServer(FusekiServer fuseki, ServerSettings settings) {
        this.fuseki = fuseki;
        this.settings = settings;
    }

    /**
     * Starts a server that answers when this returns.
     *
     * @throws RuntimeException when the port is taken or the address is not this machine's
     */
    public static PimServer start(KnowledgeGraph knowledge, ServerSettings settings) {
        SafeJena.start();
        FusekiServer fuseki = build(knowledge, settings);
        tune(fuseki.getJettyServer(), settings, new Pages(knowledge));
        fuseki.start();
        return new PimServer(fuseki, settings);
    }

    private static FusekiServer build(KnowledgeGraph knowledge, ServerSettings settings) {
        Pages pages = new Pages(knowledge);
        Entries entries = new Entries(knowledge);
        FileServlet files = new FileServlet(knowledge, entries, pages);
        BrowseServlet lists = new BrowseServlet(knowledge, entries, pages);
        QueryLibrary library = QueryLibrary.packaged();
        QueriesServlet queries = new QueriesServlet(knowledge, library, pages);
        Gate gate = new Gate(settings.queryTimeout());
        Links links = new Links(settings.baseUrl());
        FusekiServer.Builder builder = FusekiServer.create()
            .port(settings.port())
            .numServerThreads(2, MAX_THREADS)
            .fusekiModules(FusekiModules.create(List.of()))
            .addFilter("/*", new EdgeFilter())
            .addProcessor("/sparql", new SparqlEndpoint(knowledge.dataset(), settings.queryTimeout(), pages,
                new ServiceDescription(links, pages)))
            .addServlet("/ontology/*", files)
            .addServlet("/shapes/*", files)
            .addServlet("/data/*", files)
            .addServlet("/list/*", files)
            .addServlet("/term/*", files)
            .addServlet(BrowseServlet.LISTS + "/*", lists)
            .addServlet(BrowseServlet.SEARCH, lists)
            .addServlet(BrowseServlet.SUGGESTIONS, lists)
            .addServlet("/queries/*", queries)
            .addServlet("/validate", new ValidateServlet(knowledge, pages, gate))
            .addServlet("/link/*", new LinkServlet(knowledge, pages, gate))
            .addServlet("/mappings/*", mappings(knowledge, settings, pages))
            .addServlet(TemplateServlet.PATH, new TemplateServlet(knowledge, pages))
            .addServlet("/health", new HealthServlet(knowledge, pages))
            .addServlet("/*", new StartServlet(knowledge, pages));
        ReconcileDesk desk = new ReconcileDesk(knowledge, pages, links, settings.queryTimeout());
        builder.addServlet(Manifest.PATH_02 + "/*", new ReconcileServlet(desk, pages));
        builder.addServlet(Manifest.PATH_1 + "/*", new ReconcileDraftServlet(desk, pages));
        SitemapServlet crawlers = new SitemapServlet(knowledge, links, pages);
        builder.addServlet(SitemapServlet.ROBOTS, crawlers).addServlet(SitemapServlet.SITEMAP, crawlers);
        MachineServlet machines = new MachineServlet(knowledge, library, links, pages);
        MachineServlet.PATHS.forEach(path -> builder.addServlet(path, machines));
        return builder.build();
    }

    private static MappingsServlet mappings(KnowledgeGraph knowledge, ServerSettings settings, Pages pages) {
        MappingShelf shelf = new MappingShelf(knowledge, settings.mappings(), CoverageReplies::isAbout);
        return new MappingsServlet(shelf, new Bearer(settings.tokens()), new CoverageReplies(knowledge, pages), knowledge.release(), pages);
    }

    private static void tune(Server jetty, ServerSettings settings, Pages pages) {
        for (Connector connector : jetty.getConnectors()) {
            ServerConnector listening = (ServerConnector) connector;
            listening.setHost(settings.host());
            listening.setIdleTimeout(IDLE_MILLIS);
            listening.setAcceptQueueSize(1024);
            HttpConfiguration http = listening.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setOutputBufferSize(OUTPUT_BUFFER);
            http.setSendServerVersion(false);
        }
        jetty.setErrorHandler(new ProblemErrorHandler(pages));
        jetty.getDescendants(ServletContextHandler.class)
            .forEach(context -> {
                context.setErrorHandler(new ProblemErrorHandler(pages));
                context.setMaxFormKeys(ServerSettings.MAX_FIELDS);
            });
        jetty.insertHandler(compression());
        jetty.insertHandler(new GracefulHandler());
        jetty.setStopTimeout(GRACE_MILLIS);
    }

    private static CompressionHandler compression() {
        CompressionHandler handler = new CompressionHandler();
        handler.putCompression(new GzipCompression());
        handler.putConfiguration("/*", CompressionConfig.builder().defaults()
            .decompressExcludePath("/*").build());
        return handler;
    }

    /** The address to open, for example {@code http://127.0.0.1:3030/}. */
    public String url() {
        return settings.baseUrl().map(base -> base.toString().replaceAll("/*$", "/"))
            .orElseGet(() -> "http://" + settings.host() + ":" + fuseki.getPort() + "/");
    }

    /** The size of the buffer of each response, in bytes. */
    int outputBuffer() {
        return ((ServerConnector) fuseki.getJettyServer().getConnectors()[0])
            .getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration().getOutputBufferSize();
    }

    /** Takes no new requests, lets the running ones finish for up to ten seconds, and ends. */
    @Override
    public void close() {
        fuseki.stop();
    }

    /** Waits until the server ends. */
    public void join() {
        fuseki.join();
    }
}
