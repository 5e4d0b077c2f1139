package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.setting.ServerSettings;

/** No page has a script or a style of its own, and whatever stands in data is only text there. */
final class PagesTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @RegisterExtension
    static final ServerUnderTest SECURE = new ServerUnderTest(new ServerSettings("127.0.0.1", 0,
        Optional.of(URI.create("https://pim.example.org")), Duration.ofSeconds(20)));

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final List<Pattern> INLINE = List.of(Pattern.compile("(?i)<script(?![^>]*\\ssrc=\"/)(?! type=\"application/ld\\+json\">)"), Pattern.compile("(?i)<style"),
        Pattern.compile("(?i)<[^>]*\\s(style|on[a-z]+)\\s*="), Pattern.compile("(?i)(href|src|action)=\"(?!https?://|mailto:|[/?#]|data:image/)[^\"]"),
        Pattern.compile("(?i)<(iframe|object|embed|base|math)\\b"));
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}";

    private static void assertHarmless(String where, String page) {
        for (Pattern inline : INLINE) {
            Matcher found = inline.matcher(page);
            assertFalse(found.find(), () -> where + ": " + page.substring(Math.max(0, found.start() - 80), Math.min(page.length(), found.end() + 80)));
        }
    }

    @Test
    void noPageThatCanBeReachedHasAScriptOrStyleOfItsOwn() {
        TreeSet<String> seen = new TreeSet<>(List.of("/", "/limits", "/problems", "/nothing"));
        Deque<String> open = new ArrayDeque<>(seen);
        int pages = 0;
        while (!open.isEmpty() && pages < 120) {
            String path = open.poll();
            HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html,*/*;q=0.1");
            if (!ServerUnderTest.type(answer).equals("text/html")) {
                continue;
            }
            pages++;
            assertHarmless(path, answer.body());
            assertFalse(header(answer, "Content-Security-Policy").contains("unsafe"), path);
            LINK.matcher(answer.body()).results().map(link -> link.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
                .filter(link -> link.startsWith("/") && !link.startsWith("//") && !link.contains("lang=") || link.endsWith("lang=en"))
                .filter(seen::add).forEach(open::add);
        }
        assertTrue(pages > 20, "pages: " + pages);
    }

    @Test
    void whatStandsInADescriptionIsOnlyTextInTheReport() {
        String quoted = HOSTILE.replace("\"", "\\\"");
        String description = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
            + "<javascript:alert(1)> a dcat:Dataset ; dct:title \"" + quoted + "\"@en ; dct:issued \"" + quoted + "\" ;\n"
            + "  dct:accessRights <javascript:alert(3)> ; dcat:landingPage <data:text/html,x> ; dct:publisher \"" + quoted + "\" .";
        HttpResponse<String> page = SERVER.post("/validate", "text/turtle", description, "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertHarmless("report", page.body());
        assertTrue(page.body().contains("&lt;script&gt;"), "It is shown.");
    }

    @Test
    void whatIsAskedAndAnsweredIsOnlyTextOnTheQueryPage() {
        String query = "SELECT ('" + HOSTILE.replace("'", "") + "' AS ?x) (IRI('javascript:alert(1)') AS ?y) (IRI('data:text/html,x') AS ?z) {}";
        HttpResponse<String> page = SERVER.ask(query, "Accept", "text/html");
        assertEquals(200, page.statusCode(), page::body);
        assertHarmless("answer", page.body());
        assertTrue(page.body().contains("javascript:alert(1)"), "It is shown, and is no link.");
        assertHarmless("mistake", SERVER.ask("nonsense " + HOSTILE, "Accept", "text/html").body());
    }

    @Test
    void whatStandsInAListIsOnlyTextOnThePageOfLinks() {
        HttpResponse<String> page = SERVER.post("/link", "text/csv", "id,label\n1,\"" + HOSTILE.replace("\"", "\"\"") + "\"\n", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertHarmless("links", page.body());
    }

    @Test
    void whatStandsInAnAddressIsOnlyTextInTheAnswer() {
        for (String path : List.of("/queries/tagged-with?concept=" + encode(HOSTILE), "/validate?lang=" + encode(HOSTILE), "/" + encode(HOSTILE).replace("%2F", "/"),
            "/reconcile/preview?id=" + encode(HOSTILE), "/mappings/" + encode("<script>"))) {
            assertHarmless(path, SERVER.get(path, "Accept", "text/html").body());
        }
    }

    @Test
    void onlyAServerThatIsReachedByHttpsAsksBrowsersToStayThere() throws IOException {
        try (RawClient client = new RawClient(SECURE.server())) {
            String answer = client.ask("GET / HTTP/1.1\r\nHost: pim.example.org\r\nConnection: close\r\n\r\n");
            assertTrue(answer.contains("\r\nStrict-Transport-Security: max-age=31536000\r\n"), answer);
        }
        assertEquals("", header(SERVER.get("/"), "Strict-Transport-Security"));
    }
}
