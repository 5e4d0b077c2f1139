package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On paper there is what one reads and nothing that one can only click. */
final class PaperTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String SEEN = ".filter(each => each.offsetParent !== null || getComputedStyle(each).position === 'fixed' && each.offsetWidth).length";

    @ParameterizedTest
    @EnumSource(names = {"START", "CATEGORY", "TREE", "MATRIX", "COVERAGE", "JUDGED", "MAPPING_SET", "DATASET"})
    void aPagePrints(EveryPage page) {
        SITE.open(page, "en").onPaper().wholePicture(page.title() + "-paper");
        assertEquals(0L, SITE.browser().ask("Array.from(document.querySelectorAll('body > header, form, button, dialog, .skip, .screen'))" + SEEN));
        assertEquals(1L, SITE.browser().ask("Array.from(document.querySelectorAll('h1'))" + SEEN));
        assertEquals(0L, SITE.browser().ask("Array.from(document.querySelectorAll('.wide')).filter(each => getComputedStyle(each).overflowX !== 'visible').length"));
        assertEquals("block", SITE.browser().ask("getComputedStyle(document.querySelector('main')).display"), "One below the other.");
        assertEquals("rgb(255, 255, 255)", SITE.browser().ask("getComputedStyle(document.body).backgroundColor"));
    }
}
