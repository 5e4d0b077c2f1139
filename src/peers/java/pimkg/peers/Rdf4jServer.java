package pimkg.peers;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's MemoryStore behind Jetty, with nothing in between: for SELECT queries in the address, which are answered as JSON. Takes a file
 * of N-Triples and prints the address.
 */
public final class Rdf4jServer extends Handler.Abstract {

    private static final int BUFFER = 32 << 10;

    private final SailRepository repository;

    private Rdf4jServer(SailRepository repository) {
        this.repository = repository;
    }

    /** @param arguments the file */
    public static void main(String[] arguments) throws Exception {
        SailRepository repository = new SailRepository(new MemoryStore());
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.add(new File(arguments[0]), RDFFormat.NTRIPLES);
        }
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(BUFFER);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new Rdf4jServer(repository));
        server.start();
        System.out.println("http://127.0.0.1:" + connector.getLocalPort() + "/sparql");
        server.join();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String query = Request.extractQueryParameters(request, StandardCharsets.UTF_8).getValue("query");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/sparql-results+json");
        try (OutputStream out = Response.asBufferedOutputStream(request, response);
             SailRepositoryConnection connection = repository.getConnection()) {
            connection.prepareTupleQuery(query).evaluate(new SPARQLResultsJSONWriter(out));
        }
        callback.succeeded();
        return true;
    }
}
