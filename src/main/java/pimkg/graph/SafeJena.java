package pimkg.graph;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.http.RegistryHttpClient;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.stream.StreamManager;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sys.JenaSystem;
import pimkg.engine.Engine;
import pimkg.rows.JsonRows;

/**
 * Switches off, for this whole process, everything by which a query or a file could make Jena reach further than the
 * bytes it was given: federated queries, loading by address, remote JSON-LD contexts, scripts and functions named by Java
 * class; and has queries run in the measured engine.
 *
 * <p>Every entry point calls {@link #start()} before it touches RDF. The switches are Jena's own process-wide ones;
 * they hold for the command line as for the server.
 */
public final class SafeJena {

    /** Of each step of reading one JSON-LD document. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private SafeJena() {
    }

    /** Initialises Jena and closes its outward doors. Calling it again changes nothing. */
    public static void start() {
        System.setProperty(ARQ.systemPropertyScripting, "false");
        LateTls.start();
        JenaSystem.init();
        forbidService();
        // Its parsers go past the manager of streams when an address is one of HTTP.
        HttpEnv.setDftHttpClient(new NoHttpClient());
        RegistryHttpClient.get().clear();
        StreamManager.setGlobal(new StreamManager());
        FunctionRegistry.set(ARQ.getContext(), StandardFunctions.only());
        ARQ.getContext().setFalse(ARQ.enablePropertyFunctions);
        Engine.install();
        JsonRows.install();
        // The pretty form calls itself for each level of nameless things, and a chain of these has no end.
        RDFWriterRegistry.register(Lang.TURTLE, RDFFormat.TURTLE_BLOCKS);
        RDFWriterRegistry.register(Lang.TRIG, RDFFormat.TRIG_BLOCKS);
        RIOT.getContext().set(LangJSONLD11.JSONLD_OPTIONS, jsonLdOptions(address -> { }));
    }

    private static void forbidService() {
        ARQ.globalServiceAllowed = false;
        ARQ.allowServiceDefault = false;
        ARQ.getContext().setFalse(ARQ.httpServiceAllowed);
    }

    /**
     * Options for reading one JSON-LD document: contexts come from {@link BundledContexts} or not at all.
     *
     * <p>Jena writes the base IRI into the object it is given, so a reader that runs beside others takes its own.
     *
     * @param refused is told the address of a context that is not carried inside
     */
    static JsonLdOptions jsonLdOptions(Consumer<URI> refused) {
        JsonLdOptions options = new JsonLdOptions(new BundledOnly(refused));
        options.setTimeout(LONGEST);
        return options;
    }

    private record BundledOnly(Consumer<URI> refused) implements DocumentLoader {
        @Override
        public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
            Optional<Document> bundled = BundledContexts.of(address);
            if (bundled.isEmpty()) {
                refused.accept(address);
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, new RefusedContextException(address));
            }
            return bundled.get();
        }
    }
}
