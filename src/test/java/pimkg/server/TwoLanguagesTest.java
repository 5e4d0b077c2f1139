package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unbescape.html.HtmlEscape;

/** One finds the way in one language and reads the terms in another; each text says which it is in. */
final class TwoLanguagesTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final Pattern SWITCH = Pattern.compile("<a href=\"(\\?[^\"]*)\" lang=\"(..)\" dir=\"(?:ltr|rtl)\"");
    private static final Pattern MARKUP = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}{2,}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}(?: \\p{IsLatin}{2,}){4,}");

    private static String page(String path, String... headers) {
        String[] all = headers.length == 0 ? new String[] {"Accept", "text/html"} : headers;
        return SERVER.get(path, all).body();
    }

    @Test
    void theWayIsFrenchAndTheTermArabic() {
        String page = page("/ontology/categories/ProtectionMonitoring?lang=fr&content=ar");
        assertTrue(page.contains("<html lang=\"fr\" dir=\"ltr\">"), "The page is French,");
        assertTrue(page.contains("<h1 lang=\"ar\" dir=\"rtl\">رصد الحماية</h1>"), "the term Arabic,");
        assertTrue(page.contains("<a href=\"/ontology/categories/CaseManagement?lang=fr&amp;content=ar\" lang=\"ar\" dir=\"rtl\">"), "and so it goes on.");
    }

    @Test
    void theWishOfTheBrowserIsTheWayWhateverTheContent() {
        String page = page("/browse/tree?content=es", "Accept", "text/html", "Accept-Language", "ar, en;q=0.5");
        assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("<strong lang=\"es\" dir=\"ltr\">"), page);
        assertFalse(page("/browse/tree?lang=es").contains("content=es\" hreflang"), "Nobody is made to choose twice.");
    }

    /** Of a page that refuses, only the address is kept. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"BAD_REQUEST"})
    void aChangeOfLanguageKeepsThePageAndItsParameters(EveryPage asked) {
        String path = HtmlEscape.unescapeHtml(asked.in("en"));
        List<String> parameters = List.of(path.replaceFirst("^[^?]*\\?", "").split("&")).stream()
            .filter(each -> !each.startsWith("lang=") && !each.startsWith("letter=")).map(TwoLanguagesTest::decoded).toList();
        for (MatchResult found : SWITCH.matcher(page(path)).results().toList()) {
            List<String> kept = List.of(HtmlEscape.unescapeHtml(found.group(1)).substring(1).split("&")).stream().map(TwoLanguagesTest::decoded).toList();
            assertTrue(kept.containsAll(parameters), path + " " + kept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=data&sure=Verified", "/browse/process", "/ontology/categories", "/"})
    void aChangeOfOneLanguageKeepsTheOther(String path) {
        String page = page(path + (path.contains("?") ? "&" : "?") + "lang=es&content=fr");
        List<String> links = SWITCH.matcher(page).results().map(found -> HtmlEscape.unescapeHtml(found.group(1))).toList();
        assertEquals(8, links.size(), "Four for the way, four for the content.");
        assertTrue(links.subList(0, 4).stream().allMatch(link -> link.contains("content=fr&lang=")), links::toString);
        assertTrue(links.subList(4, 8).stream().allMatch(link -> link.endsWith("lang=es")), links::toString);
        assertTrue(page.contains("<input type=\"hidden\" name=\"content\" value=\"fr\">"), "Also what is looked for.");
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @EnumSource
    void noTextPretendsToBeInAnotherLanguage(EveryPage asked) {
        assertEquals(List.of(), pretending(page(asked.in("en")), "en", ARABIC), "Arabic that counts as English");
        assertEquals(List.of(), pretending(page(asked.in("ar")), "ar", LATIN), "words in Latin letters that count as Arabic");
    }

    /** Texts that look like what the innermost element with a language does not say; code and what is marked as in no known language may. */
    private static List<String> pretending(String page, String language, Pattern foreign) {
        List<String> wrong = new ArrayList<>();
        List<String[]> open = new ArrayList<>();
        String body = page.substring(page.indexOf("<body")).replaceAll("(?s)<script.*?</script>", "");
        MARKUP.matcher(body).results().forEach(found -> {
            if (found.group(4) != null) {
                boolean apart = open.stream().anyMatch(element -> element[0].matches("code|pre|textarea|bdi") || element[1].matches("(?s).*\\b(dir=\"(auto|ltr)\"|lang=).*") && !element[1].contains("lang=\"" + language + "\""));
                if (!apart && foreign.matcher(HtmlEscape.unescapeHtml(found.group(4))).find()) {
                    wrong.add(found.group(4).strip());
                }
            } else if (!found.group(1).isEmpty()) {
                while (!open.isEmpty() && !open.remove(open.size() - 1)[0].equals(found.group(2))) {
                    continue;
                }
            } else if (!found.group(3).endsWith("/") && !found.group(2).matches("meta|link|input|br|hr|img")) {
                open.add(new String[] {found.group(2), found.group(3)});
            }
        });
        return wrong;
    }
}
