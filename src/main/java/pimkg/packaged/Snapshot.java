package pimkg.packaged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import pimkg.packaged.PackagedFiles.Sum;

/**
 * The statements of the Turtle that ships, written by the build so that nothing has to be parsed when the program starts: each node
 * once, and triples as three numbers. It is used only when it was made of the very files that ship with it. Safe for use by several
 * threads.
 */
public final class Snapshot {

    /** Below the root of the package. */
    public static final String FILE = "graph.snapshot";

    static final String FORMAT = "pim-kg snapshot 1";

    /** The kinds of nodes, by their number. */
    enum Kind { IRI, BLANK, TEXT, TAGGED, TYPED }

    private static final Kind[] KINDS = Kind.values();

    /**
     * The statements of one file.
     *
     * @param path     of the file, below the root of the package
     * @param sum      of the file that they were read from
     * @param prefixes that it declares
     * @param at       where its triples begin
     */
    public record Part(String path, Sum sum, Map<String, String> prefixes, int at) {
    }

    private final byte[] bytes;
    private final String version;
    private final Map<String, String> prefixes;
    private final List<String> qualifiers = new ArrayList<>();
    private final int[] places;
    private final Node[] nodes;
    private final List<Part> parts = new ArrayList<>();

    private Snapshot(byte[] bytes, Cursor in) {
        this.bytes = bytes;
        this.version = in.text();
        this.prefixes = table(in);
        for (int left = in.number(); left > 0; left--) {
            qualifiers.add(in.text());
        }
        this.places = new int[in.number()];
        this.nodes = new Node[places.length];
        for (int number = 0; number < places.length; number++) {
            places[number] = in.at();
            in.number();
            in.skip(in.number());
        }
        for (int left = in.number(); left > 0; left--) {
            Part part = new Part(in.text(), new Sum(in.longNumber(), in.longNumber()), table(in), in.at());
            int length = in.number();
            parts.add(part);
            in.skip(length);
        }
    }

    private static Map<String, String> table(Cursor in) {
        Map<String, String> table = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            table.put(in.text(), in.text());
        }
        return table;
    }

    /** The one that ships; empty when there is none, or when it was made of other files than those that ship now. */
    public static Optional<Snapshot> packaged() {
        return Packaged.SNAPSHOT;
    }

    private static final class Packaged {
        private static final Optional<Snapshot> SNAPSHOT = PackagedFiles.optional(FILE).flatMap(Snapshot::read)
            .filter(Snapshot::isOfWhatShips);
    }

    /** Reads one; empty when it is cut off, or in a form of another release. */
    public static Optional<Snapshot> read(byte[] bytes) {
        Cursor in = new Cursor(bytes, 0);
        try {
            return in.text().equals(FORMAT) ? Optional.of(new Snapshot(bytes, in)) : Optional.empty();
        } catch (IndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    /** Whether the files that ship are those that it was made of. */
    public boolean isOfWhatShips() {
        SortedMap<String, Sum> files = PackagedFiles.turtleSums();
        return parts.size() == files.size() && parts.stream().allMatch(part -> part.sum().equals(files.get(part.path())));
    }

    /** What was said to be the version of the whole when it was made. */
    public String version() {
        return version;
    }

    /** The prefix table that was in force when it was made. */
    public Map<String, String> prefixes() {
        return Map.copyOf(prefixes);
    }

    /** The files, sorted by path. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Hands on the triples of a part in the order in which they were written. */
    public void triples(Part part, Consumer<Triple> sink) {
        Cursor in = new Cursor(bytes, part.at());
        int end = in.number();
        end += in.at();
        while (in.at() < end) {
            sink.accept(Triple.create(node(in.number()), node(in.number()), node(in.number())));
        }
    }

    /** Those of its addresses that somebody has asked for already, by their text. */
    public Map<String, Node> addresses() {
        Map<String, Node> addresses = new HashMap<>();
        for (Node node : nodes) {
            if (node != null && node.isURI()) {
                addresses.put(node.getURI(), node);
            }
        }
        return addresses;
    }

    /** Made when it is first asked for; two threads may make it twice, and equal. */
    private Node node(int number) {
        Node made = nodes[number];
        if (made == null) {
            made = make(new Cursor(bytes, places[number]));
            nodes[number] = made;
        }
        return made;
    }

    private Node make(Cursor in) {
        int first = in.number();
        String text = in.text();
        int qualifier = first / KINDS.length;
        return switch (KINDS[first % KINDS.length]) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case TEXT -> NodeFactory.createLiteralString(text);
            case TAGGED -> NodeFactory.createLiteralLang(text, qualifiers.get(qualifier));
            case TYPED -> NodeFactory.createLiteralDT(text, NodeFactory.getType(qualifiers.get(qualifier)));
        };
    }
}
