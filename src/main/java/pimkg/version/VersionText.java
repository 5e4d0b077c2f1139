package pimkg.version;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pimkg.canon.Canonical;
import pimkg.journal.Draft;
import pimkg.journal.JournalRecord;
import pimkg.version.Version.Kind;

/** A version as a record of the journal. */
public final class VersionText {

    private static final Set<String> FIELDS = Set.of("kind", "agency", "id", "audience", "when", "by", "before", "after");

    private VersionText() {
    }

    /** The record that is to be written of it. */
    public static Draft draft(Entry entry) {
        Version version = entry.version();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", lower(version.kind()));
        fields.put("agency", version.key().agency());
        fields.put("id", version.key().id());
        fields.put("audience", lower(version.audience()));
        fields.put("when", version.when().toString());
        fields.put("by", version.by());
        fields.put("before", version.before());
        fields.put("after", version.after());
        return new Draft(fields, entry.content());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a record says.
     *
     * @param current what was in the catalogue before it
     * @return empty when it contradicts itself or what stood before it: no program of ours wrote it
     */
    public static Optional<Entry> read(JournalRecord record, Function<Key, Optional<Version>> current) {
        if (!record.fields().keySet().equals(FIELDS)) {
            return Optional.empty();
        }
        try {
            Version version = version(record);
            String hash = version.kind() == Kind.STORED ? Canonical.hash(record.body()) : record.body();
            boolean follows = version.before().equals(current.apply(version.key()).map(Version::after).orElse(""));
            return Optional.of(new Entry(version, record.body())).filter(entry -> follows && version.after().equals(hash));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** What a record says that was found to be right before; {@link IllegalArgumentException} or {@link DateTimeException} when it is not. */
    public static Version version(JournalRecord record) {
        Map<String, String> fields = record.fields();
        return new Version(record.number(), new Key(fields.get("agency"), fields.get("id")), Kind.valueOf(upper(fields.get("kind"))),
            Audience.valueOf(upper(fields.get("audience"))), Instant.parse(fields.get("when")), fields.get("by"), fields.get("before"), fields.get("after"));
    }

    private static String upper(String value) {
        return value.equals(value.toLowerCase(Locale.ROOT)) ? value.toUpperCase(Locale.ROOT) : "";
    }
}
