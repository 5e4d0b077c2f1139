package pimkg.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import pimkg.graph.Addresses;
import pimkg.memory.Entry.Found;
import pimkg.memory.Entry.Spot;
import pimkg.validation.Kind;
import pimkg.validation.Kinds;

/** What came of the descriptions of a file: each is a row of numbers, of which nothing is made until somebody asks. Never changes. */
public final class Entries {

    /** No descriptions. */
    public static final Entries NONE = new Entries(new Columns(new long[0], new int[0], new Addresses(new int[0], new byte[0]),
        new Lists(new int[0], new long[0]), List.of()), List.of(), Map.of(), List.of());

    static final int WIDTH = 5;
    static final int PIECE = 0;
    static final int KIND = 3;
    private static final int LINE = 1;
    private static final int COLUMN = 2;
    private static final int FLAGS = 4;
    private static final int TIMED = 1;
    private static final int KEPT = 2;

    private final Columns columns;
    private final List<Kind> kinds;
    private final Map<Integer, List<Found>> found;
    private final List<Map<Integer, List<Node>>> alike;
    /** On which something was found: most are asked for in vain. */
    private final BitSet faulty = new BitSet();

    /**
     * What there is of every description.
     *
     * @param focuses   the prints of their names
     * @param rows      {@value #WIDTH} numbers each: where it is first named, the number of its kind or -1, flags
     * @param addresses their names; empty for what can't be told again
     * @param looked    the prints of what was looked for
     * @param keys      for each check of the whole catalogue, what it must share with another to matter to it
     */
    record Columns(long[] focuses, int[] rows, Addresses addresses, Lists looked, List<Lists> keys) {
    }

    Entries(Columns columns, List<Kind> kinds, Map<Integer, List<Found>> found, List<Map<Integer, List<Node>>> alike) {
        this.columns = columns;
        this.kinds = kinds;
        this.found = found;
        this.alike = alike;
        found.keySet().forEach(faulty::set);
    }

    /** The same with other matches. */
    public Entries with(List<Map<Integer, List<Node>>> matches) {
        return new Entries(columns, kinds, found, matches);
    }

    Columns columns() {
        return columns;
    }

    Map<Integer, List<Found>> found() {
        return found;
    }

    /** How many descriptions there are. */
    public int size() {
        return columns.focuses.length;
    }

    /** The print of what one is about. */
    public long focus(int at) {
        return columns.focuses[at];
    }

    /** The name of one that can be told again. */
    public Node node(int at) {
        return columns.addresses.of(at);
    }

    /** Where it is first named. */
    public Spot spot(int at) {
        return new Spot(number(at, PIECE), number(at, LINE), number(at, COLUMN));
    }

    /** All kinds. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** The number of what scores are told by; -1 for none. */
    public int kind(int at) {
        return number(at, KIND);
    }

    /** Whether another day could bring other findings. */
    public boolean isTimed(int at) {
        return (number(at, FLAGS) & TIMED) != 0;
    }

    /** Whether it can be told again; what has no name of its own has another one each time. */
    public boolean isKept(int at) {
        return (number(at, FLAGS) & KEPT) != 0;
    }

    /** Of each, the prints of what was looked for. */
    public Lists looked() {
        return columns.looked;
    }

    /** For each check of the whole catalogue, what each must share with another to matter to it. */
    public List<Lists> keys() {
        return columns.keys;
    }

    /** For each check of the whole catalogue, by description, those that were found to match it. */
    public List<Map<Integer, List<Node>>> alike() {
        return alike;
    }

    /** What was found on one. */
    public List<Found> found(int at) {
        return faulty.get(at) ? found.get(at) : List.of();
    }

    /** Those of which all places are still there in another numbering of pieces. */
    public BitSet there(int[] moved) {
        BitSet there = new BitSet(size());
        for (int at = 0; at < size(); at++) {
            int piece = number(at, PIECE);
            there.set(at, piece < 0 || moved[piece] >= 0);
        }
        found.forEach((at, all) -> {
            if (!all.stream().allMatch(each -> each.spot().isIn(moved))) {
                there.clear(at);
            }
        });
        return there;
    }

