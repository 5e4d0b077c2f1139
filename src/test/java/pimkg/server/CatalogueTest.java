package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.B;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.access.Minted;

/** The list narrowed by facets, and gaps and overlaps, of what two agencies have described. */
final class CatalogueTest {

    private static final Stewards STEWARDS = new Stewards();
    private static final String DISTRICT = "[ a dct:Location ; <http://www.w3.org/2004/02/skos/core#prefLabel> \"Fictional  North\"@en, \"Nord fictif\"@fr, \"الشمال الخيالي\"@ar ]";

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    @BeforeAll
    static void submit() {
        String monitoring = Stewards.description();
        say(STEWARDS.first, A, "monitoring", "public", monitoring.replace("<https://example.org/place/northern-districts>", DISTRICT));
        say(STEWARDS.first, A, "cases", "public", monitoring.replace("category:ProtectionMonitoring", "category:CaseManagement").replace("\"2026-01-01\"^^xsd:date", "\"2024-05-01\"^^xsd:date ; dcat:endDate \"2025-02-01\"^^xsd:date")
            .replace("Fictional legal aid by district", "Álamo, fictional cases"));
        say(STEWARDS.first, A, "coded", "public", monitoring.replace("pim:category category:ProtectionMonitoring", "pim:category category:PopulationData")
            .replace("dct:spatial <https://example.org/place/northern-districts>", "dct:spatial <https://w3id.org/pim-kg/data/catalogue#Velmar>"));
        say(STEWARDS.second, B, "theirs", "public", monitoring.replace("<https://example.org/place/northern-districts>", DISTRICT.replace("Fictional  North", "fictional north")));
        say(STEWARDS.second, B, "secret", "owner", monitoring.replace("category:ProtectionMonitoring", "category:SecurityAndSituationalAwareness"));
    }

    private static void say(Minted by, String agency, String id, String audience, String turtle) {
        HttpResponse<String> answer = put(SERVER, by, "/datasets/" + agency + "/" + id + "?audience=" + audience, turtle.replace("FICTIONAL-LEGAL-AID", "FICTIONAL-" + id));
        assertEquals(201, answer.statusCode(), answer::body);
    }

    private static Map<String, Integer> counts(JsonObject answer, String facet) {
        Map<String, Integer> counts = new TreeMap<>();
        answer.getAsJsonObject("facets").getAsJsonArray(facet).forEach(each -> counts.put(each.getAsJsonObject().get("value").getAsString(),
            each.getAsJsonObject().get("count").getAsInt()));
        return counts;
    }

    private static List<String> ids(JsonObject answer) {
        return StreamSupport.stream(answer.getAsJsonArray("datasets").spliterator(), false).map(each -> each.getAsJsonObject().get("id").getAsString()).toList();
    }

    @Test
    void facetsCountWhatAnybodyMayRead() {
        JsonObject all = json(SERVER.get("/datasets"));
        assertEquals(4, all.get("total").getAsInt());
        assertEquals(Map.of("category:ProtectionMonitoring", 2, "category:CaseManagement", 1, "category:PopulationData", 1), counts(all, "category"));
        assertEquals(Map.of("fictional north", 2, "https://example.org/place/northern-districts", 1, "catalogue:Velmar", 1, "catalogue:Estovia", 1), counts(all, "place"));
        assertEquals(1, counts(all, "period").get("2024"));
        assertEquals(Map.of(A, 3, B, 1), counts(all, "agency"));
        assertEquals(4, counts(all, "group").get("people:DisplacedPerson"), "Whoever asks for the displaced is shown the internally displaced too.");
        JsonObject own = json(SERVER.get("/datasets", with(STEWARDS.second)));
        assertEquals(1, counts(own, "category").get("category:SecurityAndSituationalAwareness"));
        assertEquals(0, json(SERVER.get("/datasets?category=category:SecurityAndSituationalAwareness")).get("total").getAsInt());
    }

