package pimkg.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pimkg.graph.Position;

/** Puts descriptions in the order in which the file first names them, which most come in anyhow: 8 bytes each beside the list. */
public final class FileOrder {

    private static final int COLUMN_BITS = 24;
    private static final long MAX_COLUMN = (1L << COLUMN_BITS) - 1;

    private final List<Dataset> datasets = new ArrayList<>();
    private long[] places = new long[64];
    private boolean inOrder = true;

    /** None yet. */
    public FileOrder() {
    }

    /** Adds a description; one without a place stands before all others. */
    public void add(Optional<Position> position, Dataset dataset) {
        if (datasets.size() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        long place = position.map(at -> at.line() << COLUMN_BITS | Math.min(at.column(), MAX_COLUMN)).orElse(0L);
        inOrder &= datasets.isEmpty() || places[datasets.size() - 1] <= place;
        places[datasets.size()] = place;
        datasets.add(dataset);
    }

    /** All, in order. */
    public List<Dataset> list() {
        return inOrder ? List.copyOf(datasets)
            : IntStream.range(0, datasets.size()).boxed().sorted(Comparator.comparingLong(at -> places[at])).map(datasets::get).toList();
    }
}
