package pimkg.stream;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.stream.DescriptionStream.Complete;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Unreadable;

/**
 * A file that is neither in order nor small enough for memory, in a store on disk for as long as it is read. Places are not
 * kept. The folder can be read by this user only and is removed at the end.
 */
final class StoredFile implements AutoCloseable {

    private final Plan plan;
    private final Path folder;
    private final DatasetGraph store;
    private final Map<Node, Set<Node>> listed = new HashMap<>();
    private final Map<String, Long> types = new HashMap<>();
    private final Backwards backwards;
    private long ignored;

    StoredFile(Plan plan) {
        this.plan = plan;
        this.backwards = new Backwards(plan.inverses());
        try {
            this.folder = Files.createTempDirectory("pim-kg-");
        } catch (IOException broken) {
            throw new UncheckedIOException("There is no room for a temporary folder.", broken);
        }
        this.store = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    }

    /** Reads a file into a store, hands on its descriptions, and removes the store. */
    static Outcome read(Source input, Plan plan, Consumer<Slice> descriptions, LongConsumer statements) {
        try (StoredFile stored = new StoredFile(plan)) {
            Reading reading = Txn.calculateWrite(stored.store,
                () -> input.stream(new Counting((triple, at, subject) -> stored.add(triple), statements)));
            if (reading instanceof Reading.Unreadable why) {
                return new Unreadable(why);
            }
            Txn.executeRead(stored.store, () -> stored.handOn(descriptions));
            return new Complete((Reading.Streamed) reading, stored.types, stored.ignored);
        }
    }

    private void add(Triple triple) {
        if (plan.isKnown(triple.getSubject())) {
            ignored++;
            return;
        }
        store.getDefaultGraph().add(triple.getSubject(), triple.getPredicate(), AsWritten.kept(triple.getObject()));
        backwards.note(triple);
        if (plan.listing().contains(triple.getPredicate())) {
            listed.computeIfAbsent(triple.getPredicate(), each -> new LinkedHashSet<>()).add(triple.getObject());
        } else if (triple.getPredicate().equals(RDF.Nodes.type) && triple.getObject().isURI()) {
            types.merge(triple.getObject().getURI(), 1L, Long::sum);
        }
    }

    /** The store gives its triples subject by subject. */
    private void handOn(Consumer<Slice> descriptions) {
        Set<Node> unheard = new LinkedHashSet<>(plan.named());
        listed.values().forEach(unheard::addAll);
        Block block = null;
        ExtendedIterator<Triple> all = store.getDefaultGraph().find();
        while (all.hasNext()) {
            Triple triple = all.next();
            if (block == null || !block.subject().equals(triple.getSubject())) {
                handOn(block, unheard, descriptions);
                block = new Block(triple.getSubject(), 0, 0);
            }
            block.add(triple.getPredicate(), AsWritten.original(triple.getObject()), 0, 0);
        }
        handOn(block, unheard, descriptions);
        Set.copyOf(unheard).stream().filter(node -> !plan.isKnown(node)).forEach(node -> give(Block.empty(node), descriptions));
    }

    private void handOn(Block block, Set<Node> unheard, Consumer<Slice> descriptions) {
        if (block != null && (unheard.remove(block.subject()) || plan.isFocus(block, this::look))) {
            give(block, descriptions);
        }
    }

    private void give(Block block, Consumer<Slice> descriptions) {
        Map<Node, Block> blocks = Slice.container();
        blocks.put(block.subject(), block);
        new Gathering(blocks, this::look, backwards).from(block.subject(), plan.reach());
        Set<Node> listedBy = new HashSet<>();
        listed.forEach((predicate, values) -> {
            if (values.contains(block.subject())) {
                listedBy.add(predicate);
            }
        });
        descriptions.accept(new Slice(block.subject(), listedBy, blocks, backwards.index(), Set.of()));
    }

    private Optional<Block> look(Node node) {
        if (node.isLiteral() || plan.isKnown(node)) {
            return Optional.empty();
        }
        Graph graph = store.getDefaultGraph();
        Block block = new Block(node, 0, 0);
        graph.find(node, Node.ANY, Node.ANY).forEach(triple -> block.add(triple.getPredicate(), AsWritten.original(triple.getObject()), 0, 0));
        return block.size() == 0 ? Optional.empty() : Optional.of(block);
    }

    @Override
    public void close() {
        TDBInternal.expel(store);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException stuck) {
            throw new UncheckedIOException("Remove this folder by hand: " + folder, stuck);
        }
    }
}
