package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Where scripts are off, everything is still there, and nothing stands around that does nothing. */
final class WithoutScriptsTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static Browser browser;

    @BeforeEach
    void off() {
        browser = SITE.browser().scripts(false);
    }

    @Test
    void wordsAreLookedForWithTheForm() {
        SITE.open(EveryPage.START, "fr").one("#find").sendKeys("suivi de protection", Keys.ENTER);
        browser.await(() -> !browser.all(".hits h3").isEmpty());
        assertTrue(browser.text(".hits h3").equals("Suivi de protection"), browser.text(".hits h3"));
        assertTrue(browser.all("[role=combobox]").isEmpty());
    }

    @Test
    void theDrawingIsThereAndTheButtonForAnotherIsNot() {
        SITE.open(EveryPage.CATEGORY, "en");
        assertTrue(browser.one("svg.sketch").isDisplayed());
        assertTrue(browser.all("svg.sketch a").size() > 3, "Its boxes are links.");
        assertFalse(browser.one("#explore").isDisplayed());
        assertFalse(browser.one("#neighbours").isDisplayed());
    }

    @Test
    void theTreeOpens() {
        SITE.open(EveryPage.TREE, "en").one("main summary").click();
        assertTrue(browser.one("main details[open] a").isDisplayed());
    }

    @Test
    void aDescriptionIsJudged() {
        SITE.open(EveryPage.JUDGED, "es");
        assertEquals(1, browser.all("article.violation").stream().filter(WebElement::isDisplayed).count());
    }
}
