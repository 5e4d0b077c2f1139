package pimkg.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pimkg.canon.Canonical;
import pimkg.catalogue.Stored.Outcome;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;
import pimkg.version.Version;
import pimkg.version.Version.Kind;

/** What every catalogue does, wherever it keeps things. */
abstract class CatalogueContract {

    private static final String BY = "Example Steward";

    private Catalogue catalogue;

    abstract Catalogue open() throws Exception;

    @BeforeEach
    void start() throws Exception {
        catalogue = open();
    }

    @AfterEach
    void end() {
        catalogue.close();
    }

    private Stored put(Submission submission) throws StoreException {
        return catalogue.put(List.of(submission), BY).get(0);
    }

    private void assertFault(Fault fault, Submission... batch) {
        long before = catalogue.current().size();
        StoreException refused = assertThrows(StoreException.class, () -> catalogue.put(List.of(batch), BY));
        assertEquals(fault, refused.fault());
        assertEquals(before, catalogue.current().size());
    }

    private boolean shows(Audience audience, Key key, String title) {
        DatasetGraph dataset = catalogue.published(audience);
        return Txn.calculateRead(dataset, () -> dataset.getGraph(NodeFactory.createURI(key.graph()))
            .isIsomorphicWith(Example.titled(title)));
    }

    private int graphs(Audience audience) {
        DatasetGraph dataset = catalogue.published(audience);
        return Txn.calculateRead(dataset, () -> {
            List<String> names = new ArrayList<>();
            dataset.listGraphNodes().forEachRemaining(node -> names.add(node.getURI()));
            return names.size();
        });
    }

    @Test
    void tellsWhoStoredWhatAndWhen() throws StoreException {
        Version version = put(Example.submission(Example.VISITS, "One")).version();
        String hash = Canonical.hash(catalogue.content(Example.VISITS, 1).orElseThrow());
        assertEquals(new Version(1, Example.VISITS, Kind.STORED, Audience.PUBLIC, Instant.parse("2026-11-28T04:05:06.123456Z"), BY, "", hash), version);
        assertEquals(Optional.of(version), catalogue.current(Example.VISITS));
        assertTrue(shows(Audience.PUBLIC, Example.VISITS, "One"));
    }

    @Test
    void keepsEveryVersion() throws StoreException {
        Version one = put(Example.submission(Example.VISITS, "One")).version();
        Stored two = put(Example.submission(Example.VISITS, "Two"));
        assertEquals(Outcome.REPLACED, two.outcome());
        assertEquals(one.after(), two.version().before());
        assertEquals(List.of(one, two.version()), catalogue.history(Example.VISITS));
        assertTrue(catalogue.description(Example.VISITS, 1).orElseThrow().isIsomorphicWith(Example.titled("One")));
        assertTrue(shows(Audience.PUBLIC, Example.VISITS, "Two"));
        assertEquals(1, graphs(Audience.PUBLIC));
    }

    @Test
    void writesNothingWhenNothingIsNew() throws StoreException {
        Stored first = put(Example.submission(Example.VISITS, "One"));
        Stored again = put(Example.submission(Example.VISITS, "One"));
        assertEquals(new Stored(first.version(), Outcome.UNCHANGED), again);
        assertEquals(1, catalogue.history(Example.VISITS).size());
    }

    @Test
    void movesAGraphToAnotherAudience() throws StoreException {
        put(Example.submission(Example.VISITS, "One"));
        Stored moved = put(Example.submission(Example.VISITS, Audience.OWNER, "One", new Expected.Anything()));
        assertEquals(Outcome.REPLACED, moved.outcome());
        assertEquals(0, graphs(Audience.PUBLIC));
        assertTrue(shows(Audience.OWNER, Example.VISITS, "One"));
        put(Example.submission(Example.VISITS, Audience.COMMUNITY, "Two", new Expected.Anything()));
        assertEquals(0, graphs(Audience.OWNER));
        assertTrue(shows(Audience.COMMUNITY, Example.VISITS, "Two"));
    }

    @Test
    void removesButKeepsTheHistory() throws StoreException {
        Version one = put(Example.submission(Example.VISITS, "One")).version();
        Version gone = catalogue.remove(Example.VISITS, new Expected.Present(one.after()), BY).orElseThrow();
        assertEquals(Kind.REMOVED, gone.kind());
        assertEquals(one.after(), gone.before());
        assertEquals("", gone.after());
        assertEquals(Optional.empty(), catalogue.current(Example.VISITS));
        assertEquals(List.of(), catalogue.current());
        assertEquals(0, graphs(Audience.PUBLIC));
        assertTrue(catalogue.content(Example.VISITS, 1).isPresent());
        assertEquals(Optional.empty(), catalogue.content(Example.VISITS, 2));
        assertEquals(Optional.empty(), catalogue.remove(Example.VISITS, new Expected.Anything(), BY));
        Stored back = put(Example.submission(Example.VISITS, Audience.PUBLIC, "One", new Expected.Absent()));
        assertEquals(Outcome.CREATED, back.outcome());
        assertEquals("", back.version().before());
        assertTrue(shows(Audience.PUBLIC, Example.VISITS, "One"));
    }

