package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;

/** {@code pim mappings}: checks, reviews, chains, measures and converts sets of mappings. */
class MappingsCommandTest {

    private static final Path SOUND = Golden.file("audit/nothing-wrong.sssom.tsv");
    private static final Path CLASH = Golden.file("audit/exact-clash-through-chain.sssom.tsv");

    @TempDir
    private Path folder;

    private Path copy(Path file) throws IOException {
        return Files.copy(file, folder.resolve(file.getFileName()));
    }

    @Test
    void withoutACommandTheChoicesAreShown() {
        Run run = Run.pim("mappings");
        assertEquals(ExitCode.USAGE, run.code());
        for (String command : List.of("check", "review", "chain", "coverage", "convert")) {
            assertTrue(run.out().contains("  " + command + " "), command);
            assertEquals(ExitCode.OK, Run.pim("mappings", command, "--help").code());
        }
    }

    @Test
    void aCheckTellsPlaceReasonAndRepair() {
        Run run = Run.pim("mappings", "check", CLASH, "--lang", "en");
        assertEquals(ExitCode.FINDINGS, run.code());
        assertTrue(run.out().contains(CLASH + ":12: VIOLATION M01"), run.out());
        assertTrue(run.said().contains("SKOS forbids it (S46)"), run.out());
        assertTrue(Run.pim("mappings", "check", CLASH, "--lang", "ar").out().contains("مخالفة M01"));
        assertEquals(ExitCode.OK, Run.pim("mappings", "check", CLASH, "--fail-on", "never").code());
        assertEquals(ExitCode.OK, Run.pim("mappings", "check", SOUND, "--fail-on", "info").code());
    }

    @Test
    void aCheckForProgramsIsJson() {
        Run run = Run.pim("mappings", "check", CLASH, "--format", "json", "--lang", "en");
        var finding = run.json().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("M01 violation 12", finding.get("code").getAsString() + " " + finding.get("severity").getAsString() + " " + finding.get("line"));
        assertFalse(run.json().get("conforms").getAsBoolean());
    }

