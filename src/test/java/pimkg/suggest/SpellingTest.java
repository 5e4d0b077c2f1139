package pimkg.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One word in many spellings, and two words that look alike. */
class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"Protection monitoring", "protection_monitoring", "ProtectionMonitoring", " PROTECTION-MONITORING ",
        "Protéction  Monitoring", "protection.monitoring"})
    void caseAccentsBlanksAndPunctuationDoNotMatter(String spelling) {
        assertEquals("protectionmonitoring", Spelling.key(spelling));
    }

    @ParameterizedTest
    @CsvSource({"الإنجليزية, انجليزية", "عَرَبيّ, عربي", "شهرى, شهري", "حســاسة, حساسة"})
    void arabicLettersAreOneInTheirForms(String one, String other) {
        assertEquals(Spelling.key(one), Spelling.key(other));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "' 30 ', 30", "2.5, 2.5", "1, 1"})
    void aNumberKeepsItsSignAndPoint(String written, String key) {
        assertEquals(key, Spelling.key(written));
        assertTrue(Spelling.isNumber(Spelling.key(written)));
    }

    @ParameterizedTest
    @CsvSource({"monthly, monthly, 0", "montly, monthly, 1", "mnothly, monthly, 1", "monthyl, monthly, 1", "quaterly, quarterly, 1",
        "'', abc, 3", "abc, '', 3", "ca, abc, 3", "kitten, sitting, 3"})
    void lettersAddedDroppedReplacedOrSwappedAreCounted(String from, String to, int distance) {
        assertEquals(distance, Spelling.distance(from, to));
        assertEquals(distance, Spelling.distance(to, from));
    }

    @ParameterizedTest
    @CsvSource({"eng, enf, none", "hgh, high, 1", "hih, high, 1", "ccby30, ccby40, none", "monhtyl, weekly, none", "montl, monthly, none",
        "protectionmonitrng, protectionmonitoring, 2", "protctionmonitrng, protectionmonitoring, none"})
    void whatIsShortFarOrOfAnotherNumberIsNoSlip(String typed, String name, String slips) {
        assertEquals(slips.equals("none") ? Integer.MAX_VALUE : Integer.parseInt(slips), Spelling.slips(typed, name));
    }

    @Test
    void distanceIsZeroForTheSameAndNeverMoreThanTheLongerWord() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String one = word(random);
            String other = word(random);
            int distance = Spelling.distance(one, other);
            assertEquals(distance == 0, one.equals(other));
            assertEquals(distance, Spelling.distance(other, one));
            assertTrue(distance <= Math.max(one.length(), other.length()), one + " " + other);
            assertTrue(distance >= Math.abs(one.length() - other.length()), one + " " + other);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        random.ints(random.nextInt(8), 0, 4).forEach(letter -> word.append("abcش".charAt(letter)));
        return word.toString();
    }
}
