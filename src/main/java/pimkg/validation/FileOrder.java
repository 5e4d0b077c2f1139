package pimkg.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import pimkg.graph.Position;

/** Puts descriptions in the order in which the file first names them, which most come in anyhow: 16 bytes each beside their names. */
public final class FileOrder {

    private static final int COLUMN_BITS = 24;
    private static final long MAX_COLUMN = (1L << COLUMN_BITS) - 1;

    private final List<Node> nodes = new ArrayList<>();
    private final Kinds kinds = new Kinds();
    private int[] numbers = new int[64];
    private long[] places = new long[64];
    private boolean inOrder = true;

    /** None yet. */
    public FileOrder() {
    }

    /** Adds a description; one without a place stands before all others. */
    public void add(Optional<Position> position, Dataset dataset) {
        int size = nodes.size();
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        places[size] = place(position);
        inOrder &= size == 0 || places[size - 1] <= places[size];
        numbers[size] = kinds.number(dataset.kind());
        nodes.add(dataset.node());
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
        int[] order = IntStream.range(0, nodes.size()).toArray();
        if (!inOrder) {
            order = IntStream.of(order).boxed().sorted(Comparator.comparingLong(at -> places[at])).mapToInt(Integer::intValue).toArray();
        }
        return new Datasets(new Named(IntStream.of(order).mapToObj(nodes::get).toList()), IntStream.of(order).map(at -> numbers[at]).toArray(),
            kinds.list());
    }

    /** Names at hand. */
    private record Named(List<Node> nodes) implements Datasets.Names {
        @Override
        public Node of(int at) {
            return nodes.get(at);
        }

        @Override
        public BitSet where(Set<Node> some) {
            BitSet where = new BitSet();
            for (int at = 0; at < nodes.size(); at++) {
                where.set(at, some.contains(nodes.get(at)));
            }
            return where;
        }
    }
}
