package pimkg.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import pimkg.form.Forms;
import pimkg.form.PropertyPath;
import pimkg.graph.RdfReader.Statements;
import pimkg.graph.Spot;

/** Hands on the statements of one description, and makes the nested things that its values belong to. */
final class Description {

    private final Node subject;
    private final Forms forms;
    private final Statements sink;
    private final Map<String, Node> things = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Spot start;

    /**
     * Begins with its name and type.
     *
     * @param start where the record stands
     */
    Description(Node subject, Spot start, Forms forms, Statements sink) {
        this.subject = subject;
        this.forms = forms;
        this.sink = sink;
        this.start = start;
        state(subject, RDF.Nodes.type, DCAT.Dataset.asNode(), start);
    }

    /** Whether the property has a value yet, in the thing that these containers stand for. */
    boolean has(PropertyPath path, List<String> containers) {
        return given.contains(property(path, containers));
    }

    /**
     * States a value.
     *
     * @param containers what in the record each nested thing on the path stands for; when there are fewer, the last one counts
     * @param spot       where the value stands
     */
    void add(PropertyPath path, List<String> containers, Value.Item item, Spot spot) {
        Node holder = subject;
        for (int depth = 1; depth <= path.depth(); depth++) {
            holder = thing(holder, path.steps().get(depth - 1), key(path, depth, containers), spot);
        }
        given.add(property(path, containers));
        Optional<Node> through = item.through();
        if (through.isPresent()) {
            String key = property(path, containers) + "=" + item.node();
            state(thing(holder, path.last(), key, spot), through.get(), item.node(), spot);
        } else {
            state(holder, path.last(), item.node(), spot);
        }
    }

    private Node thing(Node holder, Node property, String key, Spot spot) {
        Node known = things.get(key);
        if (known != null) {
            return known;
        }
        // The same at each reading of a file, and another in another description.
        Node made = NodeFactory.createBlankNode(subject.toString() + '#' + things.size());
        things.put(key, made);
        state(holder, property, made, spot);
        forms.typeOfPart(property).ifPresent(type -> state(made, RDF.Nodes.type, type, spot));
        return made;
    }

    /** The property of the thing that holds it, whatever list its values come from. */
    private static String property(PropertyPath path, List<String> containers) {
        return path.last() + " of " + key(path, path.depth(), containers);
    }

    private static String key(PropertyPath path, int depth, List<String> containers) {
        return path.text(depth) + ' ' + containers.subList(0, Math.min(depth, containers.size()));
    }

    private void state(Node about, Node property, Node value, Spot spot) {
        sink.statement(Triple.create(about, property, value), spot, about.equals(subject) ? start : spot);
    }
}
