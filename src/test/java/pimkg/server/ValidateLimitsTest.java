package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.setting.ServerSettings;
import pimkg.text.Language;

/** What is too much to be judged is refused with a reason, and the server goes on for everybody else. */
final class ValidateLimitsTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    @RegisterExtension
    static final ServerUnderTest HASTY = ServerUnderTest.stoppingAfter(Duration.ofMillis(1));

    private static final String TURTLE = "text/turtle";
    private static final String PREFIX = "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n";
    private static final String SMALL = PREFIX + "<urn:d> a dcat:Dataset .";
    private static final String MANY_STATEMENTS = PREFIX + "<urn:d> a dcat:Dataset ; dcat:keyword "
        + IntStream.rangeClosed(0, (int) ServerSettings.MAX_STATEMENTS + 5_000).mapToObj(Integer::toString).collect(Collectors.joining(","))
        + " .";
    private static final String MANY_DESCRIPTIONS = PREFIX
        + IntStream.range(0, 5_000).mapToObj("<urn:d:%d> a dcat:Dataset .\n"::formatted).collect(Collectors.joining());

    /** Titles and cures of a problem in the four languages, all different and in the language they are to be in. */
    private static void assertToldInEveryLanguage(ServerUnderTest server, String body, int status, String code) {
        Set<String> told = new HashSet<>();
        for (Language language : Language.values()) {
            HttpResponse<String> answer = server.post("/validate", TURTLE, body, "Accept-Language", language.tag());
            assertProblem(status, code, answer);
            assertEquals("no-store", header(answer, "Cache-Control"));
            told.add(json(answer).get("title").getAsString());
            told.add(json(answer).get("cure").getAsString());
        }
        assertEquals(2 * Language.values().length, told.size(), told::toString);
        assertTrue(told.stream().anyMatch(text -> text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC)), told::toString);
    }

    @Test
    void aMillionStatementsAreTheMost() {
        HttpResponse<String> answer = SERVER.post("/validate", TURTLE, MANY_STATEMENTS);
        assertProblem(413, "too-many-statements", answer);
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("1000000", json(answer).get("detail").getAsString());
        HttpResponse<String> page = SERVER.post("/validate", TURTLE, MANY_STATEMENTS, "Accept", "text/html");
        assertEquals(413, page.statusCode());
        assertTrue(page.body().startsWith("<!DOCTYPE html>") && page.body().contains("pim validate"), page::body);
    }

    @Test
    void whatTakesTooLongIsStopped() {
        assertToldInEveryLanguage(HASTY, MANY_DESCRIPTIONS, 408, "judging-timeout");
        assertEquals(200, HASTY.get("/health").statusCode(), "The limit is that of one request.");
    }

    @Test
    void theLimitInTheAnswerIsThatOfTheServer() {
        assertEquals("1 ms", json(HASTY.post("/validate", TURTLE, MANY_DESCRIPTIONS)).get("detail").getAsString());
    }

    @Test
    void whoeverSendsSlowlyTakesNobodysPlace() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int number = 0; number < 10 * ServerSettings.MAX_VISITORS; number++) {
                slow.add(unfinished());
            }
            assertEquals(200, SERVER.post("/validate", TURTLE, SMALL).statusCode());
            for (String path : List.of("/health", "/queries", "/validate", "/")) {
                assertEquals(200, SERVER.get(path).statusCode(), path);
            }
            assertEquals(200, SERVER.ask("ASK {}").statusCode());
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    /** Somebody on a slow line, who has sent half a description. */
    private static Socket unfinished() throws IOException {
        URI address = URI.create(SERVER.server().url());
        Socket socket = new Socket(address.getHost(), address.getPort());
        String half = "POST /validate HTTP/1.1\r\nHost: x\r\nContent-Type: text/turtle\r\nContent-Length: 1000\r\n\r\n" + PREFIX;
        socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void aQueryThatTookTooLongIsNotToBeAskedAgainSoon() {
        HttpResponse<String> answer = HASTY.ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertProblem(503, "query-timeout", answer);
        assertEquals("", header(answer, "Retry-After"));
    }
}
