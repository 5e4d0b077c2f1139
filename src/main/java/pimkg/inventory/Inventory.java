package pimkg.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import pimkg.submission.Audiences;
import pimkg.submission.Reader;
import pimkg.submission.ReadingRoom;
import pimkg.text.Localized;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/**
 * The cards of all descriptions that a reader may see, and of no other. A version is read once, from what was accepted and never
 * changes; which versions there are for a reader is asked anew each time. Safe for use by several threads.
 */
public final class Inventory {

    /** Of the heap: enough for some ten thousand cards in a heap of 512 MB. What finds no room is read again. */
    private static final int SHARE = 16;
    private static final int BYTES_OF_A_CARD = 1_500;

    private final ReadingRoom room;
    private final CardReader cards;
    private final Cache<Key, Filed> files = Caffeine.newBuilder().maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
        .weigher((Key key, Filed filed) -> BYTES_OF_A_CARD + filed.card().words().length()).build();

    private record Filed(long sequence, Card card) {
    }

    /**
     * Over what a room shows.
     *
     * @param ships names the terms and how they belong together
     */
    public Inventory(ReadingRoom room, Graph ships) {
        this.room = room;
        this.cards = new CardReader(ships);
    }

    /** The categories of the framework, in any order. */
    public List<Value> categories() {
        return cards.categories().stream().map(Value::of).toList();
    }

    /** Those of all that a reader may see now, by agency and id. */
    public List<Card> of(Reader reader) {
        return room.list(reader).stream().map(this::card).toList();
    }

    /** Reads what nobody has asked for yet, in a thread that keeps nobody waiting, so that who asks first does not wait for all. */
    public void makeReady() {
        Thread reading = new Thread(() -> room.everything().forEach(this::card), "inventory");
        reading.setDaemon(true);
        reading.setPriority(Thread.MIN_PRIORITY);
        reading.start();
    }

    /** Only whoever has the version in their list comes by its card. */
    private Card card(Version version) {
        Filed filed = files.getIfPresent(version.key());
        if (filed != null && filed.sequence() == version.sequence()) {
            return filed.card();
        }
        Optional<Card> read = read(version);
        read.ifPresent(card -> files.asMap().merge(version.key(), new Filed(version.sequence(), card),
            (there, mine) -> there.sequence() > mine.sequence() ? there : mine));
        return read.orElseGet(() -> bare(version));
    }

    private Optional<Card> read(Version version) {
        try {
            return room.statements(version).map(graph -> cards.read(version, graph));
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    /** What is known of one that can't be read: the store tells its operator so. */
    private static Card bare(Version version) {
        Map<Facet, List<Value>> stated = new EnumMap<>(Facet.class);
        stated.put(Facet.AGENCY, List.of(Value.of(version.key().agency())));
        stated.put(Facet.AUDIENCE, List.of(Value.of(Audiences.code(version.audience()))));
        return new Card(version.key(), version.key().graph(), Localized.of(Map.of()), version.audience(), version.when(),
            "", "", stated, Map.of(), "");
    }
}
