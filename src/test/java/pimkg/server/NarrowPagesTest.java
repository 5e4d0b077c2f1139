package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page fits an old phone, and a window of somebody who needs large letters. */
final class NarrowPagesTest {

    @RegisterExtension
    static final Site SITE = new Site();

    @ParameterizedTest
    @EnumSource
    void aPageFits(EveryPage page) {
        SITE.browser().size(320, 640);
        SITE.open(page, "ar").wholePicture(page.title() + "-ar-narrow");
        assertFits("320 px wide, in Arabic");
        SITE.browser().size(1200, 900);
        SITE.open(page, "en").wholePicture(page.title() + "-en-wide");
        SITE.browser().ask("(document.documentElement.style.fontSize = '200%')");
        assertFits("with letters of twice the size");
        SITE.browser().size(320, 640);
        SITE.browser().ask("(document.documentElement.style.fontSize = '100%')");
        assertFits("320 px wide");
    }

    /** Wide tables scroll by themselves; the page does not. */
    private static void assertFits(String how) {
        assertEquals("[]", String.valueOf(SITE.browser().ask("(root => root.scrollWidth <= root.clientWidth ? [] : [root.scrollWidth + ' px of ' + root.clientWidth]"
            + ".concat(Array.from(document.querySelectorAll('main *, header *, footer *')).filter(each => !each.closest('.wide') && (each.getBoundingClientRect().right > root.clientWidth + 1"
            + " || each.getBoundingClientRect().left < -1) && !each.closest('.unseen, .skip')).slice(-3).map(each => each.outerHTML.slice(0, 150))))(document.documentElement)")), how);
    }
}
