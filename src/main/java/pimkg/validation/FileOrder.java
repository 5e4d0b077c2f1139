package pimkg.validation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import pimkg.graph.Position;

/** Puts descriptions in the order in which the file first names them, which most come in anyhow: 12 bytes each beside their names. */
public final class FileOrder {

    private static final int COLUMN_BITS = 24;
    private static final long MAX_COLUMN = (1L << COLUMN_BITS) - 1;

    private final PackedNames names = new PackedNames();
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
        names.add(dataset.node());
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
        if (inOrder) {
            return new Datasets(new Named(names, at -> at), Arrays.copyOf(numbers, names.size()), kinds.list());
        }
        int[] order = IntStream.range(0, names.size()).boxed().sorted(Comparator.comparingLong(at -> places[at])).mapToInt(Integer::intValue).toArray();
        return new Datasets(new Named(names, at -> order[at]), IntStream.of(order).map(at -> numbers[at]).toArray(), kinds.list());
    }

    /** Names in their order in the file. */
    private record Named(PackedNames names, IntUnaryOperator order) implements Datasets.Names {
        @Override
        public Node of(int at) {
            return names.of(order.applyAsInt(at));
        }

        @Override
        public BitSet where(Set<Node> some) {
            BitSet where = new BitSet();
            for (int at = 0; at < names.size(); at++) {
                where.set(at, some.contains(of(at)));
            }
            return where;
        }
    }
}
