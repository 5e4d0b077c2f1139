package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unbescape.html.HtmlEscape;

/** What people take along from the site. */
class AwayTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final Pattern SNIPPET = Pattern.compile("<pre dir=\"ltr\" tabindex=\"0\"><code>(.*?)</code></pre>", Pattern.DOTALL);

    private static HttpResponse<String> page(String path) {
        return SERVER.get(path, "Accept", "text/html");
    }

    private static List<String> snippets(String path) {
        return SNIPPET.matcher(page(path).body()).results().map(found -> HtmlEscape.unescapeHtml(found.group(1))).toList();
    }

    /** The numbers that the page tells. */
    @Test
    void theEditionIsAsLargeAsThePageSays() {
        assertTrue(page("/downloads?lang=en").body().contains("one alone has 1.3 MB at most, of which 0.2 MB do"));
        byte[] whole = SERVER.getBytes("/offline.html?languages=ar").body();
        int packed = SERVER.getBytes("/offline.html?languages=ar", "Accept-Encoding", "gzip").body().length;
        assertTrue(whole.length > 1_000_000 && whole.length < 1_350_000, () -> "" + whole.length);
        assertTrue(packed > 150_000 && packed < 250_000, () -> "" + packed);
        String text = new String(whole, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">") && !text.contains("id=\"fr\""));
    }

    /** The policy in the header is the one that the file has for itself, or a browser would neither dress nor search it. */
    @ParameterizedTest
    @ValueSource(strings = {"/offline.html?languages=ar", "/glossary?languages=fr,ar&list=categories"})
    void aFileThatCarriesItsStyleMayUseIt(String path) {
        HttpResponse<String> answer = page(path);
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("style-src 'sha256-") && !policy.contains("unsafe"), policy);
        assertTrue(HtmlEscape.unescapeHtml(answer.body().substring(0, answer.body().indexOf("<style>"))).contains("content=\"" + policy + "\""), policy);
        assertEquals("text/html", type(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/glossary?languages=ar,fr&list=categories|ar|rtl|8", "/glossary?languages=fr&languages=ar&list=/ontology/principles/Scheme|fr|ltr|8",
        "/glossary?list=categories&lang=es|es|ltr|8"})
    void aGlossaryHasTheLanguagesThatAreAskedFor(String path, String lang, String dir, int terms) {
        String text = page(path).body();
        assertTrue(text.startsWith("<!DOCTYPE html>\n<html lang=\"" + lang + "\" dir=\"" + dir + "\">"), text);
        assertEquals(terms, text.split("<tr id=\"t", -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/glossary?languages=de", "/glossary?list=birds", "/offline.html?languages=xx", "/offline.html?languages=fr,ar", "/glossary?languages=%22"})
    void whatIsNotThereIsAProblem(String path) {
        assertProblem(400, "parameter", SERVER.get(path));
    }

    @Test
    void theFormOfThePageAsksForWhatIsThere() {
        Matcher list = Pattern.compile("<option value=\"(/ontology/[^\"]+)\"").matcher(page("/downloads?lang=ar").body());
        assertTrue(list.find());
        assertEquals(200, page("/glossary?languages=ar&languages=en&list=" + ServerUnderTest.encode(list.group(1))).statusCode());
    }

    /** On the pages where they are wanted, with the address of this server and of what the page shows. */
    @ParameterizedTest
    @CsvSource({"/downloads?lang=fr, queries/list-terms.csv?lang=fr&list=people%3AScheme", "/queries/acronyms?text=PNA&lang=es, queries/acronyms.csv?lang=es&text=PNA",
        "/ontology/categories/ProtectionMonitoring, ontology/categories/ProtectionMonitoring.csv",
        "/ontology/methods/Scheme?lang=ar, queries/list-terms.csv?lang=ar&list=method%3AScheme"})
    void snippetsHaveTheAddressOfThePage(String page, String address) {
        List<String> snippets = snippets(page);
        assertTrue(snippets.size() >= 5, snippets::toString);
        assertTrue(snippets.stream().filter(text -> text.contains(SERVER.server().url() + address)).count() >= 4, snippets::toString);
        HttpResponse<String> table = SERVER.get("/" + address);
        assertEquals("text/csv", type(table));
        assertTrue(table.body().lines().count() > 1, table.body());
    }

    /** The program for Excel asks for the same address, put together from its parts. */
    @Test
    void powerQueryAsksForWhatIsThere() {
        String program = snippets("/queries/acronyms?text=PNA&lang=es").get(0);
        Matcher parts = Pattern.compile("Web\\.Contents\\(\"([^\"]+)\", \\[RelativePath = \"([^\"]+)\", Query = \\[#\"lang\" = \"es\", #\"text\" = \"PNA\"]]\\)").matcher(program);
        assertTrue(parts.find(), program);
        assertEquals(SERVER.server().url(), parts.group(1) + "/");
        assertEquals("text/csv", type(SERVER.get("/" + parts.group(2) + "?lang=es&text=PNA")));
        for (String pair : List.of("()", "[]")) {
            assertEquals(program.chars().filter(each -> each == pair.charAt(0)).count(), program.chars().filter(each -> each == pair.charAt(1)).count(), program);
        }
    }

    @ParameterizedTest
    @CsvSource({"python3,3,8 rows;", "curl,4,"})
    void theProgramsRun(String program, int which, String says, @TempDir Path folder) throws IOException, InterruptedException {
        Path runs = Path.of("/usr/bin", program);
        assumeTrue(Files.isExecutable(runs), "Skipped, as there is no " + runs + ".");
        Path file = Files.writeString(folder.resolve("snippet.txt"), snippets("/queries/categories?lang=fr").get(which));
        ProcessBuilder run = new ProcessBuilder(program.equals("curl") ? "/bin/sh" : runs.toString(), file.toString());
        run.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = run.directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        assertTrue(says == null ? Files.readString(folder.resolve("categories.csv")).contains("Suivi de protection") : out.startsWith(says) && out.contains("Données de population"), out);
    }
}
