package pimkg.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody else wrote steers what shows it. */
class VisibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "données de l’été", "بيانات \u200Fالحماية", "漢字", "‰ € → x"})
    void ordinaryTextStays(String text) {
        assertSame(text, Visible.text(text));
        assertSame(text, Visible.xml(text));
    }

    @Test
    void controlCharactersBecomeTheirPictures() {
        assertEquals("a␛[31mb␊c␉d␀", Visible.text("a\u001B[31mb\nc\td\0"));
        assertEquals("\uFFFD\uFFFD", Visible.text("\u0085\u007F"));
    }

    @Test
    void whatTurnsTheReadingDirectionIsReplaced() {
        assertEquals("\uFFFDevil\uFFFD\uFFFD \u2060", Visible.text("\u202Eevil\u2066\u2069 \u2060"));
    }

    @Test
    void rareLettersOutsideTheBasicPlaneStay() {
        assertEquals("😀 𝒳 ␇", Visible.text("😀 𝒳 \u0007"));
    }

    @Test
    void xmlKeepsLinesButNoLoneHalvesOfLetters() {
        assertEquals("a\nb\tc␛\uFFFD\uFFFD", Visible.xml("a\nb\tc\u001B\uD800\uFFFF"));
    }
}
