package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.setting.ServerSettings;

/** Judging what is posted. */
final class ValidateEndpointTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String TURTLE = "text/turtle";
    static final String MULTIPART = "multipart/form-data; boundary=cut";
    static final String WITHOUT_TITLE = read("validation/dataset-without-title.ttl");
    private static final String COMPLETE = read("validation/dataset-full.ttl");
    static final String BROKEN = "<urn:a> <urn:b> <urn:c> .\n\n<urn:a> <urn:b>\n  nonsense .\n";

    private static String read(String path) {
        try {
            return Files.readString(Golden.file(path));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static HttpResponse<String> judge(String turtle, String... headers) {
        return SERVER.post("/validate", TURTLE, turtle, headers);
    }

    static String part(String name, String file, String content) {
        String fileName = file.isEmpty() ? "" : "; filename=\"" + file + "\"";
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"" + fileName + "\r\n\r\n" + content + "\r\n";
    }

    private static long violations(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return json(answer).getAsJsonObject("counts").get("violation").getAsLong();
    }

    @Test
    void aCompleteDescriptionConforms() {
        HttpResponse<String> answer = judge(COMPLETE);
        assertTrue(json(answer).get("conforms").getAsBoolean(), answer::body);
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @Test
    void aWrongDescriptionIsAResultAndNotAnError() {
        HttpResponse<String> answer = judge(WITHOUT_TITLE);
        assertEquals(200, answer.statusCode());
        assertFalse(json(answer).get("conforms").getAsBoolean());
    }

    @Test
    void theReportHasTheKeysOfTheContract() {
        JsonObject report = json(judge(WITHOUT_TITLE));
        assertTrue(report.keySet().containsAll(Set.of("conforms", "profile", "version", "counts", "principles", "findings")));
        assertEquals(Set.of("violation", "warning", "info", "datasets"), report.getAsJsonObject("counts").keySet());
        JsonObject principle = report.getAsJsonArray("principles").get(0).getAsJsonObject();
        assertTrue(principle.keySet().containsAll(List.of("principle", "label", "checked", "stated", "violations", "warnings")));
        JsonObject finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertTrue(finding.keySet().containsAll(List.of("code", "shape", "severity", "principle", "dataset", "focus", "path",
            "value", "message", "why", "fix", "suggestions", "file", "line", "column", "cell", "pointer")), finding::toString);
        assertEquals(8, report.getAsJsonArray("principles").size());
    }

    @Test
    void aFindingInTurtleHasALineAndAColumn() {
        JsonObject finding = json(judge(WITHOUT_TITLE)).getAsJsonArray("findings").get(0).getAsJsonObject();
        long line = WITHOUT_TITLE.substring(0, WITHOUT_TITLE.indexOf("a dcat:Dataset")).lines().count();
        assertEquals(line, finding.get("line").getAsLong());
        assertTrue(finding.get("column").getAsInt() > 0);
        assertTrue(finding.get("pointer").isJsonNull());
    }

    @ParameterizedTest
    @CsvSource({"application/ld+json,JSON-LD", "application/rdf+xml,RDF/XML", "application/n-triples,N-Triples",
        "application/trig,TriG", "Text/Turtle;charset=utf-8,Turtle"})
    void everySyntaxIsJudgedAlike(String type, String lang) {
        RDFFormat plain = RDFWriterRegistry.defaultSerialization(RDFLanguages.nameToLang(lang));
        String written = RDFWriter.source(RDFParser.fromString(WITHOUT_TITLE, Lang.TURTLE).toGraph()).format(plain).asString();
        assertEquals(1, violations(SERVER.post("/validate", type, written)));
    }

    @Test
    void theFormTakesAFileOrAText() {
        String file = part("file", "mine.ttl", WITHOUT_TITLE) + part("text", "", "") + "--cut--\r\n";
        HttpResponse<String> answer = SERVER.post("/validate", MULTIPART, file);
        assertEquals(1, violations(answer));
        assertEquals("mine.ttl", json(answer).getAsJsonArray("findings").get(0).getAsJsonObject().get("file").getAsString());
        String text = part("file", "", "") + part("text", "", WITHOUT_TITLE) + "--cut--\r\n";
        assertEquals(1, violations(SERVER.post("/validate", MULTIPART, text)));
    }

    @Test
    void anEmptyOrBrokenFormIsTheClientsFault() {
        String empty = part("file", "", "") + part("text", "", "") + "--cut--\r\n";
        assertProblem(400, "unreadable", SERVER.post("/validate", MULTIPART, empty));
        assertProblem(400, "bad-request", SERVER.post("/validate", MULTIPART, "nonsense"));
    }

    @Test
    void ofTwoDescriptionsInOneFormNoneIsJudgedUnseen() {
        String two = part("file", "a.ttl", "<urn:a> <urn:b> 1 .") + part("file", "b.ttl", "<urn:a> <urn:b> 2 .") + "--cut--\r\n";
        assertProblem(400, "several", SERVER.post("/validate", MULTIPART, two));
        String fileAndText = part("file", "a.ttl", "<urn:a> <urn:b> 1 .") + part("text", "", "<urn:a> <urn:b> 2 .") + "--cut--\r\n";
        assertProblem(400, "several", SERVER.post("/validate", MULTIPART, fileAndText));
    }

    @Test
    void brokenSyntaxIsRefusedWithItsLine() {
        HttpResponse<String> answer = judge(BROKEN);
        assertProblem(400, "unreadable", answer);
        assertTrue(json(answer).get("detail").getAsString().contains("Line 4"), answer::body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/ld+json|{\"@id\": ", "application/rdf+xml|<rdf:RDF", "text/turtle|''",
        "text/turtle|@prefix a: <urn:a> . a:%"})
    void damagedInputIsRefusedAndNeverABug(String type, String body) {
        assertProblem(400, "unreadable", SERVER.post("/validate", type, body));
    }

    @Test
    void lettersThatAreNotUtf8AreRefused() {
        byte[] latin = "<urn:a> <urn:b> \"é\" .".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(400, "unreadable", SERVER.postBytes("/validate", TURTLE, latin));
    }

    @Test
    void aFileWithoutADatasetIsNotTakenForAFineOne() {
        assertProblem(400, "nothing-to-judge", judge("<urn:a> <urn:b> <urn:c> ."));
    }

    @Test
    void moreThan32MiBIsTooLarge() {
        byte[] large = new byte[ServerSettings.MAX_BODY + 1];
        HttpResponse<String> answer = SERVER.send("POST", "/validate",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "Content-Type", TURTLE);
        assertProblem(413, "too-large", answer);
        assertEquals("close", header(answer, "Connection"), "The rest of what was sent must not be taken for a request.");
    }

    @Test
    void whoSendsTooMuchToItsEndStillGetsTheReason() throws IOException {
        String answer = SERVER.postUnheard("/validate", TURTLE, new byte[ServerSettings.MAX_BODY + 1]);
        assertTrue(answer.startsWith("HTTP/1.1 413 ") && answer.contains("too-large"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/rdf+thrift", "///",
        "application/x-www-form-urlencoded"})
    void anUnknownMediaTypeIsRefused(String type) {
        assertProblem(415, "unsupported-media-type", SERVER.post("/validate", type, "a,b"));
    }

    @Test
    void aCompressedBodyIsRefused() {
        assertProblem(415, "unsupported-media-type", judge(WITHOUT_TITLE, "Content-Encoding", "gzip"));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertProblem(400, "unreadable", judge("<urn:a> <urn:b> " + "[<urn:b> ".repeat(20_000) + "1" + "]".repeat(20_000) + " ."));
    }

    @Test
    void anUnknownProfileIsRefused() {
        HttpResponse<String> answer = SERVER.post("/validate?profile=nosuch", TURTLE, COMPLETE);
        assertProblem(400, "profile", answer);
        assertEquals("nosuch", json(answer).get("detail").getAsString());
        assertProblem(400, "profile", SERVER.post("/validate", MULTIPART,
            part("text", "", COMPLETE) + part("profile", "", "../core") + "--cut--\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "draft", "humanitarian-bases", "strict-pim"})
    void theProfileIsChosenInTheAddressOrInTheForm(String profile) {
        JsonObject byAddress = json(SERVER.post("/validate?profile=" + profile, TURTLE, WITHOUT_TITLE));
        String form = part("text", "", WITHOUT_TITLE) + part("profile", "", profile) + "--cut--\r\n";
        JsonObject byForm = json(SERVER.post("/validate", MULTIPART, form));
        assertEquals(profile, byAddress.get("profile").getAsString());
        assertEquals(byAddress.get("counts"), byForm.get("counts"));
        assertEquals(profile, byForm.get("profile").getAsString());
        String page = SERVER.post("/validate", MULTIPART, form, "Accept", "text/html").body();
        assertTrue(page.contains("<option value=\"" + profile + "\" selected>"), page);
    }

    @Test
    void aProfileLeftOpenIsTheUsualOne() {
        String form = part("text", "", WITHOUT_TITLE) + part("profile", "", " ") + "--cut--\r\n";
        assertEquals("core", json(SERVER.post("/validate", MULTIPART, form)).get("profile").getAsString());
    }

    @Test
    void aDraftWeighsLessThanWhatIsPublished() {
        JsonObject draft = json(SERVER.post("/validate?profile=draft", TURTLE, "@prefix dcat: <http://www.w3.org/ns/dcat#> . <urn:d> a dcat:Dataset ."));
        JsonObject core = json(SERVER.post("/validate", TURTLE, "@prefix dcat: <http://www.w3.org/ns/dcat#> . <urn:d> a dcat:Dataset ."));
        assertTrue(draft.getAsJsonObject("counts").get("violation").getAsInt() < core.getAsJsonObject("counts").get("violation").getAsInt());
    }
}
