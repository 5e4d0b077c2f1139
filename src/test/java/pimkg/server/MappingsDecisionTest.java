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

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.access.Minted;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Status;
import pimkg.graph.RdfInput;
import pimkg.linkage.Decisions;
import pimkg.setting.ServerSettings;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsvReader;

/** Decisions of people with tokens: added, never written over, and none lost. */
final class MappingsDecisionTest {

    private static final Desk DESK = new Desk();
    private static final String PLACE = "https://example.org/agency/terms/";

    @RegisterExtension
    static final ServerUnderTest SERVER = DESK.server();

    @RegisterExtension
    static final ServerUnderTest CLOSED = new ServerUnderTest();

    @BeforeEach
    void nobodyHasDecided() {
        DESK.restore();
    }

    /** What lies in the folder now. */
    private static MappingSet stored() {
        try {
            MappingReading reading = SssomTsvReader.read(RdfInput.of(DESK.file(), Optional.empty()), Optional.empty());
            assertTrue(reading.isComplete(), () -> reading.troubles().toString());
            return reading.set();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Mapping record(String name) {
        return stored().mappings().stream().filter(mapping -> mapping.get(Slot.RECORD_ID).orElse("").equals(PLACE + name)).findFirst().orElseThrow();
    }

    @Test
    void aDecisionIsAddedWithItsAuthorAndTheProposalStays() {
        Mapping proposal = record("m1");
        HttpResponse<String> answer = decide(SERVER, DESK.first, decision("accept", "As in the guide.", "agency:m1"));
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(PLACE + "m1-r1", json(answer).getAsJsonArray("added").get(0).getAsString());
        assertEquals(proposal, record("m1"));
        Mapping accepted = record("m1-r1");
        assertEquals(Status.ACCEPTED, accepted.status());
        assertEquals(List.of("Amina Example"), accepted.all(Slot.AUTHOR_LABEL));
        assertEquals(Optional.of("As in the guide."), accepted.get(Slot.COMMENT));
        assertEquals(List.of(PLACE + "m1"), accepted.all(Slot.DERIVED_FROM));
        assertTrue(accepted.get(Slot.MAPPING_DATE).isPresent());
    }

    @Test
    void aSecondPersonReviewsAndTheFirstCanNot() {
        decide(SERVER, DESK.first, decision("accept", "", "agency:m1"));
        assertProblem(403, "own-mapping", decide(SERVER, DESK.first, decision("accept", "", "agency:m1-r1")));
        assertFalse(record("m1-r1").isReviewed());
        String agreed = decision("accept", "", "agency:m1-r1").replace("\"verdict\"", "\"agreement\":0.5,\"verdict\"");
        assertEquals(200, decide(SERVER, DESK.second, agreed).statusCode());
        Mapping reviewed = record("m1-r2");
        assertTrue(reviewed.isReviewed());
        assertEquals(List.of("Amina Example"), reviewed.all(Slot.AUTHOR_LABEL));
        assertEquals(List.of("Bo Example"), reviewed.all(Slot.REVIEWER_LABEL));
        assertEquals(Optional.of("0.5"), reviewed.get(Slot.REVIEWER_AGREEMENT));
    }

    @Test
    void theHistoryCanBeReadOnThePage() {
        decide(SERVER, DESK.first, decision("accept", "First <i>thought</i>", "agency:m2"));
        decide(SERVER, DESK.second, decision("reject", "Second thought", "agency:m2-r1"));
        String page = SERVER.get("/mappings/agency", "Accept", "text/html").body();
        assertTrue(page.contains("First &lt;i&gt;thought&lt;/i&gt;") && page.contains("Second thought"), page);
        assertTrue(page.contains("Amina Example") && page.contains("Bo Example"), page);
        assertTrue(page.contains("&lt;b&gt;Cases&lt;/b&gt;") && !page.contains("<b>Cases") && !page.contains("<i>thought"), page);
    }

    @Test
    void nothingFitsClosesAllProposalsOfTheTerm() {
        assertEquals(200, decide(SERVER, DESK.first, decision("none", "", "agency:m3")).statusCode());
        List<Mapping> left = stored().current().stream().filter(mapping -> mapping.subject().equals(PLACE + "people")).toList();
        assertEquals(1, left.size(), left::toString);
        assertTrue(left.get(0).isUnmapped());
    }

    @Test
    void withoutATokenOrWithAWrongOneNothingIsWritten() throws IOException {
        byte[] before = Files.readAllBytes(DESK.file());
        String body = decision("accept", "", "agency:m1");
        HttpResponse<String> missing = SERVER.post("/mappings/agency", "application/json", body);
        assertProblem(401, "token-missing", missing);
        assertEquals("Bearer realm=\"pim-kg\"", header(missing, "WWW-Authenticate"));
        for (String wrong : List.of("pim_wrong", DESK.first.token() + "x", DESK.first.token().toUpperCase(Locale.ROOT),
            DESK.first.line().replaceFirst(".* ", ""), "a".repeat(5000))) {
            HttpResponse<String> answer = SERVER.post("/mappings/agency", "application/json", body, "Authorization", "Bearer " + wrong);
            assertProblem(401, "token-unknown", answer);
            assertFalse(answer.body().contains(wrong), "The answer repeats no token.");
        }
        assertProblem(400, "token-in-address", SERVER.post("/mappings/agency?access_token=" + DESK.first.token(), "application/json", body));
        assertProblem(401, "token-missing", SERVER.post("/mappings/agency", "application/json", body, "Authorization", "Basic YTpi"));
        assertProblem(403, "role", decide(SERVER, DESK.guest, body));
        assertProblem(403, "no-writing", decide(CLOSED, DESK.first, body));
        assertArrayEquals(before, Files.readAllBytes(DESK.file()));
    }

    @Test
    void aLineTakenOutEndsATokenAndANewOneBeginsIt() throws IOException {
        List<String> lines = Files.readAllLines(DESK.tokens);
        try {
            Files.write(DESK.tokens, List.of(DESK.second.line()));
            assertProblem(401, "token-unknown", decide(SERVER, DESK.first, decision("accept", "", "agency:m1")));
            assertEquals(200, decide(SERVER, DESK.second, decision("accept", "", "agency:m1")).statusCode());
            Files.write(DESK.tokens, List.of(DESK.second.line(), "half a line"));
            assertProblem(401, "token-unknown", decide(SERVER, DESK.second, decision("accept", "", "agency:m2")));
        } finally {
            Files.write(DESK.tokens, lines);
        }
        assertEquals(200, decide(SERVER, DESK.first, decision("accept", "", "agency:m2")).statusCode());
    }

    @Test
    void aLostUpdateIsRefused() {
        String seen = header(SERVER.get("/mappings/agency"), "ETag");
        String seenAsJson = header(SERVER.get("/mappings/agency.json"), "ETag");
        HttpResponse<String> done = decide(SERVER, DESK.first, decision("accept", "", "agency:m1"), "If-Match", seen);
        assertEquals(200, done.statusCode(), done::body);
        assertProblem(412, "changed-meanwhile", decide(SERVER, DESK.second, decision("reject", "", "agency:m2"), "If-Match", seen));
        assertProblem(412, "changed-meanwhile", decide(SERVER, DESK.second, decision("reject", "", "agency:m2"), "If-Match", seenAsJson));
        assertEquals(header(SERVER.get("/mappings/agency"), "ETag"), header(done, "ETag"));
        assertEquals(200, decide(SERVER, DESK.second, decision("reject", "", "agency:m2"), "If-Match", header(done, "ETag")).statusCode());
        assertEquals(200, decide(SERVER, DESK.second, decision("unsure", "", "agency:m5"), "If-Match", "*").statusCode());
    }

    @Test
    void aDecidedRecordCanNotBeDecidedAgain() {
        decide(SERVER, DESK.first, decision("accept", "", "agency:m1"));
        assertProblem(409, "already-decided", decide(SERVER, DESK.second, decision("reject", "", "agency:m1")));
    }

    @Test
    void allDecisionsOfARequestAreEnteredOrNone() {
        MappingSet before = stored();
        HttpResponse<String> answer = decide(SERVER, DESK.first, decision("accept", "", "agency:m1", "agency:m2", "agency:nobody"));
        assertProblem(422, "unknown-record", answer);
        assertEquals("agency:nobody", json(answer).get("detail").getAsString());
        assertEquals(before, stored());
    }

    @Test
    void linesOfTheFileAreNoNames() {
        assertProblem(422, "unknown-record", decide(SERVER, DESK.first, decision("accept", "", "10")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "7", "{\"decisions\":7}", "{\"decisions\":[]}", "{\"decisions\":[{}]}", "{\"decisions\":[{\"verdict\":\"accept\"}]}",
        "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[]}]}", "{\"decisions\":[{\"verdict\":\"ACCEPT\",\"records\":[\"m1\"]}]}",
        "{\"decisions\":[{\"verdict\":\"maybe\",\"records\":[\"m1\"]}]}", "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[{}]}]}",
        "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[\" \"]}]}", "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[\"m1\"],\"agreement\":2}]}",
        "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[\"m1\"],\"agreement\":\"NaN\"}]}",
        "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[\"m1\"],\"agreement\":\"much\"}]}",
        "{\"decisions\":[{\"verdict\":\"accept\",\"records\":[\"m1\"],\"comment\":\"\\u0000\"}]}"})
    void whatIsNoDecisionIsRefusedWithTheForm(String body) {
        assertProblem(422, "decision", decide(SERVER, DESK.first, body));
    }

    @Test
    void otherBodiesAreRefused() {
        assertProblem(400, "bad-request", decide(SERVER, DESK.first, "{\"decisions\":"));
        assertProblem(400, "bad-request", decide(SERVER, DESK.first, "[".repeat(200_000)));
        assertProblem(413, "too-large", decide(SERVER, DESK.first, " ".repeat(ServerSettings.MAX_JSON + 1)));
        assertProblem(415, "unsupported-media-type", SERVER.post("/mappings/agency", "text/plain", "x", "Authorization", "Bearer " + DESK.first.token()));
        assertProblem(404, "not-found", SERVER.post("/mappings/other", "application/json", decision("accept", "", "x"), "Authorization", "Bearer " + DESK.first.token()));
        assertProblem(403, "set-ships", SERVER.post("/mappings/crosswalks", "application/json", decision("accept", "", "x"), "Authorization", "Bearer " + DESK.first.token()));
    }

    @Test
    void aDamagedFileIsNotWrittenAnew() throws IOException {
        byte[] damaged = (Files.readString(DESK.file()) + "agency:m6\tnoprefix:x\t\tskos:closeMatch\tcategory:CaseManagement\t\tsemapv:LexicalMatching\tmuch\n").getBytes(StandardCharsets.UTF_8);
        Files.write(DESK.file(), damaged);
        assertProblem(409, "set-damaged", decide(SERVER, DESK.first, decision("accept", "", "agency:m1")));
        assertArrayEquals(damaged, Files.readAllBytes(DESK.file()));
        assertTrue(SERVER.get("/mappings", "Accept", "text/html").body().contains("noprefix"));
    }

    @Test
    void ofTwoWhoDecideAtOnceNoDecisionIsLost() throws Exception {
        manyTerms(40);
        ExecutorService people = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            Minted by = number % 2 == 0 ? DESK.first : DESK.second;
            String body = decision(number % 3 == 0 ? "reject" : "accept", "", "agency:n" + number);
            answers.add(people.submit(() -> {
                together.await();
                return decide(SERVER, by, body).statusCode();
            }));
        }
        together.countDown();
        for (Future<Integer> answer : answers) {
            assertEquals(200, answer.get());
        }
        people.shutdown();
        assertEquals(80, stored().mappings().size());
        assertEquals(40, stored().current().stream().filter(mapping -> mapping.status() != Status.CANDIDATE).count());
        try (Stream<Path> files = Files.list(DESK.folder)) {
            assertEquals(List.of(DESK.file()), files.toList(), "Nothing unfinished is left behind.");
        }
    }

    @Test
    void ofTwoWhoDecideOnTheSameOneIsTold() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<Integer> one = people.submit(() -> decide(SERVER, DESK.first, decision("accept", "", "agency:m1")).statusCode());
        Future<Integer> other = people.submit(() -> decide(SERVER, DESK.second, decision("reject", "", "agency:m1")).statusCode());
        assertEquals(List.of(200, 409), Stream.of(one.get(), other.get()).sorted().toList());
        people.shutdown();
        assertEquals(6, stored().mappings().size());
    }

    private static void manyTerms(int number) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(DESK.file()).subList(0, 9));
        for (int index = 0; index < number; index++) {
            lines.add("agency:n%d\tagency:t%d\tTerm %d\tskos:closeMatch\tcategory:CaseManagement\tCase management\tsemapv:LexicalMatching\t0.5".formatted(index, index, index));
        }
        Files.write(DESK.file(), lines);
    }

    @Test
    void theAnswerSaysWhatTheSetIsNow() {
        JsonObject answer = json(decide(SERVER, DESK.first, decision("accept", "", "agency:m1")));
        assertEquals(6, answer.get("records").getAsInt());
        assertEquals("agency", answer.get("name").getAsString());
    }
}
