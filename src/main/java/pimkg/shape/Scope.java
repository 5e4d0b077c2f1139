package pimkg.shape;

import java.util.ArrayList;
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
import pimkg.stream.Slice;

/** What checks of one description look at: the description, the background, and what was found out already. For one thread. */
final class Scope {

    private final Slice slice;
    private final Background background;
    private final Map<CompiledShape, Boolean> known = new IdentityHashMap<>();
    private final Set<Node> notAsked = new HashSet<>();
    private Graph graph;

    Scope(Slice slice, Background background) {
        this.slice = slice;
        this.background = background;
    }

    Slice slice() {
        return slice;
    }

    /** Description and background as one graph. */
    Graph graph() {
        if (graph == null) {
            graph = background.behind(new SliceGraph(slice));
        }
        return graph;
    }

    List<Node> objects(Node subject, Node predicate) {
        return background.holds(subject)
            ? background.graph().find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList()
            : slice.objects(subject, predicate);
    }

    List<Node> subjects(Node predicate, Node object) {
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
        if (!node.isLiteral()) {
            objects(node, RDF.Nodes.type).forEach(type -> addWithSuper(type, types));
        }
        return types;
    }

    private void addWithSuper(Node type, Set<Node> types) {
        if (types.add(type)) {
            objects(type, RDFS.Nodes.subClassOf).forEach(above -> addWithSuper(above, types));
        }
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

    void notAsked(Node shape) {
        notAsked.add(shape);
    }

    Set<Node> notAsked() {
        return notAsked;
    }
}
