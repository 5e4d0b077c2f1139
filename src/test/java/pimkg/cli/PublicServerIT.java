package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Submission;
import pimkg.version.Audience;
import pimkg.version.Key;

/** A server in a process of its own, with little memory, as it runs in public. */
class PublicServerIT {

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private Process process;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private URI start(String heap, String... options) throws IOException {
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), heap,
            "-jar", "target/pim.jar", "serve", "--port", "0", "--lang", "en"), Stream.of(options)).toList();
        process = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher url = URL.matcher(String.valueOf(out.readLine()));
        assertTrue(url.find(), "no address");
        return URI.create(url.group());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private CompletableFuture<HttpResponse<String>> get(URI address) {
        return client.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI query(URI base, String sparql) {
        return base.resolve("sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8));
    }

    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h 'nobody-should-read-this' }";

    @Test
    void whoeverIsBeingAnsweredWhenItIsToldToEndIsAnswered() throws Exception {
        URI base = start("-Xmx512m", "--timeout", "3");
        CompletableFuture<HttpResponse<String>> running = get(query(base, ENDLESS.replace("'nobody-should-read-this'", "?i")));
        while (!get(base.resolve("metrics")).join().body().contains("pim_heavy_queries_running 1.0")) {
            Thread.onSpinWait();
        }
        process.toHandle().destroy();
        assertEquals(503, running.join().statusCode());
        assertTrue(running.join().body().contains("query-timeout"), running.join().body());
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue());
        assertEquals("", Files.readString(folder.resolve("err")));
    }

    @Test
    void nothingOfWhatWasAskedIsWrittenDown() throws Exception {
        Path log = folder.resolve("access.log");
        URI base = start("-Xmx512m", "--timeout", "1", "--access-log", log.toString());
        get(query(base, ENDLESS)).join();
        get(query(base, "nonsense nobody-should-read-this")).join();
        get(base.resolve("nobody-should-read-this")).join();
        process.toHandle().destroy();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals("", Files.readString(folder.resolve("err")));
        assertEquals(3, Files.readAllLines(log).size(), Files.readString(log));
        assertFalse(Files.readString(log).contains("nobody"), Files.readString(log));
    }

    @Test
    void whatTheLastEndLeftBehindIsTold() throws Exception {
        Path store = folder.resolve("store");
        Graph description = GraphFactory.createDefaultGraph();
        description.add(NodeFactory.createURI("https://example.org/dataset/fictional"), RDF.type.asNode(), DCAT.Dataset.asNode());
        try (Catalogue catalogue = Catalogue.open(store, Clock.systemUTC())) {
            catalogue.put(List.of(new Submission(new Key("fictional-relief", "legal-aid"), Audience.OWNER, description)), "Omar Example");
        }
        FileUtils.deleteDirectory(store.resolve("databases").toFile());
        start("-Xmx512m", "--store", store.toString());
        String told = Files.readString(folder.resolve("err"));
        assertTrue(told.contains("nothing that was accepted is lost") && told.contains("made anew"), told);
    }

    @Test
    void fiveHundredClientsAreAnsweredWithLittleMemory() throws Exception {
        URI base = start("-Xmx512m");
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int number = 0; number < 500; number++) {
                Socket socket = new Socket(base.getHost(), base.getPort());
                crowd.add(socket);
                socket.setSoTimeout(PATIENCE_SECONDS * 1000);
                String address = number % 5 == 0 ? query(base, "SELECT * { ?s ?p ?o } LIMIT 4000 #" + number).getRawPath()
                    + "?" + query(base, "SELECT * { ?s ?p ?o } LIMIT 4000 #" + number).getRawQuery() : "/ontology/categories.ttl";
                socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            int answered = 0;
            for (Socket socket : crowd) {
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 503 ") && answer.contains("\r\nRetry-After: "), answer);
                answered += answer.startsWith("HTTP/1.1 200 ") ? 1 : 0;
            }
            assertTrue(answered >= 400, "Every look-up is answered: " + answered);
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
        assertEquals(200, get(base.resolve("health")).join().statusCode());
        assertEquals("", Files.readString(folder.resolve("err")));
    }
}
