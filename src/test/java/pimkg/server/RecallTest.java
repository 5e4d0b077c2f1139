package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.door.EdgeFilter;

/** Answers that are given again: the same ones, to the same readers, and only as long as they are right. */
final class RecallTest {

    private static final Stewards STEWARDS = new Stewards();
    private static final String ONE = "/datasets/" + A + "/kept";
    private static final String WORDS = "PREFIX dct: <http://purl.org/dc/terms/> SELECT ?words WHERE { ?set dct:title ?words "
        + "FILTER (CONTAINS(STR(?words), \"round\")) } ORDER BY ?words";

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    private static long metric(String name) {
        return SERVER.get("/metrics").body().lines().filter(line -> line.startsWith("pim_answers_" + name))
            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' ') + 1))).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ontology/categories", "/ontology/categories.jsonld", "/queries/categories.csv", "/queries/categories?lang=ar",
        "/browse", "/search?q=risk", "/search.json?q=ris", "/datasets", "/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
        "/sparql?query=DESCRIBE%20%3Chttps%3A%2F%2Fw3id.org%2Fpim-kg%2Fontology%2Fcategories%23ProtectionMonitoring%3E"})
    void whatIsGivenAgainIsTheSame(String path) throws IOException {
        HttpResponse<String> made = SERVER.get(path, "Accept-Language", "fr");
        long before = metric("recalled");
        HttpResponse<String> again = SERVER.get(path, "Accept-Language", "fr");
        assertEquals(before + 1, metric("recalled"), path);
        assertEquals(200, made.statusCode());
        assertEquals(200, again.statusCode());
        assertEquals(made.body(), again.body());
        for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Vary", "Link", "Content-Security-Policy", "Content-Language")) {
            assertEquals(made.headers().allValues(name), again.headers().allValues(name), name);
        }
        for (String name : EdgeFilter.HEADERS.keySet()) {
            assertEquals(1, made.headers().allValues(name).size(), name);
            assertEquals(made.headers().allValues(name), again.headers().allValues(name), name);
        }
        assertEquals("no-referrer", header(made, "Referrer-Policy"));
        assertEquals(made.headers().map().keySet(), again.headers().map().keySet());
        assertTrue(header(made, "X-Request-Id").matches("[0-9a-f]{16}"), header(made, "X-Request-Id"));
        assertEquals(1, again.headers().allValues("Date").size());
        assertNotEquals(header(made, "X-Request-Id"), header(again, "X-Request-Id"));
        HttpResponse<String> known = SERVER.get(path, "Accept-Language", "fr", "If-None-Match", header(made, "ETag"));
        assertEquals(304, known.statusCode());
        HttpResponse<byte[]> packed = SERVER.getBytes(path, "Accept-Language", "fr", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> packedAgain = SERVER.getBytes(path, "Accept-Language", "fr", "Accept-Encoding", "gzip");
        assertEquals(made.body(), text(packed));
        assertEquals(made.body(), text(packedAgain));
        assertEquals(header(packed, "ETag"), header(packedAgain, "ETag"));
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        return header(answer, "Content-Encoding").equals("gzip")
            ? new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), "UTF-8") : new String(answer.body(), "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()", "BNODE(\"x\")", "STR(NOW())", "IF(RAND() < 2, 1, 2)",
        "YEAR(NOW())", "COALESCE(?none, UUID())"})
    void whatTheClockOrChanceAnswersIsNotKept(String expression) {
        for (String query : List.of("SELECT (" + expression + " AS ?x) WHERE { }", "SELECT (SAMPLE(" + expression + ") AS ?x) WHERE { ?s ?p ?o } GROUP BY ?p",
            "SELECT * WHERE { { SELECT ?s WHERE { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER (BOUND(?s) || STR(" + expression + ") = \"\") } } LIMIT 1 } }",
            "SELECT ?s WHERE { ?s ?p ?o } ORDER BY (" + expression + ") LIMIT 1",
            "ASK { BIND (" + expression + " AS ?x) }")) {
            long before = metric("made") + metric("recalled");
            HttpResponse<String> first = SERVER.ask(query);
            HttpResponse<String> second = SERVER.ask(query);
            assertEquals(200, first.statusCode(), first::body);
            assertEquals(200, second.statusCode());
            assertEquals("", header(second, "ETag"), query);
            assertEquals(before, metric("made") + metric("recalled"), query);
        }
    }

    @Test
    void aWishInAnotherLanguageOrFormatIsAnotherAnswer() {
        String path = "/queries/categories";
        String json = SERVER.get(path, "Accept", "application/json").body();
        String csv = SERVER.get(path, "Accept", "text/csv").body();
        String arabic = SERVER.get(path, "Accept", "text/html", "Accept-Language", "ar").body();
        String french = SERVER.get(path, "Accept", "text/html", "Accept-Language", "fr").body();
        assertEquals(4, List.of(json, csv, arabic, french).stream().distinct().count());
        assertEquals(json, SERVER.get(path, "Accept", "application/json").body());
        assertEquals(french, SERVER.get(path, "Accept", "text/html", "Accept-Language", "fr").body());
        assertTrue(arabic.contains("dir=\"rtl\""));
    }

    @Test
    void nobodyGetsTheAnswerOfAnother() {
        String own = "/datasets/" + A + "/secret";
        put(SERVER, STEWARDS.first, own + "?audience=owner", saying("round-secret"));
        String path = "/sparql?query=" + encode(WORDS);
        for (int round = 0; round < 3; round++) {
            assertTrue(SERVER.get(path, with(STEWARDS.first)).body().contains("round-secret"));
            assertTrue(SERVER.get(path, with(STEWARDS.readerOfFirst)).body().contains("round-secret"));
            assertFalse(SERVER.get(path, with(STEWARDS.second)).body().contains("round-secret"));
            assertFalse(SERVER.get(path, with(STEWARDS.reader)).body().contains("round-secret"));
            assertFalse(SERVER.get(path).body().contains("round-secret"));
            assertEquals(401, SERVER.get(path, "Authorization", "Bearer pim_" + "x".repeat(43)).statusCode());
            assertEquals(200, SERVER.get(own, with(STEWARDS.first)).statusCode());
            assertEquals(404, SERVER.get(own).statusCode());
            assertEquals(404, SERVER.get(own, with(STEWARDS.second)).statusCode());
        }
        assertTrue(header(SERVER.get(path, with(STEWARDS.first)), "Cache-Control").contains("private"));
    }

    @Test
    void nothingOutdatedIsAnsweredWhileOthersWrite() throws Exception {
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        put(SERVER, STEWARDS.first, ONE + "?audience=public", saying("round-1000"));
        written.set(1000);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> reading = new ArrayList<>();
        List<String> paths = List.of("/sparql?query=" + encode(WORDS), ONE + ".nt", "/sparql?format=csv&query=" + encode(WORDS), ONE + ".ttl");
        try {
            for (String path : paths) {
                reading.add(readers.submit(() -> read(path, written, over)));
            }
            for (int round = 1001; round <= 1025; round++) {
                put(SERVER, STEWARDS.first, ONE + "?audience=public", saying("round-" + round));
                written.set(round);
            }
            // Withdrawn from everybody: whoever asks from now on must not see it.
            put(SERVER, STEWARDS.first, ONE + "?audience=owner", saying("round-2000"));
            assertFalse(SERVER.get(paths.get(0)).body().contains("round-1"));
            assertEquals(404, SERVER.get(paths.get(1)).statusCode());
        } finally {
            over.set(true);
            readers.shutdown();
        }
        for (Future<Integer> each : reading) {
            assertTrue(each.get() > 0);
        }
    }

    /** Each answer is at least as new as what was safe before it was asked for, and never older than the one before. */
    private static int read(String path, AtomicInteger written, AtomicBoolean over) {
        int last = 0;
        int answers = 0;
        while (!over.get()) {
            int before = written.get();
            HttpResponse<String> answer = SERVER.get(path);
            assertFalse(answer.body().contains("round-2000"), path);
            int at = answer.body().indexOf("round-1");
            if (at >= 0) {
                int seen = Integer.parseInt(answer.body().substring(at + 6, at + 10));
                assertTrue(seen >= before, () -> path + ": " + seen + " after " + before);
                assertTrue(seen >= last, path);
                last = seen;
                answers++;
            }
        }
        return answers;
    }

    @Test
    void whatManyAskForAtOnceIsMadeOnce() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o . ?o ?q ?r } # at once";
        long made = metric("made");
        ExecutorService all = Executors.newFixedThreadPool(12);
        try {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int client = 0; client < 12; client++) {
                asked.add(all.submit(() -> SERVER.ask(query)));
            }
            String first = asked.get(0).get().body();
            for (Future<HttpResponse<String>> each : asked) {
                assertEquals(200, each.get().statusCode());
                assertEquals(first, each.get().body());
            }
        } finally {
            all.shutdown();
        }
        assertEquals(made + 1, metric("made"));
    }

    @Test
    void refusalsAndWhatIsPostedAreNotKept() {
        long before = metric("made") + metric("recalled");
        for (int round = 0; round < 2; round++) {
            assertEquals(404, SERVER.get("/ontology/nothing").statusCode());
            assertEquals(400, SERVER.ask("SELECT nonsense").statusCode());
            assertEquals(200, SERVER.send("HEAD", "/ontology/categories", BodyPublishers.noBody()).statusCode());
            assertEquals(200, SERVER.post("/sparql", "application/sparql-query", "ASK {}").statusCode());
            assertEquals(200, SERVER.get("/health").statusCode());
        }
        assertEquals(before, metric("made") + metric("recalled"));
        assertTrue(json(SERVER.get("/health")).has("status"));
    }
}
