package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing serious on any kind of page: in English and in Arabic, by day and by night. */
final class AccessiblePagesTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String JAR = "/META-INF/resources/webjars/axe-core/";
    private static final String FINDINGS = "axe.run(document, {resultTypes: ['violations'], "
        + "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(found => found.violations.filter(each => /serious|critical/.test(each.impact))"
        + ".map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | ')).join('\\n'))";

    private static String axe;

    @BeforeAll
    static void load() throws IOException {
        Properties jar = new Properties();
        try (InputStream in = AccessiblePagesTest.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            jar.load(in);
        }
        try (InputStream in = AccessiblePagesTest.class.getResourceAsStream(JAR + jar.getProperty("version") + "/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** axe measures contrast on a canvas, of which the browser thinks that it could be asked in a better way. */
    @BeforeEach
    void letAxeBeSlow() {
        SITE.browser().expect("willReadFrequently");
    }

    /** All of them in one dress, every second in the other too: what differs is the style sheet, which they share. */
    @ParameterizedTest
    @EnumSource
    void aPageIsAccessible(EveryPage page) {
        SITE.open(page, "en").run(axe);
        assertEquals("", SITE.browser().ask(FINDINGS), "English, light");
        if (page.ordinal() % 2 == 1) {
            return;
        }
        SITE.browser().prefer("dark");
        SITE.open(page, "ar").run(axe);
        assertEquals("", SITE.browser().ask(FINDINGS), "Arabic, dark");
        SITE.browser().wholePicture(page.title() + "-ar-dark");
    }

    /** Also the picture that grows, once it is open. */
    @ParameterizedTest
    @EnumSource(names = "CATEGORY")
    void thePictureIsToo(EveryPage page) {
        SITE.open(page, "ar").run(axe);
        SITE.browser().one("#explore").click();
        SITE.browser().await(() -> !SITE.browser().all("#explore-all li").isEmpty());
        assertEquals("", SITE.browser().ask(FINDINGS));
    }
}
