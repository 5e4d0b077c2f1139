package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import pimkg.entry.Address;
import pimkg.entry.Entries;
import pimkg.graph.GraphFile;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;
import pimkg.look.FilePage;
import pimkg.look.TermData;
import pimkg.look.TermPage;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.Links;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.term.Prefixes;

/** The IRIs of the graph at this server's address, of files and of what they name: a page, or RDF, by {@code Accept} or by ending. */
public final class FileServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html";
    private static final List<Syntax> SYNTAXES = List.of(Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);

    private final transient KnowledgeGraph knowledge;
    private final transient FilePage filePage;
    private final transient TermPage termPage;
    private final transient TermData termData;
    private final transient Links links;

    /** Answers with these. */
    public FileServlet(KnowledgeGraph knowledge, Entries entries, Links links, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        this.links = links;
        this.filePage = new FilePage(knowledge, pages);
        this.termPage = new TermPage(entries, pages);
        this.termData = new TermData(knowledge);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        String path = request.getRequestURI().substring(1);
        Optional<Node> whole = Address.term(knowledge, path);
        Optional<String> ending = Optional.of(path.substring(path.lastIndexOf('/') + 1))
            .filter(name -> name.contains(".") && whole.isEmpty()).map(name -> name.substring(name.lastIndexOf('.') + 1));
        String bare = ending.map(end -> path.substring(0, path.length() - end.length() - 1)).orElse(path);
        Optional<GraphFile> file = knowledge.file(bare + ".ttl");
        Optional<Node> term = file.isPresent() ? Optional.empty() : Address.term(knowledge, bare);
        Optional<String> type = ending.isPresent() ? typeOf(ending.get(), term.isPresent()) : accepted(request, term.isPresent());
        if ((file.isEmpty() && term.isEmpty()) || (ending.isPresent() && type.isEmpty())) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else if (type.isEmpty()) {
            fail(request, response, new Problem(406, "not-acceptable", String.join(", ", types(term.isPresent()))));
        } else {
            response.setHeader("Link", "<" + term.map(Node::getURI).or(() -> file.map(GraphFile::iri)).orElseThrow() + ">; rel=\"canonical\"");
            term.map(thing -> reply(request, thing, type.get())).or(() -> file.map(found -> reply(request, found, type.get()))).orElseThrow()
                .writeCacheable(request, response, "Accept, Accept-Language, Host");
        }
    }

    private Reply reply(HttpServletRequest request, Node term, String type) {
        return switch (type) {
            case HTML -> Reply.html(termPage.of(term, Requests.voice(request), links.base(request)));
            case TermData.CSV -> new Reply(type, termData.csv(term));
            default -> new Reply(type, termData.write(term, Syntax.ofMediaType(type).orElseThrow()));
        };
    }

    private Reply reply(HttpServletRequest request, GraphFile file, String type) {
        if (type.equals(HTML)) {
            return Reply.html(filePage.of(file, Requests.voice(request)));
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

    private static Optional<String> typeOf(String ending, boolean term) {
        return switch (ending) {
            case "html" -> Optional.of(HTML);
            case "csv" -> Optional.of(TermData.CSV).filter(type -> term);
            default -> Syntax.ofEnding(ending).filter(SYNTAXES::contains).map(Syntax::mediaType);
        };
    }

    /** A browser gets a page, a client without a wish gets Turtle. */
    private static Optional<String> accepted(HttpServletRequest request, boolean term) {
        return Requests.wantsHtml(request) ? Optional.of(HTML) : Requests.negotiate(request, types(term));
    }

    private static List<String> types(boolean term) {
        return Stream.concat(SYNTAXES.stream().map(Syntax::mediaType), term ? Stream.of(TermData.CSV, HTML) : Stream.of(HTML)).toList();
    }
}
