package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Desk.decide;
import static pimkg.server.Desk.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import pimkg.Golden;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Status;
import pimkg.graph.RdfInput;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsvReader;

/** The pages on which people link, as they meet them: a browser, a keyboard, a small screen, Arabic, no scripts. */
final class PagesInBrowserTest {

    private static final Desk DESK = new Desk();

    @RegisterExtension
    static final ServerUnderTest SERVER = DESK.server();

    private static Browser browser;

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** One browser for all tests. Asked for by each, so that each is told as skipped where there is none. */
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

    private static Browser review(String language) {
        return browser.open(SERVER, "/link?lang=" + language).give(Golden.file("server/fictional-codes.csv"));
    }

    private static MappingSet saved() {
        MappingReading reading = SssomTsvReader.read(RdfInput.of("saved.tsv", Optional.empty(), browser.saved("fictional-codes-pim-kg.sssom.tsv")), Optional.empty());
        assertTrue(reading.isComplete(), () -> reading.troubles().toString());
        return reading.set();
    }

    private static Set<Status> found(MappingSet set, String term) {
        return set.current().stream().filter(mapping -> mapping.subject().endsWith("/" + term)).map(Mapping::status).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String current() {
        return browser.text("li.current legend bdi");
    }

    private static String said() {
        return browser.text("#said");
    }

    @Test
    void aListIsDecidedOnWithTheKeyboardAlone() {
        review("en").picture("review");
        assertEquals("Protection monitoring", current());
        assertEquals("Term 1 of 5, decided 0", said());
        browser.press("1");
        assertEquals("is the same as: Protection monitoring — Term 1 of 5, decided 1", said());
        browser.press("j");
        assertTrue(browser.all("li.current .candidate").size() > 1, "Two to choose from: " + current());
        browser.press("2").press("n").press("1").picture("accepted-and-rejected");
        browser.press(Keys.ARROW_DOWN, "x", "k", "j", "z");
        assertEquals("Interviews", current());
        assertFalse(browser.one("li.current .none").isSelected(), "Taken back.");
        browser.press("u", "j", "1", "r", "x", "z", Keys.ENTER, "x");
        assertEquals("Nothing fits — Term 5 of 5, decided 5", said());
        browser.press("j", Keys.TAB, Keys.TAB);
        assertEquals("c5", browser.focused().getDomAttribute("name"));
        assertEquals("Railways", current());
        browser.press(Keys.ENTER).press("Amina Example").press(Keys.ENTER);
        MappingSet set = saved();
        assertTrue(found(set, "monitoring").contains(Status.ACCEPTED));
        assertTrue(found(set, "report").containsAll(Set.of(Status.ACCEPTED, Status.REJECTED)), () -> set.current().toString());
        assertEquals(Set.of(Status.UNSURE), found(set, "interviews"));
        assertTrue(found(set, "training").contains(Status.ACCEPTED));
        assertTrue(set.current().stream().filter(mapping -> mapping.subject().endsWith("/railways")).allMatch(mapping -> mapping.isUnmapped() && !mapping.all(Slot.AUTHOR_LABEL).isEmpty()));
        assertTrue(set.current().stream().filter(mapping -> mapping.status() == Status.ACCEPTED)
            .allMatch(mapping -> mapping.all(Slot.AUTHOR_LABEL).equals(List.of("Amina Example"))));
    }

    /** From the list to the file and the coverage without a mouse, also from right to left. */
    @ParameterizedTest
    @CsvSource({"en,What of PIM the list covers", "ar,ما تغطيه القائمة من PIM"})
    void whatTheListCoversIsSeenBesideAndNothingIsLost(String language, String title) {
        review(language).press("1", "j", "x").wholePicture("link-" + language);
        browser.one("button[value=coverage]").sendKeys(Keys.ENTER);
        browser.inOther(title, () -> {
            assertEquals("fictional-codes", browser.text("main table tbody th"));
            assertEquals("1", browser.text("main table tbody tr td:nth-of-type(2)"), "Of five terms one is mapped,");
            assertEquals("1", browser.text("main table tbody tr td:nth-of-type(3)"), "of one it is known that nothing fits.");
            assertTrue(browser.all("svg.chart").size() >= 3);
            browser.wholePicture("link-coverage-" + language);
        });
        assertTrue(browser.one("[name=t1].candidate").isSelected(), "Beside it everything is as it was.");
        browser.one("#by").sendKeys("Amina Example", Keys.ENTER);
        assertTrue(found(saved(), "monitoring").contains(Status.ACCEPTED));
    }

    @Test
    void whatIsEnteredForATermAgreesWithItself() {
        review("en").press("n", "1");
        assertTrue(said().startsWith("not this: is the same as: Protection monitoring"), said());
        browser.press("1");
        assertFalse(browser.one("li.current .reject").isSelected(), "Accepted, so not rejected.");
        browser.press("n", "1");
        assertTrue(browser.one("li.current .later").isSelected(), "Rejected, so not accepted.");
        browser.press("x");
        assertFalse(browser.one("li.current .reject").isSelected(), "Nothing fits says it of all.");
        browser.press("z", "z", "z", "z", "z");
        assertEquals("Term 1 of 5, decided 0", said());
    }

    @Test
    void lettersAreOnlyTakenWhereNobodyWrites() {
        review("en");
        browser.one("li.current [name=c1]").sendKeys("jxu?1");
        assertEquals("Protection monitoring", current());
        assertTrue(browser.one("li.current .later").isSelected());
        browser.press(Keys.ENTER);
        assertEquals("Monitoring report", current(), "Enter goes on, and sends nothing half done.");
    }

    @Test
    void theKeysWorkOnAnArabicKeyboard() {
        review("ar").pressPlace("KeyJ", "ت");
        assertEquals("Monitoring report", current());
        browser.pressPlace("Digit1", "١");
        assertTrue(browser.one("li.current .candidate").isSelected());
        browser.pressPlace("Slash", "؟");
        assertEquals("false", String.valueOf(browser.ask("document.getElementById('keys').open")));
        assertEquals("rtl", browser.ask("getComputedStyle(document.body).direction"));
    }

    @Test
    void withoutScriptsItIsAForm() {
        review("en").scripts(false).open(SERVER, "/link?lang=en").give(Golden.file("server/fictional-codes.csv")).picture("no-scripts");
        assertEquals(5, browser.all("#terms > li").stream().filter(WebElement::isDisplayed).count(), "All terms are there to be seen.");
        assertFalse(browser.one("#keys").isDisplayed(), "Keys that do nothing are not told of.");
        assertFalse(browser.one("#steps").isDisplayed());
        browser.one("[name=t1].candidate").sendKeys(Keys.SPACE);
        browser.one("[name=n2-1]").sendKeys(Keys.SPACE);
        browser.one("[name=t5].none").sendKeys(Keys.SPACE);
        browser.one("#by").sendKeys("Amina Example", Keys.ENTER);
        MappingSet set = saved();
        assertTrue(found(set, "monitoring").contains(Status.ACCEPTED));
        assertTrue(found(set, "report").contains(Status.REJECTED));
        assertTrue(set.current().stream().anyMatch(mapping -> mapping.subject().endsWith("/railways") && mapping.isUnmapped() && !mapping.all(Slot.AUTHOR_LABEL).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"en,Next term,Term before", "ar,المصطلح التالي,المصطلح السابق"})
    void aSmallScreenWithoutKeyboardWillDo(String language, String next, String before) {
        browser.size(360, 740);
        review(language).picture("small-" + language);
        assertFits();
        assertEquals("false", String.valueOf(browser.ask("document.getElementById('keys').open")), "Keys are of no use here.");
        assertEquals(next, browser.text("#next"));
        browser.one("#next").click();
        browser.picture("small-second-" + language);
        assertEquals("Monitoring report", current());
        assertEquals(before, browser.text("#before"));
        browser.one("#before").click();
        assertEquals("Protection monitoring", current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/link?lang=en", "/link?lang=ar", "/mappings?lang=fr", "/mappings?lang=ar", "/mappings/agency?lang=es", "/mappings/agency?lang=ar",
        "/mappings/coverage?lang=en"})
    void pagesFitASmallScreen(String path) {
        browser.size(360, 740).open(SERVER, path).picture(path.replaceAll("\\W+", "-"));
        assertFits();
    }

    /** Wide tables scroll by themselves; the page does not. */
    private static void assertFits() {
        assertEquals(0L, browser.ask("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/link?lang=en", "/mappings?lang=en", "/mappings/agency?lang=en"})
    void whereTheKeyboardIsCanBeSeen(String path) {
        browser.open(SERVER, path);
        assertFocusIsSeen(6);
    }

    @Test
    void onTheReviewPageTooAndEveryFieldHasAName() {
        review("en");
        assertTrue(((String) browser.ask("getComputedStyle(document.activeElement).outline")).contains("3px"), "The term itself.");
        assertFocusIsSeen(10);
        assertEquals(0L, browser.ask("Array.from(document.querySelectorAll('input:not([type=hidden]), select')).filter(each => !each.labels.length).length"));
    }

    private static void assertFocusIsSeen(int least) {
        Set<String> seen = new TreeSet<>();
        for (int step = 0; step < 25; step++) {
            browser.press(Keys.TAB);
            String found = (String) browser.ask("getComputedStyle(document.activeElement).outline + ' at ' + document.activeElement.outerHTML.slice(0, 90)");
            assertTrue(found.contains(" at <body") || found.matches("(?s).*\\b(solid|auto) [1-9].* at .*"), found);
            seen.add(found);
        }
        assertTrue(seen.size() > least, seen::toString);
    }

    @Test
    void theHistoryOfASetIsReadWithTheKeyboard() {
        DESK.restore();
        decide(SERVER, DESK.first, decision("accept", "First thought", "agency:m2"));
        browser.open(SERVER, "/mappings?lang=en").one("main li:last-child a").sendKeys(Keys.ENTER);
        browser.await(() -> !browser.all("summary").isEmpty());
        assertFalse(browser.one("summary + ol").isDisplayed());
        browser.one("summary").sendKeys(Keys.ENTER);
        assertTrue(browser.one("summary + ol").isDisplayed());
        browser.picture("history");
        assertTrue(browser.text("summary + ol").contains("proposed"), browser.text("summary + ol"));
    }
}
