package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.Golden;

/** {@code POST /validate} reads what agencies have: lists, workbooks, records. */
class ValidateFormsTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static JsonObject judged(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static JsonObject file(JsonObject report) {
        return report.getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonObject("read");
    }

    @Test
    void theEmptyWorkbookIsThereInTheLanguageAskedFor() {
        HttpResponse<byte[]> book = SERVER.getBytes("/template.xlsx?lang=fr");
        assertEquals(200, book.statusCode());
        assertTrue(ServerUnderTest.header(book, "Content-Disposition").contains("datasets-fr.xlsx"));
        assertTrue(SERVER.get("/validate?lang=fr").body().contains("/template.xlsx?lang=fr"));
    }

    @Test
    void thePageGivesTheCheckedWorkbookBack() throws IOException {
        String form = ValidateEndpointTest.part("file", "list.csv", Files.readString(Golden.file("intake/list-with-headings.csv")))
            + ValidateEndpointTest.part("format", "", "xlsx") + "--cut--\r\n";
        HttpResponse<String> book = SERVER.post("/validate", ValidateEndpointTest.MULTIPART, form, "Accept", "text/html");
        assertEquals(200, book.statusCode(), book.body());
        assertEquals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ServerUnderTest.type(book));
    }

    @Test
    void aListIsJudgedAndEachFindingHasItsRow() throws IOException {
        JsonObject report = judged(SERVER.post("/validate", "text/csv", Files.readString(Golden.file("intake/list-with-headings.csv")),
            "Accept", "application/json"));
        assertEquals(3, report.getAsJsonObject("counts").get("datasets").getAsInt());
        assertTrue(report.getAsJsonArray("findings").get(0).getAsJsonObject().get("line").getAsInt() >= 2);
        assertEquals("workbook", file(report).get("form").getAsString());
    }

    @Test
    void aRecordIsJudgedAndEachFindingHasItsPointer() throws IOException {
        JsonObject report = judged(SERVER.post("/validate", "application/json", Files.readString(Golden.file("intake/hdx-package-show.json")),
            "Accept", "application/json"));
        assertEquals("hdx", file(report).get("form").getAsString());
        assertEquals("/result", report.getAsJsonArray("findings").get(0).getAsJsonObject().get("pointer").getAsString());
    }

    @Test
    void aWorkbookIsJudgedAndEachFindingHasItsCell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("Fictional list");
            sheet.value(0, 0, "Identifier");
            sheet.value(0, 1, "Title");
            sheet.value(0, 2, "PIM category");
            sheet.value(1, 0, "FICTIONAL-1");
            sheet.value(1, 1, "Fictional");
            sheet.value(1, 2, "Protection monitorin");
        }
        HttpResponse<String> answer = SERVER.postBytes("/validate",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray(), "Accept", "application/json");
        JsonObject report = judged(answer);
        assertTrue(report.getAsJsonArray("findings").asList().stream().map(finding -> finding.getAsJsonObject())
            .anyMatch(finding -> finding.get("code").getAsString().equals("P3.2")
                && finding.get("cell").getAsString().equals("'Fictional list'!C2")), answer.body());
    }

    @Test
    void whatIsInNoKnownFormIsRefusedWithTheKnownOnes() {
        HttpResponse<String> answer = SERVER.post("/validate", "text/csv", "camp,households\nFictional,12\n", "Accept-Language", "en");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("in no form that is known here"), answer.body());
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        HttpResponse<String> answer = SERVER.post("/validate", "application/json", "{\"title\": NaN}", "Accept-Language", "en");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("Line 1"), answer.body());
    }
}
