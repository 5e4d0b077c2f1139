package pimkg.vocabulary;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import pimkg.graph.SafeJena;

/** Any bytes under any name are terms or a {@link VocabularyException}, never anything else. */
class VocabularyReaderFuzzTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefused(byte[] bytes) {
        for (String name : List.of("list.csv", "list.tsv", "list.json", "list.xml", "list.ttl", "list.xlsx", "list.txt", "list")) {
            try {
                assertFalse(VocabularyReader.read(name, Optional.empty(), bytes).terms().isEmpty());
            } catch (VocabularyException refused) {
                assertFalse(refused.getMessage().isEmpty());
            }
        }
    }
}
