package pimkg.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import pimkg.graph.GraphWriter;
import pimkg.graph.Syntax;
import pimkg.page.Pages;
import pimkg.reply.Links;
import pimkg.reply.Reply;
import pimkg.reply.Requests;

/** The answer to {@code GET /sparql} without a query: a SPARQL 1.1 service description, or the query page for people. */
public final class ServiceDescription {

    private static final String HTML = "text/html";

    private final Links links;
    private final Pages pages;

    /** Answers with these. */
    public ServiceDescription(Links links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** The address of the server, without a slash at the end. */
    String base(HttpServletRequest request) {
        return links.base(request);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String chosen = Requests.negotiate(request, List.of(Syntax.TURTLE.mediaType(), Syntax.JSONLD.mediaType(),
            Syntax.RDFXML.mediaType(), Syntax.NTRIPLES.mediaType(), HTML)).orElse(Syntax.TURTLE.mediaType());
        Reply reply = chosen.equals(HTML)
            ? QueryPage.of(request, pages).empty()
            : new Reply(chosen, rdf(request, Syntax.ofMediaType(chosen).orElse(Syntax.TURTLE)));
        reply.writeCacheable(request, response, "Accept, Accept-Language");
    }

    private byte[] rdf(HttpServletRequest request, Syntax syntax) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = ServiceDescription.class.getResourceAsStream("service-description.ttl")) {
            RDFParser.source(in).lang(Lang.TURTLE).base(links.base(request) + "/sparql").parse(graph);
        }
        return GraphWriter.write(graph, syntax);
    }
}
