package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.json;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The neighbours of a term as a picture that grows: loaded when asked for, and usable without seeing it. */
final class NeighboursPictureTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static final String MONITORING = "/ontology/categories/ProtectionMonitoring";

    private static Browser opened(String query) {
        SITE.open(MONITORING + query);
        SITE.browser().one("#explore").sendKeys(Keys.ENTER);
        return SITE.browser().await(() -> SITE.browser().all("#explore-picture canvas").size() > 2);
    }

    private static Object ask(String expression) {
        return SITE.browser().ask(expression);
    }

    @Test
    void theLibraryComesOnlyWhenItIsWanted() {
        SITE.open(MONITORING + "?lang=en");
        String asked = "performance.getEntriesByType('resource').filter(each => each.name.includes('cytoscape')).length";
        assertEquals(0L, ask(asked));
        SITE.browser().one("#explore").click();
        SITE.browser().await(() -> SITE.browser().all("#explore-picture canvas").size() > 2).picture("explore-en");
        assertEquals(1L, ask(asked));
        assertEquals(0L, ask("document.querySelectorAll('style').length"), "It writes no style sheet.");
    }

    @Test
    void oneWalksFromTermToTermWithTheKeyboardAndBack() {
        opened("?lang=en");
        SITE.browser().awaitFocus("explore-title");
        ask("Array.from(document.querySelectorAll('#explore-all button')).find(each => each.textContent === 'Border monitoring').focus()");
        SITE.browser().press(Keys.ENTER).await(() -> SITE.browser().text("#explore-page").equals("Border monitoring"));
        assertTrue(SITE.browser().text("#explore-all").contains("Protection monitoring"), "It stands next to where one came from.");
        SITE.browser().awaitFocus("explore-page");
        assertTrue(SITE.browser().focused().getDomAttribute("href").endsWith("?lang=en"), "Enter leads to its page.");
        SITE.browser().one("#explore-back").sendKeys(Keys.ENTER);
        SITE.browser().await(() -> SITE.browser().text("#explore-page").equals("Protection monitoring"));
        SITE.browser().press(Keys.ESCAPE);
        assertFalse(SITE.browser().one("#neighbours").isDisplayed());
        SITE.browser().awaitFocus("explore");
    }

    @Test
    void onASmallScreenInArabicPictureAndListStandAboveEachOther() {
        SITE.browser().size(360, 740);
        opened("?lang=ar").picture("explore-ar-narrow");
        assertEquals(true, ask("document.querySelector('.explore-list').getBoundingClientRect().top >= document.getElementById('explore-picture').getBoundingClientRect().bottom - 1"));
        assertEquals(0L, ask("document.getElementById('neighbours').scrollWidth - document.getElementById('neighbours').clientWidth"));
    }

    @Test
    void theTermsMayBeInAnotherLanguageThanTheButtons() {
        opened("?lang=ar&content=fr");
        assertEquals("Suivi de protection", SITE.browser().text("#explore-page"));
        assertEquals("fr", SITE.browser().one("#explore-all button").getDomAttribute("lang"));
        assertEquals("إغلاق", SITE.browser().text("#explore-close"));
    }

    @Test
    void programsGetTheSame() {
        JsonObject answer = json(SITE.server().get("/neighbours.json?lang=en&of=" + MONITORING));
        assertEquals("Protection monitoring", answer.get("text").getAsString());
        List<JsonObject> all = StreamSupport.stream(answer.getAsJsonArray("neighbours").spliterator(), false).map(each -> each.getAsJsonObject()).toList();
        assertTrue(all.stream().anyMatch(each -> each.get("kind").getAsString().equals("related") && each.get("id").getAsString().endsWith("/BorderMonitoring")));
        assertTrue(all.stream().anyMatch(each -> each.get("kind").getAsString().equals("code")), "What agencies call it.");
        assertTrue(all.stream().allMatch(each -> SITE.server().get(each.get("id").getAsString(), "Accept", "text/html").statusCode() == 200), all::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/nowhere", "//example.org", "/datasets/fictional-relief/legal-aid", "javascript:alert(1)"})
    void whatHasNoPageHasNoNeighbours(String path) {
        assertProblem(404, "not-found", SITE.server().get("/neighbours.json?of=" + path));
    }
}
