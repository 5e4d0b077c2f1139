package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.remove;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import pimkg.Golden;
import pimkg.access.Minted;
import pimkg.access.Tokens;
import pimkg.catalogue.Catalogue;
import pimkg.door.ReplicaFilter;
import pimkg.kafka.Broker;
import pimkg.kafka.KafkaLog;
import pimkg.kafka.LogAddress;
import pimkg.mirror.RecordedSets;
import pimkg.mirror.StoredSets;
import pimkg.replica.Follower;
import pimkg.replica.LogException;
import pimkg.replica.Publisher;
import pimkg.replica.Stop;
import pimkg.rule.RuleSet;
import pimkg.setting.Keeping;
import pimkg.setting.Replication;
import pimkg.setting.ServerSettings;
import pimkg.shelf.FolderPlace;
import pimkg.store.MemoryFolder;
import pimkg.text.Language;

/** A server that takes changes and a copy of it, over a real broker of Kafka. One story, as a broker takes seconds to start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaServersTest {

    private static final Stewards STEWARDS = new Stewards();
    private static final URI WRITER = URI.create("https://pim.example.org");
    private static final String TITLES = "SELECT ?o { GRAPH ?g { ?s <http://purl.org/dc/terms/title> ?o } FILTER contains(?o, 'wren') } ORDER BY ?o";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(factory = MemoryFolder.class)
    private static Path folder;

    private static Broker broker;
    private static LogAddress topic;
    private static Catalogue origin;
    private static ServerUnderTest writer;
    private static ServerUnderTest replica;
    private static Catalogue copy;
    private static final AtomicReference<Stop> ALARM = new AtomicReference<>();

    @BeforeAll
    static void begin() throws Exception {
        broker = new Broker(folder);
        topic = broker.topic("pim-changes");
        origin = Catalogue.open(folder.resolve("origin"), Clock.systemUTC());
        Publisher publisher = Publisher.start(origin, new KafkaLog(topic, new Properties()), Set.of(), ALARM::set);
        Path sets = Files.createDirectory(folder.resolve("sets"));
        Files.copy(Golden.file("server/agency.sssom.tsv"), sets.resolve("agency.sssom.tsv"));
        RecordedSets recorded = RecordedSets.open(new FolderPlace(sets), origin, Language.EN, text -> { });
        writer = server(origin, new Replication(publisher::standing, Optional.empty(), Optional.empty(), Optional.of(recorded), publisher::close));
    }

    @AfterAll
    static void end() {
        replica.afterAll(null);
        writer.afterAll(null);
        broker.close();
    }

    private static ServerUnderTest server(Catalogue catalogue, Replication replication) throws Exception {
        ServerUnderTest server = new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20), Optional.empty(),
            Optional.of(new Tokens(STEWARDS.tokens))).with(new Keeping(catalogue, RuleSet.CORE, false, replication)));
        server.beforeAll(null);
        return server;
    }

    /** The writer makes the topic, and what it has accepted comes into the log, a moment after it has answered. */
    private static Instant created(KafkaLog log) throws InterruptedException {
        Optional<Instant> created = Optional.empty();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); created.isEmpty() && System.nanoTime() < end; Thread.sleep(50)) {
            try {
                created = Follower.created(log, PATIENCE);
            } catch (LogException noTopicYet) {
                // Asked again as long as there is patience.
                created = Optional.empty();
            }
        }
        return created.orElseThrow(() -> new IllegalStateException(ALARM.toString()));
    }

    private static void startReplica(Optional<Duration> maxStaleness, Long... junk) throws Exception {
        KafkaLog log = new KafkaLog(topic, new Properties());
        Clock clock = Files.exists(folder.resolve("copy")) ? Clock.systemUTC()
            : Clock.fixed(created(log), ZoneOffset.UTC);
        copy = Catalogue.open(folder.resolve("copy"), clock);
        Follower follower = Follower.start(copy, log, Set.of(junk), ALARM::set);
        replica = server(copy, new Replication(follower::standing, Optional.of(WRITER), maxStaleness, Optional.of(new StoredSets(copy)),
            follower::close));
    }

    private static HttpResponse<String> submit(String id, String audience, String word) {
        return put(writer, STEWARDS.first, "/datasets/" + A + "/" + id + "?audience=" + audience, saying(word));
    }

    /** Asks the copy for what it has to know of, as long as it says that it does not. */
    private static HttpResponse<String> afterwards(String version, String path, String... headers) throws InterruptedException {
        String[] all = Stream.concat(Stream.of(ReplicaFilter.VERSION, version), Stream.of(headers)).toArray(String[]::new);
        HttpResponse<String> answer = replica.get(path, all);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); answer.statusCode() == 503 && System.nanoTime() < end;) {
            assertEquals("behind", json(answer).get("code").getAsString());
            assertFalse(header(answer, "Retry-After").isEmpty());
            answer = replica.get(path, all);
        }
        return answer;
    }

    private static String query(ServerUnderTest server, String... headers) {
        return server.ask(TITLES, headers).body();
    }

    @Test
    @Order(1)
    void whoeverHasChangedSomethingReadsItAtTheCopy() throws Exception {
        HttpResponse<String> first = submit("open", "public", "wren-open");
        assertEquals(201, first.statusCode(), first::body);
        startReplica(Optional.empty());
        HttpResponse<String> read = afterwards(header(first, ReplicaFilter.VERSION), "/datasets/" + A + "/open.ttl");
        assertTrue(read.statusCode() == 200 && read.body().contains("wren-open"), read::body);
        HttpResponse<String> there = writer.get("/datasets/" + A + "/open.ttl");
        assertEquals(there.body(), read.body());
        assertEquals(304, replica.get("/datasets/" + A + "/open.ttl", "If-None-Match", header(there, "ETag")).statusCode());
        assertProblem(400, "bad-request", replica.get("/datasets/" + A + "/open.ttl", ReplicaFilter.VERSION, "soon"));
        assertProblem(503, "behind", writer.get("/datasets/" + A + "/open.ttl", ReplicaFilter.VERSION, "4711"));
    }

    @Test
    @Order(2)
    void eachReaderSeesAtTheCopyWhatTheySeeAtTheWriter() throws Exception {
        submit("some", "community", "wren-some");
        submit("own", "owner", "wren-own");
        submit("gone", "public", "wren-gone");
        HttpResponse<String> last = remove(writer, STEWARDS.first, "/datasets/" + A + "/gone");
        assertEquals(410, afterwards(header(last, ReplicaFilter.VERSION), "/datasets/" + A + "/gone.ttl").statusCode());
        for (String[] who : new String[][] {{"Accept", "text/csv"}, with(STEWARDS.reader, "Accept", "text/csv"),
            with(STEWARDS.readerOfFirst, "Accept", "text/csv"), with(STEWARDS.second, "Accept", "text/csv")}) {
            assertEquals(query(writer, who), query(replica, who));
        }
        assertFalse(query(replica, "Accept", "text/csv").contains("wren-some"));
        assertTrue(query(replica, with(STEWARDS.readerOfFirst, "Accept", "text/csv")).contains("wren-own"));
        assertEquals(404, replica.get("/datasets/" + A + "/own.ttl").statusCode());
    }

    @Test
    @Order(3)
    void aCopyTakesNoChangesAndSaysWhoDoes() {
        HttpResponse<String> refused = put(replica, STEWARDS.first, "/datasets/" + A + "/open", saying("wren-elsewhere"));
        assertProblem(421, "replica", refused);
        assertTrue(refused.body().contains(WRITER.toString()), refused::body);
        assertEquals("<" + WRITER + "/datasets/" + A + "/open>; rel=\"edit\"", header(refused, "Link"));
        assertProblem(421, "replica", remove(replica, STEWARDS.first, "/datasets/" + A + "/open"));
        assertEquals(200, replica.ask("ASK { ?s ?p ?o }", "Accept", "text/csv").statusCode());
    }

    @Test
    @Order(4)
    void whoeverHasDecidedOnAMappingReadsItAtTheCopyByteForByte() throws Exception {
        Minted reviewer = STEWARDS.reviewer;
        HttpResponse<String> decided = writer.send("POST", "/mappings/agency", BodyPublishers.ofString(
            "{\"decisions\": [{\"verdict\": \"accept\", \"records\": [\"agency:m1\"]}]}"), with(reviewer, "Content-Type", "application/json"));
        assertEquals(200, decided.statusCode(), decided::body);
        HttpResponse<String> there = writer.get("/mappings/agency.tsv");
        HttpResponse<String> here = afterwards(header(decided, ReplicaFilter.VERSION), "/mappings/agency.tsv");
        assertTrue(here.body().contains("agency:m1-r1"), here::body);
        assertEquals(there.body(), here.body());
        assertEquals(304, replica.get("/mappings/agency.tsv", "If-None-Match", header(there, "ETag")).statusCode());
        assertEquals(writer.get("/mappings", "Accept", "application/json").body(), replica.get("/mappings", "Accept", "application/json").body());
        assertProblem(421, "replica", replica.send("POST", "/mappings/agency", BodyPublishers.ofString("{}"), with(reviewer)));
        assertFalse(writer.get("/datasets").body().contains("mapping-sets"), "Sets are no descriptions.");
    }

    @Test
    @Order(5)
    void aPoisonedEventStopsTheCopyLoudlyWhichGoesOnReading() throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", topic.servers());
        try (KafkaProducer<String, String> stranger = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            stranger.send(new ProducerRecord<>(topic.topic(), 0, "x", "no change of ours")).get();
        }
        HttpResponse<String> ready = until(() -> replica.get("/health/ready"), answer -> answer.statusCode() == 503);
        JsonObject stopped = json(ready).getAsJsonObject("log").getAsJsonObject("stopped");
        assertEquals("unreadable", stopped.get("why").getAsString());
        assertTrue(stopped.get("cure").getAsString().contains("--pass-over " + stopped.get("offset").getAsLong()), ready::body);
        assertEquals(200, replica.get("/datasets/" + A + "/open.ttl").statusCode());
        assertEquals(Stop.Why.UNREADABLE, ALARM.get().why());
    }

    @Test
    @Order(6)
    void nothingAcceptedIsLostWhileTheBrokerIsDownAndAStaleCopySaysSo() throws Exception {
        replica.afterAll(null);
        startReplica(Optional.of(Duration.ofSeconds(2)), ALARM.get().offset());
        String version = header(submit("more", "public", "wren-more"), ReplicaFilter.VERSION);
        until(() -> replica.get("/datasets/" + A + "/more.ttl", ReplicaFilter.VERSION, version), answer -> answer.statusCode() == 200);
        assertArrayEquals(Files.readAllBytes(folder.resolve("origin/journal.txt")), Files.readAllBytes(folder.resolve("copy/journal.txt")));
        broker.kill();
        HttpResponse<String> accepted = submit("open", "public", "wren-while-down");
        assertEquals(200, accepted.statusCode(), accepted::body);
        HttpResponse<String> stale = until(() -> replica.get("/datasets/" + A + "/open.ttl"), answer -> answer.statusCode() == 503);
        assertProblem(503, "stale", stale);
        assertEquals(200, replica.get("/ontology/categories.ttl").statusCode());
        assertEquals(503, replica.get("/health/ready").statusCode());
        assertEquals(200, replica.get("/health/live").statusCode());
        JsonObject health = json(writer.get("/health")).getAsJsonObject("log");
        assertEquals("writer", health.get("role").getAsString());
        assertEquals(200, writer.get("/health/ready").statusCode());
        assertTrue(writer.get("/metrics").body().contains("pim_log_stopped 0.0"));
    }

    private interface Asked {
        HttpResponse<String> get() throws Exception;
    }

    private static HttpResponse<String> until(Asked asked, Predicate<HttpResponse<String>> right) throws Exception {
        HttpResponse<String> answer = asked.get();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !right.test(answer) && System.nanoTime() < end;) {
            Thread.sleep(50);
            answer = asked.get();
        }
        assertTrue(right.test(answer), answer.statusCode() + answer.body());
        return answer;
    }
}
