package pimkg.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.term.Prefixes;

/**
 * Where a value stands in a description: the property itself, or through nested things such as a file or a contact.
 *
 * @param steps the properties from the dataset on; at least one
 * @param texts the path up to each of them, as people write it
 */
public record PropertyPath(List<Node> steps, List<String> texts) {

    /** Takes copies of the lists. */
    public PropertyPath {
        steps = List.copyOf(steps);
        texts = List.copyOf(texts);
    }

    /** A path of some properties. */
    public PropertyPath(List<Node> steps) {
        this(steps, IntStream.rangeClosed(1, steps.size()).mapToObj(length -> steps.stream().limit(length)
            .map(step -> Prefixes.shorten(step.getURI())).collect(Collectors.joining("/"))).toList());
    }

    /**
     * A path such as {@code dcat:distribution/dcat:accessURL}.
     *
     * @throws IllegalArgumentException when a prefix is not in the table, which is a fault of what ships
     */
    public static PropertyPath parse(String text) {
        return new PropertyPath(Stream.of(text.split("/(?![^<]*>)")).map(PropertyPath::term).toList());
    }

    /** The node of {@code prefix:name} or {@code <iri>}. */
    static Node term(String text) {
        String name = text.strip();
        return NodeFactory.createURI(name.startsWith("<") && name.endsWith(">") ? name.substring(1, name.length() - 1)
            : Prefixes.expand(name).orElseThrow(() -> new IllegalArgumentException("No prefix is declared for " + name)));
    }

    /** The property that has the value. */
    public Node last() {
        return steps.get(steps.size() - 1);
    }

    /** How many things are between the dataset and the value. */
    public int depth() {
        return steps.size() - 1;
    }

    /** The first properties, as text. */
    public String text(int length) {
        return length == 0 ? "" : texts.get(length - 1);
    }

    /** The path as people write it. */
    @Override
    public String toString() {
        return text(steps.size());
    }
}
