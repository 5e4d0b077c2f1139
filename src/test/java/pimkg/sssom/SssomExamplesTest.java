package pimkg.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pimkg.Shared;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.graph.RdfInput;

/** The examples of the SSSOM specification are read whole, and what is written of them says the same. */
class SssomExamplesTest {

    /** Every table of the specification, with its head where that is another file. */
    static Stream<MappingReading> examples() throws IOException {
        try (Stream<Path> paths = Files.walk(Shared.path("conformance/sssom/examples"))) {
            return paths.filter(path -> path.toString().endsWith(".tsv")).sorted().map(SssomExamplesTest::read).toList().stream();
        }
    }

    static MappingReading read(Path table) {
        Path head = Path.of(table.toString().replace(".tsv", ".yml"));
        try {
            return SssomTsvReader.read(RdfInput.of(table, Optional.empty()),
                Files.exists(head) ? Optional.of(RdfInput.of(head, Optional.empty())) : Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MappingReading read(String text) {
        return SssomTsvReader.read(RdfInput.of("set.sssom.tsv", Optional.empty(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MappingSet again(byte[] written) {
        MappingReading reading = SssomTsvReader.read(RdfInput.of("again", Optional.empty(), written));
        assertEquals(List.of(), reading.troubles(), () -> new String(written, StandardCharsets.UTF_8));
        return reading.set();
    }

    @Test
    void everyExampleIsReadWhole() throws IOException {
        List<MappingReading> all = examples().toList();
        assertEquals(31, all.size());
        for (MappingReading reading : all) {
            assertTrue(reading.isComplete(), () -> reading.file() + " " + reading.troubles());
            assertFalse(reading.set().mappings().isEmpty(), reading.file());
        }
    }

    @Test
    void everyExampleComesBackAsItWas() throws IOException {
        for (MappingReading reading : examples().toList()) {
            byte[] written = SssomTsv.write(reading.set());
            MappingSet again = again(written);
            assertEquals(new HashSet<>(reading.set().mappings()), new HashSet<>(again.mappings()), reading.file());
            assertEquals(reading.set().mappings().size(), again.mappings().size(), reading.file());
            assertEquals(reading.set().head().with(Slot.SSSOM_VERSION, ""), again.head().with(Slot.SSSOM_VERSION, ""), reading.file());
            assertEquals(new String(written, StandardCharsets.UTF_8), new String(SssomTsv.write(again), StandardCharsets.UTF_8));
            assertEquals(new HashSet<>(reading.set().mappings()), new HashSet<>(again(SssomTsv.writePropagated(again)).mappings()));
        }
    }

    @Test
    void aTableWithItsHeadInAnotherFileSaysWhatTheOneFileSays() {
        Path folder = Shared.path("conformance/sssom/examples");
        List<Mapping> apart = read(folder.resolve("external/mp-hp-exact-0.0.1.sssom.tsv")).set().mappings();
        assertEquals(apart, read(folder.resolve("embedded/mp-hp-exact-0.0.1.sssom.tsv")).set().mappings());
    }
}
