package pimkg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fr-CH, fr;q=0.9, en;q=0.8 | FR", "de, ar;q=0.5 | AR", "es;q=0.2, fr;q=0.7 | FR", "de | EN", "*;;q=x | EN", "fr;q=0, es | ES"})
    void theHeaviestLanguageThatExistsWins(String header, Language expected) {
        assertEquals(expected, Language.negotiate(header));
    }

    @ParameterizedTest
    @CsvSource({"ar_SY.UTF-8, AR", "FR, FR", "es-419, ES"})
    void aRegionDoesNotMatter(String tag, Language expected) {
        assertEquals(Optional.of(expected), Language.ofTag(tag));
    }

    @Test
    void aMissingTextIsLookedForInTheOtherLanguages() {
        Localized text = Localized.of(Map.of(Language.FR, "bonjour"));
        assertEquals("bonjour", text.in(Language.AR));
        assertEquals(Optional.empty(), text.exactly(Language.AR));
        assertEquals("", Localized.of(Map.of()).in(Language.EN));
    }

    @Test
    void arabicRunsFromTheRight() {
        assertEquals("rtl", Language.AR.dir());
        assertEquals("ltr", Language.ES.dir());
    }
}
