package pimkg.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import pimkg.canon.Canonical;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Expected;
import pimkg.replica.Stop.Why;
import pimkg.version.Audience;

/** A copy becomes what its origin is, byte for byte, and stops where it could not. All descriptions are fictional. */
class ReplicationTest extends ReplicationCase {

    @Test
    void aCopyIsTheSameByteForByteWhateverWasChanged() throws Exception {
        put(VISITS, "ex:d ex:p 'A \"quoted\"\\nline \\t \\u00e9 \\u0645', 01, 1.50, 'x'@en-GB, '2026-11-01'^^xsd:date ; ex:q [ ex:r [ ex:s 1 ] ] .");
        follow();
        put(VISITS, "ex:d ex:p 'now shorter' ; ex:q [ ex:r [ ex:s 2 ] ], [ ex:r 3 ] .");
        origin.put(List.of(said(SURVEY, Audience.OWNER, "ex:s ex:p 'for its owner' ."), said(VISITS, Audience.COMMUNITY, "ex:d ex:p 'for some' .")), "A. Example");
        origin.put(List.of(said(SURVEY, Audience.COMMUNITY, "ex:s ex:p 'for its owner' .")), "A. Example");
        origin.remove(VISITS, new Expected.Anything(), "Omar Example");
        put(VISITS, "");
        untilSame();
        assertEquals(List.of(), alarms);
    }

    @Test
    void whoeverWasAwayGoesOnWhereItWas() throws Exception {
        put(VISITS, "ex:d ex:p 0 .");
        follow();
        untilSame();
        stopFollowing();
        for (int number = 1; number <= 20; number++) {
            put(number % 3 == 0 ? SURVEY : VISITS, "ex:d ex:p " + number + " .");
        }
        follow();
        untilSame();
        while (follower.standing().behind() > 0) {
            Thread.sleep(5);
        }
        assertTrue(follower.standing().age(Instant.now()).orElseThrow().compareTo(PATIENCE) < 0);
    }

    @Test
    void whatIsAcceptedWhileTheLogIsDownIsToldWhenItIsBack() throws Exception {
        put(VISITS, "ex:d ex:p 0 .");
        follow();
        untilSame();
        log.down(true);
        for (int number = 1; number <= 5; number++) {
            put(SURVEY, "ex:d ex:p " + number + " .");
        }
        publisher.close();
        assertEquals(1, copy.last());
        publisher = Publisher.start(origin, log, Set.of(), alarms::add);
        log.down(false);
        untilSame();
        assertEquals(6, log.entries().size());
    }

    @Test
    void aBatchThatWasToldInPartIsMadeOnceAndWhole() throws Exception {
        put(VISITS, "ex:d ex:p 0 .");
        follow();
        untilSame();
        log.room(1);
        origin.put(List.of(said(VISITS, Audience.PUBLIC, "ex:d ex:p 1 ."), said(SURVEY, Audience.PUBLIC, "ex:s ex:p 1 .")), "Omar Example");
        while (!log.isDown()) {
            Thread.sleep(5);
        }
        assertEquals(2, log.entries().size());
        log.room(Integer.MAX_VALUE);
        log.down(false);
        untilSame();
        assertEquals(4, log.entries().size());
    }

    @Test
    void anEventThatIsNoChangeStopsTheCopyUntilAPersonHasLooked() throws Exception {
        put(VISITS, "ex:d ex:p 0 .");
        follow();
        untilSame();
        publisher.close();
        log.inject(Map.of(), "hello");
        assertEquals(new Stop(Why.UNREADABLE, 1, "format"), stopped());
        assertTrue(alarms.stream().anyMatch(stop -> stop.in(pimkg.text.Language.EN).contains("--pass-over 1")), alarms::toString);
        assertEquals(1, copy.last());
        stopFollowing();
        follow();
        assertEquals(Why.UNREADABLE, stopped().why());
        stopFollowing();
        follow(1L);
        log.inject(log.entries().get(0).headers(), "again");
        put(VISITS, "ex:d ex:p 1 .");
        log.inject(second(), "A <https://example.org/d> <https://example.org/p> 1 <https://w3id.org/pim-kg/datasets/example-agency/site-visits> .");
        assertEquals(Why.CONTRADICTED, stopped().why());
        assertEquals(1, copy.last());
    }

