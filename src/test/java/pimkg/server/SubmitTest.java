package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.B;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.with;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stewards submit by the form of the page, look first, find what was before, and undo: all without a script. */
final class SubmitTest {

    private static final Stewards STEWARDS = new Stewards();

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    @RegisterExtension
    static final ServerUnderTest CLOSED = new ServerUnderTest();

    private static SubmitForm form(String id, String text) {
        return SubmitForm.of("id", id, "audience", "", "text", text, "token", STEWARDS.first.token(), "do", "look");
    }

    private static HttpResponse<String> look(SubmitForm form) {
        return form.send(SERVER, "/submit");
    }

    private static HttpResponse<String> ask(String id, String... more) {
        return SubmitForm.of("agency", "", "id", id, "token", STEWARDS.first.token(), "do", "show").with(more).send(SERVER, "/submit/history");
    }

    /** Looks at a description, and stores it as the page then offers. */
    private static HttpResponse<String> store(SubmitForm form) {
        HttpResponse<String> looked = look(form);
        assertEquals(200, looked.statusCode(), looked::body);
        assertTrue(looked.body().contains("value=\"store\""), looked::body);
        return look(SubmitForm.in(looked).with("audience", form.field("audience"), "token", STEWARDS.first.token(), "do", "store"));
    }

    private static int status(String id) {
        return SERVER.get("/datasets/" + A + "/" + id, with(STEWARDS.first)).statusCode();
    }

    @Test
    void lookingStoresNothingAndStoringTellsWhereItIs() {
        HttpResponse<String> looked = look(form("first", Stewards.description()));
        assertTrue(looked.body().contains("as a new description"), looked::body);
        assertTrue(looked.body().contains("The agency itself") && looked.body().contains("Nothing says who may read it"), looked::body);
        assertEquals(404, status("first"));
        HttpResponse<String> stored = store(form("first", Stewards.description()).with("audience", "public"));
        assertEquals(200, stored.statusCode(), stored::body);
        assertTrue(stored.body().contains("href=\"/datasets/" + A + "/first?lang=en\""), stored::body);
        assertTrue(stored.body().contains("Take the description out again"), stored::body);
        assertEquals(200, SERVER.get("/datasets/" + A + "/first").statusCode(), "Everyone reads it.");
        assertTrue(SERVER.get("/datasets/" + A + "/first.ttl").body().contains("Fictional legal aid by district"));
        HttpResponse<String> same = look(form("first", Stewards.description()).with("audience", "public"));
        assertTrue(same.body().contains("there is nothing to store") && !same.body().contains("value=\"store\""), same::body);
    }

