package pimkg.stream;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.RdfReader;
import pimkg.graph.Spot;

/** Puts statements together to blocks, blocks to slices, and lets go of what the window has passed. */
final class Assembly implements RdfReader.Statements {

    /** Most descriptions point to the same classes and lists: there is no need to note each time that a file has none of these. */
    private static final int REMEMBERED = 10_000;

    private final Plan plan;
    private final DescriptionStream.Window window;
    private final Consumer<Slice> descriptions;
    private final Rest rest;
    private final Set<Node> looked = new LinkedHashSet<>();

    private final Shelf open = new Shelf();
    private final Shelf kept = new Shelf();
    private final Passed passed = new Passed();
    private final Set<Node> justMissed = new HashSet<>();

    private final Map<Node, Set<Node>> listed = new HashMap<>();
    private final Set<Node> listing;
    private final Backwards backwards;
    private final Map<Node, long[]> types = new HashMap<>();
    private long ignored;
    private Node disorder;
    private Node lastKnown;
    private Block current;
    private boolean finished;

    Assembly(Plan plan, DescriptionStream.Window window, Rest rest, Consumer<Slice> descriptions) {
        this.plan = plan;
        this.rest = rest;
        this.window = window;
        this.descriptions = descriptions;
        this.listing = plan.listing();
        this.backwards = new Backwards(plan.inverses());
    }

    @Override
    public void statement(Triple triple, Spot at, Spot subjectAt) {
        if (disorder != null || !turnTo(triple.getSubject(), subjectAt)) {
            return;
        }
        current.add(triple.getPredicate(), triple.getObject(), at.line(), at.column());
        note(triple);
        open.grow(1);
        while (open.statements() > window.open() && open.oldest() != current) {
            passOn();
        }
    }

    /** Makes the block of a subject the current one; false when nothing is to be noted about it. */
    private boolean turnTo(Node subject, Spot at) {
        if (current == null || !current.subject().equals(subject)) {
            if (subject.equals(lastKnown) || plan.isKnown(subject)) {
                lastKnown = subject;
                ignored++;
                return false;
            }
            current = blockOf(subject, at);
        }
        if (current.isUsed()) {
            disorder = subject;
        }
        return disorder == null;
    }

    private Block blockOf(Node subject, Spot at) {
        Block block = open.get(subject);
        if (block == null) {
            block = kept.remove(subject);
            if (block == null && passed.concerns(subject)) {
                disorder = subject;
            }
            block = open.put(block == null ? new Block(subject, at.line(), at.column()) : block);
        }
        return block;
    }

    private void note(Triple triple) {
        Node predicate = triple.getPredicate();
        if (predicate.equals(RDF.Nodes.type)) {
            types.computeIfAbsent(triple.getObject(), each -> new long[1])[0]++;
        } else if (listing.contains(predicate)) {
            list(predicate, triple.getObject());
        }
        backwards.note(triple);
    }

    private void list(Node predicate, Node object) {
        listed.computeIfAbsent(predicate, each -> new LinkedHashSet<>()).add(object);
        if (passed.isUnlisted(object)) {
            disorder = object;
        }
    }

    /** Takes the oldest block out of the window: a description is handed on, anything else is kept for a while. */
    private void passOn() {
        Block oldest = open.oldest();
        looked.clear();
        if (isFocus(oldest)) {
            boolean isSettled = plan.isSettled(oldest, this::look);
            open.removeOldest();
            passed.letGo(oldest.subject(), isSettled);
            handOn(oldest);
            return;
        }
        open.removeOldest();
        rest.passed(looked);
        kept.put(oldest);
        while (kept.statements() > window.kept()) {
            passed.letGo(kept.removeOldest().subject(), false);
        }
    }

    private boolean isFocus(Block block) {
        return plan.named().contains(block.subject()) || !listedBy(block.subject()).isEmpty() || plan.isFocus(block, this::look);
    }

    /** The listing properties that have something as a value, as far as that is known. */
    private Set<Node> listedBy(Node node) {
        Set<Node> listedBy = Set.of();
        for (Node predicate : listing) {
            if (listed.getOrDefault(predicate, Set.of()).contains(node) || rest.lists(predicate, node)) {
                listedBy = listedBy.isEmpty() ? new HashSet<>() : listedBy;
                listedBy.add(predicate);
            }
        }
        return listedBy;
    }

    /** What is said about a node, as far as it is still at hand. */
    private Optional<Block> look(Node node) {
        if (node.isLiteral() || plan.isKnown(node)) {
            return Optional.empty();
        }
        if (rest.isTold()) {
            looked.add(node);
        }
        Block block = open.get(node);
        if (block == null) {
            block = kept.get(node);
        }
        if (block == null && !finished) {
            miss(node);
        }
        return Optional.ofNullable(block);
    }

    private void miss(Node node) {
        if (justMissed.add(node) && passed.isGoneElseMissed(node)) {
            disorder = node;
        }
        if (justMissed.size() > REMEMBERED) {
            justMissed.clear();
        }
    }

    private void handOn(Block block) {
        Map<Node, Block> blocks = Slice.container();
        blocks.put(block.subject(), block);
        new Gathering(blocks, this::look, backwards).from(block.subject(), plan.reach());
        if (disorder == null) {
            descriptions.accept(new Slice(block.subject(), listedBy(block.subject()), blocks, backwards.index(), looked));
        }
    }

    /** Hands on what is left when the file has ended. */
    void finish() {
        finished = true;
        Set<Node> unheard = new LinkedHashSet<>(plan.named());
        listed.values().forEach(unheard::addAll);
        for (Shelf shelf : new Shelf[] {kept, open}) {
            for (Block block : shelf.blocks()) {
                unheard.remove(block.subject());
                looked.clear();
                if (isFocus(block)) {
                    handOn(block);
                } else {
                    rest.passed(looked);
                }
            }
        }
        for (Node node : unheard) {
            // What is gone was handed on: else that it is listed would have been a disorder.
            if (!passed.isGone(node) && !plan.isKnown(node)) {
                looked.clear();
                handOn(Block.empty(node));
            }
        }
    }

    Optional<Node> disorder() {
        return Optional.ofNullable(disorder);
    }

    long ignored() {
        return ignored;
    }

    Map<String, Long> types() {
        Map<String, Long> counts = new LinkedHashMap<>();
        types.forEach((type, count) -> {
            if (type.isURI()) {
                counts.put(type.getURI(), count[0]);
            }
        });
        return counts;
    }
}