    /** What the second change should say of itself. */
    private Map<String, String> second() {
        Map<String, String> headers = new HashMap<>(log.entries().get(0).headers());
        headers.putAll(Map.of("sequence", "2", "before", headers.get("after"), "after", Canonical.hash("something else")));
        return headers;
    }

    @Test
    void aChangeOutOfTheChainIsNotMade() throws Exception {
        put(VISITS, "ex:d ex:p 0 .");
        follow();
        untilSame();
        publisher.close();
        Map<String, String> forged = second();
        String content = "<https://example.org/d> <https://example.org/p> \"forged\" .\n";
        forged.put("after", Canonical.hash(content));
        String name = " <" + VISITS.graph() + "> .\n";
        log.inject(forged, "TX .\nD <https://example.org/d> <https://example.org/p> \"0\"^^<http://www.w3.org/2001/XMLSchema#integer>" + name
            + "A <https://example.org/d> <https://example.org/p> \"forged\"" + name + "TC .\n");
        assertEquals(Why.STORE, stopped().why());
        assertTrue(stopped().detail().contains("pim store restore"), stopped().detail());
        assertEquals(1, copy.last());
        assertTrue(!text(copy, Audience.PUBLIC).contains("forged"));
    }

    @Test
    void missingForeignAndNewerEventsStopTheCopy() throws Exception {
        for (int number = 0; number < 3; number++) {
            put(VISITS, "ex:d ex:p " + number + " .");
        }
        while (log.entries().size() < 3) {
            Thread.sleep(5);
        }
        publisher.close();
        log.forget(1);
        follow();
        assertEquals(Why.GAP, stopped().why());
        stopFollowing();
        log.forget(0);
        follow();
        untilSame();
        Map<String, String> foreign = second();
        foreign.put("store", Instant.EPOCH.toString());
        log.inject(foreign, "");
        assertEquals(Why.FOREIGN, stopped().why());
        stopFollowing();
        Map<String, String> newer = second();
        newer.putAll(Map.of("format", "2", "sequence", "4"));
        log.inject(newer, "");
        follow(3L);
        assertEquals(new Stop(Why.NEWER, 4, "2"), stopped());
    }

    @Test
    void aStoreThatWentBackDoesNotTellOthersOtherwise() throws Exception {
        put(VISITS, "ex:d ex:p 0 .");
        Path older = Files.copy(folder.resolve("origin/journal.txt"), folder.resolve("older"));
        assertTrue(Files.size(older) > 0);
        follow();
        untilSame();
        publisher.close();
        try (Catalogue another = Catalogue.open(folder.resolve("another"), Clock.fixed(origin.created().orElseThrow(), ZoneOffset.UTC))) {
            another.put(List.of(said(VISITS, Audience.PUBLIC, "ex:d ex:p 'other' .")), "Omar Example");
            Publisher wrong = Publisher.start(another, log, Set.of(), alarms::add);
            while (wrong.standing().stop().isEmpty()) {
                Thread.sleep(5);
            }
            assertEquals(Why.AHEAD, wrong.standing().stop().orElseThrow().why());
            wrong.close();
        }
        assertEquals(1, log.entries().size());
    }

    @Test
    void anyProgramThatKnowsRdfPatchCanFollow() throws Exception {
        put(VISITS, "ex:d ex:p 'one' ; ex:q [ ex:r 1 ] .");
        put(SURVEY, "ex:s ex:q [ ex:r 1 ] .");
        put(VISITS, "ex:d ex:p 'two' ; ex:q [ ex:r 1 ] .");
        while (log.entries().size() < 3) {
            Thread.sleep(5);
        }
        DatasetGraph other = DatasetGraphFactory.createTxnMem();
        log.entries().forEach(entry -> RDFPatchOps.applyChange(other, new java.io.ByteArrayInputStream(entry.body())));
        assertEquals(text(origin, Audience.PUBLIC).lines().filter(line -> line.startsWith("_") || line.startsWith("<")).sorted().toList().size(),
            (int) other.calculateRead(() -> (int) other.stream().count()));
        assertTrue(Event.text(log.entries().get(2)).contains("D <https://example.org/d> <https://example.org/p> \"one\""), Event.text(log.entries().get(2)));
        assertTrue(!Event.text(log.entries().get(2)).contains("<https://example.org/r>"), "What stays is not told again.");
    }
}
