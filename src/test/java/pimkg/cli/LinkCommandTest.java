package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a file of terms to proposals in the form asked for. */
class LinkCommandTest {

    private static final List<String> EVERY_ROW = List.of("subject_id", "subject_label", "predicate_id", "object_id",
        "mapping_justification", "confidence", "subject_source", "mapping_tool", "mapping_date");

    @TempDir
    private Path folder;

    private Path list(String content) throws IOException {
        return Files.writeString(folder.resolve("made-up.csv"), content);
    }

    private String fictional() throws IOException {
        return list("id,label,definition,context\n#night,Protection monitoring,,\nx y,Railways,,\nc,GBV,,\n").toString();
    }

    @Test
    void theTableOfSssomIsCompleteInEveryRow() throws IOException {
        Run run = Run.pim("link", fictional(), "--format", "sssom");
        assertEquals(0, run.code(), run.said());
        List<String> rows = run.out().lines().filter(line -> !line.startsWith("#")).toList();
        List<String> columns = List.of(rows.get(0).split("\t"));
        assertTrue(columns.containsAll(EVERY_ROW), rows.get(0));
        for (String row : rows.subList(1, rows.size())) {
            for (String column : EVERY_ROW) {
                assertTrue(!row.split("\t", -1)[columns.indexOf(column)].isEmpty(), column + ": " + row);
            }
        }
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("made-up:#night\t") && row.contains("category:ProtectionMonitoring\tProtection monitoring")), run.out());
        assertTrue(rows.stream().anyMatch(row -> row.startsWith("made-up:x%20y\t") && row.contains("sssom:NoTermFound")), run.out());
    }

    @Test
    void whatWasDecidedInAnEarlierFileIsKept() throws IOException {
        String file = fictional();
        Path earlier = folder.resolve("decided.sssom.tsv");
        assertEquals(0, Run.pim("link", file, "-o", earlier.toString(), "--format", "sssom").code());
        String decided = Files.readString(earlier).lines()
            .map(line -> line.startsWith("made-up:c\t") ? line.replace("skos:exactMatch", "skos:relatedMatch").replace("skos:closeMatch", "skos:relatedMatch")
                .replaceAll("semapv:(Lexical|Composite)\\w+", "semapv:ManualMappingCuration") : line)
            .reduce("", (all, line) -> all + line + "\n");
        Files.writeString(earlier, decided);
        Run run = Run.pim("link", file, "--memory", earlier.toString(), "--format", "csv");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.out().lines().anyMatch(row -> row.startsWith("c,GBV") && row.contains("skos:relatedMatch") && row.contains("1.000")), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void theTextSpeaksTheLanguageAskedFor(String language) throws IOException {
        Run run = Run.pim("link", fictional(), "--lang", language);
        assertEquals(0, run.code(), run.said());
        assertTrue(run.out().lines().count() > 4, run.out());
        assertTrue(run.out().contains("*"), run.out());
    }

    @Test
    void theFormFollowsTheEndingOfTheFile() throws IOException {
        for (String name : List.of("links.json", "links.csv", "links.xlsx", "links.sssom.tsv", "links.txt")) {
            Path out = folder.resolve(name);
            assertEquals(0, Run.pim("link", fictional(), "-o", out.toString()).code());
            assertTrue(Files.size(out) > 100, name);
        }
        assertTrue(Files.readString(folder.resolve("links.json")).contains("ProtectionMonitoring"));
        assertEquals("PK", Files.readString(folder.resolve("links.xlsx"), StandardCharsets.ISO_8859_1).substring(0, 2));
        assertEquals(2, Run.pim("link", fictional(), "--format", "xlsx").code());
    }

    @Test
    void twoListsAreLinkedWithEachOther() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,label\nA,Protection watch\nB,Railway\n");
        Run run = Run.pim("link", fictional(), "--to", other.toString(), "--one-to-one", "--format", "csv");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.out().lines().anyMatch(row -> row.startsWith("x y,Railways,,1,B,")), run.out());
    }

    @Test
    void whatCantBeReadIsToldWithTheFile() throws IOException {
        assertEquals(3, Run.pim("link", folder.resolve("absent.csv").toString()).code());
        Run run = Run.pim("link", list("a,b,c\n1,2,3\n").toString(), "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("made-up.csv") && run.err().contains("id,label"), run.err());
    }
}
