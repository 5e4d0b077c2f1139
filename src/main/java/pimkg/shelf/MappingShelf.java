package pimkg.shelf;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Review;
import pimkg.crosswalk.Reviewer;
import pimkg.exchange.PackagedMappings;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.shelf.ShelfException.Fault;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsv;
import pimkg.sssom.SssomTsvReader;

/**
 * The sets of mappings that are held: the one that ships, and those of a place. They may change beneath: what is told is what they
 * hold when asked. Safe for use by several threads; one shelf a place.
 */
public final class MappingShelf {

    /** What ships. */
    public static final String PACKAGED = "crosswalks";
    /** Far more than one for each list of each agency. */
    private static final int MAX_SETS = 1000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._-]{0,99}");

    private final HeldSet packaged;
    private final Optional<SetPlace> place;
    private final Predicate<String> reserved;
    private final Map<String, HeldSet> known = new ConcurrentHashMap<>();

    /**
     * A shelf.
     *
     * @param place    of the others; empty for what ships alone
     * @param reserved names that a set can't have
     */
    public MappingShelf(KnowledgeGraph knowledge, Optional<SetPlace> place, Predicate<String> reserved) {
        this.packaged = knowledge.derived(HeldSet.class, MappingShelf::packaged);
        this.place = place;
        this.reserved = reserved.or(PACKAGED::equals);
    }

    private static HeldSet packaged(KnowledgeGraph knowledge) {
        MappingReading reading = named(PackagedMappings.of(knowledge));
        return new HeldSet(PACKAGED, reading, hash(SssomTsv.write(reading.set())), false);
    }

    /** All sets, what ships first, then by name. */
    public List<HeldSet> all() {
        return Stream.concat(Stream.of(packaged), names().stream().flatMap(name -> set(name).stream())).toList();
    }

    private List<String> names() {
        return place.map(SetPlace::names).orElse(List.of()).stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(String name) {
        return isName(name) && !reserved.test(name);
    }

    /** Whether a set could be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The set of a name. */
    public Optional<HeldSet> set(String name) {
        if (name.equals(PACKAGED)) {
            return Optional.of(packaged);
        }
        return place.filter(present -> isOurs(name)).flatMap(present -> present.bytes(name))
            .map(bytes -> known.compute(name, (key, before) -> held(name, bytes, Optional.ofNullable(before))));
    }

    private static HeldSet held(String name, byte[] bytes, Optional<HeldSet> before) {
        String version = hash(bytes);
        return before.filter(held -> held.version().equals(version)).orElseGet(() -> held(name, bytes, version));
    }

    private static HeldSet held(String name, byte[] bytes, String version) {
        return new HeldSet(name, named(SssomTsvReader.read(RdfInput.of(name + ".sssom.tsv", Optional.empty(), bytes), Optional.empty())), version, true);
    }

    private static MappingReading named(MappingReading reading) {
        return new MappingReading(reading.file(), Review.named(reading.set()), reading.troubles());
    }

    /**
     * Changes a set as one step: nobody's change is lost, and whatever happens its file is whole, as before or as after.
     *
     * @param name    of a set that is there
     * @param version the one it has to have
     * @param change  makes the new set; what it throws leaves the file as it is
     * @throws ShelfException when it may not be changed
     * @throws IOException    when its file can't be written
     */
    public synchronized HeldSet change(String name, Predicate<HeldSet> version, UnaryOperator<MappingSet> change)
            throws ShelfException, IOException {
        HeldSet before = set(name).orElseThrow();
        if (!version.test(before)) {
            throw new ShelfException(Fault.CHANGED);
        }
        if (!before.open()) {
            throw new ShelfException(Fault.READ_ONLY);
        }
        if (!before.reading().isComplete()) {
            throw new ShelfException(Fault.DAMAGED);
        }
        return write(name, place.orElseThrow(), change.apply(before.set()));
    }

    /**
     * Puts a whole set there, as one step: a new one, or one in place of another. What people decided before stays, record by
     * record; new decisions in a set that is there are the sender's own.
     *
     * @param name     by which it will be asked for
     * @param expected what has to be there so far
     * @param sender   who puts it there
     * @param set      every record of it gets a name
     * @throws ShelfException when it may not be put there; nothing has changed then
     * @throws IOException    when its file can't be written
     */
    public synchronized HeldSet put(String name, Predicate<Optional<HeldSet>> expected, Reviewer sender, MappingSet set)
            throws ShelfException, IOException {
        SetPlace where = place(name);
        Optional<HeldSet> before = set(name);
        if (!expected.test(before)) {
            throw new ShelfException(Fault.CHANGED);
        }
        if (before.filter(held -> !held.reading().isComplete()).isPresent()) {
            throw new ShelfException(Fault.DAMAGED);
        }
        if (before.isEmpty() && names().size() >= MAX_SETS) {
            throw new ShelfException(Fault.FULL);
        }
        MappingSet after = Review.named(set);
        History history = new History(before.map(HeldSet::set).orElseGet(() -> set.with(List.of())), after);
        refuse(Fault.HISTORY, history.lost());
        refuse(Fault.OWN, history.reviewedByAuthor());
        refuse(Fault.OTHERS, before.isEmpty() ? List.of() : history.ofOthers(sender));
        return write(name, where, after);
    }

    private static void refuse(Fault fault, List<String> records) throws ShelfException {
        if (!records.isEmpty()) {
            throw new ShelfException(fault, records);
        }
    }

    private SetPlace place(String name) throws ShelfException {
        if (name.equals(PACKAGED)) {
            throw new ShelfException(Fault.READ_ONLY);
        }
        SetPlace where = place.orElseThrow(() -> new ShelfException(Fault.NO_FOLDER));
        if (!isOurs(name) || !where.isFree(name)) {
            throw new ShelfException(Fault.NAME);
        }
        return where;
    }

    private HeldSet write(String name, SetPlace where, MappingSet set) throws IOException {
        byte[] bytes = SssomTsv.write(set);
        HeldSet result = held(name, bytes, hash(bytes));
        if (!result.reading().isComplete()) {
            throw new IllegalStateException("A set that was written can't be read: " + result.reading().troubles());
        }
        where.write(name, bytes);
        known.put(name, result);
        return result;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
