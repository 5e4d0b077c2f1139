package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.exchange.MappingFiles;
import pimkg.graph.RdfInput;
import pimkg.page.Pages;
import pimkg.setting.ServerSettings;
import pimkg.sssom.MappingReading;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Lists of terms in several formats go in, proposals in several formats come out, and nothing breaks the server. */
final class LinkEndpointTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @RegisterExtension
    static final ServerUnderTest HASTY = ServerUnderTest.stoppingAfter(Duration.ofMillis(1));

    private static final String CSV = "id,label,definition,context\nmonitoring,Protection monitoring,,\ncases,Case management,,Services\n";
    private static final String SKOS = """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/list#m> a skos:Concept ; skos:prefLabel "Protection monitoring"@en .
        """;
    private static final String IATI = """
        <?xml version="1.0"?><codelist name="Example" xml:lang="en"><codelist-items><codelist-item><code>1</code>
        <name><narrative>Protection monitoring</narrative></name></codelist-item></codelist-items></codelist>
        """;

    @ParameterizedTest
    @CsvSource({"text/csv,CSV", "text/plain,LINES", "text/tab-separated-values,TSV", "text/turtle,SKOS", "application/xml,IATI", "application/json,JSON"})
    void listsAreReadInManyFormats(String type, String kind) {
        String list = switch (kind) {
            case "CSV" -> CSV;
            case "LINES" -> "Protection monitoring\nCase management\n";
            case "TSV" -> CSV.replace(',', '\t');
            case "SKOS" -> SKOS;
            case "IATI" -> IATI;
            default -> "[{\"id\": \"m\", \"label\": \"Protection monitoring\"}]";
        };
        HttpResponse<String> answer = SERVER.post("/link", type, list);
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("text/tab-separated-values", type(answer));
        assertTrue(answer.body().contains("category:ProtectionMonitoring"), answer::body);
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @Test
    void aWorkbookIsAListToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(bytes, "test", null);
        Worksheet sheet = book.newWorksheet("Terms");
        sheet.value(0, 0, "id");
        sheet.value(0, 1, "label");
        sheet.value(1, 0, "m");
        sheet.value(1, 1, "Protection monitoring");
        book.finish();
        HttpResponse<String> answer = SERVER.postBytes("/link", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.toByteArray());
        assertTrue(answer.body().contains("category:ProtectionMonitoring"), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"text/tab-separated-values,x.tsv", "application/json,x.json"})
    void proposalsAreSetsOfMappings(String wish, String name) {
        HttpResponse<String> answer = SERVER.post("/link?vocabulary=Agency", "text/csv", CSV, "Accept", wish);
        assertEquals(wish, type(answer));
        MappingReading reading = MappingFiles.read(RdfInput.of(name, Optional.empty(), answer.body().getBytes(StandardCharsets.UTF_8)), Optional.empty());
        assertTrue(reading.isComplete(), () -> reading.troubles().toString());
        assertTrue(reading.set().mappings().stream().anyMatch(mapping -> mapping.subject().equals("https://w3id.org/pim-kg/list/Agency/monitoring")));
    }

    @Test
    void proposalsAreTablesForPeople() {
        assertTrue(SERVER.post("/link", "text/csv", CSV, "Accept", "text/csv", "Accept-Language", "fr").body().contains("monitoring,Protection monitoring"));
        HttpResponse<String> workbook = SERVER.post("/link", "text/csv", CSV, "Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertTrue(workbook.body().startsWith("PK"));
        assertProblem(406, "not-acceptable", SERVER.post("/link", "text/csv", CSV, "Accept", "image/png"));
    }

    @Test
    void lessSureProposalsAreLeftOutWhenAskedFor() {
        String list = "Teacher training\nProtection monitoring\n";
        long all = SERVER.post("/link?min-score=0", "text/plain", list, "Accept", "text/csv").body().lines().count();
        long sure = SERVER.post("/link?min-score=0.9", "text/plain", list, "Accept", "text/csv").body().lines().count();
        assertTrue(sure < all, sure + " < " + all);
        for (String wrong : new String[] {"2", "-1", "NaN", "1e9", "x"}) {
            assertProblem(400, "parameter", SERVER.post("/link?min-score=" + wrong, "text/plain", list));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSaysThatNothingIsKept(Language language) {
        String form = SERVER.get("/link", "Accept-Language", language.tag()).body();
        String result = SERVER.post("/link", "text/csv", CSV, "Accept", "text/html", "Accept-Language", language.tag()).body();
        String kept = Texts.of(Pages.class, language).get("link.kept");
        assertTrue(form.contains(kept) && result.contains(kept), result);
        assertTrue(result.contains("dir=\"" + language.dir() + "\"") && result.contains("aria-live=\"polite\""), result);
    }

    @Test
    void labelsOfOthersStayText() {
        String hostile = "id,label,definition,context\n\"<x>\",\"<script>alert(1)</script> monitoring \"\"onclick=\",\"{{ 6 * 7 }}</p><img src=x>\",\"<b>\"\n";
        HttpResponse<String> answer = SERVER.post("/link?vocabulary=%3Ci%3E", "text/csv", hostile, "Accept", "text/html");
        String page = answer.body();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; monitoring &quot;onclick=") && page.contains("{{ 6 * 7 }}"), page);
        assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("<b>") || page.contains("<i>"), page);
        assertTrue(header(answer, "Content-Security-Policy").contains("; script-src 'self';"));
        assertFalse(page.matches("(?s).*\\son\\w+=\".*") || page.contains("style="), page);
    }

    @Test
    void theScriptComesFromThisServer() {
        HttpResponse<String> script = SERVER.get("/link.js");
        assertEquals("text/javascript", type(script));
        assertFalse(script.body().contains("innerHTML") || script.body().contains("eval(") || script.body().contains("http"), script::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t\n", "\u0000\u0000", "{", "[[[[", "<codelist", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><codelist>&e;</codelist>", "PK\u0003\u0004broken"})
    void whatIsNoListIsRefusedWithAReason(String body) {
        HttpResponse<String> answer = SERVER.post("/link", "application/octet-stream", body);
        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(ServerUnderTest.json(answer).get("code").getAsString().startsWith("vocabulary-"), answer::body);
        assertFalse(answer.body().contains("root:"), answer::body);
    }

    @Test
    void moreThanCanBeLinkedAtOnceIsRefused() {
        String many = IntStream.range(0, ServerSettings.MAX_TERMS + 1).mapToObj(number -> "term " + number).collect(Collectors.joining("\n"));
        assertProblem(413, "too-many-terms", SERVER.post("/link", "text/plain", many));
        assertProblem(408, "linking-timeout", HASTY.post("/link", "text/plain", "Protection monitoring\nCase management"));
        assertProblem(413, "too-large", SERVER.postBytes("/link", "text/plain", new byte[ServerSettings.MAX_BODY + 1]));
        assertProblem(415, "unsupported-media-type", SERVER.post("/link", "image/png", "x"));
        assertEquals(200, SERVER.post("/link", "text/csv", CSV).statusCode());
    }

    @Test
    void onlyTheseAddressesAreThere() {
        assertProblem(404, "not-found", SERVER.get("/link/other"));
        assertProblem(404, "not-found", SERVER.get("/link/review"));
        assertProblem(404, "not-found", SERVER.post("/link/other", "text/csv", CSV));
    }

    @Test
    void oneLongWordHoldsNobodyUp() {
        assertEquals(200, SERVER.post("/link", "text/plain", "monitoring".repeat(20_000) + "\n" + "protection ".repeat(20_000)).statusCode());
    }
}
