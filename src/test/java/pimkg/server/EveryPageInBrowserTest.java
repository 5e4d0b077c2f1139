package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of page fits an old phone, and a window of somebody who needs large letters; and axe finds nothing serious on it: every second
 * in English by day, the others in Arabic by night.
 */
final class EveryPageInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    /** axe measures contrast on a canvas, of which the browser thinks that it could be asked in a better way. */
    @BeforeEach
    void letAxeBeSlow() {
        SITE.browser().expect("willReadFrequently");
    }

    @ParameterizedTest
    @EnumSource
    void inEnglishItFitsAndIsAccessible(EveryPage page) {
        SITE.open(page, "en").wholePicture(page.title() + "-en-wide");
        SITE.browser().ask("(document.documentElement.style.fontSize = '200%')");
        assertFits("with letters of twice the size");
        SITE.browser().size(320, 640).ask("(document.documentElement.style.fontSize = '100%')");
        assertFits("320 px wide");
        if (page.ordinal() % 2 == 1) {
            SITE.browser().size(1200, 900);
            assertAccessible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void inArabicItFitsAndIsAccessible(EveryPage page) {
        SITE.browser().prefer("dark").size(320, 640);
        SITE.open(page, "ar").wholePicture(page.title() + "-ar-narrow");
        assertFits("320 px wide, in Arabic");
        if (page.ordinal() % 2 == 0) {
            assertAccessible();
        }
    }

    /** Also the picture that grows, once it is open. */
    @Test
    void thePictureIsAccessibleToo() {
        SITE.open(EveryPage.CATEGORY, "ar").one("#explore").click();
        SITE.browser().await(() -> !SITE.browser().all("#explore-all li").isEmpty());
        assertAccessible();
    }

    /** Of long lists only the beginning: the rest is made alike. */
    private static void assertAccessible() {
        SITE.browser().run("document.querySelectorAll('tbody, ul, ol, dl').forEach(each => Array.from(each.children).slice(12).forEach(more => more.remove()))");
        SITE.browser().run(Axe.script());
        assertEquals("", SITE.browser().ask(Axe.FINDINGS));
    }

    /** Wide tables scroll by themselves; the page does not. */
    private static void assertFits(String how) {
        assertEquals("[]", String.valueOf(SITE.browser().ask("(root => root.scrollWidth <= root.clientWidth ? [] : [root.scrollWidth + ' px of ' + root.clientWidth]"
            + ".concat(Array.from(document.querySelectorAll('main *, header *, footer *')).filter(each => !each.closest('.wide') && (each.getBoundingClientRect().right > root.clientWidth + 1"
            + " || each.getBoundingClientRect().left < -1) && !each.closest('.unseen, .skip')).slice(-3).map(each => each.outerHTML.slice(0, 150))))(document.documentElement)")), how);
    }
}
