package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import pimkg.away.EditionPage;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.text.Language;

/** The file for reading away from the desk, opened from the disk by a browser that reaches nobody. */
class OfflineEditionTest {

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        browser = Browser.start().expect("willReadFrequently");
        file = Files.write(folder.resolve("pim offline.html"), new EditionPage(knowledge, new Entries(knowledge), new Pages(knowledge))
            .in(List.of(Language.EN, Language.AR)));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asUsual() {
        browser.scripts(true).size(1200, 900).prefer("light");
    }

    @AfterEach
    void nothingWasAskedOfAnybody() {
        browser.assertAlone(file);
    }

    private static List<String> hits() {
        return browser.all("#hits li").stream().map(WebElement::getText).toList();
    }

    private static void look(String words) {
        browser.one("#find").clear();
        browser.one("#find").sendKeys(words);
        browser.await(() -> browser.one("#found").isDisplayed());
    }

    /** By name, by a part of it, by another name, by the words of an agency, by a hidden label, by the definition; in any language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|protection monitoring>Protection monitoring;رصد الحماية>Protection monitoring;detention monitor>Protection monitoring;P3.1>Purpose chosen;"
            + "infrastructure material support>Sectoral IM systems",
        "ar|رَصْدُ حِمايه>رصد الحماية;protection monitoring>رصد الحماية"})
    void aTermIsFoundByAnyOfItsNames(String language, String cases) {
        browser.open(file, "#" + language);
        for (String each : cases.split(";")) {
            look(each.split(">")[0]);
            assertTrue(hits().get(0).startsWith(each.split(">")[1]), () -> each + " " + hits());
        }
        browser.picture("offline-found-" + language);
        look("zzqqxx");
        assertEquals(List.of(), hits());
        assertFalse(browser.text("#said").isBlank());
    }

    @Test
    void enterLeadsToTheTermAndTheSearchIsOver() {
        browser.open(file, "#en");
        look("protection monitoring");
        browser.press(Keys.ENTER);
        browser.await(() -> browser.one("#main").isDisplayed());
        browser.awaitFocus("en-category-ProtectionMonitoring");
        assertTrue(browser.focused().getText().contains("Detention"), "What agencies call it is told.");
        browser.picture("offline-term-en");
    }

    @Test
    void aChangeOfLanguageKeepsTheTerm() {
        browser.open(file, "#en-category-ProtectionMonitoring");
        browser.one(".languages a[lang=ar]").click();
        browser.awaitFocus("ar-category-ProtectionMonitoring");
        assertEquals("rtl", browser.ask("getComputedStyle(document.body).direction"));
        assertEquals("ar", browser.ask("document.documentElement.lang"));
        assertFalse(browser.one("#en").isDisplayed());
        assertEquals(0L, browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        browser.picture("offline-term-ar");
    }

    @Test
    void linksOfTheFileLeadIntoTheFile() {
        browser.open(file, "#en");
        assertEquals(List.of(), browser.ask("Array.from(document.links).map(each => each.getAttribute('href')).filter(each => each.startsWith('#')"
            + " ? !document.getElementById(each.slice(1)) : !/^(https?|mailto):/.test(each))"));
        assertEquals(List.of(), browser.ask("(ids => ids.filter((each, at) => ids.indexOf(each) !== at))(Array.from(document.querySelectorAll('[id]'), each => each.id))"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void itFitsAPhone(String language) {
        browser.size(320, 700).open(file, "#" + language + "-category-ProtectionMonitoring");
        assertEquals(0L, browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        browser.picture("offline-phone-" + language);
    }

    /** Of the part that is shown, without the lists, which are made alike: all of it takes axe half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void itIsAccessible(String language) {
        browser.prefer(language.equals("ar") ? "dark" : "light").open(file, "#" + language);
        browser.run("document.querySelectorAll('.list:not([id$=categories-Scheme], [id$=category-Scheme])').forEach(each => each.remove())");
        browser.run(Axe.script());
        assertEquals("", browser.ask(Axe.FINDINGS));
        look("protection");
        assertEquals("", browser.ask(Axe.FINDINGS));
    }

    @Test
    void withoutScriptsItIsALongDocumentInAllItsLanguages() {
        browser.scripts(false).open(file, "");
        assertTrue(browser.one("#en").isDisplayed() && browser.one("#ar").isDisplayed());
        assertFalse(browser.one("#look").isDisplayed(), "A search that finds nothing is not offered.");
        assertTrue(browser.one("#ar-category-ProtectionMonitoring").getText().contains("رصد الحماية"));
        browser.scripts(true);
    }

    @Test
    void onPaperThereIsNoSearch() {
        browser.open(file, "#en").onPaper();
        assertFalse(browser.one("#find").isDisplayed());
        assertEquals(1L, browser.ask("Array.from(document.querySelectorAll('h1')).filter(each => each.offsetParent).length"));
    }
}
