package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import pimkg.door.AccessFilter;
import pimkg.graph.BundledContexts;
import pimkg.graph.GraphFile;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;
import pimkg.page.Pages;
import pimkg.query.QueryDescriptions;
import pimkg.query.QueryLibrary;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Links;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.submission.Reader;
import pimkg.submission.ReadingRoom;

/** What programs look for at a server of linked data: the whole ontology, its context, what the graph holds, examples. */
public final class MachineServlet extends SiteServlet {

    /** The addresses it answers. */
    public static final List<String> PATHS = List.of("/ontology", "/ontology.ttl", "/ontology.jsonld", "/ontology.rdf", "/ontology.nt",
        "/context.jsonld", "/.well-known/void", "/.well-known/sparql-examples");

    private static final long serialVersionUID = 1L;
    private static final List<String> TYPES = List.of(Syntax.TURTLE.mediaType(), Syntax.JSONLD.mediaType(),
        Syntax.RDFXML.mediaType(), Syntax.NTRIPLES.mediaType());

    private final transient KnowledgeGraph knowledge;
    private final transient ReadingRoom room;
    private final transient QueryLibrary library;
    private final transient Links links;
    /** Made once a syntax, as it is large. */
    private final transient Map<Syntax, Reply> ontology = new ConcurrentHashMap<>();

    /** Answers with these. */
    public MachineServlet(KnowledgeGraph knowledge, ReadingRoom room, QueryLibrary library, Links links, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        this.room = room;
        this.library = library;
        this.links = links;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/context.jsonld")) {
            new Reply(Syntax.JSONLD.mediaType(), BundledContexts.ours()).writeCacheable(request, response, "Accept-Encoding");
            return;
        }
        Optional<Syntax> ending = path.startsWith("/ontology.") ? Syntax.ofEnding(path) : Optional.empty();
        Syntax syntax = ending.or(() -> Requests.negotiate(request, TYPES).flatMap(Syntax::ofMediaType)).orElse(Syntax.TURTLE);
        if (path.startsWith("/ontology")) {
            ontology.computeIfAbsent(syntax, each -> new Reply(each.mediaType(), GraphWriter.write(knowledge.folder("ontology"), each)))
                .writeCacheable(request, response, "Accept");
            return;
        }
        new Reply(syntax.mediaType(), GraphWriter.write(graph(request, path), syntax)).writeCacheable(request, response, "Accept");
    }

    private Graph graph(HttpServletRequest request, String path) throws IOException {
        String base = links.base(request);
        return path.equals("/.well-known/void") ? statistics(base, AccessFilter.reader(request)) : QueryDescriptions.of(library, base);
    }

    /** The Vocabulary of Interlinked Datasets: the graph as a whole, one subset a file, and what agencies have submitted for this reader. */
    private Graph statistics(String base, Reader reader) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = MachineServlet.class.getResourceAsStream("void.ttl")) {
            RDFParser.source(in).lang(Lang.TURTLE).base(base + "/").parse(graph);
        }
        Node whole = NodeFactory.createURI(base + "/.well-known/void#pim-kg");
        graph.add(whole, VOID.triples.asNode(), NodeFactoryExtra.intToNode(knowledge.size()));
        for (GraphFile file : knowledge.files()) {
            graph.add(whole, VOID.subset.asNode(), file.graphName());
            graph.add(file.graphName(), RDF.Nodes.type, VOID.Dataset.asNode());
            graph.add(file.graphName(), VOID.triples.asNode(),
                NodeFactoryExtra.intToNode(knowledge.graph(file.graphName()).size()));
            graph.add(file.graphName(), VOID.dataDump.asNode(), NodeFactory.createURI(base + "/" + file.path()));
        }
        Node submitted = NodeFactory.createURI(base + DatasetAddress.PATH);
        graph.add(whole, VOID.subset.asNode(), submitted);
        graph.add(submitted, RDF.Nodes.type, VOID.Dataset.asNode());
        graph.add(submitted, VOID.entities.asNode(), NodeFactoryExtra.intToNode(room.list(reader).size()));
        return graph;
    }
}
