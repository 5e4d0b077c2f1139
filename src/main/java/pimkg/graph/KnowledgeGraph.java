package pimkg.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL;
import pimkg.match.Texts;
import pimkg.match.Worded;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/**
 * An immutable snapshot of the graph: one named graph a file, their union as the default graph, and the hash of the
 * content as its version. Adding files gives another snapshot and leaves this one as it was, so readers never wait.
 */
public final class KnowledgeGraph {

    private static final List<String> FOLDERS = List.of("ontology", "shapes", "data");

    /** From so many triples on, a file has no indexes of its own. */
    private static final int LARGE = 10_000;

    private final List<GraphFile> files;
    private final Map<Node, Graph> graphs;
    private final Graph union;
    private final Texts texts;
    private final String version;

    private KnowledgeGraph(List<GraphFile> files, Map<Node, Graph> graphs, Graph union, String version) {
        this.files = files;
        this.graphs = graphs;
        this.union = union;
        this.texts = new Texts(union);
        this.version = version;
    }

    /**
     * What ships: {@code ontology/}, {@code shapes/} and {@code data/}. Read once a process.
     *
     * @throws RdfSyntaxException when a packaged file is broken
     */
    public static KnowledgeGraph packaged() {
        return Packaged.GRAPH;
    }

    private static final class Packaged {
        private static final KnowledgeGraph GRAPH = load();

        private static KnowledgeGraph load() {
            SafeJena.start();
            List<GraphFile> files = PackagedFiles.withEnding(".ttl").entrySet().stream()
                .filter(file -> FOLDERS.stream().anyMatch(folder -> file.getKey().startsWith(folder + "/")))
                .map(file -> new GraphFile(file.getKey(), file.getValue()))
                .toList();
            Map<Node, Graph> graphs = new LinkedHashMap<>();
            Graph union = emptyUnion();
            MessageDigest digest = sha256();
            for (GraphFile file : files) {
                RdfInput input = RdfInput.of(file.path(), Optional.of(Syntax.TURTLE), file.bytes());
                add(graphs, union, file.graphName(), input);
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update(file.bytes());
            }
            return new KnowledgeGraph(files, graphs, union, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /**
     * This graph and the given files, each in a named graph of its own name under {@value RdfInput#BASE}.
     *
     * @throws RdfSyntaxException when one of them is not RDF
     */
    public KnowledgeGraph with(Collection<RdfInput> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<Node, Graph> bigger = new LinkedHashMap<>(graphs);
        Graph all = emptyUnion();
        GraphUtil.addInto(all, union);
        MessageDigest digest = sha256();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        for (RdfInput input : more) {
            Node name = NodeFactory.createURI(RdfInput.BASE + input.shortName());
            Graph added = add(bigger, all, name, input);
            if (added.size() > LARGE) {
                bigger.put(name, new Portion(added, all));
            }
            added.stream().map(Object::toString).sorted()
                .forEach(triple -> digest.update(triple.getBytes(StandardCharsets.UTF_8)));
        }
        return new KnowledgeGraph(files, bigger, all, HexFormat.of().formatHex(digest.digest()));
    }

    private static Graph add(Map<Node, Graph> graphs, Graph union, Node name, RdfInput input) {
        Graph added = RdfReader.require(input);
        graphs.put(name, added);
        GraphUtil.addInto(union, added);
        return added;
    }

    private static Graph emptyUnion() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        return graph;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The packaged files, sorted by path. */
    public List<GraphFile> files() {
        return files;
    }

    /** The packaged file at a path such as {@code ontology/categories.ttl}. */
    public Optional<GraphFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** All triples. Not to be changed. */
    public Graph union() {
        return union;
    }

    /** Where pieces of text stand in all triples. */
    public Worded texts() {
        return texts;
    }

    /** The names of all graphs. */
    public Set<Node> names() {
        return Collections.unmodifiableSet(graphs.keySet());
    }

    /** The triples of one file; empty when there is no such graph. Not to be changed. */
    public Graph graph(Node name) {
        return graphs.getOrDefault(name, Graph.emptyGraph);
    }

    /** The triples of all files below a folder, for example {@code ontology}, in a graph of their own. */
    public Graph folder(String folder) {
        Graph together = emptyUnion();
        files.stream().filter(file -> file.path().startsWith(folder + "/"))
            .forEach(file -> GraphUtil.addInto(together, graph(file.graphName())));
        return together;
    }

    /** A read-only view for queries: the union as default graph, and the named graphs. */
    public DatasetGraph dataset() {
        DatasetGraphMapLink dataset = new DatasetGraphMapLink(union);
        new ArrayList<>(graphs.entrySet()).forEach(entry -> dataset.addGraph(entry.getKey(), entry.getValue()));
        return new DatasetGraphReadOnly(dataset);
    }

    /** SHA-256 over the content, in hexadecimal: equal content, equal version, on any machine. */
    public String version() {
        return version;
    }

    /** The release this graph belongs to, as its header says: one version for code, ontology and shapes. */
    public String release() {
        return G.getOneSP(union, Pim.ONTOLOGY, OWL.versionInfo.asNode()).getLiteralLexicalForm();
    }

    /** The number of triples in the union. */
    public long size() {
        return union.size();
    }
}
