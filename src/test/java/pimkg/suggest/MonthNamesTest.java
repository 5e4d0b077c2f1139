package pimkg.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.suggest.MonthNames.Said;

/** Months in words. */
class MonthNamesTest {

    private static final MonthNames MONTHS = MonthNames.packaged();

    @Test
    void everyNameIsReadAndBelongsToOneMonth() throws IOException {
        List<String> wrong = new ArrayList<>();
        int names = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/pimkg/suggest/months.properties"))) {
            String[] parts = line.split("=");
            for (String name : line.startsWith("#") ? new String[0] : parts[1].split(",")) {
                names++;
                if (!MONTHS.read(name + " 2026").equals(Optional.of(new Said(2026, Integer.parseInt(parts[0]), 0)))) {
                    wrong.add(name);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(names > 90, names + " names");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"15 March 2026|2026|3|15", "March 15, 2026|2026|3|15", "2nd of May 2026|2026|5|2", "1er août 2026|2026|8|1",
        "1º de enero de 2026|2026|1|1", "15 de marzo del 2026|2026|3|15", "2026 March|2026|3|0", "2026, Sept 3|2026|9|3",
        "تشرين الأول/أكتوبر 2026|2026|10|0", "15-Mar-2026|2026|3|15"})
    void aDateInWordsIsRead(String text, int year, int month, int day) {
        assertEquals(Optional.of(new Said(year, month, day)), MONTHS.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "March", "2026", "March April 2026", "from March 2026", "March 2026 to May 2026", "Marchy 2026", "آذار/نيسان 2026",
        "15 16 March 2026", "March 26"})
    void anythingElseIsNot(String text) {
        assertEquals(Optional.empty(), MONTHS.read(text));
    }
}
