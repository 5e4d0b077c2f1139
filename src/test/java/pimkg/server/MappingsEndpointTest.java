package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.exchange.MappingFiles;
import pimkg.graph.RdfInput;
import pimkg.sssom.MappingReading;
import pimkg.text.Language;

/** Sets of mappings, and what of PIM they reach, in the form asked for. */
final class MappingsEndpointTest {

    private static final Desk DESK = new Desk();

    @RegisterExtension
    static final ServerUnderTest SERVER = DESK.server();

    private static MappingReading read(String name, HttpResponse<String> answer) {
        return MappingFiles.read(RdfInput.of(name, Optional.empty(), answer.body().getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"text/tab-separated-values,tsv", "application/json,json", "text/turtle,ttl"})
    void theSameSetComesInEveryForm(String type, String ending) {
        for (String name : new String[] {"crosswalks", "agency"}) {
            HttpResponse<String> byWish = SERVER.get("/mappings/" + name, "Accept", type);
            HttpResponse<String> byEnding = SERVER.get("/mappings/" + name + "." + ending);
            assertEquals(200, byWish.statusCode());
            assertEquals(type, type(byWish));
            assertEquals(byWish.body(), byEnding.body());
            MappingReading reading = read("x." + ending, byWish);
            assertTrue(reading.isComplete(), () -> reading.troubles().toString());
            assertEquals(json(SERVER.get("/mappings/" + name + ".json")).getAsJsonArray("mappings").size(), reading.set().mappings().size());
        }
    }

    @Test
    void whoHasNoWishGetsTheTableAndABrowserGetsAPage() {
        assertEquals("text/tab-separated-values", type(SERVER.get("/mappings/agency")));
        assertEquals("text/html", type(SERVER.get("/mappings/agency", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")));
        assertEquals("text/turtle", type(SERVER.get("/mappings/agency.skos")));
        assertEquals("application/rdf+xml", type(SERVER.get("/mappings/agency.edoal")));
        assertProblem(406, "not-acceptable", SERVER.get("/mappings/agency", "Accept", "image/png"));
    }

    @Test
    void everyRecordHasANameToDecideBy() {
        json(SERVER.get("/mappings/crosswalks.json")).getAsJsonArray("mappings")
            .forEach(mapping -> assertTrue(mapping.getAsJsonObject().has("record_id"), mapping::toString));
    }

    @Test
    void whatIsKnownIsNotSentAgainUntilItChanges() throws IOException {
        String tag = header(SERVER.get("/mappings/agency"), "ETag");
        assertEquals(304, SERVER.get("/mappings/agency", "If-None-Match", tag).statusCode());
        assertNotEquals(tag, header(SERVER.get("/mappings/agency.json"), "ETag"), "Other bytes, another tag.");
        Files.writeString(DESK.file(), Files.readString(DESK.file()).replace("Weather", "Weather and roads"));
        HttpResponse<String> changed = SERVER.get("/mappings/agency", "If-None-Match", tag);
        assertEquals(200, changed.statusCode());
        assertTrue(changed.body().contains("Weather and roads"));
        DESK.restore();
    }

    @Test
    void theListNamesThemAll() {
        HttpResponse<String> list = SERVER.get("/mappings");
        assertEquals("[crosswalks, agency]", json(list).getAsJsonArray("sets").asList().stream()
            .map(set -> set.getAsJsonObject().get("name").getAsString()).toList().toString());
        assertTrue(SERVER.get("/mappings", "Accept", "text/html").body().contains("Terms of a fictional agency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mappings/nothing", "/mappings/agency.exe", "/mappings/agency.sssom", "/mappings/..%2Fagency", "/mappings/%2e%2e/agency",
        "/mappings/agency%00", "/mappings/agency/more", "/mappings/.agency", "/mappings/coverage.exe", "/mappings/coverage.text"})
    void whatIsNotThereIsNotFound(String path) throws IOException {
        String answer = SERVER.getRaw(path);
        assertTrue(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pagesSpeakEveryLanguage(Language language) {
        for (String path : new String[] {"/mappings", "/mappings/agency", "/mappings/crosswalks", "/mappings/coverage", "/link"}) {
            HttpResponse<String> page = SERVER.get(path, "Accept", "text/html", "Accept-Language", language.tag());
            assertEquals(200, page.statusCode(), path);
            assertTrue(page.body().contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.dir() + "\">"), page::body);
        }
    }

    @Test
    void coverageIsAPageAndThreeKindsOfTable() throws IOException {
        String page = SERVER.get("/mappings/coverage", "Accept", "text/html").body();
        assertTrue(page.contains("Do no harm") && page.contains("Case management") && page.contains("GBVIMS"), page);
        assertTrue(json(SERVER.get("/mappings/coverage")).getAsJsonArray("schemes").size() > 2);
        assertTrue(SERVER.get("/mappings/coverage", "Accept", "text/csv").body().contains("pim_term"));
        HttpResponse<byte[]> workbook = SERVER.getBytes("/mappings/coverage.xlsx");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.body()))) {
            assertEquals(200, workbook.statusCode());
            assertTrue(zip.getNextEntry() != null);
        }
    }

    @Test
    void whatIsDecidedCounts() {
        int open = json(SERVER.get("/mappings/coverage")).get("candidates_left_out").getAsInt();
        Desk.decide(SERVER, DESK.first, Desk.decision("accept", "", "agency:m1"));
        assertEquals(open - 1, json(SERVER.get("/mappings/coverage")).get("candidates_left_out").getAsInt());
        DESK.restore();
    }
}
