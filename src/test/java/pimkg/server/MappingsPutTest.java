package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Desk.decide;
import static pimkg.server.Desk.decision;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.access.Minted;
import pimkg.exchange.MappingFiles;
import pimkg.graph.RdfInput;
import pimkg.setting.ServerSettings;
import pimkg.sssom.MappingReading;

/** Whole sets that somebody puts on the shelf: new ones, and ones that add to what is there. */
final class MappingsPutTest {

    private static final Desk DESK = new Desk();
    private static final String TSV = "text/tab-separated-values";

    @RegisterExtension
    static final ServerUnderTest SERVER = DESK.server();

    @RegisterExtension
    static final ServerUnderTest CLOSED = new ServerUnderTest();

    @BeforeEach
    void onlyOneSetIsThere() throws IOException {
        try (Stream<Path> files = Files.list(DESK.folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        DESK.restore();
    }

    private static HttpResponse<String> put(Minted by, String name, String type, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Authorization", "Bearer " + by.token(), "Content-Type", type), Stream.of(headers)).toArray(String[]::new);
        return SERVER.send("PUT", "/mappings/" + name, BodyPublishers.ofString(body), all);
    }

    private static HttpResponse<String> replace(Minted by, String body) {
        return put(by, "agency", TSV, body, "If-Match", header(SERVER.get("/mappings/agency"), "ETag"));
    }

    private static String fresh() throws IOException {
        return Files.readString(Golden.file("server/agency.sssom.tsv"));
    }

    private static String stored() {
        return SERVER.get("/mappings/agency.tsv").body();
    }

    private static List<String> records(HttpResponse<String> answer) {
        return json(answer).getAsJsonArray("records").asList().stream().map(each -> each.getAsString().replaceFirst(".*/", "")).toList();
    }

    @Test
    void aNewSetIsThereAtOnce() throws IOException {
        HttpResponse<String> answer = put(DESK.first, "other", TSV, fresh(), "If-None-Match", "*");
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals("/mappings/other", header(answer, "Location"));
        assertEquals(5, json(answer).get("records").getAsInt());
        assertEquals(5, json(answer).getAsJsonArray("added").size());
        assertEquals(5, json(answer).getAsJsonObject("counts").get("warning").getAsInt());
        assertEquals("M13", json(answer).getAsJsonArray("findings").get(0).getAsJsonObject().get("code").getAsString());
        assertEquals(header(SERVER.get("/mappings/other"), "ETag"), header(answer, "ETag"));
        assertEquals(stored(), SERVER.get("/mappings/other.tsv").body());
        assertTrue(SERVER.get("/mappings", "Accept", "text/html").body().contains("/mappings/other?lang"));
        assertEquals(200, SERVER.post("/mappings/other", "application/json", decision("accept", "", "agency:m1"), "Authorization", "Bearer " + DESK.first.token())
            .statusCode());
    }

    @Test
    void everyCompleteFormCanBePut() {
        for (String[] form : new String[][] {{"json", "application/json"}, {"ttl", "text/turtle"}, {"tsv", "text/plain"}}) {
            HttpResponse<String> answer = put(DESK.first, "as-" + form[0], form[1], SERVER.get("/mappings/agency." + form[0]).body());
            assertEquals(201, answer.statusCode(), answer::body);
            MappingReading there = MappingFiles.read(RdfInput.of("x.tsv", Optional.empty(), SERVER.getBytes("/mappings/as-" + form[0] + ".tsv").body()), Optional.empty());
            MappingReading sent = MappingFiles.read(RdfInput.of("x.tsv", Optional.empty(), SERVER.getBytes("/mappings/agency.tsv").body()), Optional.empty());
            assertEquals(List.copyOf(sent.set().mappings()).toString(), there.set().mappings().toString(), form[0]);
        }
    }

    @Test
    void aSetIsReplacedOnlyByWhoHasSeenIt() throws IOException {
        String longer = fresh() + "agency:m6\tagency:rail\tRailways\tskos:relatedMatch\tcategory:CaseManagement\t\tsemapv:LexicalMatching\t0.1\n";
        assertProblem(428, "precondition", put(DESK.first, "agency", TSV, longer));
        assertProblem(412, "set-exists", put(DESK.first, "agency", TSV, longer, "If-None-Match", "*"));
        assertProblem(412, "changed-meanwhile", put(DESK.first, "agency", TSV, longer, "If-Match", "\"0123.x.tsv\""));
        assertProblem(412, "changed-meanwhile", put(DESK.first, "nobody", TSV, longer, "If-Match", "*"));
        HttpResponse<String> done = replace(DESK.first, longer);
        assertEquals(200, done.statusCode(), done::body);
        assertEquals("https://example.org/agency/terms/m6", json(done).getAsJsonArray("added").get(0).getAsString());
        assertEquals(6, json(done).get("records").getAsInt());
    }

    @Test
    void proposalsOfAProgramMayGoAndDecisionsStay() throws IOException {
        decide(SERVER, DESK.first, decision("accept", "As in the guide", "agency:m1"));
        String decided = stored();
        String withoutProposals = decided.lines().filter(line -> !line.contains("agency:m5")).reduce("", (one, other) -> one + other + "\n");
        assertEquals(200, replace(DESK.second, withoutProposals).statusCode());
        assertFalse(stored().contains("agency:m5"));
        HttpResponse<String> lost = replace(DESK.first, fresh());
        assertProblem(409, "history-lost", lost);
        assertEquals(List.of("m1-r1"), records(lost));
        HttpResponse<String> rewritten = replace(DESK.first, stored().replace("As in the guide", "As I please"));
        assertProblem(409, "history-lost", rewritten);
        assertEquals(List.of("m1-r1"), records(rewritten));
        HttpResponse<String> judged = replace(DESK.first, stored().lines().filter(line -> !line.contains("agency:m1\t")).reduce("", (one, other) -> one + other + "\n"));
        assertProblem(409, "history-lost", judged);
        assertEquals(List.of("m1"), records(judged), "What was judged stays too.");
        assertTrue(stored().contains("As in the guide"));
    }

    @Test
    void newDecisionsAreTheSendersOwn() {
        decide(SERVER, DESK.first, decision("accept", "", "agency:m1"));
        String before = stored();
        decide(SERVER, DESK.second, decision("accept", "", "agency:m1-r1"));
        String reviewed = stored();
        restore(before);
        HttpResponse<String> forged = replace(DESK.first, reviewed);
        assertProblem(403, "decisions-of-others", forged);
        assertEquals(List.of("m1-r2"), records(forged));
        assertEquals(200, replace(DESK.second, reviewed).statusCode());
        assertTrue(stored().contains("agency:m1-r2"));
        restore(before);
        assertProblem(403, "own-mapping", replace(DESK.first, reviewed.replace("Bo Example", "AMINA  EXAMPLE")));
        assertProblem(403, "decisions-of-others", replace(DESK.second, withoutFirst(reviewed, before)));
    }

    /** A review of what nobody here has said: the author's own record is missing. */
    private static String withoutFirst(String reviewed, String before) {
        restore(before.lines().filter(line -> !line.startsWith("agency:m1-r1")).reduce("", (one, other) -> one + other + "\n"));
        return reviewed.lines().filter(line -> !line.startsWith("agency:m1-r1")).reduce("", (one, other) -> one + other + "\n");
    }

    private static void restore(String content) {
        try {
            Files.writeString(DESK.file(), content);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    @Test
    void aSetWithFaultsIsRefusedWithTheFindings() throws IOException {
        byte[] before = Files.readAllBytes(DESK.file());
        HttpResponse<String> answer = put(DESK.first, "other", TSV, fresh().replace("category:CaseManagement", "category:CaseManagment").replace("0.4", "much"),
            "Accept-Language", "fr");
        assertProblem(422, "set-findings", answer);
        assertTrue(json(answer).getAsJsonObject("counts").get("violation").getAsInt() > 1, answer::body);
        assertTrue(json(answer).getAsJsonArray("findings").asList().stream().anyMatch(each -> each.getAsJsonObject().get("line").getAsInt() == 11), answer::body);
        assertEquals(404, SERVER.get("/mappings/other").statusCode());
        assertProblem(422, "set-findings", replace(DESK.first, "{\"mappings\": 7"));
        assertProblem(422, "set-findings", replace(DESK.first, ""));
        assertArrayEquals(before, Files.readAllBytes(DESK.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crosswalks", "coverage", "agency.tsv", "a%20b", ".hidden", "..%2fx", "x.JSON", "", "a%2Fb"})
    void namesThatNoSetCanHaveAreRefused(String name) throws IOException {
        HttpResponse<String> answer = put(DESK.first, name, TSV, fresh());
        assertTrue(List.of(400, 403).contains(answer.statusCode()), answer::body);
        try (Stream<Path> files = Files.list(DESK.folder)) {
            assertEquals(List.of(DESK.file()), files.toList());
        }
    }

    @Test
    void whoMayNotOrSendsTooMuchIsTold() throws IOException {
        assertProblem(403, "role", put(DESK.guest, "other", TSV, fresh()));
        assertProblem(401, "token-missing", SERVER.send("PUT", "/mappings/other", BodyPublishers.ofString(fresh())));
        assertProblem(403, "no-writing", CLOSED.send("PUT", "/mappings/other", BodyPublishers.ofString(fresh())));
        assertProblem(413, "too-large", put(DESK.first, "other", TSV, fresh() + "#".repeat(ServerSettings.MAX_SET)));
        StringBuilder many = new StringBuilder(fresh());
        for (int row = 0; row <= ServerSettings.MAX_RECORDS; row++) {
            many.append("agency:n").append(row).append("\tagency:x\t\tskos:closeMatch\tcategory:CaseManagement\t\tsemapv:LexicalMatching\t0.1\n");
        }
        assertProblem(413, "too-many-records", put(DESK.first, "other", TSV, many.toString()));
        assertProblem(415, "unsupported-media-type", put(DESK.first, "other", "image/png", "x"));
        HttpResponse<String> deleted = SERVER.send("DELETE", "/mappings/agency", BodyPublishers.noBody());
        assertProblem(405, "method-not-allowed", deleted);
        assertEquals("GET, HEAD, POST, PUT, OPTIONS", header(deleted, "Allow"));
    }

    @Test
    void aDamagedSetIsNotReplaced() throws IOException {
        Files.writeString(DESK.file(), fresh() + "agency:m6\tnoprefix:x\t\tskos:closeMatch\tcategory:CaseManagement\t\tsemapv:LexicalMatching\tmuch\n");
        assertProblem(409, "set-damaged", replace(DESK.first, fresh()));
    }
}
