package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for terms by the words people have. */
class SearchCommandTest {

    @ParameterizedTest
    @CsvSource({
        "protection monitoring, en, category:ProtectionMonitoring",
        "PROTECTION  MONITORING, en, category:ProtectionMonitoring",
        "protection needs, en, category:ProtectionNeedsAssessment",
        "do no harm, en, principle:DoNoHarm",
        "رصد الحماية, ar, category:ProtectionMonitoring"})
    void theTermMeantComesFirst(String words, String language, String term) {
        Run run = Run.pim("search", words, "--lang", language);
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith(term + "  "), run.out());
    }

    @Test
    void severalArgumentsAreOneText() {
        assertEquals(Run.pim("search", "protection monitoring").out(), Run.pim("search", "protection", "monitoring").out());
    }

    @Test
    void whatIsFoundUnderAnotherNameTellsThatName() {
        Run run = Run.pim("search", "مراقبة", "الحماية", "--lang", "ar");
        assertTrue(run.out().lines().anyMatch(line ->
            line.startsWith("category:ProtectionMonitoring") && line.contains("مراقبة الحماية")), run.out());
    }

    @Test
    void theLimitIsKept() {
        assertEquals(3, Run.pim("search", "protection", "--limit", "3").out().lines().count());
        assertEquals(1, Run.pim("search", "protection", "--limit", "0").out().lines().count());
        assertEquals(2, Run.pim("search", "protection", "--limit", "many").code());
    }

    @Test
    void nothingFoundIsNoFaultAndGivesAHintBesideTheAnswer() {
        Run run = Run.pim("search", "zzzqqqxxx", "--lang", "en");
        assertEquals(0, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().contains("zzzqqqxxx"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\"", "a AND (", "[1 TO", "~~", "\\", "label:x", "🙂", "{0}", "'"})
    void anyTextIsOnlyText(String words) {
        Run run = Run.pim("search", words);
        assertEquals(0, run.code(), run.said());
    }

    @Test
    void aVeryLongTextIsNoBug() {
        assertEquals(0, Run.pim("search", "word ".repeat(20_000)).code());
        assertEquals(0, Run.pim("search", "x".repeat(100_000)).code());
    }

    @Test
    void noTextIsAFaultOfTheCommandLine() {
        assertEquals(2, Run.pim("search").code());
    }
}
