package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import pimkg.Golden;

/** Checking a description as somebody does it: dropped or chosen, read, switched to another language, taken along. */
final class CheckInBrowserTest {

    @RegisterExtension
    static final Site SITE = new Site();

    /** A file of the given content falls onto the page. */
    private static final String DROP = "(function () { var data = new DataTransfer(); data.items.add(new File([arguments[0]], arguments[1]));"
        + " ['dragenter', 'dragover', 'drop'].forEach(function (type) { document.querySelector('h1').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })); });"
        + " return document.getElementById('picked').textContent; }).apply(null, arguments)";
    private static final String SMALL = "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .";

    private static Browser judged(Path file, String language) {
        SITE.open("/validate?lang=" + language).one("#file").sendKeys(file.toAbsolutePath().toString());
        SITE.browser().one("main form button").sendKeys(Keys.ENTER);
        return SITE.browser().await(() -> !SITE.browser().all("#report").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"en,Chosen: \u2068dropped.ttl\u2069", "ar,اخترت: \u2068dropped.ttl\u2069"})
    void aFileIsDropped(String language, String told) {
        Browser browser = SITE.open("/validate?lang=" + language);
        browser.one("#text").sendKeys("written before");
        assertTrue(browser.ask(DROP, SMALL, "dropped.ttl").toString().startsWith(told), browser.text("#picked"));
        assertFalse(browser.one("#text").isEnabled(), "One of the two is sent.");
        assertFalse((Boolean) browser.ask("document.querySelector('.drop').classList.contains('over')"));
        browser.picture("check-dropped-" + language);
        browser.one("main form button").sendKeys(Keys.ENTER);
        browser.await(() -> !browser.all("#findings").isEmpty());
        assertEquals("dropped.ttl", browser.text("#report bdi"));
    }

    @Test
    void whatIsTooLargeIsNotSentAtAll() {
        Browser browser = SITE.open("/validate?lang=en");
        browser.run("document.getElementById('check').dataset.most = '0.00001'");
        assertEquals("This file is larger than 32 MB, the most that is checked here. On your own computer, pim validate checks it.", browser.ask(DROP, SMALL, "large.ttl"));
        assertFalse((Boolean) browser.ask("document.getElementById('check').checkValidity()"));
    }

    @Test
    void aPinLeadsToItsFindingAndBack() {
        Browser browser = judged(Golden.file("intake/hdx-package-show.json"), "en").wholePicture("check-record-en");
        String number = browser.one(".pins > li a").getDomAttribute("href").substring(2);
        browser.one(".pins > li a").sendKeys(Keys.ENTER);
        assertEquals("f" + number, browser.ask("document.querySelector('article:target').id"));
        browser.one("#f" + number + " a[href^='#p']").sendKeys(Keys.ENTER);
        assertEquals("p" + number, browser.ask("document.querySelector('.pins li:target').id"));
        String line = (String) browser.ask("(li => Array.from(li.closest('ol').children).indexOf(li.closest('ol > li')) + Number(li.closest('ol').start) + '')(document.querySelector('.pins li:target'))");
        assertTrue(Integer.parseInt(line) > 0, line);
        long folded = browser.all("details.fold").size();
        assertTrue(folded > 0, "What is far from findings is folded.");
        browser.one("details.fold summary").sendKeys(Keys.ENTER);
        assertTrue(browser.one("details.fold[open] li").isDisplayed());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherLanguageIsOneKeyAwayWithAndWithoutScripts(boolean scripts) {
        Browser browser = SITE.browser().scripts(scripts);
        judged(Golden.file("intake/list-with-headings.csv"), "en");
        browser.one(".languages [value=ar]").sendKeys(Keys.ENTER);
        browser.await(() -> browser.ask("document.documentElement.lang").equals("ar"));
        assertEquals("rtl", browser.ask("getComputedStyle(document.body).direction"));
        assertEquals("list-with-headings.csv", browser.text("#report bdi"));
        assertEquals("ltr", browser.ask("getComputedStyle(document.getElementById('text')).direction"));
        assertTrue(browser.all("table.cells td.marked").size() > 5);
        browser.wholePicture("check-list-ar-" + scripts).one("button[value=json]").sendKeys(Keys.ENTER);
        assertTrue(new String(browser.saved("report.json"), StandardCharsets.UTF_8).contains("\"findings\""));
        browser.one("button[value=xlsx]").sendKeys(Keys.ENTER);
        assertEquals('P', browser.saved("report.xlsx")[0]);
    }

    @Test
    void aBrokenTextIsMendedInThePage() {
        SITE.browser().expect("/validate?lang=en - Failed to load resource: the server responded with a status of 400");
        SITE.open("/validate?lang=en").one("#text").sendKeys("<urn:d> a <http://www.w3.org/ns/dcat#Dataset>\n<urn:d> <urn:p> 1 .");
        SITE.browser().one("main form button").sendKeys(Keys.ENTER);
        Browser browser = SITE.browser().await(() -> !SITE.browser().all(".given mark").isEmpty()).wholePicture("check-broken-en");
        assertTrue(browser.text(".given li.pinned .pins").contains("breaks the rules"), browser.text(".given"));
        browser.one("#text").clear();
        browser.one("#text").sendKeys(SMALL);
        browser.one(".again .filters button").sendKeys(Keys.ENTER);
        browser.await(() -> !browser.all("#findings").isEmpty());
        assertTrue(browser.all(".given mark.violation").size() == 1, "All findings are at the one dataset.");
    }

    @ParameterizedTest
    @CsvSource({"intake/list-with-headings.csv,en", "intake/hdx-package-show.json,ar"})
    void itIsAccessibleAndFitsAPhone(String file, String language) {
        SITE.browser().expect("willReadFrequently").size(360, 740);
        judged(Golden.file(file), language).wholePicture("check-phone-" + language).run(Axe.script());
        assertEquals("", SITE.browser().ask(Axe.FINDINGS));
        assertEquals(0L, SITE.browser().ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
