package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.Golden;

/** A judgement in the form that the client asks for. */
final class ValidateFormatsEndpointTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static HttpResponse<String> judge(String accept) {
        return SERVER.post("/validate", "text/turtle", ValidateEndpointTest.WITHOUT_TITLE, "Accept", accept, "Accept-Language", "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json|{", "text/plain|request-body: descriptions 1", "application/jsonl|{\"code\":\"P8.5\"", "text/csv|\uFEFFcode,",
        "text/tab-separated-values|code", "text/turtle|PREFIX", "application/ld+json|{", "text/markdown|# Report", "application/sarif+json|{",
        "application/xml|<?xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet|PK"})
    void everyFormWithAMediaTypeCanBeAskedFor(String accept, String begin) {
        HttpResponse<String> answer = judge(accept);
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(accept, type(answer));
        assertTrue(answer.body().startsWith(begin), answer::body);
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertTrue(answer.headers().allValues("Vary").toString().contains("Accept"), answer.headers()::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*/*|application/json", "application/*|application/json", "image/png|application/json",
        "text/csv;q=0.5, application/sarif+json|application/sarif+json", "text/csv, */*;q=0.1|text/csv"})
    void aWishWithRanksIsFollowedAndNoneMeansJson(String accept, String type) {
        assertEquals(type, type(judge(accept)));
    }

    @Test
    void aWorkbookIsAFileToSave() {
        HttpResponse<String> answer = judge("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertEquals("attachment; filename=\"report.xlsx\"", header(answer, "Content-Disposition"));
    }

    @Test
    void aListComesBackAsAWorkbookWithItsCellsMarked() throws IOException {
        HttpResponse<String> answer = SERVER.post("/validate", "text/csv", Files.readString(Golden.file("workbook/fictional.csv")),
            "Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Accept-Language", "en");
        assertEquals(200, answer.statusCode(), answer::body);
        // Names of parts stand unpacked in the file; a plain report has no notes.
        assertTrue(answer.body().contains("xl/comments1.xml"), answer::body);
        assertFalse(judge("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").body().contains("xl/comments1.xml"));
    }

    @Test
    void whatCantBeReadIsRefusedInEveryForm() {
        HttpResponse<String> answer = SERVER.post("/validate", "text/turtle", ValidateEndpointTest.BROKEN, "Accept", "text/csv");
        ServerUnderTest.assertProblem(400, "unreadable", answer);
    }
}
