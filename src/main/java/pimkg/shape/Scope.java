package pimkg.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import pimkg.guard.WatchedGraph;
import pimkg.stream.Slice;

/** What checks of one description look at: the description, the background, and what was found out already. For one thread. */
final class Scope {

    private static final int LOOKS_PER_CLOCK = 256;

    private final Slice slice;
    private final Background background;
    private final Map<CompiledShape, Boolean> known = new IdentityHashMap<>();
    private final Set<Node> notAsked = new HashSet<>();
    private final Runnable clock;
    private Graph graph;
    private int looks;
    private boolean timed;

    Scope(Slice slice, Background background, Runnable clock) {
        this.slice = slice;
        this.background = background;
        this.clock = clock;
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
        return background.holds(subject)
            ? background.graph().find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList()
            : slice.objects(subject, predicate);
    }

    List<Node> subjects(Node predicate, Node object) {
        tick();
        List<Node> found = background.graph().find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList();
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
                pushAll(open, objects(type, RDFS.Nodes.subClassOf));
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

    /** What is true of the description itself is found out once. */
    boolean remember(CompiledShape shape, Node node, Supplier<Boolean> answer) {
        if (!node.equals(slice.focus())) {
            return answer.get();
        }
        Boolean earlier = known.get(shape);
        if (earlier == null) {
            earlier = answer.get();
            known.put(shape, earlier);
        }
        return earlier;
    }

    /** Something was asked whose answer depends on the day. */
    void askTime() {
        timed = true;
    }

    long steps() {
        return looks;
    }

    boolean isTimed() {
        return timed;
    }

    void notAsked(Node shape) {
        notAsked.add(shape);
    }

    Set<Node> notAsked() {
        return notAsked;
    }
}