    @Test
    void withoutAFileWhatShipsIsChecked() {
        Run run = Run.pim("mappings", "check", "--lang", "en");
        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().startsWith("data/crosswalks.ttl: mappings 114, violations 0, warnings 0, notes "), run.out());
    }

    @Test
    void whatCantBeReadIsToldAndNothingIsMadeOfIt() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.sssom.tsv"), "#a: [\nsubject_id\tx\n1\t2\t3\n");
        for (String command : List.of("chain", "coverage", "convert")) {
            Run run = Run.pim("mappings", command, broken, "--lang", "en");
            assertEquals(ExitCode.INPUT, run.code(), command);
            assertTrue(run.err().contains(broken + ":"), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }
        assertEquals(ExitCode.INPUT, Run.pim("mappings", "check", broken).code());
        assertEquals(ExitCode.INPUT, Run.pim("mappings", "check", folder.resolve("absent.tsv")).code());
    }

    @Test
    void whatFollowsIsWrittenWithWhatItFollowsFrom() {
        Run run = Run.pim("mappings", "chain", "--lang", "en");
        assertEquals(ExitCode.OK, run.code());
        String row = run.out().lines().filter(line -> line.startsWith("crosswalk:DeepProtectionMonitoring\t") && line.contains("RidlProtectionMonitoring"))
            .findFirst().orElseThrow();
        assertTrue(row.contains("skos:exactMatch") && row.contains("semapv:MappingChaining") && row.contains("\t0.941\t"), row);
        assertTrue(row.endsWith("crosswalk:DeepProtectionMonitoringToProtectionMonitoring|crosswalk:RidlProtectionMonitoringToProtectionMonitoring"), row);
        assertTrue(run.err().contains("Implied mappings: "), run.err());
        assertFalse(Run.pim("mappings", "chain", "--reviewed").out().contains("DeepProtectionMonitoringToProtectionMonitoring"));
        assertFalse(Run.pim("mappings", "chain", "--min-confidence", "0.95").out().contains("\t0.941\t"));
    }

    @Test
    void aDecisionIsAddedAndASecondPersonReviewsIt() throws IOException {
        Path file = copy(SOUND);
        String before = Files.readString(file);
        long line = before.lines().takeWhile(row -> !row.contains("LexicalMatching")).count() + 1;
        Run accepted = Run.pim("mappings", "review", file, "--accept", line, "--by", "B. Mapper", "--date", "2026-11-28", "--comment", "Same thing.", "--lang", "en");
        assertEquals(ExitCode.OK, accepted.code(), accepted.err());
        assertTrue(accepted.out().contains("records added 1"), accepted.out());
        String after = Files.readString(file);
        assertEquals(before.lines().filter(row -> !row.startsWith("#")).count() + 1, after.lines().filter(row -> !row.startsWith("#")).count());
        String decision = after.lines().filter(row -> row.contains("Same thing.")).findFirst().orElseThrow();
        String record = decision.split("\t")[0];
        assertTrue(decision.contains("B. Mapper"), decision);
        Run own = Run.pim("mappings", "review", file, "--accept", record, "--by", "b. mapper", "--lang", "en");
        assertEquals(ExitCode.USAGE, own.code());
        assertTrue(own.err().contains("can’t review it"), own.err());
        assertEquals(ExitCode.OK, Run.pim("mappings", "review", file, "--accept", record, "--by", "0000-0002-1825-0097", "--date", "2026-11-29").code());
        assertTrue(Files.readString(file).contains("orcid.org/"), Files.readString(file));
        assertEquals(ExitCode.OK, Run.pim("mappings", "check", file).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--agreement=2", "--by= ", "--date=yesterday"})
    void aDecisionThatCantBeMeantIsRefused(String option) throws IOException {
        Path file = copy(SOUND);
        String before = Files.readString(file);
        assertEquals(ExitCode.USAGE, option.startsWith("--by") ? Run.pim("mappings", "review", file, "--accept", "11", option).code()
            : Run.pim("mappings", "review", file, "--accept", "11", "--by", "B. Mapper", option).code());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void coverageTellsGapsInEveryForm() throws IOException {
        Run run = Run.pim("mappings", "coverage", SOUND, "--lang", "en");
        assertTrue(run.said().contains("PIM principles, reached by no vocabulary: People-centered"), run.out());
        assertTrue(run.err().contains("Proposals that nobody has decided on, and that do not count: 2"), run.err());
        assertEquals(ExitCode.OK, Run.pim("mappings", "coverage", SOUND, "-o", folder.resolve("c.xlsx")).code());
        assertTrue(Files.size(folder.resolve("c.xlsx")) > 1000);
        assertTrue(JsonParser.parseString(Run.pim("mappings", "coverage", SOUND, "--format", "json").out()).getAsJsonObject().has("schemes"));
        assertEquals(ExitCode.USAGE, Run.pim("mappings", "coverage", SOUND, "--format", "xlsx").code());
    }

    @Test
    void aSetIsConvertedThereAndBack() throws IOException {
        Path json = folder.resolve("set.json");
        assertEquals(ExitCode.OK, Run.pim("mappings", "convert", SOUND, "-o", json).code());
        Path turtle = folder.resolve("set.ttl");
        assertEquals(ExitCode.OK, Run.pim("mappings", "convert", json, "--to", "ttl", "-o", turtle).code());
        String table = Run.pim("mappings", "convert", turtle, "--to", "tsv").out();
        assertEquals(Run.pim("mappings", "convert", SOUND, "--to", "tsv").out(), table);
        Run skos = Run.pim("mappings", "convert", SOUND, "--to", "skos", "--lang", "en");
        assertFalse(skos.out().contains("NoTermFound"), skos.out());
        assertTrue(skos.err().contains("2 of 9 records have no place in it"), skos.err());
        assertEquals(ExitCode.USAGE, Run.pim("mappings", "convert", SOUND).code());
        assertEquals(ExitCode.USAGE, Run.pim("mappings", "convert", SOUND, CLASH, "--to", "tsv").code());
    }

    @Test
    void aTableWithItsHeadBesideItIsRead() throws IOException {
        List<String> lines = Files.readAllLines(SOUND);
        Path table = folder.resolve("apart.sssom.tsv");
        Files.write(table, lines.stream().filter(line -> !line.startsWith("#")).toList());
        assertEquals(ExitCode.INPUT, Run.pim("mappings", "convert", table, "--to", "tsv").code());
        Files.write(folder.resolve("apart.sssom.yml"), lines.stream().filter(line -> line.startsWith("#")).map(line -> line.substring(1)).toList());
        assertEquals(Run.pim("mappings", "convert", SOUND, "--to", "tsv").out(), Run.pim("mappings", "convert", table, "--to", "tsv").out());
    }
}
