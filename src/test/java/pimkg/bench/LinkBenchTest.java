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

/** The bench counts what was judged and what was proposed, and learns weights that can be read again. */
class LinkBenchTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private Path write(String name, String... rows) throws IOException {
        return Files.write(folder.resolve(name), List.of(rows));
    }

    private String run(Optional<Path> weights) throws IOException {
        Path judged = write("judged.tsv", "vocabulary\tterm_id\tterm_label\trelation\tpim_concept\tnote",
            "made-up\t1\tRefugees\texact\tpim:Refugee\t", "made-up\t2\tTorture\tbroad\tpim:Violence\t",
            "made-up\t3\tPrisons\trelated\tpim:Detention\t", "made-up\t4\tRailways\tnone\t\t", "made-up\t5\tIDPs\texact\tpim:IDP\t",
            "other\t1\tAsylum seeker\texact\tpim:Asylum\t", "other\t2\tMoonlight\tnone\t\t");
        Path also = write("also.tsv", "vocabulary\tterm_id\tterm_label\trelation\tpim_concept\tnote",
            "other\t3\tMigrants\texact\tpim:Migrant\t");
        Path concepts = write("concepts.tsv", "id\tgroup\tprefLabel", "pim:Refugee\t\tRefugees", "pim:Violence\t\tViolence and abuse",
            "pim:Detention\t\tArrest and detention", "pim:IDP\t\tInternally displaced persons", "pim:Asylum\t\tAsylum-seekers",
            "pim:Migrant\t\tMigrants");
        Path terms = write("terms.tsv", "vocabulary\tterm_id\tlabel\tdefinition\tcontext", "made-up\t1\tRefugees\t\t",
            "other\t3\tMigrants\t\t");
        StringWriter out = new StringWriter();
        new LinkBench(new PrintWriter(out), Optional.empty()).run(judged, concepts, terms, Optional.of(also), weights, false);
        return out.toString();
    }

    @Test
    void figuresCountWhatWasJudged() throws IOException {
        String figures = run(Optional.empty());
        assertTrue(figures.contains("weights that ship           P@1 1.000  hit@5 1.000  (5)"), figures);
        assertEquals(3, figures.split("none linked 0 of 2", -1).length - 1, figures);
        assertTrue(figures.contains("judged exact    proposed exact"), figures);
        assertTrue(figures.contains("always the commonest kind: 0.600"), figures);
    }

    @Test
    void learnedWeightsNameEveryNumber() throws IOException {
        Path weights = folder.resolve("weights.tsv");
        run(Optional.of(weights));
        List<String> lines = Files.readAllLines(weights);
        assertTrue(lines.stream().allMatch(line -> line.matches("[a-z]+\\t[a-z_]+\\t-?\\d+\\.\\d{4}")), lines::toString);
        assertEquals(lines.size(), lines.stream().map(line -> line.replaceFirst("\\t[^\\t]+$", "")).distinct().count());
    }
}