    @Test
    void refusesWhoIsToLate() throws StoreException {
        assertFault(Fault.CHANGED, Example.submission(Example.VISITS, Audience.PUBLIC, "One", new Expected.Existing()));
        Version one = put(Example.submission(Example.VISITS, "One")).version();
        assertFault(Fault.CHANGED, Example.submission(Example.VISITS, Audience.PUBLIC, "Two", new Expected.Absent()));
        put(Example.submission(Example.VISITS, Audience.PUBLIC, "Two", new Expected.Present(Set.of(one.after(), "sha256:0"))));
        assertFault(Fault.CHANGED, Example.submission(Example.VISITS, Audience.PUBLIC, "Three", new Expected.Present(one.after())));
        StoreException late = assertThrows(StoreException.class,
            () -> catalogue.remove(Example.VISITS, new Expected.Present(one.after()), BY));
        assertEquals(Fault.CHANGED, late.fault());
        assertEquals(Optional.of(Example.VISITS), late.key());
        assertTrue(shows(Audience.PUBLIC, Example.VISITS, "Two"));
    }

    @Test
    void storesABatchAsAWholeOrNotAtAll() throws StoreException {
        List<Stored> both = catalogue.put(List.of(Example.submission(Example.OTHER, "A"),
            Example.submission(Example.VISITS, Audience.COMMUNITY, "B", new Expected.Absent())), BY);
        assertEquals(List.of(1L, 2L), both.stream().map(stored -> stored.version().sequence()).toList());
        assertEquals(List.of(Example.VISITS, Example.OTHER), catalogue.current().stream().map(Version::key).toList());
        assertFault(Fault.CHANGED, Example.submission(Example.SURVEY, "C"),
            Example.submission(Example.OTHER, Audience.PUBLIC, "D", new Expected.Absent()));
        assertFault(Fault.REPEATED, Example.submission(Example.SURVEY, "C"), Example.submission(Example.SURVEY, "D"));
        assertTrue(shows(Audience.PUBLIC, Example.OTHER, "A"));
    }

    @Test
    void refusesWhatCantBeKeptExactly() {
        assertFault(Fault.UNWRITABLE_TERM, new Submission(Example.VISITS, Audience.PUBLIC, Example.graph("ex:d dct:relation <<( ex:a ex:b ex:c )>> .")));
        assertFault(Fault.TOO_LARGE, Example.submission(Example.VISITS, "x".repeat(Catalogue.MAX_CONTENT)));
        assertThrows(IllegalArgumentException.class, () -> catalogue.put(List.of(), "two\nlines"));
    }

    @Test
    void losesNobodyAmongManyWriters() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Stored>> writers = IntStream.range(0, 80).mapToObj(number -> (Callable<Stored>) () ->
            put(Example.submission(new Key("agency-" + number % 4, "d" + number / 2), "T" + number))).toList();
        List<Stored> results = new ArrayList<>();
        for (Future<Stored> result : threads.invokeAll(writers)) {
            results.add(result.get());
        }
        threads.shutdown();
        assertEquals(80, results.stream().map(result -> result.version().sequence()).distinct().count());
        for (Stored result : results) {
            assertTrue(catalogue.history(result.version().key()).contains(result.version()));
        }
        assertEquals(catalogue.current().size(), graphs(Audience.PUBLIC));
    }

    @Test
    void letsOneOfTwoWin() throws Exception {
        Version one = put(Example.submission(Example.VISITS, "One")).version();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> rivals = IntStream.range(0, 6).mapToObj(number -> (Callable<Boolean>) () -> {
            try {
                put(Example.submission(Example.VISITS, Audience.PUBLIC, "Rival " + number, new Expected.Present(one.after())));
                return true;
            } catch (StoreException late) {
                return false;
            }
        }).toList();
        int winners = 0;
        for (Future<Boolean> rival : threads.invokeAll(rivals)) {
            winners += rival.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, winners);
        assertEquals(2, catalogue.history(Example.VISITS).size());
    }

    @Test
    void refusesWritersOnceClosed() {
        catalogue.close();
        assertEquals(Fault.CLOSED, assertThrows(StoreException.class, () -> put(Example.submission(Example.VISITS, "One"))).fault());
        assertFalse(catalogue.current(Example.VISITS).isPresent());
    }
}
