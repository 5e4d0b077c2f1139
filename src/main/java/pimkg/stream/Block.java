package pimkg.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import pimkg.graph.Position;

/** What a file says about one subject, and where. It grows while the file is read and is not changed afterwards. */
public final class Block {

    private static final int FEW = 200;
    /** Most blocks are no descriptions but periods, contacts, files. */
    private static final int ROOM = 4;
    private static final int COLUMN_BITS = 24;
    private static final long MAX_COLUMN = (1L << COLUMN_BITS) - 1;

    private final Node subject;
    private final long start;
    private Node[] predicates = new Node[ROOM];
    private Node[] objects = new Node[ROOM];
    private long[] places = new long[ROOM];
    private int size;
    private boolean used;
    private volatile Map<Node, List<Node>> index;
    private volatile Map<Node, Map<Node, Long>> firstPlaces;

    Block(Node subject, long line, long column) {
        this.subject = subject;
        this.start = place(line, column);
    }

    /** Nothing is said about it. */
    static Block empty(Node subject) {
        return new Block(subject, 0, 0);
    }

    void add(Node predicate, Node object, long line, long column) {
        if (size == predicates.length) {
            predicates = Arrays.copyOf(predicates, size * 2);
            objects = Arrays.copyOf(objects, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        predicates[size] = predicate;
        objects[size] = object;
        places[size] = place(line, column);
        size++;
        index = null;
        firstPlaces = null;
    }

    /** The values of a property, with repetitions, while the block may still grow. */
    public List<Node> soFar(Node predicate) {
        List<Node> values = new ArrayList<>(2);
        for (int at = 0; at < size; at++) {
            if (predicates[at].equals(predicate)) {
                values.add(objects[at]);
            }
        }
        return values;
    }

    /** Whether it has one of these properties, while it may still grow. */
    public boolean hasAny(Set<Node> properties) {
        for (int at = 0; at < size; at++) {
            if (properties.contains(predicates[at])) {
                return true;
            }
        }
        return false;
    }

    /** From now on it must not grow. */
    void use() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }

    /** Whom or what it is about. */
    public Node subject() {
        return subject;
    }

    /** How many statements there are; one that is repeated counts again. */
    public int size() {
        return size;
    }

    /** The values of a property, each once, in the order of the file. */
    public List<Node> objects(Node predicate) {
        return index().getOrDefault(predicate, List.of());
    }

    /** The properties that are stated. */
    public Set<Node> predicates() {
        return index().keySet();
    }

    /** All statements, each once. */
    public List<Triple> triples() {
        List<Triple> triples = new ArrayList<>(size);
        index().forEach((predicate, values) -> values.forEach(value -> triples.add(Triple.create(subject, predicate, value))));
        return triples;
    }

    private Map<Node, List<Node>> index() {
        Map<Node, List<Node>> made = index;
        if (made == null) {
            made = size > FEW ? indexOfMany() : indexOfFew();
            index = made;
        }
        return made;
    }

    /** Most properties have one value. */
    private Map<Node, List<Node>> indexOfFew() {
        Map<Node, List<Node>> lists = new LinkedHashMap<>(size * 2);
        for (int at = 0; at < size; at++) {
            List<Node> before = lists.get(predicates[at]);
            if (before == null) {
                lists.put(predicates[at], List.of(objects[at]));
            } else if (!before.contains(objects[at])) {
                List<Node> more = new ArrayList<>(before);
                more.add(objects[at]);
                lists.put(predicates[at], more);
            }
        }
        return lists;
    }

    private Map<Node, List<Node>> indexOfMany() {
        Map<Node, Set<Node>> distinct = new LinkedHashMap<>();
        for (int at = 0; at < size; at++) {
            distinct.computeIfAbsent(predicates[at], each -> new LinkedHashSet<>()).add(objects[at]);
        }
        Map<Node, List<Node>> lists = new LinkedHashMap<>();
        distinct.forEach((predicate, values) -> lists.put(predicate, List.copyOf(values)));
        return lists;
    }

    /** Where the file first names the subject. */
    public Optional<Position> position() {
        return position(start);
    }

    /** Where a value stands. */
    public Optional<Position> position(Node predicate, Node object) {
        if (size > FEW) {
            return Optional.ofNullable(firstPlaces().getOrDefault(predicate, Map.of()).get(object)).flatMap(Block::position);
        }
        for (int at = 0; at < size; at++) {
            if (predicates[at].equals(predicate) && objects[at].equals(object)) {
                return position(places[at]);
            }
        }
        return Optional.empty();
    }

    private Map<Node, Map<Node, Long>> firstPlaces() {
        Map<Node, Map<Node, Long>> made = firstPlaces;
        if (made == null) {
            made = new HashMap<>();
            for (int at = 0; at < size; at++) {
                made.computeIfAbsent(predicates[at], each -> new HashMap<>()).putIfAbsent(objects[at], places[at]);
            }
            firstPlaces = made;
        }
        return made;
    }

    /** Where a property is first used. */
    public Optional<Position> positionOf(Node predicate) {
        return objects(predicate).stream().findFirst().flatMap(object -> position(predicate, object));
    }

    Node predicate(int at) {
        return predicates[at];
    }

    Node object(int at) {
        return objects[at];
    }

    private static long place(long line, long column) {
        return line <= 0 ? 0 : line << COLUMN_BITS | Math.min(Math.max(column, 1), MAX_COLUMN);
    }

    private static Optional<Position> position(long place) {
        return place == 0 ? Optional.empty() : Optional.of(new Position(place >>> COLUMN_BITS, place & MAX_COLUMN));
    }
}
