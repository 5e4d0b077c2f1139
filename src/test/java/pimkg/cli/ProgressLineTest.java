package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.RdfInput;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The line at a terminal, by a clock that stands still until it is told to go on. */
class ProgressLineTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    private final StringWriter written = new StringWriter();

    private static RdfInput input(String name) {
        return RdfInput.of(name, Optional.empty(), new byte[0]);
    }

    private ProgressLine line(Language language) {
        return new ProgressLine(new PrintWriter(written), Texts.of(Shared.class, language), clock::get);
    }

    private void later(long milliseconds) {
        clock.addAndGet(milliseconds * 1_000_000);
    }

    /** What stands on the terminal: each part after a carriage return covers what was there before. */
    private String onScreen() {
        StringBuilder line = new StringBuilder();
        for (String part : written.toString().split("\r", -1)) {
            line.replace(0, Math.min(part.length(), line.length()), part);
        }
        return line.toString().stripTrailing();
    }

    @Test
    void nothingIsToldOfWorkThatIsDoneAtOnce() {
        try (ProgressLine line = line(Language.EN)) {
            line.descriptions(input("a.ttl"), 1);
            later(999);
            line.descriptions(input("a.ttl"), 2);
            line.statements(input("a.ttl"), 4096);
        }
        assertEquals("", written.toString());
    }

    @Test
    void afterASecondTheLineAppearsIsRewrittenNowAndThenAndIsGoneAtTheEnd() {
        RdfInput catalogue = input("/home/data/catalogue.ttl");
        try (ProgressLine line = line(Language.EN)) {
            later(1_000);
            line.descriptions(catalogue, 12_000);
            assertEquals("catalogue.ttl: 12,000 descriptions …", onScreen());
            later(199);
            line.descriptions(catalogue, 12_001);
            assertEquals("catalogue.ttl: 12,000 descriptions …", onScreen());
            later(1);
            line.descriptions(catalogue, 12_002);
            assertEquals("catalogue.ttl: 12,002 descriptions …", onScreen());
        }
        assertEquals("", onScreen());
        assertTrue(written.toString().endsWith("\r"), "The next word begins at the left.");
        assertFalse(written.toString().contains("\n"));
    }

    @Test
    void aShorterLineCoversALongerOne() {
        try (ProgressLine line = line(Language.EN)) {
            later(1_000);
            line.descriptions(input("a-rather-long-name.ttl"), 5_000);
            later(200);
            line.statements(input("b.ttl"), 4096);
            assertEquals("b.ttl: 0 descriptions …", onScreen());
        }
        assertEquals("", onScreen());
    }

    @Test
    void whileNoDescriptionIsCompleteTheLastCountStays() {
        RdfInput catalogue = input("catalogue.ttl");
        ProgressLine line = line(Language.EN);
        line.descriptions(catalogue, 7);
        later(1_000);
        line.statements(catalogue, 8192);
        assertEquals("catalogue.ttl: 7 descriptions …", onScreen());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"FR|a.ttl: 3 descriptions …", "ES|a.ttl: 3 descripciones …", "AR|a.ttl: الأوصاف: 3 …"})
    void itSpeaksTheLanguageOfItsReader(Language language, String expected) {
        ProgressLine line = line(language);
        later(1_000);
        line.descriptions(input("a.ttl"), 3);
        assertEquals(expected, onScreen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a very long name that goes on and on and on until no terminal of the usual width can hold it in one line.ttl"})
    void itNeverBreaks(String name) {
        String line = ProgressLine.line(name, "1,000,000 descriptions …");
        assertTrue(line.length() <= 79, line);
        assertTrue(line.endsWith(": 1,000,000 descriptions …") && line.contains(name.substring(Math.max(0, name.length() - 20))), line);
    }

    @Test
    void aNameSteersNoTerminal() {
        assertEquals("?[2Jx.ttl: 1", ProgressLine.line("folder\\\u001B[2Jx.ttl", "1"));
    }

    @Test
    void onlyTerminalsAreTerminals() {
        List.of("/dev/pts/0", "/dev/tty", "/dev/tty1", "/dev/console").forEach(device -> assertTrue(Terminal.isTerminal(device), device));
        List.of("/dev/null", "pipe:[123]", "socket:[9]", "/tmp/errors.txt", "/home/dev/pts/x").forEach(other -> assertFalse(Terminal.isTerminal(other), other));
    }

    @Test
    void aProgramThatNobodyWatchesTellsNothing() {
        assertEquals("", Run.pim("validate", "data/catalogue.ttl", "--format", "json").err());
    }
}
