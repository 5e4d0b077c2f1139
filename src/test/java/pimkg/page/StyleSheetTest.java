package pimkg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dress of all pages: nothing in it knows left from right, and nothing asks another server. */
class StyleSheetTest {

    private static String resource(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itKnowsStartAndEndOnly() throws IOException {
        Pattern physical = Pattern.compile("[;{\\s](?:(?:margin|padding|border|inset|scroll-\\w+)-(?:left|right|top|bottom)\\b|(?:left|right|top|bottom|width|height|(?:max|min)-(?:width|height))\\s*:"
            + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right))");
        List<String> found = (resource("style.css") + resource("check.css")).lines().filter(line -> !line.startsWith("@media")).filter(line -> physical.matcher(line)
            .find()).toList();
        assertEquals(List.of(), found);
    }

    @Test
    void itAsksNobodyElse() throws IOException {
        for (String name : List.of("style.css", "site.js", "icon.svg", "check.css", "check.js", "link.js")) {
            String text = resource(name).replace("http://www.w3.org/2000/svg", "");
            assertFalse(text.matches("(?s).*(?:https?://|//[a-z]+\\.|@import|url\\(|eval\\(|innerHTML|localStorage|document\\.cookie).*"), name);
        }
    }

    @Test
    void itHasAPlaceForPrintForTheDarkAndForStrongContrast() throws IOException {
        String style = resource("style.css");
        for (String medium : List.of("@media print", "prefers-color-scheme: dark", "forced-colors: active", "prefers-reduced-motion")) {
            assertTrue(style.contains(medium), medium);
        }
    }

    @Test
    void everyColourIsNamedOnceForLightAndOnceForDark() throws IOException {
        String style = resource("style.css");
        String dark = style.substring(style.indexOf("prefers-color-scheme: dark"), style.indexOf("* { box-sizing"));
        Set<String> light = names(style.substring(0, style.indexOf("@media")));
        assertEquals(light, names(dark));
        assertTrue(light.size() > 10, light::toString);
    }

    private static Set<String> names(String css) {
        return Pattern.compile("(--[\\w-]+):").matcher(css).results().map((MatchResult name) -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
