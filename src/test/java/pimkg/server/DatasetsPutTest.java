package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.B;
import static pimkg.server.Stewards.TURTLE;
import static pimkg.server.Stewards.changed;
import static pimkg.server.Stewards.description;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.remove;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stewards submit, replace and remove descriptions one by one. */
final class DatasetsPutTest {

    private static final Stewards STEWARDS = new Stewards();

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    @RegisterExtension
    static final ServerUnderTest CAREFUL = STEWARDS.server("core", true);

    @RegisterExtension
    static final ServerUnderTest PORTAL = STEWARDS.server("dcat-ap", false);

    @RegisterExtension
    static final ServerUnderTest CLOSED = new ServerUnderTest();

    private static String at(String id) {
        return "/datasets/" + A + "/" + id;
    }

    @Test
    void aNewOneIsCreatedAnotherReplacedAndTheSameUnchanged() {
        HttpResponse<String> created = put(SERVER, STEWARDS.first, at("new"), description());
        assertEquals(201, created.statusCode(), created::body);
        assertEquals(SERVER.server().url() + "datasets/" + A + "/new", header(created, "Location"));
        assertTrue(header(created, "ETag").matches("\"[0-9a-f]{64}\""), header(created, "ETag"));
        assertEquals("created", json(created).get("outcome").getAsString());
        assertEquals("https://w3id.org/pim-kg/datasets/" + A + "/new", json(created).get("dataset").getAsString());
        HttpResponse<String> again = put(SERVER, STEWARDS.first, at("new"), description());
        assertEquals(200, again.statusCode(), again::body);
        assertEquals("unchanged", json(again).get("outcome").getAsString());
        assertEquals(1, json(again).get("version").getAsInt());
        assertEquals(header(created, "ETag"), header(again, "ETag"));
        HttpResponse<String> other = put(SERVER, STEWARDS.first, at("new"), saying("other"));
        assertEquals(200, other.statusCode(), other::body);
        assertEquals("replaced", json(other).get("outcome").getAsString());
        assertEquals(2, json(other).get("version").getAsInt());
        assertFalse(header(other, "ETag").equals(header(created, "ETag")));
    }

    @Test
    void whoeverSaysNothingKeepsItToThemselvesAndIsToldHowToOpenIt() {
        JsonObject answer = json(put(SERVER, STEWARDS.first, at("assumed"), description()));
        assertEquals("owner", answer.get("audience").getAsString());
        assertTrue(answer.get("audienceAssumed").getAsBoolean());
        assertTrue(answer.getAsJsonArray("notes").get(0).getAsString().contains("audience:Community"), answer::toString);
        JsonObject french = json(put(SERVER, STEWARDS.first, at("assumed"), description(), "Accept-Language", "fr"));
        assertTrue(french.getAsJsonArray("notes").get(0).getAsString().contains("votre organisation"), french::toString);
        JsonObject said = json(put(SERVER, STEWARDS.first, at("assumed") + "?audience=community", description()));
        assertEquals("community", said.get("audience").getAsString());
        assertFalse(said.get("audienceAssumed").getAsBoolean());
        assertEquals(0, said.getAsJsonArray("notes").size());
    }

