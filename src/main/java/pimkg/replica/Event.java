package pimkg.replica;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;
import pimkg.catalogue.Committed;
import pimkg.replica.Stop.Why;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.Version;

/**
 * A change as an event: an RDF Patch that takes statements out of the graph of a description and puts others in, so that any program
 * that knows RDF Patch can follow too, and headers that say what else a copy of the store has to know.
 */
final class Event {

    /** The format that this release writes, and the newest that it reads. */
    static final int FORMAT = 1;
    private static final int BUFFER = 1 << 16;

    private Event() {
    }

    /**
     * A change of a store as an event.
     *
     * @param created when the journal of the store was begun
     * @param before  what the description said until then
     */
    static LogEntry write(Instant created, Committed change, String before) {
        Version version = change.version();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("format", Integer.toString(FORMAT));
        headers.put("store", created.toString());
        headers.put("sequence", Long.toString(version.sequence()));
        headers.put("place", Integer.toString(change.place()));
        headers.put("of", Integer.toString(change.of()));
        headers.put("kind", version.kind().name().toLowerCase(Locale.ROOT));
        headers.put("agency", version.key().agency());
        headers.put("id", version.key().id());
        headers.put("audience", version.audience().name().toLowerCase(Locale.ROOT));
        headers.put("when", version.when().toString());
        headers.put("by", version.by());
        headers.put("before", version.before());
        headers.put("after", version.after());
        headers.put("chain", change.chain());
        return new LogEntry(-1, headers, patch(version.key(), change.chain(), graph(version.key(), before), graph(version.key(), change.content())));
    }

    private static byte[] patch(Key key, String chain, Graph before, Graph after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        Node graph = NodeFactory.createURI(key.graph());
        RDFChangesWriterText writer = RDFPatchOps.textWriter(out);
        writer.start();
        writer.header("id", NodeFactory.createURI("urn:" + chain));
        writer.txnBegin();
        before.find().filterDrop(after::contains).forEach(old -> writer.delete(graph, old.getSubject(), old.getPredicate(), old.getObject()));
        after.find().filterDrop(before::contains).forEach(added -> writer.add(graph, added.getSubject(), added.getPredicate(), added.getObject()));
        writer.txnCommit();
        writer.finish();
        writer.close();
        return out.toByteArray();
    }

    /** The graph of a canonical text. Nameless things are called as there, with a word for the description before it. */
    private static Graph graph(Key key, String content) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(content, Lang.NTRIPLES).checking(false).labelToNode(LabelToNode.createUseLabelAsGiven())
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(graph);
        String word = "b" + Canonical.hash(key.graph()).substring("sha256:".length(), "sha256:".length() + 16);
        Graph named = GraphFactory.createGraphMem();
        graph.find().forEachRemaining(triple -> named.add(named(word, triple.getSubject()), triple.getPredicate(), named(word, triple.getObject())));
        return named;
    }

    private static Node named(String word, Node node) {
        return node.isBlank() ? NodeFactory.createBlankNode(word + node.getBlankNodeLabel()) : node;
    }

    /** Gives what the descriptions say before a change. */
    @FunctionalInterface
    interface Contents {
        String of(Key key) throws StoppedException;
    }

    /**
     * The change that an event is.
     *
     * @throws StoppedException when it is none, or not what it says
     */
    static Committed read(LogEntry entry, Contents contents) throws StoppedException {
        Map<String, String> headers = entry.headers();
        requireKnown(entry);
        try {
            Version version = new Version(Long.parseLong(header(headers, "sequence")), new Key(header(headers, "agency"), header(headers, "id")),
                Version.Kind.valueOf(upper(headers, "kind")), Audience.valueOf(upper(headers, "audience")), Instant.parse(header(headers, "when")),
                header(headers, "by"), header(headers, "before"), header(headers, "after"));
            int place = Integer.parseInt(header(headers, "place"));
            int of = Integer.parseInt(header(headers, "of"));
            if (place < 1 || of < place || version.sequence() < place) {
                throw new IllegalArgumentException("place");
            }
            String content = content(entry, version, contents.of(version.key()));
            return new Committed(version, content, place, of, header(headers, "chain"));
        } catch (IllegalArgumentException | DateTimeException | RiotException unreadable) {
            throw new StoppedException(Why.UNREADABLE, entry.offset(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** When the store was begun of which an event is; empty text when it does not say so. */
    static String store(LogEntry entry) {
        return entry.headers().getOrDefault("store", "");
    }

    /** When the change of an event was made that this release wrote. */
    static Instant when(LogEntry entry) {
        return Instant.parse(entry.headers().get("when"));
    }

    /** The number of the change, 0 when there is none. */
    static long sequence(LogEntry entry) {
        String text = entry.headers().getOrDefault("sequence", "");
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    static String chain(LogEntry entry) {
        return entry.headers().getOrDefault("chain", "");
    }

    private static void requireKnown(LogEntry entry) throws StoppedException {
        String format = entry.headers().getOrDefault("format", "");
        if (!format.matches("[1-9][0-9]{0,5}")) {
            throw new StoppedException(Why.UNREADABLE, entry.offset(), "format");
        }
        if (Integer.parseInt(format) > FORMAT) {
            throw new StoppedException(Why.NEWER, entry.offset(), format);
        }
    }

    private static String header(Map<String, String> headers, String name) {
        if (!headers.containsKey(name)) {
            throw new IllegalArgumentException(name);
        }
        return headers.get(name);
    }

    private static String upper(Map<String, String> headers, String name) {
        return header(headers, name).toUpperCase(Locale.ROOT);
    }

    private static String content(LogEntry entry, Version version, String before) throws StoppedException {
        Graph graph = graph(version.key(), before);
        Taken changes = new Taken(graph, NodeFactory.createURI(version.key().graph()));
        RDFPatchOps.read(new ByteArrayInputStream(entry.body())).apply(changes);
        try {
            String content = Canonical.ofAccepted(graph);
            boolean right = version.kind() == Version.Kind.REMOVED ? content.isEmpty() && version.after().isEmpty()
                : Canonical.hash(content).equals(version.after());
            if (!right) {
                throw new StoppedException(Why.CONTRADICTED, entry.offset(), version.key() + " " + version.sequence());
            }
            return content;
        } catch (CanonicalException unfit) {
            throw new StoppedException(Why.CONTRADICTED, entry.offset(), version.key() + " " + unfit.getMessage());
        }
    }

    /** Makes the changes of a patch in one graph, and refuses those in others. */
    private static final class Taken extends RDFChangesBase {

        private final Graph graph;
        private final Node name;

        Taken(Graph graph, Node name) {
            this.graph = graph;
            this.name = name;
        }

        @Override
        public void add(Node where, Node subject, Node predicate, Node object) {
            require(where);
            graph.add(Triple.create(subject, predicate, object));
        }

        @Override
        public void delete(Node where, Node subject, Node predicate, Node object) {
            require(where);
            graph.delete(Triple.create(subject, predicate, object));
        }

        private void require(Node where) {
            if (!name.equals(where)) {
                throw new IllegalArgumentException(String.valueOf(where));
            }
        }
    }

    /** The text of a body, for messages and tests. */
    static String text(LogEntry entry) {
        return new String(entry.body(), StandardCharsets.UTF_8);
    }
}