    @Test
    void aListIsNarrowedSearchedSortedAndPaged() {
        assertEquals(List.of("monitoring"), ids(json(SERVER.get("/datasets?category=category:ProtectionMonitoring&agency=" + A))));
        assertEquals(List.of("theirs", "cases", "monitoring"), ids(json(SERVER.get("/datasets?category=category:ProtectionMonitoring&category=category:CaseManagement"))));
        assertEquals(List.of("cases"), ids(json(SERVER.get("/datasets?q=ALAMO+cases"))));
        assertEquals(List.of("cases"), ids(json(SERVER.get("/datasets?period=2025"))));
        assertEquals(List.of("coded"), ids(json(SERVER.get("/datasets?place=catalogue:Estovia"))), "By what its place is part of.");
        assertEquals("cases", ids(json(SERVER.get("/datasets?sort=title"))).get(0));
        assertEquals("theirs", ids(json(SERVER.get("/datasets?sort=changed"))).get(0));
        JsonObject first = json(SERVER.get("/datasets?agency=" + A + "&limit=2&sort=title"));
        JsonObject next = json(SERVER.get(first.get("next").getAsString().replaceFirst("http://[^/]+", "")));
        assertEquals(2, ids(first).size());
        assertEquals(1, ids(next).size());
        assertFalse(ids(first).contains(ids(next).get(0)));
        assertEquals(3, next.get("total").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=size", "format=pdf", "q=%1$s", "category=%1$s%1$s", "table=x"})
    void whatCanNotBeAskedForIsToldAndNotLeftOut(String query) {
        assertProblem(400, "parameter", SERVER.get((query.startsWith("table") ? "/gaps?" : "/datasets?") + query.formatted("x".repeat(201))));
    }

    @Test
    void theSameAddressGivesATableAndAPage() {
        String table = SERVER.get("/datasets?category=category:CaseManagement&format=csv&lang=fr").body();
        assertTrue(table.startsWith("agency,id,title,dataset,audience,modified,address,begins,ends,category,categoryCode,place,placeCode"), table);
        assertTrue(table.contains("Gestion des cas,category:CaseManagement,northern-districts,https://example.org/place/northern-districts"), table);
        String page = SERVER.get("/datasets?category=category:CaseManagement&period=2025&lang=ar", "Accept", "text/html").body();
        assertTrue(page.contains("name=\"category\" value=\"category:CaseManagement\" checked"), page);
        assertTrue(page.contains("?category=category%3ACaseManagement&amp;period=2025&amp;lang=fr"), "Another language keeps what is chosen.");
        assertTrue(page.contains("href=\"/datasets?period=2025&amp;lang=ar\""), "Each condition can be taken away.");
        assertTrue(page.contains("/gaps?category=category%3ACaseManagement&amp;period=2025&amp;lang=ar"), page);
    }

    @Test
    void gapsAndOverlapsLeadToTheirLists() {
        JsonObject survey = json(SERVER.get("/gaps"));
        JsonObject north = cell(survey, "fictional north", "category:ProtectionMonitoring");
        assertEquals(2, north.get("descriptions").getAsInt());
        assertTrue(north.get("overlap").getAsBoolean());
        assertEquals(0, cell(survey, "fictional north", "category:CommunicatingWithAffectedCommunities").get("descriptions").getAsInt());
        for (var each : survey.getAsJsonArray("cells")) {
            JsonObject cell = each.getAsJsonObject();
            assertEquals(cell.get("descriptions").getAsInt(), json(SERVER.get(local(cell))).get("total").getAsInt(), cell::toString);
        }
        JsonArray overlaps = survey.getAsJsonArray("overlaps");
        assertEquals(1, overlaps.size(), "Of the group that both state, not of the wider ones: " + overlaps);
    }

    private static JsonObject cell(JsonObject survey, String row, String column) {
        return StreamSupport.stream(survey.getAsJsonArray("cells").spliterator(), false).map(each -> each.getAsJsonObject())
            .filter(each -> each.get("row").getAsString().equals(row) && each.get("column").getAsString().equals(column)).findFirst().orElseThrow();
    }

    private static String local(JsonObject cell) {
        return cell.get("address").getAsString().replaceFirst("http://[^/]+", "");
    }

    @Test
    void thePageOfGapsSaysWhatAGapIsNot() {
        String page = SERVER.get("/gaps?table=place-group&agency=" + A + "&lang=es", "Accept", "text/html").body();
        assertTrue(page.contains("No significa que no haya datos"), page);
        assertTrue(page.contains("value=\"place-group\" selected"), page);
        assertTrue(SERVER.get("/gaps?format=csv").body().startsWith("row,rowName,column,columnName,descriptions,agencies,overlap,address"));
    }

    /** What is changed counts at once, and what is narrowed or taken out counts no more. */
    @Test
    void countsFollowWhatIsStored() {
        say(STEWARDS.second, B, "moving", "public", Stewards.description().replace("category:ProtectionMonitoring", "category:SectoralSystemsOther"));
        assertEquals(1, counts(json(SERVER.get("/datasets")), "category").get("category:SectoralSystemsOther"));
        String path = "/datasets/" + B + "/moving";
        assertEquals(200, put(SERVER, STEWARDS.second, path + "?audience=owner", Stewards.description().replace("category:ProtectionMonitoring", "category:SectoralSystemsOther")).statusCode());
        assertEquals(null, counts(json(SERVER.get("/datasets")), "category").get("category:SectoralSystemsOther"));
        assertEquals(1, counts(json(SERVER.get("/datasets", with(STEWARDS.second))), "category").get("category:SectoralSystemsOther"));
        assertEquals(200, Stewards.remove(SERVER, STEWARDS.second, path).statusCode());
        assertEquals(null, counts(json(SERVER.get("/datasets", with(STEWARDS.second))), "category").get("category:SectoralSystemsOther"));
    }
}
