package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The query editor as people use it: with the keyboard, in English and in Arabic, on a small screen and without scripts. */
final class EditorInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private Browser browser;

    @BeforeEach
    void widely() {
        browser = SITE.browser();
    }

    /** The editor with nothing in it but this, and the cursor behind it. */
    private void write(String text) {
        browser.await(() -> !browser.all(".CodeMirror textarea").isEmpty());
        browser.one(".CodeMirror textarea").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        browser.press(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aQueryIsWrittenAskedSharedAndLeadsOn(String language) {
        browser.open(SITE.server(), "/sparql?lang=" + language);
        write("SELECT ?name { ?c skos:prefLab");
        keys(Keys.SPACE);
        browser.await(() -> browser.texts(".CodeMirror-hints").contains("skos:prefLabel")).press(Keys.ENTER);
        browser.press(" ?name . ?c skos:notation 'C1' FILTER (lang(?name) = 'ar') }");
        keys(Keys.ENTER);
        browser.await(() -> !browser.all("#answer tbody td").isEmpty()).picture("editor-answer-" + language);
        assertEquals(1, written().split("PREFIX skos:", -1).length - 1, written());
        assertEquals("ar rtl", browser.ask("document.querySelector('#answer tbody [lang]').lang + ' ' + document.querySelector('#answer tbody [lang]').dir"));
        String shared = (String) browser.ask("location.pathname + location.search");
        assertTrue(SITE.server().get(shared + "&format=csv").body().startsWith("name\r\n"), "The same as a file.");
        browser.open(SITE.server(), shared).await(() -> !browser.all(".CodeMirror").isEmpty());
        assertTrue(written().contains("skos:notation 'C1'"), () -> "Whoever gets the address has the query: " + written());
        assertFalse(browser.all("#answer tbody td").isEmpty(), "and the answer.");
    }

    @Test
    void anAnswerLeadsToTheTerms() {
        browser.open(SITE.server(), "/sparql?lang=en");
        write("SELECT ?c { ?c <http://www.w3.org/2004/02/skos/core#notation> 'C1' }");
        keys(Keys.ENTER);
        browser.await(() -> !browser.all("#answer tbody a").isEmpty()).one("#answer tbody a").click();
        browser.await(() -> String.valueOf(browser.ask("location.pathname")).equals("/ontology/categories/PopulationData"));
    }

    /** Pressed together with the control key. */
    private void keys(Keys key) {
        browser.focused().sendKeys(Keys.chord(Keys.CONTROL, key));
    }

    private String written() {
        return (String) browser.ask("document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    @Test
    void tabLeavesTheEditorAndWhatIsWrongIsToldBesideTheQuery() {
        browser.open(SITE.server(), "/sparql?lang=fr");
        write("SELECT ?x { ?x ");
        browser.press(Keys.TAB);
        assertEquals("button", browser.focused().getTagName());
        browser.expect("400 (Bad Request)").press(Keys.ENTER).await(() -> !browser.all("#answer h1").isEmpty());
        browser.picture("editor-problem");
        assertTrue(written().startsWith("SELECT ?x"), "It is still there.");
    }

    @Test
    void onASmallScreenThePageDoesNotScrollSideways() {
        browser.size(320, 640).open(SITE.server(), "/sparql?lang=ar").await(() -> !browser.all(".CodeMirror").isEmpty()).picture("editor-small");
        assertEquals(0L, browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Test
    void withoutScriptsItIsAForm() {
        browser.scripts(false).open(SITE.server(), "/sparql?lang=en");
        assertFalse(browser.one("#keys").isDisplayed(), "Keys that do nothing are not told of.");
        browser.one("#query").clear();
        browser.one("#query").sendKeys("ASK {} ");
        browser.one("#query").clear();
        browser.one("#query").sendKeys("SELECT (1 AS ?one) {}");
        browser.one("main form button").sendKeys(Keys.ENTER);
        browser.await(() -> !browser.all("tbody tr").isEmpty());
        assertEquals("1", browser.text("tbody td"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void whereTheQueryGoesWrongIsMarkedAndTheCursorIsThere(String language) {
        browser.open(SITE.server(), "/sparql?lang=" + language);
        write("SELECT * { ?s a nosuch:Thing }");
        browser.expect("400 (Bad Request)");
        keys(Keys.ENTER);
        browser.await(() -> !browser.all(".goes-wrong").isEmpty()).picture("editor-wrong-" + language);
        assertEquals("nosuch:Thing", browser.texts(".goes-wrong"));
        assertEquals("0 16", browser.ask("(c => c.line + ' ' + c.ch)(document.querySelector('.CodeMirror').CodeMirror.getCursor())"));
        assertTrue(browser.text("#said").matches(".*1.*17.*"), () -> browser.text("#said"));
        assertEquals("textarea", browser.focused().getTagName());
        browser.press("x");
        browser.await(() -> browser.all(".goes-wrong").isEmpty());
        assertTrue(written().contains("xnosuch:Thing"), "Whoever mends it sees no mark any more.");
    }

    /** Behind the hash, so that no server ever gets it. */
    @Test
    void aShortAddressHoldsTheQueryAndAsksNothing() {
        browser.open(SITE.server(), "/sparql?lang=en");
        write("SELECT ?name { ?c <http://www.w3.org/2004/02/skos/core#prefLabel> ?name FILTER (lang(?name) = 'ar' || ?name = 'é 漢') }");
        String query = written();
        browser.one("#share").click();
        browser.await(() -> !browser.all("#said a").isEmpty()).picture("editor-short");
        String address = browser.one("#said a").getDomProperty("href");
        assertTrue(address.matches(".*/sparql\\?lang=en#q=[A-Za-z0-9_-]+"), address);
        assertTrue(address.length() < ServerUnderTest.encode(query).length(), address);
        browser.open(SITE.server(), "/about?lang=en");
        browser.open(SITE.server(), address.substring(address.indexOf("/sparql"))).await(() -> !browser.all(".CodeMirror").isEmpty() && written().equals(query));
        assertTrue(browser.all("#answer td").isEmpty(), "It is asked by whoever opens it, not by the address.");
        browser.open(SITE.server(), "/about?lang=en");
        browser.open(SITE.server(), "/sparql?lang=en#q=AAAA").await(() -> !browser.all(".CodeMirror").isEmpty());
        assertTrue(written().contains("SELECT"), "What is no query leaves the example.");
    }

    @Test
    void namesWithNumbersAreDrawn() {
        browser.open(SITE.server(), "/sparql?lang=ar");
        write("SELECT ?list (COUNT(?c) AS ?n) { ?c <http://www.w3.org/2004/02/skos/core#inScheme> ?list } GROUP BY ?list ORDER BY DESC(?n) LIMIT 8");
        keys(Keys.ENTER);
        browser.await(() -> !browser.all("#answer a[href*='chart=bars']").isEmpty()).one("#answer a[href*='chart=bars']").click();
        browser.await(() -> !browser.all("#answer svg").isEmpty()).picture("editor-bars-ar");
        assertEquals(8, browser.all("#answer svg rect.s1").size() - browser.all("#answer svg .legend").size());
        assertEquals(8, browser.all("#answer tbody tr").size());
    }
}
