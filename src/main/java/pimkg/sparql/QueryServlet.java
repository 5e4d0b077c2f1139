package pimkg.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;

/**
 * Queries as Fuseki takes them in, without the lines that it makes ready for a log in which nobody is told of queries: of a small one
 * these took a twentieth.
 */
public final class QueryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SparqlEndpoint endpoint;

    /** Answers with these. */
    public QueryServlet(SparqlEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpAction action = ActionExecLib.allocHttpAction(null, Fuseki.actionLog, ActionCategory.ACTION, request, response);
        ActionExecLib.initResponse(action);
        try {
            endpoint.process(action);
        } catch (ActionErrorException refused) {
            response.sendError(refused.getRC());
        } catch (RuntimeIOException | UncheckedIOException gone) {
            // Whoever asked has left, as a rule, and nobody reads this.
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
