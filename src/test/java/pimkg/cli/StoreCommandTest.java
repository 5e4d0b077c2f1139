package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Expected;
import pimkg.catalogue.Submission;
import pimkg.version.Audience;
import pimkg.version.Key;

/** The commands for the operator of a store: what they tell, and their exit codes. */
class StoreCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T04:05:06Z"), ZoneOffset.UTC);
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Key VISITS = new Key("example-agency", "site-visits");

    @TempDir
    private Path folder;
    private Path store;

    @BeforeEach
    void fill() throws Exception {
        store = folder.resolve("store");
        try (Catalogue catalogue = Catalogue.open(store, CLOCK)) {
            catalogue.put(List.of(submission(VISITS, "One"), submission(new Key("other-agency", "survey"), "Two")), "Amina Example");
            catalogue.remove(VISITS, new Expected.Existing(), "=Luc Exemple");
        }
    }

    private static Submission submission(Key key, String title) {
        return new Submission(key, Audience.PUBLIC, RDFParser.fromString("<urn:d> <http://purl.org/dc/terms/title> '" + title + "' .", Lang.TURTLE).toGraph());
    }

    private static String hash(Run run) {
        Matcher hash = HASH.matcher(run.out());
        assertTrue(hash.find(), run::said);
        return hash.group();
    }

    @Test
    void statusVerifyBackupAndRestoreTellOneHash() throws Exception {
        Run status = Run.pim("store", "status", store, "--lang", "en");
        assertEquals(ExitCode.OK, status.code(), status::said);
        assertTrue(status.said().contains("3 changes") && status.said().contains("1 for everybody"), status::said);
        Run verified = Run.pim("store", "verify", store, "--lang", "en");
        assertEquals(ExitCode.OK, verified.code(), verified::said);
        Path backup = folder.resolve("store.backup");
        Run saved = Run.pim("store", "backup", store, "-o", backup);
        assertEquals(ExitCode.OK, saved.code(), saved::said);
        Run restored = Run.pim("store", "restore", backup, folder.resolve("restored"));
        assertEquals(ExitCode.OK, restored.code(), restored::said);
        Run rebuilt = Run.pim("store", "rebuild", folder.resolve("restored"));
        assertEquals(ExitCode.OK, rebuilt.code(), rebuilt::said);
        for (Run run : List.of(verified, saved, restored, rebuilt, Run.pim("store", "status", folder.resolve("restored")))) {
            assertEquals(hash(status), hash(run));
        }
        assertArrayEquals(Files.readAllBytes(store.resolve("journal.txt")), Files.readAllBytes(folder.resolve("restored/journal.txt")));
    }

    @Test
    void theLogTellsWhoWhenAndWhat() {
        Run all = Run.pim("store", "log", store);
        assertEquals(3, all.out().lines().count());
        assertTrue(all.out().contains("2026-11-28T04:05:06Z        stored  public    example-agency/site-visits  Amina Example"), all::out);
        assertEquals(2, Run.pim("store", "log", store, "--agency", "example-agency").out().lines().count());
        assertEquals(1, Run.pim("store", "log", store, "--id", "survey").out().lines().count());
        assertEquals("", Run.pim("store", "log", store, "--id", "survey", "--agency", "example-agency").out());
        assertTrue(Run.pim("store", "log", store, "--format", "csv").out().contains(",'=Luc Exemple,"), "Not a formula in a spreadsheet.");
        assertEquals("removed", Run.pim("store", "log", store, "--format", "jsonl", "--id", "site-visits").out().lines().skip(1)
            .map(line -> JsonParser.parseString(line).getAsJsonObject().get("kind").getAsString()).findFirst().orElseThrow());
    }

    @Test
    void damageIsAFindingOfVerifyAndEndsTheOthers() throws Exception {
        Path nodes = store.resolve("databases/public/Data-0001/nodes-data.obj");
        Files.write(nodes, new byte[(int) Files.size(nodes)]);
        Run verified = Run.pim("store", "verify", store, "--lang", "en");
        assertEquals(ExitCode.FINDINGS, verified.code(), verified::said);
        assertTrue(verified.said().contains("pim store rebuild " + store), verified::said);
        assertEquals(ExitCode.OK, Run.pim("store", "rebuild", store).code());
        assertEquals(ExitCode.OK, Run.pim("store", "verify", store).code());
        Path journal = store.resolve("journal.txt");
        Files.writeString(journal, Files.readString(journal).replace("Amina", "Emina"));
        Run damaged = Run.pim("store", "verify", store, "--lang", "en");
        assertEquals(ExitCode.FINDINGS, damaged.code());
        assertTrue(damaged.err().contains("record 1, at byte") && damaged.err().lines().count() == 1, damaged::said);
        Path backup = folder.resolve("store.backup");
        assertEquals(ExitCode.INPUT, Run.pim("store", "backup", store, "-o", backup).code());
        assertFalse(Files.exists(backup), "No backup of what is damaged.");
        assertEquals(ExitCode.INPUT, Run.pim("store", "rebuild", store).code());
        assertEquals(ExitCode.INPUT, Run.pim("store", "status", store).code());
        assertEquals("", Run.pim("store", "log", store).out());
    }

    @Test
    void whileItIsInUseOneMayLookAndBackUp() throws Exception {
        try (Catalogue catalogue = Catalogue.open(store, CLOCK)) {
            catalogue.put(List.of(submission(VISITS, "Three")), "Amina Example");
            Run locked = Run.pim("store", "verify", store, "--lang", "en");
            assertEquals(ExitCode.INPUT, locked.code());
            assertTrue(locked.said().contains("in use by another process"), locked::said);
            assertEquals(ExitCode.INPUT, Run.pim("store", "rebuild", store).code());
            assertTrue(Run.pim("store", "status", store, "--lang", "en").said().contains("A process has it open."));
            assertEquals(4, Run.pim("store", "log", store).out().lines().count());
            assertEquals(ExitCode.OK, Run.pim("store", "backup", store, "-o", folder.resolve("store.backup")).code());
        }
    }

    @Test
    void whatIsNotThereOrNotAStoreIsSaidInOneLine() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "Dear Amina");
        for (String command : List.of("status", "log", "verify", "rebuild")) {
            for (Path place : List.of(folder.resolve("none"), other)) {
                for (String language : List.of("en", "fr", "es", "ar")) {
                    Run run = Run.pim("store", command, place, "--lang", language);
                    assertEquals(ExitCode.INPUT, run.code(), run::said);
                    assertTrue(run.err().lines().count() == 1 && run.err().contains(place.toString()), run::said);
                }
            }
        }
        assertEquals(ExitCode.INPUT, Run.pim("store", "restore", other.resolve("letter.txt"), folder.resolve("new")).code());
        assertFalse(Files.exists(folder.resolve("new")));
        assertEquals(ExitCode.USAGE, Run.pim("store", "backup", store, "-o", store.resolve("backup")).code());
        assertEquals(ExitCode.USAGE, Run.pim("store").code());
        assertEquals(ExitCode.USAGE, Run.pim("store", "backup", store).code());
    }

    @Test
    void aJournalOfANewerProgramIsNotTouched() throws Exception {
        Path journal = store.resolve("journal.txt");
        String newer = Files.readString(journal).replaceFirst("journal 1", "journal 2");
        Files.writeString(journal, newer);
        Run run = Run.pim("store", "verify", store, "--lang", "en");
        assertEquals(ExitCode.INPUT, run.code());
        assertTrue(run.said().contains("newer pim-kg"), run::said);
        assertEquals(newer, Files.readString(journal));
    }
}
