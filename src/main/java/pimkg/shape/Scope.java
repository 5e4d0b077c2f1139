package pimkg.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.guard.WatchedGraph;
import pimkg.stream.Block;
import pimkg.stream.Slice;

/** What checks of one description look at: the description, the background, and what was found out already. For one thread. */
final class Scope {

    private static final int LOOKS_PER_CLOCK = 256;
    private static final byte YES = 1;
    private static final byte NO = -1;

    private final Slice slice;
    private final Background background;
    private final Node focus;
    private final List<Node> itself;
    private final Block own;
    private final boolean isFocusKnown;
    private final byte[] conforming;
    private final byte[] fine;
    private final List<Node>[] reached;
    private final BitSet notAsked = new BitSet();
    private final Runnable clock;
    private Graph graph;
    private int looks;
    private boolean timed;

    /**
     * A scope.
     *
     * @param shapes how many shapes there are
     * @param routes how many paths they follow
     */
    Scope(Slice slice, Background background, Runnable clock, int shapes, int routes) {
        this.slice = slice;
        this.background = background;
        this.clock = clock;
        this.focus = slice.focus();
        this.itself = List.of(focus);
        this.own = slice.block();
        this.isFocusKnown = background.holds(focus);
        this.conforming = new byte[shapes];
        this.fine = new byte[routes];
        this.reached = empty(routes);
    }

    @SuppressWarnings("unchecked")
    private static List<Node>[] empty(int routes) {
        return (List<Node>[]) new List<?>[routes];
    }

    /** Looks at the clock now and then. */
    void tick() {
        looks++;
        if (looks % LOOKS_PER_CLOCK == 0) {
            clock.run();
        }
    }

    Runnable clock() {
        return clock;
    }

    Slice slice() {
        return slice;
    }

    /** Description and background as one graph. */
    Graph graph() {
        if (graph == null) {
            graph = new WatchedGraph(background.behind(new SliceGraph(slice)), this::tick);
        }
        return graph;
    }

    List<Node> objects(Node subject, Node predicate) {
        tick();
        if (subject == focus && !isFocusKnown) {
            return own.objects(predicate);
        }
        // What a file says of a subject of the background is in no slice.
        Optional<Block> said = slice.block(subject);
        return said.isPresent() ? said.get().objects(predicate) : background.objects(subject, predicate);
    }

    /** All that is said of a node. */
    List<Triple> statements(Node subject) {
        tick();
        return background.holds(subject) ? background.graph().find(subject, Node.ANY, Node.ANY).toList()
            : slice.block(subject).map(Block::triples).orElse(List.of());
    }

    List<Node> subjects(Node predicate, Node object) {
        tick();
        List<Node> found = background.subjects(predicate, object);
        List<Node> own = slice.subjects(predicate, object);
        if (own.isEmpty()) {
            return found;
        }
        List<Node> all = new ArrayList<>(own);
        all.addAll(found);
        return all;
    }

    /** The classes of a node, with those above them. */
    Set<Node> types(Node node) {
        Set<Node> types = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(node.isLiteral() ? List.of() : objects(node, RDF.Nodes.type));
        while (!open.isEmpty()) {
            Node type = open.removeFirst();
            if (types.add(type)) {
                pushAll(open, background.holds(type) ? background.above(type) : objects(type, RDFS.Nodes.subClassOf));
            }
        }
        return types;
    }

    /** In front of what waits already, and in their order, as if each were followed to its end before the next. */
    static void pushAll(Deque<Node> open, Collection<Node> next) {
        List<Node> backwards = new ArrayList<>(next);
        Collections.reverse(backwards);
        backwards.forEach(open::addFirst);
    }

    /** Whether the background says this; of a subject that it knows, nobody else can. */
    boolean isKnown(Node subject, Node predicate, Node object) {
        tick();
        return background.graph().contains(subject, predicate, object);
    }

    /** A node as the only value. */
    List<Node> itself(Node node) {
        return node == focus ? itself : List.of(node);
    }

    /** Where a route leads. */
    List<Node> along(Route route, Node from) {
        if (from != focus) {
            return follow(route, from);
        }
        List<Node> values = reached[route.number()];
        if (values == null) {
            values = follow(route, from);
            reached[route.number()] = values;
        }
        return values;
    }

    private List<Node> follow(Route route, Node from) {
        if (route.only().isEmpty()) {
            return Steps.values(from, route.path(), this);
        }
        Node goal = route.only().get();
        return Steps.leadsTo(goal, from, route.path(), this) ? List.of(goal) : List.of();
    }

    /** Whether a node has no result; of the description itself that is found out once. */
    boolean conforms(CompiledShape shape, Node node) {
        if (node != focus) {
            return shape.hasNoResult(node, this);
        }
        byte earlier = conforming[shape.number()];
        if (earlier == 0) {
            earlier = shape.hasNoResult(node, this) ? YES : NO;
            conforming[shape.number()] = earlier;
        }
        return earlier == YES;
    }

    /** Whether the values of a route need no further look at each by itself; of the description itself that is found out once. */
    boolean areFine(List<Node> values, Route route, Familiar familiar, Node from) {
        if (from != focus) {
            return false;
        }
        byte earlier = fine[route.number()];
        if (earlier == 0) {
            earlier = familiar.areFine(values, this) ? YES : NO;
            fine[route.number()] = earlier;
        }
        return earlier == YES;
    }

    /** Something was asked whose answer depends on the day. */
    void askTime() {
        timed = true;
    }

    long steps() {
        return looks;
    }

    /** What came between is not counted: others may be spared it. */
    void backTo(long steps) {
        looks = (int) steps;
    }

    boolean isTimed() {
        return timed;
    }

    void notAsked(CompiledShape shape) {
        notAsked.set(shape.number());
    }

    /** The numbers of the shapes that ask nothing. */
    BitSet notAsked() {
        return notAsked;
    }
}
