package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Whoever has no mouse gets everywhere and sees where they are. */
final class KeyboardOnlyTest {

    @RegisterExtension
    static final Site SITE = new Site();

    private static Object ask(String expression) {
        return SITE.browser().ask(expression);
    }

    private static Browser press(CharSequence... keys) {
        return SITE.browser().press(keys);
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "CATEGORY", "SEARCH", "TREE", "QUESTION", "VALIDATE", "COVERAGE", "DATASETS"})
    void whereOneIsCanBeSeen(EveryPage page) {
        SITE.open(page, "en");
        press(Keys.TAB);
        assertEquals("skip", SITE.browser().focused().getDomAttribute("class"), "First the way past the navigation.");
        Set<String> seen = new TreeSet<>();
        for (int step = 0; step < 22; step++) {
            String found = (String) ask("(e => getComputedStyle(e).outline + ' at ' + e.outerHTML.slice(0, 90) + ' at ' + e.getBoundingClientRect().top)(document.activeElement)");
            assertTrue(found.contains(" at <body") || found.matches("(?s).*\\b(solid|auto) [1-9].* at .*"), found);
            seen.add(found);
            press(Keys.TAB);
        }
        assertTrue(seen.size() > 12, seen::toString);
    }

    @Test
    void theFirstLinkSkipsTheNavigation() {
        SITE.open(EveryPage.BROWSE, "ar");
        press(Keys.TAB, Keys.ENTER);
        SITE.browser().awaitFocus("main");
        press(Keys.TAB);
        assertTrue((Boolean) ask("document.querySelector('main').contains(document.activeElement)"));
    }

    @Test
    void theSearchBoxIsAComboboxAsThePracticesSay() {
        SITE.open(EveryPage.BROWSE, "en");
        SITE.browser().one("#find").sendKeys("monitor");
        SITE.browser().await(() -> !SITE.browser().all("#find-options [role=option]").isEmpty());
        assertEquals("combobox listbox true find-options", ask("(b => [b.getAttribute('role'), document.getElementById(b.getAttribute('aria-controls')).getAttribute('role'), "
            + "b.getAttribute('aria-expanded'), b.getAttribute('aria-controls')].join(' '))(document.getElementById('find'))"));
        press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertEquals("find-option-1 1", chosen());
        press(Keys.ARROW_UP, Keys.ARROW_UP);
        int last = SITE.browser().all("#find-options li").size() - 1;
        assertEquals("find-option-" + last + " 1", chosen(), "It goes round.");
        press(Keys.ESCAPE);
        assertEquals("false", SITE.browser().one("#find").getDomAttribute("aria-expanded"));
        assertEquals("monitor", ask("document.getElementById('find').value"), "What was written stays.");
        press(Keys.ESCAPE);
        assertEquals("", ask("document.getElementById('find').value"), "The second time it goes.");
        SITE.browser().one("#find").sendKeys("monitor");
        SITE.browser().await(() -> SITE.browser().one("#find-options").isDisplayed());
        press(Keys.ARROW_DOWN);
        String leads = (String) ask("document.getElementById('find-option-0').dataset.link.replace(/\\?.*/, '')");
        press(Keys.ENTER);
        SITE.browser().await(() -> ask("location.pathname").equals(leads));
    }

    private static String chosen() {
        return (String) ask("(b => b.getAttribute('aria-activedescendant') + ' ' + document.querySelectorAll('#find-options [aria-selected=true]').length)(document.getElementById('find'))");
    }

    @Test
    void theTreeOpensBranchByBranch() {
        SITE.open(EveryPage.TREE, "en");
        int closed = SITE.browser().all("main details:not([open])").size();
        assertTrue(closed > 5);
        ask("document.querySelector('main summary').focus()");
        press(Keys.ENTER);
        assertEquals(closed - 1, SITE.browser().all("main details:not([open])").size());
        press(Keys.TAB);
        assertTrue((Boolean) ask("document.querySelector('main details').contains(document.activeElement)"), "Then into it,");
        ask("document.querySelector('main summary').focus()");
        press(Keys.SPACE);
        assertEquals(closed, SITE.browser().all("main details:not([open])").size());
        press(Keys.TAB);
        assertFalse((Boolean) ask("document.querySelector('main details').contains(document.activeElement)"), "and, closed, past it.");
    }
}
