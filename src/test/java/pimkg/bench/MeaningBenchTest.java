package pimkg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.graph.SafeJena;
import pimkg.link.Meaning;
import pimkg.link.Thesaurus;

/** The figures of linking with likeness of meaning, of fictional judgements small enough to count by hand. */
class MeaningBenchTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private List<String> run(Optional<Meaning> meaning, Optional<Path> weights) throws IOException {
        Path judged = Files.writeString(folder.resolve("judged.tsv"), "vocabulary\tterm_id\tterm_label\trelation\tpim_concept\tnote\n"
            + "a\t1\tProtection monitoring\texact\tpm\t\na\t2\tRailways\tnone\t\t\nb\t3\tCase management\texact\tcm\t\nb\t4\tLonely youngsters\tclose\tuc\t\n");
        Path concepts = Files.writeString(folder.resolve("concepts.tsv"),
            "id\tgroup\tprefLabel\npm\tx\tProtection monitoring\ncm\tx\tCase management\nuc\tx\tChild protection\n");
        Path terms = Files.writeString(folder.resolve("terms.tsv"), "vocabulary\tterm_id\tlabel\tdefinition\tcontext\n");
        StringWriter out = new StringWriter();
        new LinkBench(new PrintWriter(out), meaning).run(judged, concepts, terms, Optional.empty(), weights, false);
        return out.toString().lines().toList();
    }

    /** Without the tables of which kind was taken for which. */
    private static List<String> figures(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith(" ") && !line.isBlank()).toList();
    }

    @Test
    void byWordsAloneThereAreThreeLines() throws IOException {
        List<String> lines = figures(run(Optional.empty(), Optional.empty()));
        assertEquals(List.of("weights that ship", "5-fold cross-validation", "each list by the others"),
            lines.stream().map(line -> line.replaceFirst("  .*", "").strip()).toList());
        assertTrue(lines.get(0).contains("P@1 0.667") && lines.get(0).contains("none linked 0 of 1"), lines.get(0));
    }

    @Test
    void withLikenessOfMeaningBothAreTold() throws IOException {
        Thesaurus thesaurus = new Thesaurus("child lonely", "protection youngsters");
        List<String> lines = figures(run(Optional.of(thesaurus), Optional.empty()));
        assertEquals(7, lines.size(), lines::toString);
        assertEquals("with " + thesaurus.measure() + ":", lines.get(3));
        assertEquals(figures(run(Optional.empty(), Optional.empty())), lines.subList(0, 3));
        assertTrue(lines.get(4).contains("P@1 1.000"), lines.get(4));
    }

    @Test
    void weightsAreLearnedWithIt() throws IOException {
        Path weights = folder.resolve("weights.tsv");
        run(Optional.of(new Thesaurus("child lonely", "protection youngsters")), Optional.of(weights));
        assertTrue(Files.readString(weights).contains("ranking\tmeaning\t"));
    }
}
