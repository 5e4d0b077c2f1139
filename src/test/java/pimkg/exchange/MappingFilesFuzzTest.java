package pimkg.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.graph.SafeJena;
import pimkg.sssom.MappingReading;
import pimkg.text.Language;

/** Any bytes, under any name, are read or refused with a reason; what was read can be written in every form. */
class MappingFilesFuzzTest {

    private static final List<String> NAMES = List.of("any", "any.tsv", "any.json", "any.ttl", "any.rdf");

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefused(byte[] bytes) {
        NAMES.forEach(name -> isReadOrRefused(name, bytes));
    }

    @Test
    void aDamagedFileOfEveryFormIsReadOrRefused() {
        MappingSet set = MappingSet.of("https://example.org/set", "https://example.org/l").with(List.of(
            Mapping.of("https://example.org/a/1", Sssom.EXACT, "https://example.org/b/1", Sssom.MANUAL)
                .with(Slot.AUTHOR_LABEL, List.of("A|B", "C")).with(Slot.CONFIDENCE, 0.5).with(Slot.PREDICATE_MODIFIER, Sssom.NOT)
                .withExtension("ext_x", "7"),
            Mapping.of("https://example.org/a/2", Sssom.BROAD, Sssom.NO_TERM_FOUND, Sssom.MANUAL).with(Slot.MAPPING_DATE, "2026-11-28")));
        Random random = new Random(20261128);
        for (MappingForm form : MappingForm.values()) {
            byte[] sound = form.write(set);
            String name = switch (form) {
                case TSV -> "any.tsv";
                case JSON -> "any.json";
                case TTL, SKOS -> "any.ttl";
                case EDOAL -> "any.rdf";
            };
            for (int round = 0; round < 150; round++) {
                byte[] bytes = sound.clone();
                for (int damage = 0; damage <= random.nextInt(4); damage++) {
                    bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) random.nextInt(256)
                        : (byte) "\t\n\"{}[]<>:;.,0#".charAt(random.nextInt(15));
                }
                isReadOrRefused(name, bytes);
            }
        }
    }

    private static void isReadOrRefused(String name, byte[] bytes) {
        MappingReading reading = Examples.read(name, bytes);
        assertTrue(!reading.isComplete() || reading.set() != null, () -> new String(bytes, StandardCharsets.UTF_8));
        reading.troubles().forEach(trouble -> assertFalse(trouble.in(Language.FR).isBlank()));
        for (MappingForm form : MappingForm.values()) {
            assertTrue(form.write(reading.set()).length >= 0);
        }
    }
}
