package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import pimkg.graph.KnowledgeGraph;
import pimkg.setting.ServerSettings;

/** A real server on a free port, one a test class, and a client that sends it requests. */
final class ServerUnderTest implements BeforeAllCallback, AfterAllCallback {

    static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerSettings settings;
    private PimServer server;

    /** With the settings of one machine. */
    ServerUnderTest() {
        this(ServerSettings.local());
    }

    ServerUnderTest(ServerSettings settings) {
        this.settings = settings;
    }

    /** One that stops queries after so long. */
    static ServerUnderTest stoppingAfter(Duration limit) {
        return new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), limit));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = PimServer.start(KnowledgeGraph.packaged(), settings);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }

    PimServer server() {
        return server;
    }

    /** Sends a request and reads the answer as text; headers are names and values in turn. */
    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return exchange(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<byte[]> getBytes(String path, String... headers) {
        return exchange("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    /** Sends a request and reads the answer as it comes. */
    HttpResponse<byte[]> exchangeBytes(String method, String path, BodyPublisher body, String... headers) {
        return exchange(method, path, body, BodyHandlers.ofByteArray(), headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return postBytes(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> postBytes(String path, String type, byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    /** Asks a SPARQL query by GET. */
    HttpResponse<String> ask(String sparql, String... headers) {
        return get("/sparql?query=" + encode(sparql), headers);
    }

    private <T> HttpResponse<T> exchange(String method, String path, BodyPublisher body, HttpResponse.BodyHandler<T> handler,
                                         String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url()).resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The whole answer to a GET of a request target that no well-behaved client would send. */
    String getRaw(String target) throws IOException {
        URI address = URI.create(server.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The whole answer to a body that is sent to its end before anybody looks for an answer, as simple clients do. */
    String postUnheard(String path, String type, byte[] body) throws IOException {
        URI address = URI.create(server.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The media type of an answer, without parameters. */
    static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /** Holds that the answer is a problem for programs, of this status and code. */
    static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals("application/problem+json", type(answer), answer::body);
        assertEquals(code, json(answer).get("code").getAsString(), answer::body);
        assertEquals(status, json(answer).get("status").getAsInt());
    }
}
