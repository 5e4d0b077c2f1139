package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.type;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import pimkg.look.BrowsePage;
import pimkg.text.Language;

/** Lists, searches and what search engines look for. */
class BrowseTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static String page(String path) {
        HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    static Stream<String> places() {
        return BrowsePage.PLACES.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPlaceSpeaksFourLanguages(String place) {
        for (Language language : Language.values()) {
            assertEquals(List.of(), new Markup(page("/browse/" + place + "?lang=" + language.tag())).faults(language.tag(), language.dir()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/browse/a-z?lang=en&letter=P|>Protection monitoring</a></strong>",
        "/browse/a-z?lang=ar&letter=ر|>رصد الحماية</a></strong>",
        "/browse/a-z?lang=ar|aria-current=\"true\">ا</a>",
        "/browse/a-z?lang=es&letter=nothing|aria-current=\"true\">A</a>",
        "/browse/tree?lang=fr|<summary><strong lang=\"fr\" dir=\"ltr\">Catégories PIM</strong>",
        "/browse/matrix?lang=en|<th scope=\"col\"><a href=\"/ontology/categories/CaseManagement?lang=en\"",
        "/browse/process?lang=ar|تقييم المشهد المعلوماتي",
        "/browse/changes?lang=en|United Nations Department of Peace Operations",
        "/browse/rules?lang=es|Indique la finalidad a la que sirven los datos.",
        "/browse/agencies?lang=en|Danish Refugee Council",
        "/browse/datasets?lang=en|The datasets that ship with this server are invented",
        "/browse?lang=fr|<a href=\"/ontology/categories/Scheme?lang=fr\"",
        "/browse?lang=en|<a href=\"/list/ridl?lang=en\"",
        "/about?lang=en|/.well-known/void"})
    void aPlaceShows(String path, String shown) {
        String asked = path.replace("ر", encode("ر"));
        assertTrue(page(asked).contains(shown), () -> page(asked));
    }

    @Test
    void hiddenLabelsAreInNoIndex() {
        assertFalse(Stream.of("p", "P").map(letter -> page("/browse/a-z?lang=en&letter=" + letter)).anyMatch(page -> page.contains("popdata")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/browse/nothing", "/browse/a-z/x", "/browse/<script>", "/browse//"})
    void anUnknownPlaceIsNotFound(String path) {
        assertProblem(404, "not-found", SERVER.get(path.replace("<", "%3C").replace(">", "%3E").replace("//", "/%20")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "suivi de protection|fr|/ontology/categories/ProtectionMonitoring",
        "suivi de protection|en|/ontology/categories/ProtectionMonitoring",
        "رصد|ar|/ontology/categories/ProtectionMonitoring",
        "popdata|en|/ontology/categories/PopulationData",
        "#affected+idps|en|/ontology/people/InternallyDisplacedPerson",
        "ذوي الإعاقة|ar|/ontology/people/PersonWithDisabilities",
        "protecton monitring|en|/ontology/categories/ProtectionMonitoring",
        "évaluacion|es|/ontology/categories/ProtectionNeedsAssessment"})
    void wordsFindTheirTerm(String words, String language, String path) {
        String page = page("/search?lang=" + language + "&q=" + encode(words));
        assertTrue(page.contains("<h3><a href=\"" + path + "?lang=" + language + "\""), page);
        JsonArray hits = JsonParser.parseString(SERVER.get("/search.json?limit=20&lang=" + language + "&q=" + encode(words)).body())
            .getAsJsonObject().getAsJsonArray("hits");
        assertTrue(hits.toString().contains("\"link\":\"" + path + "?lang=" + language + "\""), hits.toString());
    }

    @Test
    void eachTermIsFoundOnceWithTheLabelThatMatchedAndHiddenOnesUnseen() {
        String page = page("/search?lang=en&q=popdata");
        assertEquals(1, page.split("<h3><a href=\"/ontology/categories/PopulationData", -1).length - 1, page);
        assertFalse(page.replace("value=\"popdata\"", "").replace("q=popdata", "").replace("<title>popdata", "").contains("popdata"), page);
        assertTrue(page("/search?lang=en&q=suivi").contains("Also called <span lang=\"fr\" dir=\"ltr\">Suivi de protection</span>"));
    }

    @Test
    void anAgencysWordSaysWhoseItIs() {
        String page = page("/search?lang=en&q=" + encode("#affected+idps"));
        assertTrue(page.contains("<a href=\"/list/hxl?lang=en\""), page);
        assertTrue(page.contains("#affected"), page);
    }

    @Test
    void whoFindsNothingIsHelpedOn() {
        String nothing = page("/search?lang=en&q=zzzqqqxx");
        assertTrue(nothing.contains("Nothing is called so.") && nothing.contains("href=\"/browse/a-z?lang=en\""), nothing);
        assertFalse(nothing.contains("Did you mean"), nothing);
        assertTrue(page("/search?lang=en&q=protecton").contains("Did you mean one of these?"));
    }

    @Test
    void filtersNarrowAndPagesGoOn() {
        String all = page("/search?lang=en&sure=Verified");
        assertTrue(all.contains("rel=\"next\" href=\"/search?sure=Verified&amp;page=2&amp;lang=en\""), all);
        String second = page("/search?lang=en&sure=Verified&page=2");
        assertTrue(second.contains("rel=\"prev\"") && !second.equals(all), second);
        String list = page("/search?lang=en&q=protection&list=" + encode("/ontology/categories/Scheme"));
        assertTrue(list.contains("<option value=\"/ontology/categories/Scheme\" selected>"), list);
        assertTrue(Pattern.compile("<h3><a href=\"([^\"]*)").matcher(list).results().allMatch(hit -> hit.group(1)
            .startsWith("/ontology/categories/")), list);
    }

    @Test
    void aChangeOfLanguageKeepsWhatIsLookedFor() {
        assertTrue(page("/search?lang=en&q=a%26b&sure=Verified").contains("href=\"?q=a%26b&amp;sure=Verified&amp;lang=ar\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "' onmouseover='alert(1)", "{{ 6 * 7 }}", "\\", "*", "\u0000\u202e", "a AND (b OR",
        "\uD83D", "-", "ذ", "   "})
    void whateverIsLookedForStaysText(String words) {
        String page = page("/search?lang=en&q=" + encode(words));
        assertEquals(List.of(), new Markup(page).faults("en", "ltr"));
        assertFalse(page.contains("<script>alert") || page.contains("' onmouseover='"), page);
        HttpResponse<String> json = SERVER.get("/search.json?q=" + encode(words));
        assertEquals(200, json.statusCode());
        assertEquals("application/json", type(json));
        assertTrue(JsonParser.parseString(json.body()).isJsonObject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=99999999999", "page=x", "list=https%3A%2F%2Fexample.org", "sure=Nothing", "q=" + "a+" + "x"})
    void parametersThatFitNothingDoNoHarm(String parameters) {
        assertEquals(List.of(), new Markup(page("/search?lang=en&q=data&" + parameters)).faults("en", "ltr"));
    }

    @Test
    void suggestionsAreFewAndSayTheirLanguage() {
        JsonObject answer = JsonParser.parseString(SERVER.get("/search.json?q=data&limit=3&lang=en").body()).getAsJsonObject();
        assertEquals(3, answer.getAsJsonArray("hits").size());
        assertEquals("en", answer.getAsJsonArray("hits").get(0).getAsJsonObject().getAsJsonObject("name").get("lang").getAsString());
        assertEquals(0, JsonParser.parseString(SERVER.get("/search.json").body()).getAsJsonObject().getAsJsonArray("hits").size());
    }

    @Test
    void crawlersAreToldAllPagesInAllLanguages() throws Exception {
        HttpResponse<String> map = SERVER.get("/sitemap.xml");
        assertEquals("application/xml", type(map));
        NodeList places = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(map.body().getBytes(StandardCharsets.UTF_8))).getElementsByTagName("loc");
        assertTrue(places.getLength() > 600, () -> places.getLength() + " places");
        String base = SERVER.server().url().replaceAll("/$", "");
        for (int place = 0; place < places.getLength(); place += 20) {
            String address = places.item(place).getTextContent();
            assertTrue(address.startsWith(base + "/"), address);
            assertEquals(200, SERVER.get(address.substring(base.length()), "Accept", "text/html").statusCode(), address);
        }
        assertTrue(map.body().contains("hreflang=\"ar\" href=\"" + base + "/ontology/categories/ProtectionMonitoring?lang=ar\""), "languages");
        assertTrue(SERVER.get("/robots.txt").body().contains("\nSitemap: " + base + "/sitemap.xml\n"));
    }
}