    @Test
    void theAudienceStandsInTheDescriptionSoThatItComesBackTheSame() {
        put(SERVER, STEWARDS.first, at("round") + "?audience=community", description());
        String kept = SERVER.get(at("round") + ".ttl", with(STEWARDS.reader)).body();
        HttpResponse<String> back = put(SERVER, STEWARDS.first, at("round"), kept);
        assertEquals("unchanged", json(back).get("outcome").getAsString(), back::body);
        assertEquals("community", json(back).get("audience").getAsString());
        String wrong = "\n<> <https://w3id.org/pim-kg/ontology/pim#audience> ";
        assertProblem(422, "submission-audience", put(SERVER, STEWARDS.first, at("round"), description() + wrong + "\"public\" ."));
        assertProblem(422, "submission-two-audiences", put(SERVER, STEWARDS.first, at("round") + "?audience=owner",
            description() + wrong + "<https://w3id.org/pim-kg/ontology/audiences#Community> ."));
        assertProblem(400, "audience", put(SERVER, STEWARDS.first, at("round") + "?audience=all", description()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "access|eu-access:PUBLIC|eu-access:RESTRICTED",
        "level|sensitivity:Low|sensitivity:Moderate ; pim:accessReason \"Fictional: totals.\"@en",
        "file|dpv:hasData dpv:NonPersonalData ;|dpv:hasData dpv:NonPersonalData ; dcat:distribution [ a dcat:Distribution ; dct:title \"Fictional\"@en ; "
            + "dct:accessRights eu-access:RESTRICTED ; dcat:accessURL <https://example.org/file> ] ;"})
    void whatIsNotForEveryoneCanNotBePublic(String id, String before, String after) {
        String closed = changed(before, after);
        assertProblem(422, "submission-not-for-everyone", put(SERVER, STEWARDS.first, at(id) + "?audience=public", closed));
        assertEquals(404, SERVER.get(at(id), with(STEWARDS.first)).statusCode(), "Nothing of it is kept.");
        assertEquals(201, put(SERVER, STEWARDS.first, at(id) + "?audience=community", closed).statusCode());
    }

    @Test
    void aDescriptionThatLeavesSomethingOutComesBackWithItsReport() {
        String faulty = changed("    dpv:hasPurpose purpose:ProtectionAnalysis ;\n", "");
        HttpResponse<String> problem = put(SERVER, STEWARDS.first, at("faulty"), faulty);
        assertProblem(422, "not-conforming", problem);
        assertEquals("core", json(problem).get("detail").getAsString());
        assertTrue(json(problem).getAsJsonObject("report").toString().contains("P3.1"), problem::body);
        HttpResponse<String> table = put(SERVER, STEWARDS.first, at("faulty"), faulty, "Accept", "text/csv");
        assertEquals(422, table.statusCode());
        assertEquals("text/csv", type(table));
        assertTrue(table.body().contains("P3.1"), table::body);
        HttpResponse<String> page = put(SERVER, STEWARDS.first, at("faulty"), faulty, "Accept", "text/html");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("P3.1"), page::body);
        assertProblem(404, "not-found", SERVER.get(at("faulty"), with(STEWARDS.first)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fictional: for everybody.|Fictional: write to amina.example@example.org.|P2.8",
        "mailto:data-desk@|mailto:amina.example@|P6.1",
        "a vcard:Organization|a vcard:Individual|P6.1",
        "dpv:NonPersonalData|dpv:PersonalData|P2.4"})
    void whatEndangersPeopleIsRefusedWhateverTheOperatorAsksFor(String before, String after, String code) {
        HttpResponse<String> refused = put(PORTAL, STEWARDS.first, at("danger"), changed(before, after));
        assertProblem(422, "not-conforming", refused);
        assertTrue(refused.body().contains("\"" + code + "\""), refused::body);
        assertFalse(code.equals("P2.8") && refused.body().contains("amina"), "What stands in texts is not repeated.");
    }

    @Test
    void aTeamMayHaveAnAddressLikeAPersonsOnceSomebodyHasLooked() {
        String team = changed("mailto:data-desk@", "mailto:data.desk@");
        assertProblem(422, "not-conforming", put(SERVER, STEWARDS.first, at("team"), team));
        assertEquals(201, put(SERVER, STEWARDS.first, at("team") + "?shared-mailbox=true", team).statusCode());
        assertProblem(400, "yes-or-no", put(SERVER, STEWARDS.first, at("team") + "?shared-mailbox=1", team));
    }

    @Test
    void tryingDoesEverythingButKeeping() {
        HttpResponse<String> tried = put(SERVER, STEWARDS.first, at("tried") + "?dry-run=true", description());
        assertEquals(200, tried.statusCode(), tried::body);
        assertFalse(json(tried).get("stored").getAsBoolean());
        assertEquals("created", json(tried).get("outcome").getAsString());
        assertProblem(404, "not-found", SERVER.get(at("tried"), with(STEWARDS.first)));
        HttpResponse<String> kept = put(SERVER, STEWARDS.first, at("tried"), description());
        assertEquals(header(tried, "ETag"), header(kept, "ETag"));
        assertEquals("unchanged", json(put(SERVER, STEWARDS.first, at("tried") + "?dry-run=true", description())).get("outcome").getAsString());
        assertEquals("replaced", json(put(SERVER, STEWARDS.first, at("tried") + "?dry-run=true", saying("else"))).get("outcome").getAsString());
        assertProblem(412, "submission-changed", put(SERVER, STEWARDS.first, at("tried") + "?dry-run=true", description(), "If-None-Match", "*"));
        assertFalse(json(remove(SERVER, STEWARDS.first, at("tried") + "?dry-run=true")).get("removed").getAsBoolean());
        assertEquals(200, SERVER.get(at("tried"), with(STEWARDS.first)).statusCode());
    }

    @Test
    void nobodyPassesOverSomebodyElsesChange() {
        String path = at("conditions");
        assertProblem(412, "submission-changed", put(SERVER, STEWARDS.first, path, description(), "If-Match", "*"));
        HttpResponse<String> created = put(SERVER, STEWARDS.first, path, description(), "If-None-Match", "*");
        assertEquals(201, created.statusCode(), created::body);
        assertProblem(412, "submission-changed", put(SERVER, STEWARDS.first, path, saying("two"), "If-None-Match", "*"));
        String read = header(SERVER.get(path + ".jsonld", with(STEWARDS.first)), "ETag");
        assertEquals(200, put(SERVER, STEWARDS.first, path, saying("two"), "If-Match", read).statusCode(), "The tag of any form will do.");
        assertProblem(412, "submission-changed", put(SERVER, STEWARDS.first, path, saying("three"), "If-Match", read));
        String now = header(SERVER.get(path + ".nt", with(STEWARDS.first)), "ETag");
        assertEquals(200, put(SERVER, STEWARDS.first, path, saying("two"), "If-Match", read + ", " + now).statusCode(), "One of a list.");
        assertEquals(200, put(SERVER, STEWARDS.first, path, saying("two"), "If-Match", read, "If-Match", now).statusCode(), "Also in two lines.");
        assertProblem(412, "submission-changed", put(SERVER, STEWARDS.first, path, saying("three"), "If-Match", "W/" + header(SERVER.get(path, with(STEWARDS.first)), "ETag")));
        assertProblem(400, "condition", put(SERVER, STEWARDS.first, path, saying("three"), "If-Match", "*", "If-None-Match", "*"));
        assertProblem(412, "submission-changed", remove(SERVER, STEWARDS.first, path, "If-Match", read));
        assertEquals(200, remove(SERVER, STEWARDS.first, path, "If-Match", header(SERVER.get(path, with(STEWARDS.first)), "ETag")).statusCode());
    }

    @Test
    void anOperatorMayAskForConditions() {
        assertProblem(428, "condition-missing", put(CAREFUL, STEWARDS.first, at("x"), description()));
        assertEquals(201, put(CAREFUL, STEWARDS.first, at("x"), description(), "If-None-Match", "*").statusCode());
        assertProblem(428, "condition-missing", remove(CAREFUL, STEWARDS.first, at("x")));
        assertEquals(200, remove(CAREFUL, STEWARDS.first, at("x"), "If-Match", "*").statusCode());
    }

    @Test
    void whatWasTakenOutIsGoneAndItsHistoryStaysWithTheAgency() {
        put(SERVER, STEWARDS.first, at("gone") + "?audience=public", saying("gone"));
        assertEquals(200, SERVER.get(at("gone")).statusCode());
        assertTrue(json(remove(SERVER, STEWARDS.first, at("gone"))).get("removed").getAsBoolean());
        assertProblem(410, "gone", SERVER.get(at("gone")));
        assertProblem(410, "gone", SERVER.get(at("gone"), with(STEWARDS.first)));
        assertProblem(410, "gone", remove(SERVER, STEWARDS.first, at("gone")));
        assertProblem(404, "not-found", SERVER.get(at("gone") + "/history"));
        assertProblem(404, "not-found", SERVER.get(at("gone") + "?version=1"));
        JsonObject history = json(SERVER.get(at("gone") + "/history", with(STEWARDS.readerOfFirst)));
        assertEquals("removed", history.getAsJsonArray("versions").get(0).getAsJsonObject().get("kind").getAsString());
        assertTrue(SERVER.get(at("gone") + ".ttl?version=1", with(STEWARDS.readerOfFirst)).body().contains("gone"));
        assertProblem(404, "not-found", SERVER.get(at("gone") + "?version=2", with(STEWARDS.readerOfFirst)));
        assertEquals(201, put(SERVER, STEWARDS.first, at("gone"), description()).statusCode(), "The name may be used again.");
        assertProblem(404, "not-found", remove(SERVER, STEWARDS.first, at("never")));
    }

    /** A problem without that which is different for each request. */
    private static String withoutNumber(HttpResponse<String> problem) {
        return problem.body().replaceFirst("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void onlyTheAgencysOwnStewardsWrite() {
        assertProblem(401, "token-missing", SERVER.send("PUT", at("x"), BodyPublishers.ofString(description()), "Content-Type", TURTLE));
        assertProblem(403, "role", put(SERVER, STEWARDS.reader, at("x"), description()));
        assertProblem(403, "role", put(SERVER, STEWARDS.readerOfFirst, at("x"), description()));
        assertProblem(403, "role", put(SERVER, STEWARDS.reviewer, at("x"), description()));
        HttpResponse<String> other = put(SERVER, STEWARDS.second, at("x"), description());
        assertProblem(403, "other-agency", other);
        assertEquals(withoutNumber(other), withoutNumber(put(SERVER, STEWARDS.second, at("assumed"), description())), "It tells nothing of what is there.");
        assertProblem(403, "other-agency", remove(SERVER, STEWARDS.second, at("x")));
        assertProblem(403, "other-agency", SERVER.post("/datasets/" + A, TURTLE, description(), with(STEWARDS.second)));
        assertProblem(403, "no-writing", put(CLOSED, STEWARDS.first, at("x"), description()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "a%2Fb", "-a", "a..b", "x.ttl", "x.html", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aNameThatNobodyCouldReadBackIsRefused(String id) {
        assertTrue(List.of(400, 404).contains(put(SERVER, STEWARDS.first, at(id), description()).statusCode()));
    }

    @Test
    void otherAddressesTakeNothing() {
        assertProblem(405, "method-not-allowed", put(SERVER, STEWARDS.first, "/datasets/" + A, description()));
        assertProblem(405, "method-not-allowed", put(SERVER, STEWARDS.first, "/datasets", description()));
        assertProblem(405, "method-not-allowed", put(SERVER, STEWARDS.first, at("x") + "/history", description()));
        assertProblem(405, "method-not-allowed", put(SERVER, STEWARDS.first, "/data/catalogue", description()));
        HttpResponse<String> posted = SERVER.post(at("x"), TURTLE, description(), with(STEWARDS.first));
        assertProblem(405, "method-not-allowed", posted);
        assertEquals("GET, HEAD, PUT, DELETE, OPTIONS", header(posted, "Allow"));
    }

    @Test
    void formsAndFilesOfPagesAreRefused() {
        assertProblem(415, "unsupported-media-type", SERVER.send("PUT", at("form"), BodyPublishers.ofString("a=b"),
            with(STEWARDS.first, "Content-Type", ServerUnderTest.FORM)));
        assertProblem(415, "unsupported-media-type", SERVER.post("/datasets/" + A, ServerUnderTest.FORM, "a=b", with(STEWARDS.first)));
        assertProblem(415, "unsupported-media-type", SERVER.post("/datasets/" + A, "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n<a> <b> <c> .\r\n--x--\r\n", with(STEWARDS.first)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"400|unreadable|<a> <b>", "400|nothing-to-judge|<https://example.org/a> a <https://example.org/B> .", "400|unreadable|''"})
    void whatIsNoDescriptionIsToldLikeWhenItIsJudged(int status, String code, String body) {
        assertProblem(status, code, put(SERVER, STEWARDS.first, at("none"), body));
    }

    @Test
    void theAddressesTellWhatTheyOffer() {
        HttpResponse<String> one = SERVER.send("OPTIONS", at("x"), BodyPublishers.noBody(), "Origin", "https://example.org");
        assertEquals("GET, HEAD, PUT, DELETE, OPTIONS", header(one, "Access-Control-Allow-Methods"));
        assertTrue(header(one, "Access-Control-Allow-Headers").contains("Authorization"));
        assertTrue(header(one, "Access-Control-Allow-Headers").contains("If-Match"));
        assertEquals("", header(one, "Access-Control-Allow-Credentials"), "There are no cookies.");
        assertEquals("GET, HEAD, POST, OPTIONS", header(SERVER.send("OPTIONS", "/datasets/" + B, BodyPublishers.noBody()), "Allow"));
        assertEquals("GET, HEAD, OPTIONS", header(SERVER.send("OPTIONS", "/datasets", BodyPublishers.noBody()), "Allow"));
    }
}
