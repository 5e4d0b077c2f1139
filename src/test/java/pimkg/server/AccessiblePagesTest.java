package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing serious on any kind of page: in English and in Arabic, by day and by night. */
final class AccessiblePagesTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String JAR = "/META-INF/resources/webjars/axe-core/";
    private static final String FINDINGS = "axe.run(document, Object.assign({resultTypes: ['violations']}, arguments[0] ? {runOnly: [arguments[0]]} : {runOnly: "
        + "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})).then(found => found.violations.filter(each => /serious|critical/.test(each.impact))"
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

    @ParameterizedTest
    @EnumSource
    void aPageIsAccessible(EveryPage page) {
        for (String language : new String[] {"en", "ar"}) {
            SITE.open(page, language).run(axe);
            assertEquals("", SITE.browser().ask(FINDINGS, ""), language + ", light");
        }
        SITE.browser().prefer("dark");
        assertEquals("", SITE.browser().ask(FINDINGS, "color-contrast"), "dark");
        SITE.browser().wholePicture(page.title() + "-ar-dark");
    }

    /** Also the picture that grows, once it is open. */
    @ParameterizedTest
    @EnumSource(names = "CATEGORY")
    void thePictureIsToo(EveryPage page) {
        SITE.open(page, "ar").run(axe);
        SITE.browser().one("#explore").click();
        SITE.browser().await(() -> !SITE.browser().all("#explore-all li").isEmpty());
        assertEquals("", SITE.browser().ask(FINDINGS, ""));
    }
}
