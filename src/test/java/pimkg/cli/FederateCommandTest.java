package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.server.PimServer;
import pimkg.setting.ServerSettings;

/** Several servers are asked at once; whoever did not answer is named, with the reason. */
class FederateCommandTest {

    private static PimServer server;
    private static HttpServer stranger;

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() throws IOException {
        server = PimServer.start(KnowledgeGraph.packaged(), ServerSettings.local());
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/text/", exchange -> {
            byte[] body = "{\"head\": {\"vars\": [\"a\"]}, \"results\": {\"bindings\": [".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        stranger.createContext("/elsewhere/", exchange -> {
            exchange.getResponseHeaders().add("Location", server.url() + "queries/renamed.json");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        stranger.createContext("/slow/", exchange -> { });
        stranger.start();
    }

    @AfterAll
    static void end() {
        stranger.stop(0);
        server.close();
    }

    private Path peers(String... lines) throws IOException {
        return Files.write(folder.resolve("peers.txt"), List.of(lines));
    }

    private static String strange(String path) {
        return "http://127.0.0.1:" + stranger.getAddress().getPort() + path;
    }

    @Test
    void allThatAnsweredStandTogetherWithTheirNames() throws IOException {
        Run run = Run.pim("federate", "--peers", peers("# fictional", "", "north " + server.url(), "south " + server.url()), "renamed", "--format", "csv", "--lang", "en");
        assertEquals(0, run.code(), run.said());
        String alone = Run.pim("query", "renamed", "--format", "csv", "--lang", "en").out();
        assertEquals("peer," + alone.lines().findFirst().orElseThrow(), run.out().lines().findFirst().orElseThrow());
        assertEquals(2 * (alone.lines().count() - 1), run.out().lines().count() - 1);
        assertTrue(run.out().contains("north,") && run.out().contains("south,"), run.out());
        assertTrue(run.err().contains("north answered: 1 rows"), run.err());
    }

    @Test
    void whoDidNotAnswerIsNamedAndAPartIsNoAnswer() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        Path peers = peers("north " + server.url(), "away http://127.0.0.1:" + nobody, "strange " + strange("/text"), "moved " + strange("/elsewhere"),
            "other " + strange("/nothing"), "slow " + strange("/slow"));
        Run run = Run.pim("federate", "--peers", peers, "renamed", "--format", "csv", "--lang", "en", "--timeout", "5");
        assertEquals(4, run.code());
        assertEquals("", run.out());
        String said = run.said();
        assertTrue(said.contains("north answered"), said);
        assertTrue(said.contains("away (http://127.0.0.1:" + nobody + "/) could not be reached"), said);
        assertTrue(said.contains("strange (" + strange("/text/") + ") sent what is no answer"), said);
        assertTrue(said.contains("moved (" + strange("/elsewhere/") + ") does not answer now, or not to you (status 302)"), said);
        assertTrue(said.contains("other (" + strange("/nothing/") + ") does not know the question"), said);
        assertTrue(said.contains("slow (" + strange("/slow/") + ") did not answer within 5 s"), said);
        assertTrue(said.contains("5 of 6 servers did not answer, so no answer was written"), said);
        Run part = Run.pim("federate", "--peers", peers("north " + server.url(), "away http://127.0.0.1:" + nobody + "/"), "renamed", "--partial", "--lang", "en");
        assertTrue(part.said().contains("away (http://127.0.0.1:" + nobody + "/)"), part.said());
        assertEquals(4, part.code());
        assertTrue(part.out().contains("north") && part.err().contains("a part only: 1 of 2"), part.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "north", "north ftp://example.org", "north https://user:secret@example.org", "a http://x.example b c",
        "a http://x.example missing-token.txt", "a http://x.example\na http://y.example"})
    void aListThatIsNoneIsRefusedWithItsLine(String text) throws IOException {
        Run run = Run.pim("federate", "--peers", peers(text.split("\n")), "renamed", "--lang", "en");
        assertEquals(3, run.code(), run.said());
        assertTrue(run.said().contains("can’t be used as a list of servers: line"), run.said());
    }

    @Test
    void onlyStoredQuestionsAreSentAndTheirBlanksAreLookedAtFirst() throws IOException {
        Path peers = peers("north " + server.url());
        assertEquals(2, Run.pim("federate", "--peers", peers, "no-such-question").code());
        assertEquals(2, Run.pim("federate", "--peers", peers, "renamed", "--param", "nonsense=1").code());
    }
}
