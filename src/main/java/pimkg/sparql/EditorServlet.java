package pimkg.sparql;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Later;
import pimkg.page.Pages;
import pimkg.reply.Reply;
import pimkg.reply.SiteServlet;
import pimkg.term.Prefixes;

/** The names that the query editor completes: prefixes, classes and properties of what ships. */
public final class EditorServlet extends SiteServlet {

    /** Where the editor finds prefixes and names. */
    public static final String PATH = "/editor.json";
    private static final long serialVersionUID = 1L;

    private final transient Later<Reply> names;

    /** Answers with these. */
    public EditorServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.names = new Later<>(() -> names(knowledge.union()));
    }

    private static Reply names(Graph graph) {
        Map<String, Collection<String>> names = Map.of(
            "prefixes", Prefixes.table().entrySet().stream().map(each -> each.getKey() + ": <" + each.getValue() + ">").toList(),
            "class", iris(graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY).map(Triple::getObject)),
            "property", iris(graph.stream().map(Triple::getPredicate)));
        return new Reply("application/json", new Gson().toJson(names).getBytes(StandardCharsets.UTF_8));
    }

    private static Collection<String> iris(Stream<Node> nodes) {
        TreeSet<String> iris = new TreeSet<>();
        nodes.filter(Node::isURI).forEach(node -> iris.add(node.getURI()));
        return iris;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        names.get().writeCacheable(request, response, "Accept-Encoding");
    }
}
