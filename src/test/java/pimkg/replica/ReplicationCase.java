package pimkg.replica;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import pimkg.canon.Canonical;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Submission;
import pimkg.graph.SafeJena;
import pimkg.store.MemoryFolder;
import pimkg.version.Audience;
import pimkg.version.Key;

/** A store, a log, and a copy that follows. All descriptions are fictional. */
abstract class ReplicationCase {

    static final Key VISITS = new Key("example-agency", "site-visits");
    static final Key SURVEY = new Key("example-agency", "survey");
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    final ListLog log = new ListLog();
    final List<Stop> alarms = new CopyOnWriteArrayList<>();
    Catalogue origin;
    Catalogue copy;
    Publisher publisher;
    Follower follower;

    @BeforeEach
    void begin() throws Exception {
        SafeJena.start();
        origin = Catalogue.open(folder.resolve("origin"), Clock.systemUTC());
        publisher = Publisher.start(origin, log, Set.of(), alarms::add);
    }

    @AfterEach
    void end() {
        stopFollowing();
        publisher.close();
        origin.close();
    }

    final void follow(Long... junk) throws Exception {
        copy = Catalogue.open(folder.resolve("copy"), Clock.fixed(origin.created().orElseThrow(), ZoneOffset.UTC));
        follower = Follower.start(copy, log, Set.of(junk), alarms::add);
    }

    void stopFollowing() {
        if (copy != null) {
            follower.close();
            copy.close();
            copy = null;
        }
    }

    static Graph graph(String turtle) {
        return RDFParser.fromString("PREFIX ex: <https://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + turtle, Lang.TURTLE).toGraph();
    }

    static Submission said(Key key, Audience audience, String turtle) {
        return new Submission(key, audience, graph(turtle));
    }

    void put(Key key, String turtle) throws Exception {
        origin.put(List.of(said(key, Audience.PUBLIC, turtle)), "Omar Example");
    }

    void untilSame() throws Exception {
        assertTrue(copy.await(origin.last(), PATIENCE), () -> alarms + " " + follower.standing());
        assertArrayEquals(Files.readAllBytes(folder.resolve("origin/journal.txt")), Files.readAllBytes(folder.resolve("copy/journal.txt")));
        for (Audience audience : Audience.values()) {
            assertEquals(text(origin, audience), text(copy, audience));
        }
    }

    static String text(Catalogue catalogue, Audience audience) throws Exception {
        DatasetGraph dataset = catalogue.published(audience);
        StringBuilder all = new StringBuilder();
        dataset.executeRead(() -> dataset.listGraphNodes().forEachRemaining(name -> {
            try {
                all.append(name).append('\n').append(Canonical.of(dataset.getGraph(name)));
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }));
        return all.toString();
    }

    Stop stopped() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (follower.standing().stop().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return follower.standing().stop().orElseThrow();
    }
}
