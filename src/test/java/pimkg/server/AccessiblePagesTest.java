package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing serious on any kind of page: in English and in Arabic, by day and by night. */
final class AccessiblePagesTest {

    @RegisterExtension
    static final Site SITE = new Site();

    /** axe measures contrast on a canvas, of which the browser thinks that it could be asked in a better way. */
    @BeforeEach
    void letAxeBeSlow() {
        SITE.browser().expect("willReadFrequently");
    }

    /** All of them in one dress, every second in the other too: what differs is the style sheet, which they share. */
    @ParameterizedTest
    @EnumSource
    void aPageIsAccessible(EveryPage page) {
        SITE.open(page, "en").run(Axe.script());
        assertEquals("", SITE.browser().ask(Axe.FINDINGS), "English, light");
        if (page.ordinal() % 2 == 1) {
            return;
        }
        SITE.browser().prefer("dark");
        SITE.open(page, "ar").run(Axe.script());
        assertEquals("", SITE.browser().ask(Axe.FINDINGS), "Arabic, dark");
        SITE.browser().wholePicture(page.title() + "-ar-dark");
    }

    /** Also the picture that grows, once it is open. */
    @ParameterizedTest
    @EnumSource(names = "CATEGORY")
    void thePictureIsToo(EveryPage page) {
        SITE.open(page, "ar").run(Axe.script());
        SITE.browser().one("#explore").click();
        SITE.browser().await(() -> !SITE.browser().all("#explore-all li").isEmpty());
        assertEquals("", SITE.browser().ask(Axe.FINDINGS));
    }
}
