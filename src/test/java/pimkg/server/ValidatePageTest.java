package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.RuleSet;
import pimkg.text.Language;

/** Judgements in words: in the language of the client, and as a page. */
final class ValidatePageTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static HttpResponse<String> judge(String turtle, String... headers) {
        return SERVER.post("/validate", "text/turtle", turtle, headers);
    }

    @ParameterizedTest
    @CsvSource({"en,Give the dataset a title.", "fr,Donnez un titre au jeu de données."})
    void findingsSpeakTheLanguageOfTheClient(String language, String message) {
        JsonObject report = json(judge(ValidateEndpointTest.WITHOUT_TITLE, "Accept-Language", language));
        assertEquals(message, report.getAsJsonArray("findings").get(0).getAsJsonObject().get("message").getAsString());
        assertTrue(judge(ValidateEndpointTest.WITHOUT_TITLE, "Accept", "text/plain", "Accept-Language", language).body().contains(message));
    }

    @Test
    void thePageHasTheFormAndAfterwardsTheReport() {
        assertTrue(SERVER.get("/validate").body().contains("enctype=\"multipart/form-data\""));
        HttpResponse<String> page = judge(ValidateEndpointTest.WITHOUT_TITLE, "Accept", "text/html", "Accept-Language", "ar");
        assertEquals("text/html", type(page));
        assertTrue(page.body().contains("P8.5") && page.body().contains("dir=\"rtl\""), page::body);
        assertEquals(400, judge(ValidateEndpointTest.BROKEN, "Accept", "text/html").statusCode());
    }

    @Test
    void thePageEscapesHostileValuesAndNames() {
        String hostile = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . "
            + "<urn:d> a dcat:Dataset ; dct:accessRights <javascript:alert(1)> ; dct:publisher \"<img src=x onerror=alert(2)>\" ; "
            + "dct:language \"{{ 6 * 7 }}</code><script>alert(3)</script>\" .";
        String form = ValidateEndpointTest.part("file", "<img src=x>.ttl", hostile) + "--cut--\r\n";
        String page = SERVER.post("/validate", ValidateEndpointTest.MULTIPART, form, "Accept", "text/html").body();
        assertTrue(page.contains("{{ 6 * 7 }}") && page.contains("javascript:alert(1)"), page);
        assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("href=\"javascript:"), page);
    }

    private static final String MISTAKEN = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix pim: <https://w3id.org/pim-kg/ontology/pim#> . "
        + "@prefix dpv: <https://w3id.org/dpv#> . <urn:d> a dcat:Dataset ; pim:category \"Protection monitorin\" ; dpv:hasData dpv:PersonalData .";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|Did you mean:|Asked because:|the data is personal", "fr|Vouliez-vous dire|Demandé|personnelles",
        "es|Quiso decir|Se pide|personales", "ar|تقصد|مطلوب لأن|شخصية"})
    void thePageTellsWhatWasMeantAndWhyItIsAsked(String language, String meant, String because, String condition) {
        String page = judge(MISTAKEN, "Accept", "text/html", "Accept-Language", language).body();
        int category = page.indexOf("<code dir=\"auto\">&quot;Protection monitorin&quot;<");
        assertTrue(category > 0, page);
        String said = page.substring(category, page.indexOf("</article>", category));
        assertTrue(said.contains(meant) && said.contains("category:ProtectionMonitoring"), said);
        assertTrue(page.contains(because) && page.contains(condition), page);
    }

    @Test
    void aRuleWithoutConditionsGivesNone() {
        String page = judge(ValidateEndpointTest.WITHOUT_TITLE, "Accept", "text/html", "Accept-Language", "en").body();
        assertFalse(page.contains("Asked because:") || page.contains("Did you mean:"), page);
    }

    @Test
    void theFormOffersEveryProfileByItsTitle() {
        String page = SERVER.get("/validate", "Accept-Language", "fr").body();
        RuleSet.profiles(KnowledgeGraph.packaged()).forEach(profile ->
            assertTrue(page.contains("<option value=\"" + profile.name() + "\"" + (profile.name().equals("core") ? " selected" : "") + ">"
                + profile.title().in(Language.FR).replace("'", "&#39;") + "</option>"), page));
    }
}
