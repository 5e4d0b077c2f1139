package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.text.Language;

/** Follows every link of every page, as a search engine would. */
class CrawlTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    /** More than there are; an address that spawns others without end is found by it. */
    private static final int MOST = 6000;
    private static final Pattern DATA = Pattern.compile(".*\\.(ttl|jsonld|rdf|nt|csv|tsv|json|xlsx|edoal|skos)(\\?.*)?");
    /** What is no page of the site but a file of its own. */
    private static final Pattern FILE = Pattern.compile("/offline\\.html.*|/glossary.*");
    /** Of downloads, which are the same for all things, so many are left out for each that is fetched. */
    private static final int ONE_IN = 25;
    /** Of the codes of agencies and of terms, whose pages are made alike. */
    private static final Pattern CODES = Pattern.compile("/list/[^/?]+/.+");
    private static final int ONE_CODE_IN = 10;
    private static final Pattern TERMS = Pattern.compile("/(ontology|data|shapes)/[^/?]+/.+");
    private static final int ONE_TERM_IN = 3;

    @Test
    void everyLinkLeadsSomewhereAndEveryPageKeepsItsPromises() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of("/?lang=en"));
        Deque<String> open = new ArrayDeque<>(seen);
        int pages = 0;
        while (!open.isEmpty() && seen.size() < MOST) {
            String path = open.pop();
            HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html, */*;q=0.5", "Accept-Language", "en");
            if (answer.statusCode() != 200) {
                wrong.add(answer.statusCode() + " " + path);
            } else if (ServerUnderTest.type(answer).equals("text/html")) {
                pages++;
                Markup markup = new Markup(answer.body());
                markup.faults("en", "ltr").forEach(fault -> wrong.add(path + ": " + fault));
                next(markup, path, wrong).stream().filter(seen::add).forEach(open::push);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(open.isEmpty() && pages > 500, pages + " pages, " + open.size() + " left");
    }

    /** The links of a page that stay on this server and in the language; a fragment must be on the page that it is a part of. */
    private static List<String> next(Markup markup, String path, List<String> wrong) {
        List<String> next = new ArrayList<>();
        for (String link : markup.links()) {
            if (link.startsWith("#") && !markup.page().contains("id=\"" + link.substring(1) + "\"")) {
                wrong.add(path + ": nothing at " + link);
            }
            if (link.startsWith("/") && !FILE.matcher(link).matches() && isFollowed(link)) {
                next.add(link.replaceAll("#.*", ""));
            }
        }
        return next;
    }

    private static boolean isFollowed(String link) {
        boolean here = link.contains("lang=en") || link.indexOf('?') < 0 && !link.matches("/(ontology|shapes|data|list)/.*");
        if (DATA.matcher(link).matches()) {
            return link.hashCode() % ONE_IN == 0;
        } else if (CODES.matcher(link).matches()) {
            return here && link.hashCode() % ONE_CODE_IN == 0;
        }
        return here && (!TERMS.matcher(link).matches() || link.hashCode() % ONE_TERM_IN == 0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverChoseALanguageStaysInIt(Language language) {
        for (String path : List.of("/", "/about", "/browse", "/browse/a-z", "/browse/matrix", "/search?q=data", "/ontology/categories/CaseManagement",
            "/ontology/categories", "/data/catalogue/ProtectionMonitoring", "/list/ridl", "/shapes/dataset/Purpose", "/mappings/coverage",
                "/queries/categories")) {
            String page = SERVER.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag(), "Accept", "text/html",
                "Accept-Language", "de").body();
            Markup markup = new Markup(page);
            assertEquals(List.of(), markup.faults(language.tag(), language.dir()), path);
            List<String> lost = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"").matcher(page).results().map(found -> found.group(1))
                .filter(link -> !DATA.matcher(link).matches() && !link.contains("lang=" + language.tag()))
                .filter(link -> !link.equals(path) && !link.matches("/(sparql|context.jsonld|reconcile|health|\\.well-known/.*|sitemap.xml)"))
                .toList();
            assertEquals(List.of(), lost, path);
        }
    }

    @Test
    void theStyleSheetAndTheScriptAreLightToo() {
        assertTrue(new Markup(SERVER.get("/style.css").body()).weight() < 6 << 10);
        assertTrue(new Markup(SERVER.get("/site.js").body()).weight() < 2 << 10);
    }
}
