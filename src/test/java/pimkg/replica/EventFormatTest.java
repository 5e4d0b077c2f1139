package pimkg.replica;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.Golden;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Committed;
import pimkg.catalogue.Expected;
import pimkg.catalogue.Outbox;
import pimkg.catalogue.Submission;
import pimkg.graph.SafeJena;
import pimkg.store.MemoryFolder;
import pimkg.version.Audience;
import pimkg.version.Key;

/** Events that were recorded in this format are written so today, and are made by a copy of today. All descriptions are fictional. */
class EventFormatTest {

    private static final String FILE = "replica/format-1.events";
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final Key KEY = new Key("example-agency", "site-visits");

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private static Submission saying(String turtle) {
        return new Submission(KEY, Audience.COMMUNITY, RDFParser.fromString("PREFIX ex: <https://example.org/> " + turtle, Lang.TURTLE).toGraph());
    }

    /** The changes of a small store, as events. */
    private List<LogEntry> written() throws Exception {
        try (Catalogue origin = Catalogue.open(folder.resolve("origin"), Clock.fixed(THEN, ZoneOffset.UTC))) {
            origin.put(List.of(saying("ex:d ex:p 'one', 1.50, '\u0645 \"quoted\"'@ar ; ex:q [ ex:r 1 ] .")), "Omar Example");
            origin.put(List.of(saying("ex:d ex:p 'two', 1.50 ; ex:q [ ex:r 1 ] .")), "Omar Example");
            origin.remove(KEY, new Expected.Anything(), "A. Example");
            Outbox outbox = new Outbox(origin);
            List<Committed> changes = new ArrayList<>();
            outbox.tell(changes::addAll);
            List<LogEntry> events = new ArrayList<>();
            for (Committed change : changes) {
                events.add(Event.write(outbox.created(), change, outbox.before(change.version())));
            }
            return events;
        }
    }

    /** Headers, a line of two signs, and the statements in one order: a patch has none. */
    private static String text(LogEntry event) {
        List<String> lines = Event.text(event).lines().toList();
        return event.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\n").collect(Collectors.joining()) + "--\n"
            + lines.stream().filter(line -> line.startsWith("H ") || line.startsWith("TX")).collect(Collectors.joining("\n")) + "\n"
            + lines.stream().filter(line -> line.startsWith("D ")).sorted().map(line -> line + "\n").collect(Collectors.joining())
            + lines.stream().filter(line -> line.startsWith("A ")).sorted().map(line -> line + "\n").collect(Collectors.joining())
            + lines.stream().filter(line -> line.startsWith("TC")).collect(Collectors.joining("\n")) + "\n==\n";
    }

    private static LogEntry entry(long offset, String text) {
        String[] parts = text.split("--\n", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        parts[0].lines().forEach(line -> headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip()));
        return new LogEntry(offset, headers, parts[1].getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasRecordedIsWrittenSoAndIsMade() throws Exception {
        SafeJena.start();
        Golden.check(FILE, written().stream().map(EventFormatTest::text).collect(Collectors.joining()));
        List<LogEntry> recorded = new ArrayList<>();
        for (String each : Files.readString(Golden.file(FILE)).split("==\n")) {
            recorded.add(entry(recorded.size(), each));
        }
        assertEquals(3, recorded.size());
        try (Catalogue copy = Catalogue.open(folder.resolve("copy"), Clock.fixed(THEN, ZoneOffset.UTC))) {
            new Applier(copy, java.util.Set.of()).make(recorded);
            assertEquals(3, copy.last());
        }
        assertArrayEquals(Files.readAllBytes(folder.resolve("origin/journal.txt")), Files.readAllBytes(folder.resolve("copy/journal.txt")));
    }
}