    @Test
    void aTokenIsNeverGivenBackNorKeptNorSpokenInAnAddress() {
        HttpResponse<String> looked = look(form("secret", Stewards.description()));
        assertFalse((looked.body() + looked.headers().map()).contains(STEWARDS.first.token()));
        assertEquals("no-store", header(looked, "Cache-Control"));
        assertEquals("same-origin", header(SERVER.get("/submit"), "Referrer-Policy"), "Else a browser does not say where a form comes from.");
        assertTrue(SERVER.get("/submit", "Accept", "text/html").body().contains("type=\"password\" name=\"token\" required autocomplete=\"off\""));
        assertProblem(400, "token-in-address", SERVER.get("/submit?token=" + STEWARDS.first.token()));
        assertProblem(400, "token-in-address", SERVER.post("/submit", ServerUnderTest.FORM, "token=" + STEWARDS.first.token(), "Sec-Fetch-Site", "same-origin"));
        assertProblem(415, "unsupported-media-type", SERVER.post("/submit", "text/turtle", Stewards.description(), "Sec-Fetch-Site", "same-origin"));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site,403", "Sec-Fetch-Site,same-site,403", "Origin,https://example.org,403", "Origin,null,403", "X-Nothing,x,403",
        "Sec-Fetch-Site,same-origin,200", "Origin,here,200"})
    void onlyAPageOfThisServerSendsTheForm(String name, String value, int status) {
        String origin = SERVER.server().url().replaceFirst("/$", "");
        for (String path : new String[] {"/submit", "/submit/history"}) {
            put(SERVER, STEWARDS.first, "/datasets/" + A + "/origin", Stewards.saying("origin"));
            SubmitForm form = path.equals("/submit") ? form("origin", Stewards.description()) : SubmitForm.of("agency", A, "id", "origin", "token", STEWARDS.first.token());
            HttpResponse<String> answer = form.sendAs(SERVER, path, name, value.equals("here") ? origin : value);
            assertEquals(status, answer.statusCode(), answer::body);
            assertEquals(status == 403, answer.body().contains("foreign-form"), answer::body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pim_unknown|401|The token is not known here", "''|401|none was sent", "READER|403|The token does not allow this"})
    void aTokenThatDoesNotAllowItIsToldAndTheTextStays(String token, int status, String words) {
        HttpResponse<String> answer = look(form("refused", Stewards.saying("vermilion")).with("token", token.equals("READER") ? STEWARDS.readerOfFirst.token() : token));
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(words), answer::body);
        assertTrue(SubmitForm.in(answer).field("text").contains("vermilion"), "What was written is not lost.");
        assertFalse(answer.body().contains("value=\"store\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void whatIsMissingIsToldInFourLanguages(String language) {
        HttpResponse<String> answer = form("faulty", Stewards.changed("    dpv:hasPurpose purpose:ProtectionAnalysis ;\n", "")).send(SERVER, "/submit?lang=" + language);
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("<article class=\"violation\">") && answer.body().contains("P3.1"), answer::body);
        assertTrue(answer.body().contains("<html lang=\"" + language + "\""));
        assertTrue(SubmitForm.in(answer).field("text").contains("purposeStatement"), answer::body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"400|<a> <b>|<h2 id=\"report\">", "400|''|<h2 id=\"report\">",
        "422|<> <https://w3id.org/pim-kg/ontology/pim#audience> \"x\" .|names an audience that does not exist", "400|ID|A description can’t be called this"})
    void whatCanNotBeTakenIsTold(int status, String text, String words) {
        HttpResponse<String> answer = look(form(text.equals("ID") ? "Not An Id" : "none", text.startsWith("<> ") || text.equals("ID") ? Stewards.description() + "\n" + text.replace("ID", "") : text));
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(words) || answer.body().contains("class=\"violation\""), answer::body);
    }

    @Test
    void aFileTakesThePlaceOfTheTextAndItsIdentifierThatOfTheName() {
        HttpResponse<String> looked = look(form("", "nothing").with("file", Stewards.description()));
        assertEquals(200, looked.statusCode(), looked::body);
        SubmitForm filled = SubmitForm.in(looked);
        assertEquals("fictional-legal-aid list.ttl absent", filled.field("id") + " " + filled.field("name") + " " + filled.field("expected"));
        assertTrue(filled.field("text").contains("Fictional legal aid by district"));
    }

    @Test
    void whoeverWasSlowerIsToldWhatIsThereNow() {
        store(form("race", Stewards.saying("one")));
        SubmitForm mine = SubmitForm.in(look(form("race", Stewards.saying("mine"))));
        assertEquals(200, put(SERVER, STEWARDS.first, "/datasets/" + A + "/race", Stewards.saying("theirs")).statusCode());
        HttpResponse<String> late = look(mine.with("token", STEWARDS.first.token(), "do", "store"));
        assertEquals(412, late.statusCode(), late::body);
        assertTrue(late.body().contains("version 2 of") && late.body().contains("Omar Example") && late.body().contains("/submit/history?agency=" + A + "&amp;id=race"), late::body);
        assertTrue(SERVER.get("/datasets/" + A + "/race.ttl", with(STEWARDS.first)).body().contains("theirs"));
        HttpResponse<String> again = store(SubmitForm.in(late).with("token", STEWARDS.first.token(), "do", "look", "audience", ""));
        assertTrue(again.body().contains("<dd>3</dd>"), again::body);
        assertTrue(SERVER.get("/datasets/" + A + "/race.ttl", with(STEWARDS.first)).body().contains("mine"));
        HttpResponse<String> sly = look(form("race", Stewards.saying("sly")).with("do", "store"));
        assertTrue(sly.body().contains("in place of what is there"), "Without having looked nothing is stored: " + sly.body());
    }

    @Test
    void anEarlierVersionIsOpenedAndPutBack() {
        store(form("undo", Stewards.saying("first wording")));
        store(form("undo", Stewards.saying("second wording")));
        HttpResponse<String> versions = ask("undo");
        assertEquals(200, versions.statusCode(), versions::body);
        assertTrue(versions.body().contains("name=\"open\" value=\"2\"") && versions.body().contains("Omar Example"), versions::body);
        HttpResponse<String> opened = ask("undo", "open", "1");
        assertTrue(opened.body().contains("in place of what is there") && SubmitForm.in(opened).field("text").contains("first wording"), opened::body);
        HttpResponse<String> stored = look(SubmitForm.in(opened).with("token", STEWARDS.first.token(), "audience", "", "do", "store"));
        assertTrue(stored.body().contains("<dd>3</dd>"), stored::body);
        assertEquals(SERVER.get("/datasets/" + A + "/undo.nt?version=1", with(STEWARDS.first)).body(), SERVER.get("/datasets/" + A + "/undo.nt", with(STEWARDS.first)).body());
    }

    @Test
    void takingOutIsAskedForTwiceAndCanBeUndone() {
        store(form("gone", Stewards.description()));
        HttpResponse<String> sure = ask("gone", "do", "remove");
        assertTrue(sure.body().contains("Take this out?"), sure::body);
        assertTrue(ask("gone", "do", "remove-now").body().contains("Take this out?"), "The second button does nothing without the first.");
        assertEquals(200, status("gone"));
        HttpResponse<String> removed = SubmitForm.in(sure).with("token", STEWARDS.first.token(), "do", "remove-now").send(SERVER, "/submit/history");
        assertTrue(removed.body().contains("It is taken out"), removed::body);
        assertEquals(410, status("gone"));
        HttpResponse<String> opened = ask("gone", "open", "1");
        assertEquals(200, look(SubmitForm.in(opened).with("token", STEWARDS.first.token(), "audience", "", "do", "store")).statusCode());
        assertEquals(200, status("gone"));
    }

    @Test
    void nobodyOpensOrTakesOutWhatIsNotTheirs() {
        store(form("mine", Stewards.saying("vermilion")));
        for (String[] deed : new String[][] {{"do", "show"}, {"open", "1"}, {"do", "remove"}}) {
            HttpResponse<String> answer = SubmitForm.of("agency", A, "id", "mine", "token", STEWARDS.second.token()).with(deed).send(SERVER, "/submit/history");
            HttpResponse<String> never = SubmitForm.of("agency", A, "id", "nine", "token", STEWARDS.second.token()).with(deed).send(SERVER, "/submit/history");
            assertEquals(404, answer.statusCode(), answer::body);
            assertEquals(never.body().replace("nine", "mine"), answer.body(), "As if it were not there.");
        }
        HttpResponse<String> removing = SubmitForm.of("agency", A, "id", "mine", "token", STEWARDS.second.token(), "do", "remove-now", "expected", "absent").send(SERVER, "/submit/history");
        assertEquals(403, removing.statusCode(), removing::body);
        HttpResponse<String> reading = SubmitForm.of("agency", "", "id", "mine", "token", STEWARDS.readerOfFirst.token(), "open", "1").send(SERVER, "/submit/history");
        assertTrue(SubmitForm.in(reading).field("text").contains("vermilion") && !reading.body().contains("value=\"store\""), reading::body);
        assertEquals(403, SubmitForm.of("agency", "", "id", "mine", "token", STEWARDS.readerOfFirst.token(), "do", "remove-now", "expected", "absent").send(SERVER, "/submit/history").statusCode());
        assertEquals(200, status("mine"));
    }

    @Test
    void aServerThatTakesNothingSaysSo() {
        assertTrue(CLOSED.get("/submit", "Accept", "text/html").body().contains("takes no submissions"));
        assertTrue(CLOSED.get("/submit/history", "Accept", "text/html").body().contains("takes no submissions"));
        assertEquals(403, form("x", Stewards.description()).send(CLOSED, "/submit").statusCode());
        assertProblem(404, "not-found", SERVER.get("/submit/else"));
        assertProblem(405, "method-not-allowed", put(SERVER, STEWARDS.first, "/submit", ""));
    }

    @Test
    void theFormCountsLikeAnyOtherWay() {
        store(form("counted", Stewards.description()));
        look(form("counted", "<a> <b>"));
        String metrics = SERVER.get("/metrics").body();
        assertTrue(metrics.matches("(?s).*pim_submissions_total\\{[^}]*created[^}]*\\} [1-9].*") && metrics.matches("(?s).*pim_submissions_total\\{[^}]*refused[^}]*\\} [1-9].*"), metrics);
        assertEquals(0, json(SERVER.get("/datasets/" + B)).get("total").getAsInt());
    }
}
