package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.graph.GraphUtil;
import pimkg.graph.GraphFile;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;
import pimkg.page.FilePage;
import pimkg.page.Pages;
import pimkg.term.Prefixes;

/** The IRIs of the graph at this server's address: a page, or RDF, by {@code Accept} or by ending. */
final class FileServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html";
    private static final List<Syntax> SYNTAXES = List.of(Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);

    private final transient KnowledgeGraph knowledge;
    private final transient FilePage page;

    FileServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        this.page = new FilePage(knowledge, pages);
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(1);
        Optional<String> ending = Optional.of(path.substring(path.lastIndexOf('/') + 1))
            .filter(name -> name.contains(".")).map(name -> name.substring(name.lastIndexOf('.') + 1));
        String bare = ending.map(end -> path.substring(0, path.length() - end.length() - 1)).orElse(path);
        Optional<GraphFile> file = knowledge.file(bare + ".ttl");
        Optional<String> type = ending.isPresent() ? typeOf(ending.get()) : accepted(request);
        if (file.isEmpty() || (ending.isPresent() && type.isEmpty())) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else if (type.isEmpty()) {
            fail(request, response, new Problem(406, "not-acceptable", String.join(", ", types())));
        } else {
            response.setHeader("Link", "<" + file.get().iri() + ">; rel=\"canonical\"");
            reply(request, file.get(), type.get()).writeCacheable(request, response, "Accept, Accept-Language");
        }
    }

    private Reply reply(HttpServletRequest request, GraphFile file, String type) {
        if (type.equals(HTML)) {
            return Reply.html(page.of(file, Requests.language(request)));
        }
        Syntax syntax = Syntax.ofMediaType(type).orElseThrow();
        return new Reply(type, syntax == Syntax.TURTLE ? file.bytes() : written(file, syntax));
    }

    private byte[] written(GraphFile file, Syntax syntax) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        GraphUtil.addInto(graph, knowledge.graph(file.graphName()));
        return GraphWriter.write(graph, syntax);
    }

    private static Optional<String> typeOf(String ending) {
        return ending.equals("html") ? Optional.of(HTML)
            : Syntax.ofEnding(ending).filter(SYNTAXES::contains).map(Syntax::mediaType);
    }

    /** A browser gets a page, a client without a wish gets Turtle. */
    private static Optional<String> accepted(HttpServletRequest request) {
        return Requests.wantsHtml(request) ? Optional.of(HTML) : Requests.negotiate(request, types());
    }

    private static List<String> types() {
        return Stream.concat(SYNTAXES.stream().map(Syntax::mediaType), Stream.of(HTML)).toList();
    }
}
