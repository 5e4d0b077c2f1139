package pimkg.match;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Where pieces of three characters stand in the values of a property, for a graph that never changes: made when somebody first asks for
 * the property. Safe for use by several threads.
 */
public final class Texts implements Worded {

    private static final int PIECE = 3;
    /** A character takes some six bytes: it stands in a text, and begins a piece that has a number. */
    private static final long MOST = Math.min(8_000_000, Runtime.getRuntime().maxMemory() / 256);
    /** Pieces share places: what is found is looked at anyway. */
    private static final int PLACES = 1 << 12;

    private final Graph graph;
    private final Map<Asked, Optional<Index>> made = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();

    /** @param graph never changes */
    public Texts(Graph graph) {
        this.graph = graph;
    }

    private record Asked(Node property, Letters letters) {
    }

    /**
     * The values of one property.
     *
     * @param values each once
     * @param texts  of them, with their letters taken as asked
     * @param places the numbers of the texts in which a piece stands, by the place of the piece
     */
    private record Index(List<Node> values, List<String> texts, int[][] places) {

        private List<Node> holding(String piece) {
            IntStream candidates = IntStream.range(0, texts.size());
            if (piece.length() >= PIECE) {
                int[] fewest = places[place(piece, 0)];
                for (int at = 1; at <= piece.length() - PIECE; at++) {
                    int[] other = places[place(piece, at)];
                    fewest = other.length < fewest.length ? other : fewest;
                }
                candidates = Arrays.stream(fewest);
            }
            return candidates.filter(number -> texts.get(number).contains(piece)).mapToObj(values::get).toList();
        }
    }

    @Override
    public Optional<List<Node>> holding(Node property, Letters letters, String piece) {
        return made.computeIfAbsent(new Asked(property, letters), this::make).map(index -> index.holding(piece));
    }

    /** The text that STR has for a value in Jena, where also what has no name has one; empty for a statement. */
    public static Optional<String> text(Node value) {
        if (value.isLiteral()) {
            return Optional.of(value.getLiteralLexicalForm());
        }
        return value.isURI() ? Optional.of(value.getURI()) : value.isBlank() ? Optional.of(value.getBlankNodeLabel()) : Optional.empty();
    }

    /** Nothing when all together would take too much, or when one of them has no text. */
    private Optional<Index> make(Asked asked) {
        Set<Node> values = new LinkedHashSet<>();
        long length = 0;
        var found = graph.find(Node.ANY, asked.property(), Node.ANY);
        while (found.hasNext()) {
            Node value = found.next().getObject();
            Optional<String> text = text(value);
            length += values.add(value) ? text.map(String::length).orElse(0) : 0;
            if (text.isEmpty() || characters.get() + length > MOST) {
                found.close();
                return Optional.empty();
            }
        }
        characters.addAndGet(length);
        List<Node> all = List.copyOf(values);
        List<String> texts = all.stream().map(each -> asked.letters().of(text(each).orElseThrow())).toList();
        return Optional.of(new Index(all, texts, places(texts)));
    }

    private static int[][] places(List<String> texts) {
        int[][] places = new int[PLACES][];
        int[] sizes = new int[PLACES];
        Arrays.fill(places, new int[0]);
        for (int number = 0; number < texts.size(); number++) {
            String text = texts.get(number);
            for (int at = 0; at <= text.length() - PIECE; at++) {
                int place = place(text, at);
                int size = sizes[place];
                if (size > 0 && places[place][size - 1] == number) {
                    continue;
                }
                if (size == places[place].length) {
                    places[place] = Arrays.copyOf(places[place], Math.max(4, size + size / 2));
                }
                places[place][size] = number;
                sizes[place]++;
            }
        }
        for (int place = 0; place < PLACES; place++) {
            places[place] = Arrays.copyOf(places[place], sizes[place]);
        }
        return places;
    }

    private static int place(String text, int at) {
        int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
        return (hash ^ hash >>> 12) & PLACES - 1;
    }
}
