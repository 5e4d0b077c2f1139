package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;
import static pimkg.server.ValidateEndpointTest.MULTIPART;
import static pimkg.server.ValidateEndpointTest.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.unbescape.html.HtmlEscape;
import pimkg.Golden;
import pimkg.format.ReportFormat;
import pimkg.page.Pages;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The check page as a form that carries what was given there and back, since the server keeps nothing of it. */
final class CheckPageTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*>\n(.*?)</textarea>");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(again|name|packed)\" value=\"([^\"]*)\">");
    /** One value can only mean one thing. */
    private static final String MENDABLE = "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
        + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n<urn:d> a dcat:Dataset ;\n  dct:issued \"2026-3-1\"^^xsd:date .\n";

    private static HttpResponse<String> send(Map<String, String> fields, String file, String content, String query) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(part(name, "", value)));
        return SERVER.post("/validate" + query, MULTIPART, form + (file.isEmpty() ? "" : part("file", file, content)) + "--cut--\r\n", "Accept", "text/html");
    }

    private static String given(String file, String content) {
        HttpResponse<String> page = send(Map.of(), file, content, "?lang=en");
        assertEquals("no-store", header(page, "Cache-Control"));
        return page.body();
    }

    /** What a browser sends back when somebody presses a button of the page. */
    private static Map<String, String> carried(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), HtmlEscape.unescapeHtml(field.group(2))));
        Matcher text = TEXT.matcher(page);
        if (text.find()) {
            fields.put("text", HtmlEscape.unescapeHtml(text.group(1)).replace("\n", "\r\n"));
        }
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }

    private static List<String> places(String page) {
        return Pattern.compile("<li id=\"p(\\d+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theTextIsShownWithALineNumberAndAPinAtEachFinding() throws IOException {
        String text = Files.readString(Golden.file("validation/dataset-without-purpose.ttl"));
        String page = given("fictional.ttl", text);
        assertEquals(List.of("1"), places(page));
        long line = text.lines().takeWhile(each -> !each.contains("a dcat:Dataset")).count() + 1;
        assertTrue(page.contains("<a href=\"#p1\" aria-label=\"Back to where it stands: line " + line + ", column 1\">"), page);
        assertTrue(page.contains("<mark class=\"violation\">") && page.contains("href=\"#f1\"") && page.contains("id=\"f1\""), page);
        assertTrue(page.contains("<svg class=\"chart bars\"") && page.contains("<table>"), page);
        assertEquals(List.of(), new Markup(page).faults("en", "ltr"));
    }

    @Test
    void anotherProfileAndLanguageNeedNoSecondChoosing() throws IOException {
        String text = Files.readString(Golden.file("validation/dataset-without-purpose.ttl"));
        Map<String, String> fields = carried(given("fictional é.ttl", text));
        assertEquals(List.of("again", "name", "text"), List.copyOf(fields.keySet()));
        assertEquals("fictional é.ttl", fields.get("name"));
        assertEquals(text, fields.get("text").replace("\r\n", "\n"));
        HttpResponse<String> again = send(with(fields, "profile", "dcat-ap", "lang", "ar"), "", "", "?lang=en");
        assertEquals(200, again.statusCode());
        assertTrue(again.body().contains("<html lang=\"ar\" dir=\"rtl\">") && again.body().contains("<option value=\"dcat-ap\" selected>"), again.body());
        assertEquals(fields, carried(again.body()), "And so on, letter by letter.");
        assertTrue(again.body().contains("<button form=\"check\" name=\"lang\" value=\"fr\""), "The languages of the header send it along too.");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsTakenAlong(ReportFormat format) {
        if (format.mediaType().isEmpty()) {
            return;
        }
        HttpResponse<String> answer = send(with(carried(given("", "")), "text", MENDABLE, "format", format.code()), "", "", "?lang=fr");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(format.mediaType().orElseThrow(), type(answer));
        assertTrue(header(answer, "Content-Disposition").startsWith("attachment; filename=\"report."), header(answer, "Content-Disposition"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertFalse(answer.body().isEmpty());
    }

    @Test
    void whatCanOnlyMeanOneThingIsPutRight() {
        String page = given("fictional.ttl", MENDABLE);
        assertTrue(page.contains("<del><code dir=\"ltr\">&quot;2026-3-1&quot;^^xsd:date</code></del>") && page.contains("<ins>"), page);
        Map<String, String> fields = carried(page);
        String corrected = send(with(fields, "correct", "corrected"), "", "", "").body();
        assertTrue(corrected.equals(MENDABLE.replace("2026-3-1", "2026-03-01")), corrected);
        HttpResponse<String> patch = send(with(fields, "correct", "patch"), "", "", "");
        assertTrue(patch.body().contains("+  dct:issued \"2026-03-01\"^^xsd:date .") && header(patch, "Content-Disposition").contains("fictional.ttl.patch"), patch.body());
        String again = send(with(fields, "correct", "again"), "", "", "?lang=en").body();
        assertTrue(again.contains("Values that were put right: 1.") && carried(again).get("text").contains("\"2026-03-01\""), again);
        assertFalse(again.contains("<del>"), again);
        assertProblem(422, "nothing-to-correct", SERVER.post("/validate?correct=corrected", "text/turtle", corrected));
        assertProblem(400, "parameter", SERVER.post("/validate?correct=all", "text/turtle", corrected));
        assertProblem(400, "parameter", SERVER.post("/validate?format=docx", "text/turtle", corrected));
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("Fictional <list>");
            List<String> headings = List.of("Identifier", "Title", "PIM category");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.value(1, column, List.of("F-1", "Fictional <b>one</b>", "Protection monitorin").get(column));
            }
        }
        return out.toByteArray();
    }

    private static String page(byte[] file, String name) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return SERVER.send("POST", "/validate?lang=en", BodyPublishers.ofByteArray(form.toByteArray()), "Content-Type", MULTIPART, "Accept", "text/html").body();
    }

    @Test
    void aWorkbookIsShownByItsCellsAndTravelsToo() throws IOException {
        String page = page(workbook(), "fictional.xlsx");
        assertTrue(page.contains("<h4 dir=\"auto\">Fictional &lt;list&gt;</h4>") && page.contains("Fictional &lt;b&gt;one&lt;/b&gt;"), page);
        assertTrue(Pattern.compile("<td dir=\"auto\" class=\"marked violation\"><a class=\"pin violation\" id=\"p\\d+\"[^>]*>(?s:.{0,200})Protection monitorin</td>").matcher(page).find(), page);
        assertTrue(page.contains("cell &#39;Fictional &lt;list&gt;&#39;!C2"), page);
        Map<String, String> fields = carried(page);
        assertEquals(List.of("again", "name", "packed"), List.copyOf(fields.keySet()));
        assertEquals(Base64.getEncoder().encodeToString(workbook()).length(), fields.get("packed").length());
        HttpResponse<String> marked = send(with(fields, "format", "xlsx"), "", "", "");
        assertEquals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", type(marked));
        assertTrue(send(with(fields, "lang", "es"), "", "", "").body().contains("celda &#39;Fictional"), "The same in another language.");
        assertProblem(400, "bad-request", SERVER.post("/validate", MULTIPART, part("packed", "", "?") + "--cut--\r\n"));
    }

    @Test
    void whatIsTooLargeToTravelHasToBeChosenAgain() {
        String large = MENDABLE + "# fictional\n".repeat(30_000);
        String page = given("large.ttl", large);
        assertTrue(page.contains("too large to travel with the page") && page.contains("name=\"file\" required"), page.substring(0, 6_000));
        assertEquals(List.of("again", "name"), List.copyOf(carried(page).keySet()));
        assertTrue(page.contains("more lines (") && page.length() < 200_000, "" + page.length());
    }

    @Test
    void aFileThatIsChosenGoesBeforeTheTextThatCameBack() {
        String page = send(with(carried(given("one.ttl", MENDABLE)), "lang", "en"), "two.ttl", MENDABLE.replace("urn:d", "urn:two"), "").body();
        assertTrue(page.contains("<bdi>two.ttl</bdi>") && carried(page).get("text").contains("urn:two"), page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ttl|<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .|200", "nt|a <b> .|400", "csv|Identifier;Title|400", "json|{\"title\": \"x\"}|400",
        "xlsx|x|400", "../x|x|400", "<script>|x|400"})
    void theFormOfATextCanBeSaid(String as, String text, int status) {
        HttpResponse<String> answer = send(Map.of("text", text, "as", as), "", "", "?lang=en");
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(List.of(), new Markup(answer.body()).faults("en", "ltr"));
    }

    @Test
    void thePlaceThatCanNotBeReadIsMarked() {
        String page = given("broken.ttl", ValidateEndpointTest.BROKEN);
        assertTrue(page.contains("<li class=\"pinned\"><code>  <mark class=\"violation\">nonsense</mark> .</code>"), page);
        assertEquals(ValidateEndpointTest.BROKEN, carried(page).get("text").replace("\r\n", "\n"), "It can be put right there and then.");
        String json = given("broken.json", "{\n  \"title\": NaN}");
        assertTrue(json.contains("<li class=\"pinned\">") && json.contains("Line 2"), json);
    }

    @ParameterizedTest
    @CsvSource({"en,Nothing was given", "fr,Rien n’a été donné", "es,No se entregó nada", "ar,لم يُقدَّم شيء"})
    void nothingIsAnsweredWithTheFormAndWhatToDo(String language, String told) {
        HttpResponse<String> answer = send(Map.of("text", ""), "", "", "?lang=" + language);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains(told) && answer.body().contains("id=\"kinds\""), answer.body());
    }

    @Test
    void rubbishIsRefusedAndNotShown() {
        String page = page(new byte[] {0, 7, (byte) 0xFF, (byte) 0xFE, 0, 3, 9}, "rubbish.bin");
        assertTrue(page.contains("rubbish.bin") && !page.contains("class=\"given\"") && page.contains("role=\"alert\""), page);
        assertEquals(List.of(), new Markup(page).faults("en", "ltr"));
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysThatNothingIsKept(Language language) {
        String sentence = Texts.of(Pages.class, language).get("validate.kept");
        assertTrue(SERVER.get("/validate?lang=" + language.tag()).body().contains(HtmlEscape.escapeHtml4Xml(sentence)));
        assertTrue(send(Map.of("text", MENDABLE), "", "", "?lang=" + language.tag()).body().contains(HtmlEscape.escapeHtml4Xml(sentence)));
    }

    /** Whatever a text, a name or a cell holds comes back as text. */
    @ParameterizedTest
    @ValueSource(strings = {"</textarea><script>alert(1)</script>", "</mark></code></li><img src=x onerror=alert(2)>", "\"><svg onload=alert(3)>", "{{ 6 * 7 }}{% raw %}",
        "&lt;script&gt;", "javascript:alert(4)"})
    void hostileTextIsText(String hostile) {
        String turtle = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n<urn:d> a dcat:Dataset ; dct:language '''" + hostile + "''' .";
        List<String> pages = new ArrayList<>();
        pages.add(given(hostile.replace("\"", "'") + ".ttl", turtle));
        pages.add(send(Map.of("text", turtle, "name", hostile, "again", "yes"), "", "", "?lang=en").body());
        pages.add(given("x.ttl", turtle + " <"));
        pages.add(given("x.csv", "Identifier,Title,PIM category\n1,x,\"" + hostile.replace("\"", "\"\"") + "\"\n"));
        pages.add(given("x.json", "{\"@context\": \"https://schema.org/\", \"@type\": \"Dataset\", \"name\": \"x\", \"inLanguage\": \"" + hostile.replace("\"", "\\\"") + "\"}"));
        for (String page : pages) {
            assertEquals(List.of(), new Markup(page).faults("en", "ltr"), page);
            assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("<svg onload") || page.contains("href=\"javascript:"), page);
        }
        assertEquals(turtle, carried(pages.get(0)).get("text").replace("\r\n", "\n"), "And nothing of it is lost.");
    }

    @Test
    void whatTurnsTheReadingDirectionIsShownAsASign() {
        String page = given("x.ttl", MENDABLE.replace("Dataset ;", "Dataset ; # \u202Eevil\u2066"));
        String shown = page.substring(page.indexOf("class=\"given\""), page.indexOf("id=\"findings\""));
        assertFalse(shown.contains("\u202E") || shown.contains("\u2066"), shown);
        assertTrue(shown.contains("\uFFFDevil\uFFFD"), shown);
    }

    @Test
    void inLinkedJsonTheDescriptionIsMarked() {
        String list = "{\"@context\": {\"d\": \"http://www.w3.org/ns/dcat#\"},\n\"@graph\": [\n  {\"@id\": \"https://example.org/d\", \"@type\": \"d:Dataset\"}]}";
        assertTrue(given("x.jsonld", list).contains("<li class=\"pinned\"><code>  <mark class=\"violation\">{</mark>"), given("x.jsonld", list));
        String nameless = given("y.jsonld", "[{\"@type\": [\"http://www.w3.org/ns/dcat#Dataset\"]}]");
        assertTrue(!nameless.contains("id=\"given\"") && nameless.contains("the whole description"), "A text without a pin is not shown.");
    }

    @Test
    void moreFindingsThanAPageHoldsAreCounted() {
        String many = "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n" + IntStream.range(0, 60).mapToObj(number -> "<urn:d" + number + "> a dcat:Dataset .\n")
            .collect(Collectors.joining());
        String page = given("many.ttl", many);
        assertEquals(500, page.split("<article ", -1).length - 1);
        assertTrue(page.contains("pim validate on the command line writes them all"), "The rest is told of.");
        assertTrue(new Markup(page).weight() < 60 << 10, "" + new Markup(page).weight());
    }
}
