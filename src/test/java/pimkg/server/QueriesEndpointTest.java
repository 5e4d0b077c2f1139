package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;

/** The stored questions at their addresses. */
final class QueriesEndpointTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String TERM = "/queries/term.csv?concept=";

    static Stream<String> names() {
        return QueryLibrary.packaged().all().stream().map(StoredQuery::name);
    }

    private static List<String> lines(String path, String... headers) {
        HttpResponse<String> answer = SERVER.get(path, headers);
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body().lines().toList();
    }

    @Test
    void theListLeadsToEveryQuestion() {
        String page = SERVER.get("/queries").body();
        names().forEach(name -> assertTrue(page.contains("href=\"/queries/" + name + "?"), name));
        assertEquals(page, SERVER.get("/queries/").body());
    }

    @Test
    void whatIsKnownIsChosenFromAMenuInTheReadersLanguage() {
        String page = SERVER.get("/queries/tagged-with?lang=fr&concept=people:Refugee", "Accept", "text/html").body();
        assertTrue(page.contains("<select id=\"concept\" name=\"concept\">"), page);
        assertTrue(page.contains("<option value=\"people:Refugee\" lang=\"fr\" dir=\"ltr\" selected>"), page);
        assertTrue(page.contains("<option value=\"fr\" lang=\"fr\" dir=\"ltr\" selected>"), page);
        assertTrue(page.contains("<option value=\"ar\" lang=\"ar\" dir=\"rtl\">"), page);
    }

    @Test
    void whatIsNotInTheMenuStaysWhatWasAskedFor() {
        String page = SERVER.get("/queries/tagged-with?concept=" + encode("category:Nothing\"<"), "Accept", "text/html").body();
        assertFalse(page.contains("Nothing\"<"), page);
        String other = SERVER.get("/queries/tagged-with?concept=category:CaseManagement", "Accept", "text/html").body();
        assertTrue(other.contains("<option value=\"category:CaseManagement\" lang=\"\" dir=\"ltr\" selected>"), other);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyQuestionAnswersAsTableAsDataAndAsPage(String name) {
        assertEquals("text/csv", type(SERVER.get("/queries/" + name + ".csv")));
        assertTrue(json(SERVER.get("/queries/" + name + ".json")).has("results"));
        HttpResponse<String> page = SERVER.get("/queries/" + name, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<table>"), page::body);
    }

    @ParameterizedTest
    @CsvSource({".csv,text/csv,'code,'", ".tsv,text/tab-separated-values,?code", ".json,application/sparql-results+json,bindings"})
    void theEndingChoosesTheForm(String ending, String form, String part) {
        HttpResponse<String> answer = SERVER.get("/queries/categories" + ending, "Accept", "image/png");
        assertEquals(form, type(answer));
        assertTrue(answer.body().contains(part), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"text/csv,text/csv", "application/json,application/json", "*/*,application/sparql-results+json",
        "text/tab-separated-values,text/tab-separated-values", "'text/csv,text/html;q=0.1',text/csv"})
    void withoutAnEndingAcceptChoosesTheForm(String accept, String form) {
        assertEquals(form, type(SERVER.get("/queries/categories", "Accept", accept)));
    }

    @Test
    void whatCanNotBeWrittenIsNotAcceptable() {
        assertProblem(406, "not-acceptable", SERVER.get("/queries/categories", "Accept", "image/png"));
    }

    @Test
    void theEightCategoriesAreRowsOfATable() {
        assertEquals(9, lines("/queries/categories.csv").size());
    }

    @Test
    void theLanguageIsABlankLikeOthersAndFollowsTheClient() {
        assertFalse(lines("/queries/categories.csv?lang=fr").equals(lines("/queries/categories.csv")));
        assertEquals(lines("/queries/categories.csv?lang=fr"), lines("/queries/categories.csv", "Accept-Language", "fr"));
    }

    @Test
    void aBlankTakesAWholeIriOrAPrefixedName() {
        List<String> named = lines(TERM + "category:NeedsAssessment");
        String iri = ServerUnderTest.encode("https://w3id.org/pim-kg/ontology/categories#NeedsAssessment");
        assertEquals(named, lines(TERM + iri));
        assertEquals(lines("/queries/term.csv"), lines(TERM), "An empty field is a blank left open.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not%20an%20iri", "%3Curn:a%3E%20%7B", "%22%7D%23", "a:b%3E%20%3Curn:c"})
    void aValueThatDoesNotFitIsRefused(String value) {
        assertProblem(400, "parameter", SERVER.get(TERM + value));
    }

    @Test
    void aTextStaysATextWhateverItHolds() {
        assertEquals(1, lines("/queries/categories.csv?lang=" + ServerUnderTest.encode("en\") } #")).size());
    }

    @Test
    void anUnknownBlankIsRefusedByName() {
        HttpResponse<String> answer = SERVER.get("/queries/categories.csv?nosuch=1");
        assertProblem(400, "parameter", answer);
        assertTrue(json(answer).get("detail").getAsString().contains("nosuch"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "nosuch.csv", "categories.xyz", "categories.html", "categories.text", "categories.", ".csv",
        "categories/x", "categories.rq", "categories.csv.csv"})
    void anUnknownNameOrEndingIsNotFound(String name) {
        assertProblem(404, "not-found", SERVER.get("/queries/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries/term?concept=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/queries/categories?nosuch=%3Cscript%3E",
        "/queries/labels?concept=a:%22onmouseover=alert(1)", "/queries/term?lang=%22%3E%3Cscript%3E", "/queries/%3Cscript%3E"})
    void pagesEscapeWhatStrangersWrite(String path) {
        String page = SERVER.get(path, "Accept", "text/html").body();
        assertTrue(page.startsWith("<!DOCTYPE html>"), page);
        assertFalse(page.contains("<script>") || page.contains("\"onmouseover"), page);
    }

    @Test
    void aChangeOfLanguageKeepsWhatWasFilledIn() {
        String page = SERVER.get("/queries/labels?concept=category:CaseManagement&lang=en", "Accept", "text/html").body();
        assertTrue(page.contains("href=\"?concept=category%3ACaseManagement&amp;lang=ar\""), page);
    }

    @Test
    void thePageShowsTheQuestionItsBlanksAndItsSparql() {
        String page = SERVER.get("/queries/term?lang=ar", "Accept", "text/html").body();
        assertTrue(page.contains("<html lang=\"ar\" dir=\"rtl\">"), page);
        assertTrue(page.contains("<option value=\"category:ProtectionMonitoring\" lang=\"ar\" dir=\"rtl\" selected>"), page);
        assertTrue(page.contains("SELECT ?name"), page);
    }
}
