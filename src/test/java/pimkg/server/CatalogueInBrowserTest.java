package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Datasets are found, held against each other, submitted and undone in a browser: in English and in Arabic, with and without scripts. */
final class CatalogueInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static Browser browser(boolean scripts) {
        return SITE.browser().scripts(scripts);
    }

    private static String href() {
        return (String) SITE.browser().ask("location.href");
    }

    private static String value(String field) {
        return (String) SITE.browser().ask("document.querySelector('" + field + "').value");
    }

    @ParameterizedTest
    @CsvSource({"en,true", "ar,false"})
    void theListIsNarrowedByTheKeyboardAndTheAddressTellsHow(String language, boolean scripts) {
        browser(scripts);
        SITE.open(EveryPage.DATASETS, language);
        SITE.browser().ask("document.querySelector('[name=category]').focus()");
        SITE.browser().press(Keys.SPACE);
        SITE.browser().one("#facets button").sendKeys(Keys.ENTER);
        SITE.browser().await(() -> href().contains("category=category%3AProtectionMonitoring"));
        assertTrue(href().contains("lang=" + language), CatalogueInBrowserTest::href);
        assertEquals(1, SITE.browser().all(".hits h3").size());
        assertEquals(1, SITE.browser().all("[name=category]:checked").size(), "What is chosen can be seen.");
        SITE.browser().one(".chosen a").sendKeys(Keys.ENTER);
        SITE.browser().await(() -> !href().contains("category="));
        SITE.open(EveryPage.GAPS, language).one(".survey td:not(.hole) a").sendKeys(Keys.ENTER);
        SITE.browser().await(() -> href().contains("/datasets?category=") && href().contains("place="));
        assertEquals(1, SITE.browser().all(".hits h3").size());
    }

    @ParameterizedTest
    @CsvSource({"en,true", "ar,true", "en,false", "ar,false"})
    void aDescriptionIsLookedAtStoredOpenedAndTakenOut(String language, boolean scripts) {
        String id = "browser-" + language + "-" + scripts;
        browser(scripts);
        SITE.open(EveryPage.SUBMIT, language);
        SITE.choose("submission/legal-aid.ttl");
        SITE.browser().one("#id").sendKeys(id);
        SITE.browser().one("#token").sendKeys(Site.token(), Keys.ENTER);
        SITE.browser().await(() -> !SITE.browser().all("#result.good").isEmpty()).wholePicture("submit-looked-" + language + "-" + scripts);
        assertEquals(scripts, value("#token").equals(Site.token()), "A script may remember it while the page is open; the server never gives it back.");
        assertTrue(value("#text").contains("Fictional legal aid by district"), "The file stands in the form.");
        assertEquals(scripts, "result".equals(SITE.browser().focused().getDomAttribute("id")), "Whoever can't see is led to what came of it.");
        press("[value=store]", scripts);
        SITE.browser().await(() -> SITE.browser().all("form.deed").isEmpty()).wholePicture("submitted-" + language + "-" + scripts);
        assertTrue(SITE.browser().text("#result").contains("/datasets/" + Stewards.A + "/" + id));
        assertEquals(0L, SITE.browser().ask("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth) + Math.abs(window.scrollX)"), "Nothing hangs out.");
        assertFalse(href().contains("pim_"));
        SITE.browser().one("main a[href*=history]").sendKeys(Keys.ENTER);
        SITE.browser().await(() -> href().contains("/submit/history"));
        SITE.browser().one("#token").sendKeys(Site.token(), Keys.ENTER);
        SITE.browser().await(() -> !SITE.browser().all("[name=open]").isEmpty()).wholePicture("versions-" + language + "-" + scripts);
        press("[value=remove]", scripts);
        SITE.browser().await(() -> !SITE.browser().all("[value=remove-now]").isEmpty());
        press("[value=remove-now]", scripts);
        SITE.browser().await(() -> SITE.browser().all("form.deed").isEmpty());
        assertEquals(410, SITE.server().get("/datasets/" + Stewards.A + "/" + id, "Authorization", "Bearer " + Site.token()).statusCode());
    }

    /** Where nothing remembers the token, it is written again. */
    private static void press(String button, boolean scripts) {
        if (!scripts) {
            SITE.browser().one("#token").sendKeys(Site.token());
        }
        WebElement there = SITE.browser().one(button);
        there.sendKeys(Keys.ENTER);
    }
}
