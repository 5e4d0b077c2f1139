package pimkg.validation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import pimkg.graph.Addresses;
import pimkg.graph.Position;

/** Puts descriptions in the order in which the file first names them, which most come in anyhow: 12 bytes each beside their names. */
public final class FileOrder {

    private static final int COLUMN_BITS = 24;
    private static final long MAX_COLUMN = (1L << COLUMN_BITS) - 1;

    private final Addresses.Builder names = new Addresses.Builder();
    /** What has no address, and those that can't be packed. */
    private final Map<Integer, Node> others = new HashMap<>();
    private final Kinds kinds = new Kinds();
    private int[] numbers = new int[64];
    private long[] places = new long[64];
    private boolean inOrder = true;

    /** None yet. */
    public FileOrder() {
    }

    /** Adds a description; one without a place stands before all others. */
    public void add(Optional<Position> position, Dataset dataset) {
        int size = names.size();
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        places[size] = place(position);
        inOrder &= size == 0 || places[size - 1] <= places[size];
        numbers[size] = kinds.number(dataset.kind());
        Node node = dataset.node();
        boolean packed = node.isURI() && node.getURI().chars().noneMatch(sign -> Character.isSurrogate((char) sign));
        names.add(packed ? node.getURI() : "");
        if (!packed) {
            others.put(size, node);
        }
    }

    /** A number that grows with the place; 0 for none. */
    public static long place(Optional<Position> position) {
        return position.map(at -> place(at.line(), at.column())).orElse(0L);
    }

    /** A number that grows with the place. */
    public static long place(long line, long column) {
        return line << COLUMN_BITS | Math.min(column, MAX_COLUMN);
    }

    /** All, in order. */
    public Datasets list() {
        int[] order = IntStream.range(0, names.size()).toArray();
        if (!inOrder) {
            order = IntStream.of(order).boxed().sorted(Comparator.comparingLong(at -> places[at])).mapToInt(Integer::intValue).toArray();
        }
        return new Datasets(new Named(names.built(), Map.copyOf(others), order), IntStream.of(order).map(at -> numbers[at]).toArray(), kinds.list());
    }

    /** Names in their order in the file. */
    private record Named(Addresses names, Map<Integer, Node> others, int[] order) implements Datasets.Names {
        @Override
        public Node of(int at) {
            Node other = others.get(order[at]);
            return other == null ? names.of(order[at]) : other;
        }

        @Override
        public BitSet where(Set<Node> some) {
            BitSet where = new BitSet();
            for (int at = 0; at < order.length; at++) {
                where.set(at, some.contains(of(at)));
            }
            return where;
        }
    }
}
