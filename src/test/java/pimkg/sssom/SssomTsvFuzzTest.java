package pimkg.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.graph.RdfInput;
import pimkg.text.Language;

/** Any bytes are read or refused with a reason, and what was read can be written and read again. */
class SssomTsvFuzzTest {

    private static final String SEED = """
        # sssom_version: "1.1"
        # curie_map:
        #   a: https://example.org/a/
        # mapping_set_id: https://example.org/set
        # license: https://example.org/l
        # extension_definitions:
        #   - slot_name: ext_x
        #     property: a:x
        # creator_label: [one, "two: three"]
        # comment: >-
        #   folded
        #   text
        record_id	subject_id	subject_label	predicate_id	predicate_modifier	object_id	mapping_justification	author_label	confidence	mapping_date	ext_x	other_y
        a:r1	a:1	"one ""1"" 	x"	skos:exactMatch	Not	a:2	semapv:LexicalMatching	A\\|B|C	0.5	2026-11-28	7	z
        a:r2	a:3	b	skos:broadMatch		sssom:NoTermFound	semapv:ManualMappingCuration		1	2026-11-28		w
        """;

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefused(byte[] bytes) {
        isReadOrRefused(bytes);
    }

    /** Damage to a sound file reaches deeper than bytes at random. */
    @Test
    void aDamagedFileIsReadOrRefused() {
        Random random = new Random(20261128);
        for (int round = 0; round < 1_000; round++) {
            byte[] bytes = SEED.getBytes(StandardCharsets.UTF_8);
            for (int damage = 0; damage <= random.nextInt(6); damage++) {
                int at = random.nextInt(bytes.length);
                int kind = random.nextInt(4);
                if (kind == 0) {
                    bytes[at] = (byte) random.nextInt(256);
                } else if (kind == 1) {
                    bytes[at] = (byte) "\t\n\r\"|\\#:-[]{}&*!%@`'>, ".charAt(random.nextInt(23));
                } else {
                    int other = random.nextInt(bytes.length);
                    byte kept = bytes[at];
                    bytes[at] = bytes[other];
                    bytes[other] = kept;
                }
            }
            isReadOrRefused(bytes);
        }
    }

    private static void isReadOrRefused(byte[] bytes) {
        MappingReading reading = SssomTsvReader.read(RdfInput.of("any", Optional.empty(), bytes));
        reading.troubles().forEach(trouble -> assertFalse(trouble.in(Language.AR).isBlank()));
        MappingSet set = reading.set();
        byte[] written = SssomTsv.write(set);
        MappingReading again = SssomTsvReader.read(RdfInput.of("again", Optional.empty(), written));
        assertEquals(List.of(), again.troubles().stream().filter(trouble -> trouble.kind().isError()).toList(), () -> new String(written, StandardCharsets.UTF_8));
        assertEquals(set.mappings().size(), again.set().mappings().size());
        assertEquals(new HashSet<>(set.mappings().stream().map(mapping -> mapping.with(Slot.CONFIDENCE, "")).toList()),
            new HashSet<>(again.set().mappings().stream().map(mapping -> mapping.with(Slot.CONFIDENCE, "")).toList()));
    }
}
