package pimkg.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import pimkg.graph.KnowledgeGraph;
import pimkg.server.PimServer;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;

/** A real server that is attacked. It gives little time, so that the limits are met soon. */
final class Target implements BeforeAllCallback, AfterAllCallback {

    /** After so long without an answer the attack has won: far more than any limit. */
    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final Set<String> LATE = Set.of("503 query-timeout", "408 judging-timeout", "408 linking-timeout", "503 reconcile-timeout");
    private static final Set<String> AT_WORK = Set.of("200", "422 query-too-costly", "413 answer-too-large", "413 too-many-statements");
    private static final String LOOK_UP = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?s { ?s a skos:Concept } LIMIT 3";

    /** What is heavy is known at once: each attack is tried in the light lane first. */
    private static final ServerLimits LIMITS = light(ServerLimits.local(), Duration.ofMillis(50));

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Duration time;
    private PimServer server;

    Target() {
        this(Duration.ofMillis(700));
    }

    /** @param time that one request may take */
    Target(Duration time) {
        this.time = time;
    }

    private static ServerLimits light(ServerLimits usual, Duration light) {
        return new ServerLimits(usual.heavy(), usual.heavyWaiting(), usual.heavyPatience(), light, usual.atOnce(), usual.patience(), usual.budget(),
            usual.trustedProxies());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = PimServer.start(KnowledgeGraph.packaged(),
            new ServerSettings("127.0.0.1", 0, Optional.empty(), time).with(LIMITS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }

    /** Holds that an attack gets one of its safe answers, that the answer tells nothing of the inside, and that others are served. */
    HttpResponse<String> holdsAgainst(Attack attack, String... headers) {
        HttpResponse<String> answer = send(attack, headers);
        String body = answer.body();
        assertTrue(isSafe(attack, told(answer)), () -> attack.name() + ": " + told(answer) + " " + cut(body));
        assertFalse(body.contains("\tat ") || body.contains("Exception") || body.contains("org.apache.jena."), () -> cut(body));
        assertServes();
        return answer;
    }

    /** On a busy machine the clock may be the first of the limits, but never where something is refused before it runs. */
    private static boolean isSafe(Attack attack, String told) {
        return attack.answers().contains(told) || LATE.contains(told) && !Collections.disjoint(attack.answers(), AT_WORK);
    }

    /** Holds that somebody else is answered. */
    void assertServes() {
        assertEquals("200", told(send(Attack.get("health", "/health"))));
        HttpResponse<String> rows = send(Attack.get("look-up", "/sparql?query=" + Attack.encode(LOOK_UP)), "Accept", "text/csv");
        assertEquals(4, rows.body().lines().count(), rows::body);
    }

    HttpResponse<String> send(Attack attack, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url()).resolve(attack.path())).timeout(HANGS)
            .method(attack.method(), attack.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(attack.body()));
        if (!attack.type().isEmpty()) {
            request.header("Content-Type", attack.type());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(attack.name() + " is not answered", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The status, and the code of a problem. */
    static String told(HttpResponse<String> answer) {
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return answer.statusCode() + (problem ? " " + JsonParser.parseString(answer.body()).getAsJsonObject().get("code").getAsString() : "");
    }

    static String cut(String body) {
        return body.substring(0, Math.min(body.length(), 400));
    }
}