    private int number(int at, int column) {
        return columns.rows[at * WIDTH + column];
    }

    /** Puts descriptions together. */
    public static final class Builder {
        private final Addresses.Builder addresses = new Addresses.Builder();
        private final Lists.Builder looked = new Lists.Builder();
        private final List<Lists.Builder> keys;
        private final Kinds kinds = new Kinds();
        private final Map<Integer, List<Found>> found = new HashMap<>();
        private final List<Map<Integer, List<Node>>> alike;
        private final Entries from;
        private final int[] moved;
        private final int[] numbers;
        private long[] focuses = new long[64];
        private int[] rows = new int[64 * WIDTH];
        private int size;

        /**
         * Begins.
         *
         * @param checks of the whole catalogue, how many there are
         * @param from   where unchanged ones come from
         * @param moved  the new number of each piece of those
         */
        public Builder(int checks, Entries from, int[] moved) {
            this.keys = IntStream.range(0, checks).mapToObj(check -> new Lists.Builder()).toList();
            this.alike = keys.stream().<Map<Integer, List<Node>>>map(check -> new HashMap<>()).toList();
            this.from = from;
            this.moved = moved;
            this.numbers = new int[from.kinds.size()];
            Arrays.fill(numbers, -1);
        }

        /** Adds one that was judged. */
        public void add(Entry entry) {
            if (!entry.findings().isEmpty()) {
                found.put(size, entry.findings());
            }
            addresses.add(entry.address());
            looked.add(entry.looked());
            for (int check = 0; check < keys.size(); check++) {
                keys.get(check).add(entry.keys().get(check).stream().mapToLong(Long::longValue).toArray());
            }
            row(entry.focus(), entry.spot(), entry.dataset().map(dataset -> kinds.number(dataset.kind())).orElse(-1),
                (entry.timed() ? TIMED : 0) | (entry.kept() ? KEPT : 0));
        }

        /** Adds one that is as it was, wherever its pieces may be now. */
        public void add(int at) {
            if (from.faulty.get(at)) {
                found.put(size, from.found(at).stream().map(each -> each.moved(moved)).toList());
            }
            addresses.add(from.columns.addresses, at);
            looked.add(from.columns.looked, at);
            for (int check = 0; check < keys.size(); check++) {
                keys.get(check).add(from.columns.keys.get(check), at);
                List<Node> matches = from.alike.get(check).get(at);
                if (matches != null) {
                    alike.get(check).put(size, matches);
                }
            }
            room();
            focuses[size] = from.focus(at);
            System.arraycopy(from.columns.rows, at * WIDTH, rows, size * WIDTH, WIDTH);
            int row = size++ * WIDTH;
            rows[row + PIECE] = rows[row + PIECE] < 0 ? -1 : moved[rows[row + PIECE]];
            rows[row + KIND] = number(rows[row + KIND]);
        }

        private int number(int kind) {
            if (kind >= 0 && numbers[kind] < 0) {
                numbers[kind] = kinds.number(from.kinds.get(kind));
            }
            return kind < 0 ? -1 : numbers[kind];
        }

        private void row(long focus, Spot spot, int kind, int flags) {
            room();
            focuses[size] = focus;
            int row = size++ * WIDTH;
            rows[row + PIECE] = spot.piece();
            rows[row + LINE] = spot.line();
            rows[row + COLUMN] = spot.column();
            rows[row + KIND] = kind;
            rows[row + FLAGS] = flags;
        }

        private void room() {
            if (size == focuses.length) {
                focuses = Arrays.copyOf(focuses, size * 2);
                rows = Arrays.copyOf(rows, size * 2 * WIDTH);
            }
        }

        /** All of them. */
        public Entries built() {
            return new Entries(new Columns(Arrays.copyOf(focuses, size), Arrays.copyOf(rows, size * WIDTH), addresses.built(), looked.built(),
                keys.stream().map(Lists.Builder::built).toList()), kinds.list(), found, alike);
        }
    }
}
