package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.browse.Letters;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.link.Scheme;
import pimkg.query.TermSearch;
import pimkg.setting.ServerSettings;
import pimkg.validation.Validators;

class WarmthTest {

    private static final List<Class<?>> NEEDED = List.of(TermSearch.class, Letters.class, Validators.class, Scheme.class);
    private static final String ASK = "sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D";

    private final KnowledgeGraph fresh = KnowledgeGraph.packaged().with(List.of(RdfInput.of("more.ttl", Optional.of(Syntax.TURTLE),
        "<http://example.org/a> a <http://example.org/B> .".getBytes(StandardCharsets.UTF_8))));

    @Test
    void whatReadersNeedIsMadeForTheFirstReaderOfAPageAndForNoProgram() throws IOException, InterruptedException {
        try (PimServer server = PimServer.start(fresh, ServerSettings.local())) {
            server.warmForReaders();
            ask(server, ASK, "application/sparql-results+json");
            ask(server, "health", "*/*");
            assertTrue(server.awaitsReader(), "begun for a program");
            ask(server, "limits", "text/html,application/xhtml+xml");
            assertFalse(server.awaitsReader(), "not begun for a reader");
            for (Thread warmth : Thread.getAllStackTraces().keySet()) {
                if (warmth.getName().equals("warmth")) {
                    warmth.join();
                }
            }
        }
        for (Class<?> needed : NEEDED) {
            assertNotNull(fresh.derived(needed, missing -> {
                throw new AssertionError(needed + " was not made ahead");
            }));
        }
    }

    private static void ask(PimServer server, String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build();
        assertEquals(200, HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
    }
}
