package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.saying;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.door.ReplicaFilter;
import pimkg.kafka.Broker;
import pimkg.kafka.LogAddress;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;

/** What a real topic and real processes can do to a copy: it is loud, and nothing is lost or made twice. With {@code -Pcluster} only. */
class LogClusterTest {

    private static final Stewards STEWARDS = new Stewards();

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private final List<ServerProcess> servers = new ArrayList<>();
    private Broker broker;
    private LogAddress topic;

    @BeforeEach
    void begin() throws IOException {
        broker = new Broker(folder);
        topic = broker.topic("pim-changes");
    }

    @AfterEach
    void end() {
        servers.forEach(ServerProcess::close);
        broker.close();
    }

    private ServerProcess server(String name, String option) throws IOException {
        ServerProcess server = new ServerProcess(folder.resolve(name), STEWARDS.tokens, option, topic.toString());
        servers.add(server);
        return server;
    }

    private static String put(ServerProcess writer, String id) throws Exception {
        HttpResponse<String> answer = writer.put(STEWARDS.first, id, saying("wren-" + id));
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer.statusCode() + answer.body());
        return answer.headers().firstValue(ReplicaFilter.VERSION).orElseThrow();
    }

    private static String page(String id) {
        return "/datasets/" + A + "/" + id + ".ttl";
    }

    private static String stopped(ServerProcess server) throws Exception {
        JsonObject log = json(server.until("/health", answer -> answer.body().contains("\"stopped\""))).getAsJsonObject("log");
        return log.getAsJsonObject("stopped").get("why").getAsString();
    }

    private void backup(String store, String name) throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            new Upkeep(folder.resolve(store)).backup(out);
        }
    }

    /** Something that is asked of the broker. */
    private interface Asked {
        void of(Admin admin) throws Exception;
    }

    private void broker(Asked asked) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topic.servers()))) {
            asked.of(admin);
        }
    }

    private void setting(String name, String value) throws Exception {
        Collection<AlterConfigOp> change = List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
        broker(admin -> admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic.topic()), change)).all().get());
    }

    @Test
    void aCopyOfAnOlderReleaseStopsAtAnEventOfANewerOneAndGoesOnAfterItsUpgrade() throws Exception {
        Path newer = NewerBuild.classes(folder);
        ServerProcess writer = server("origin", "--log").start();
        ServerProcess copy = server("copy", "--replica-of");
        String first = put(writer, "first");
        copy.start();
        assertEquals(200, copy.after(first, page("first")).statusCode());
        writer.end();
        writer.build(newer).start();
        String second = put(writer, "second");
        assertEquals("newer", stopped(copy));
        assertTrue(copy.told().contains("bring up copies first"), copy.told());
        assertEquals(200, copy.get(page("first")).statusCode());
        assertEquals(404, copy.get(page("second")).statusCode());
        copy.end();
        copy.build(newer).start();
        assertEquals(200, copy.after(second, page("second")).statusCode());
        ServerProcess fresh = server("fresh", "--replica-of").build(newer).start();
        assertEquals(200, fresh.after(second, page("first")).statusCode());
        assertArrayEquals(writer.journal(), copy.journal());
        assertArrayEquals(writer.journal(), fresh.journal());
    }

    @Test
    void aWriterThatWasPausedAndReplacedTakesNoMoreChangesAndCopiesFollowTheOther() throws Exception {
        ServerProcess writer = server("origin", "--log").start();
        String first = put(writer, "first");
        ServerProcess copy = server("copy", "--replica-of").start();
        assertEquals(200, copy.after(first, page("first")).statusCode());
        copy.pause();
        writer.pause();
        backup("origin", "backup");
        new Upkeep(folder.resolve("successor")).restore(folder.resolve("backup"));
        ServerProcess successor = server("successor", "--log").start();
        String second = put(successor, "second");
        copy.goOn();
        assertEquals(200, copy.after(second, page("second")).statusCode());
        writer.goOn();
        String kept = put(writer, "kept-by-the-old-one");
        assertEquals(second, kept, "Two changes under one number.");
        assertEquals("ahead", stopped(writer));
        HttpResponse<String> refused = writer.put(STEWARDS.first, "third", saying("wren-third"));
        assertEquals(503, refused.statusCode());
        assertEquals("split", json(refused).get("code").getAsString());
        assertEquals(200, writer.get(page("kept-by-the-old-one")).statusCode());
        String third = put(successor, "third");
        assertEquals(200, copy.after(third, page("third")).statusCode());
        assertArrayEquals(successor.journal(), copy.journal());
        assertFalse(copy.told().contains("offset"), copy.told());
    }

    @Test
    void aTopicThatLostItsBeginningStopsWhoNeedsItAndABackupHelps() throws Exception {
        ServerProcess writer = server("origin", "--log").start();
        String first = put(writer, "first");
        ServerProcess copy = server("copy", "--replica-of").start();
        assertEquals(200, copy.after(first, page("first")).statusCode());
        copy.end();
        put(writer, "second");
        put(writer, "third");
        writer.until("/health", answer -> answer.body().contains("\"behind\":0"));
        broker(admin -> admin.deleteRecords(Map.of(new TopicPartition(topic.topic(), 0), RecordsToDelete.beforeOffset(2))).all().get());
        copy.start();
        assertEquals("gap", stopped(copy));
        assertEquals(200, copy.get(page("first")).statusCode());
        backup("origin", "backup");
        new Upkeep(folder.resolve("restored")).restore(folder.resolve("backup"));
        ServerProcess restored = server("restored", "--replica-of").start();
        String fourth = put(writer, "fourth");
        assertEquals(200, restored.after(fourth, page("fourth")).statusCode());
        assertArrayEquals(writer.journal(), restored.journal());
    }

    @Test
    void aTopicThatWasDeletedIsToldEverythingAgain() throws Exception {
        ServerProcess writer = server("origin", "--log").start();
        String first = put(writer, "first");
        ServerProcess copy = server("copy", "--replica-of").start();
        assertEquals(200, copy.after(first, page("first")).statusCode());
        broker(admin -> admin.deleteTopics(List.of(topic.topic())).all().get());
        String second = put(writer, "second");
        assertEquals(200, copy.after(second, page("second")).statusCode());
        ServerProcess fresh = server("fresh", "--replica-of").start();
        assertEquals(200, fresh.after(second, page("first")).statusCode());
        assertArrayEquals(writer.journal(), copy.journal());
        assertArrayEquals(writer.journal(), fresh.journal());
    }

    @Test
    void anEventThatIsTooLargeForTheTopicWaitsAndIsToldWhenThereIsRoom() throws Exception {
        ServerProcess writer = server("origin", "--log").start();
        String first = put(writer, "first");
        ServerProcess copy = server("copy", "--replica-of").start();
        assertEquals(200, copy.after(first, page("first")).statusCode());
        setting("max.message.bytes", "300");
        String second = put(writer, "second");
        assertEquals("refused", stopped(writer));
        assertTrue(writer.told().contains("RecordTooLarge") && writer.told().contains("max.message.bytes"), writer.told());
        String third = put(writer, "third");
        assertEquals(200, writer.get("/health/ready").statusCode(), "Changes are taken.");
        setting("max.message.bytes", "1000000");
        assertEquals(200, copy.after(second, page("second")).statusCode());
        assertEquals(200, copy.after(third, page("third")).statusCode());
        writer.until("/health", answer -> !answer.body().contains("\"stopped\""));
        assertArrayEquals(writer.journal(), copy.journal());
    }
}
