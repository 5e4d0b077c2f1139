package pimkg.server;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.term.Prefixes;

/** The query editor: YASGUI from its WebJar, what makes it ours, and the names it completes. Its address changes with what is in it. */
final class EditorServlet extends SiteServlet {

    static final String PATH = "/editor";
    private static final long serialVersionUID = 1L;
    private static final String POM = "/META-INF/maven/org.webjars.npm/zazuko__yasgui/pom.properties";
    private static final Map<String, Reply> FILES = Map.of("yasgui.min.js", bundled("text/javascript", "yasgui.min.js"),
        "yasgui.min.css", bundled("text/css", "yasgui.min.css"),
        "editor.js", own("text/javascript", "editor.js"), "editor.css", own("text/css", "editor.css"));
    private static final String ADDRESS = PATH + "/" + Integer.toHexString(
        FILES.entrySet().stream().mapToInt(file -> (file.getKey() + file.getValue().hash()).hashCode()).sum());

    /** Not kept for long as the files are: it changes with the graph. */
    private final transient Reply names;

    EditorServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.names = names(knowledge.union());
    }

    /** Where the files are, without the slash at the end; another one for other files. */
    static String address() {
        return ADDRESS;
    }

    private static Reply names(Graph graph) {
        Map<String, Collection<String>> names = Map.of(
            "prefixes", Prefixes.table().entrySet().stream().map(each -> each.getKey() + ": <" + each.getValue() + ">").toList(),
            "class", iris(graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY).map(Triple::getObject).toList()),
            "property", iris(graph.stream().map(Triple::getPredicate).toList()));
        return new Reply("application/json", new Gson().toJson(names).getBytes(StandardCharsets.UTF_8));
    }

    private static Collection<String> iris(List<Node> nodes) {
        TreeSet<String> iris = new TreeSet<>();
        nodes.stream().filter(Node::isURI).forEach(node -> iris.add(node.getURI()));
        return iris;
    }

    private static Reply bundled(String type, String name) {
        return file(type, "/META-INF/resources/webjars/zazuko__yasgui/" + version() + "/build/" + name);
    }

    private static Reply own(String type, String name) {
        return file(type, "/pimkg/page/" + name);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = EditorServlet.class.getResourceAsStream(POM)) {
            properties.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return properties.getProperty("version");
    }

    private static Reply file(String type, String path) {
        try (InputStream in = EditorServlet.class.getResourceAsStream(path)) {
            return new Reply(type, in.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Optional<Reply> file = Optional.of(path).filter(each -> each.startsWith(ADDRESS + "/"))
            .map(each -> FILES.get(each.substring(ADDRESS.length() + 1)));
        if (file.isPresent()) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.addHeader("Vary", "Accept-Encoding");
            file.get().write(request, response);
        } else if (path.equals(ADDRESS + "/names.json")) {
            names.writeCacheable(request, response, "Accept-Encoding");
        } else {
            fail(request, response, Problem.notFound(path));
        }
    }
}
