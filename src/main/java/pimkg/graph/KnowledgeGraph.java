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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL;
import pimkg.match.Numbers;
import pimkg.match.Texts;
import pimkg.match.Worded;
import pimkg.packaged.PackagedFiles;
import pimkg.packaged.Snapshot;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/**
 * An immutable snapshot of the graph: one named graph a file, their union as the default graph, and the hash of the
 * content as its version. Adding files gives another snapshot and leaves this one as it was, so readers never wait.
 */
public final class KnowledgeGraph {

    /** From so many triples on, a file has no indexes of its own. */
    private static final int LARGE = 10_000;

    private final List<GraphFile> files;
    private final Map<Node, Held> graphs;
    private final Later<Graph> union;
    private final String version;
    private final Map<Class<?>, Later<?>> derived = new ConcurrentHashMap<>();

    private KnowledgeGraph(List<GraphFile> files, Map<Node, Held> graphs, String version) {
        this(files, graphs, new Later<>(() -> together(graphs)), version);
    }

    private KnowledgeGraph(List<GraphFile> files, Map<Node, Held> graphs, Later<Graph> union, String version) {
        this.files = files;
        this.graphs = graphs;
        this.union = union;
        this.version = version;
    }

    /**
     * What ships: {@code ontology/}, {@code shapes/} and {@code data/}. Read once a process, each file when it is first needed.
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
            return Snapshot.packaged().map(KnowledgeGraph::of).orElseGet(KnowledgeGraph::ofTurtle);
        }
    }

    static KnowledgeGraph of(Snapshot snapshot) {
        Map<Node, Held> graphs = new LinkedHashMap<>();
        snapshot.parts().forEach(part -> graphs.put(new GraphFile(part.path()).graphName(), Held.of(snapshot, part)));
        return new KnowledgeGraph(snapshot.parts().stream().map(part -> new GraphFile(part.path())).toList(), graphs, snapshot.version());
    }

    /** The same, read from what people wrote. */
    static KnowledgeGraph ofTurtle() {
        Map<Node, Held> graphs = new LinkedHashMap<>();
        MessageDigest digest = sha256();
        List<GraphFile> files = new ArrayList<>();
        PackagedFiles.turtle().forEach((path, bytes) -> {
            GraphFile file = new GraphFile(path);
            files.add(file);
            graphs.put(file.graphName(), Held.of(RdfInput.of(path, Optional.of(Syntax.TURTLE), bytes)));
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return new KnowledgeGraph(List.copyOf(files), graphs, HexFormat.of().formatHex(digest.digest()));
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
        Map<Node, Held> bigger = new LinkedHashMap<>(graphs);
        Later<Graph> whole = new Later<>(() -> together(bigger));
        MessageDigest digest = sha256();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        for (RdfInput input : more) {
            Node name = NodeFactory.createURI(RdfInput.BASE + input.shortName());
            Portion added = RdfReader.require(input, new Portion(whole), triple -> { });
            bigger.merge(name, Held.of(added.size() > LARGE ? added : indexed(added)), Held::and);
            digest.update(name.getURI().getBytes(StandardCharsets.UTF_8));
            digest.update(Content.of(added).bytes());
        }
        return new KnowledgeGraph(files, bigger, whole, HexFormat.of().formatHex(digest.digest()));
    }

    private static Graph indexed(Graph part) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(part.getPrefixMapping());
        GraphUtil.addInto(graph, part);
        return graph;
    }

    private static Graph together(Map<Node, Held> graphs) {
        Graph all = emptyUnion();
        graphs.values().forEach(held -> held.triples(all::add));
        return all;
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

    /** Hands on the triples of one file in its order, without indexes of them being made; of no such graph, none. */
    public void triples(Node name, Consumer<Triple> sink) {
        Optional.ofNullable(graphs.get(name)).ifPresent(held -> held.triples(sink));
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
        return union.get();
    }

    /** Where pieces of text stand in all triples. */
    public Worded texts() {
        return derived(Texts.class, snapshot -> new Texts(snapshot.union()));
    }

    /**
     * All triples as numbers. Nobody waits for them: they are made beside what goes on when somebody first asks.
     *
     * @return empty until they are ready; for ever when they would take too much of the heap
     */
    public Optional<Numbers> numbers() {
        return derived(Ahead.class, Ahead::new).numbers();
    }

    /** The names of all graphs. */
    public Set<Node> names() {
        return Collections.unmodifiableSet(graphs.keySet());
    }

    /** How many of the named graphs somebody has looked into. */
    long indexed() {
        return graphs.values().stream().filter(Held::isIndexed).count();
    }

    /** The triples of one file; empty when there is no such graph. Not to be changed. */
    public Graph graph(Node name) {
        return Optional.ofNullable(graphs.get(name)).map(Held::graph).orElse(Graph.emptyGraph);
    }

    /**
     * Where everything stands that is said of a name: for one of ours the graph of the file in which it was minted, which is there
     * sooner than the union; else the union. Not to be changed.
     */
    public Graph about(Node name) {
        if (name.isURI() && graphs.size() == files.size()) {
            Held home = graphs.get(NodeFactory.createURI(name.getURI().replaceFirst("#.*", "")));
            return home == null ? union() : home.graph();
        }
        return union();
    }

    /** The names of the graphs of all files below a folder, for example {@code ontology}. */
    public Stream<Node> namesIn(String folder) {
        return files.stream().filter(file -> file.path().startsWith(folder + "/")).map(GraphFile::graphName);
    }

    /** The triples of all files below a folder in a graph of their own. */
    public Graph folder(String folder) {
        Graph together = emptyUnion();
        namesIn(folder).forEach(name -> triples(name, together::add));
        return together;
    }

    /** A read-only view for queries: the union as default graph, and the named graphs. */
    public DatasetGraph dataset() {
        DatasetGraphMapLink dataset = new DatasetGraphMapLink(union());
        graphs.forEach((name, held) -> dataset.addGraph(name, held.late()));
        return new DatasetGraphReadOnly(dataset);
    }

    /**
     * What is worked out from this snapshot and nothing else, such as an index: made when it is first asked for, and once, whoever asks.
     *
     * @param kind  what it is; one of each is kept
     * @param maker makes it, and may ask for other kinds, though not in a circle
     */
    public <T> T derived(Class<T> kind, Function<KnowledgeGraph, T> maker) {
        return kind.cast(derived.computeIfAbsent(kind, other -> new Later<>(() -> maker.apply(this))).get());
    }

    /** SHA-256 over the content, in hexadecimal: equal content, equal version, on any machine. */
    public String version() {
        return version;
    }

    /** The release this graph belongs to, as its header says: one version for code, ontology and shapes. */
    public String release() {
        return G.getOneSP(union(), Pim.ONTOLOGY, OWL.versionInfo.asNode()).getLiteralLexicalForm();
    }

    /** The number of triples in the union. */
    public long size() {
        return union().size();
    }
}
