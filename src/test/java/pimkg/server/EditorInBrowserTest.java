package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The query editor as people use it: with the keyboard, in English and in Arabic, on a small screen and without scripts. */
final class EditorInBrowserTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static Browser browser;

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void widely() {
        browser = browser == null ? Browser.start() : browser;
        browser.size(1000, 800).scripts(true);
    }

    @AfterEach
    void nothingLeftTheMachineAndNothingBroke() {
        if (browser != null) {
            browser.leave().assertQuiet(SERVER);
        }
    }

    /** The editor with nothing in it but this, and the cursor behind it. */
    private static void write(String text) {
        browser.await(() -> !browser.all(".CodeMirror textarea").isEmpty());
        browser.one(".CodeMirror textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        browser.press(text);
    }

    @Test
    void tabLeavesTheEditorAndWhatIsWrongIsToldBesideTheQuery() {
        browser.open(SERVER, "/sparql?lang=fr");
        write("SELECT ?x { ?x ");
        browser.press(Keys.TAB);
        assertEquals("button", browser.focused().getTagName());
        browser.press(Keys.ENTER).await(() -> !browser.all("#answer h1").isEmpty());
        browser.picture("editor-problem");
        assertTrue(String.valueOf(browser.ask("document.querySelector('.CodeMirror').CodeMirror.getValue()")).startsWith("SELECT ?x"), "It is still there.");
    }

    @Test
    void onASmallScreenThePageDoesNotScrollSideways() {
        browser.size(320, 640).open(SERVER, "/sparql?lang=ar").await(() -> !browser.all(".CodeMirror").isEmpty()).picture("editor-small");
        assertEquals(0L, browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Test
    void withoutScriptsItIsAForm() {
        browser.scripts(false).open(SERVER, "/sparql?lang=en");
        assertFalse(browser.one("#keys").isDisplayed(), "Keys that do nothing are not told of.");
        browser.one("#query").clear();
        browser.one("#query").sendKeys("ASK {} ");
        browser.one("#query").clear();
        browser.one("#query").sendKeys("SELECT (1 AS ?one) {}");
        browser.one("main form button").sendKeys(Keys.ENTER);
        browser.await(() -> !browser.all("tbody tr").isEmpty());
        assertEquals("1", browser.one("tbody td").getText());
    }

    @Test
    void itsFilesAreKeptForLongAndTheirAddressChangesWithThem() {
        assertTrue(SERVER.get(EditorServlet.address() + "/yasgui.min.js").headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(404, SERVER.get("/editor/00000000/yasgui.min.js").statusCode());
        assertTrue(SERVER.get(EditorServlet.address() + "/names.json").body().contains("core#prefLabel"));
    }
}
