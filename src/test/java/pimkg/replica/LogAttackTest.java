package pimkg.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import pimkg.catalogue.Catalogue;
import pimkg.replica.Stop.Why;
import pimkg.text.Language;

/** Whatever is done to a log or by whoever writes to it: nothing is lost or made twice in silence. All descriptions are fictional. */
class LogAttackTest extends ReplicationCase {

    private static void until(BooleanSupplier right) throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !right.getAsBoolean() && System.nanoTime() < end;) {
            Thread.sleep(5);
        }
        assertTrue(right.getAsBoolean());
    }

    private void told(int number) throws Exception {
        put(VISITS, "ex:d ex:p " + number + " .");
        until(() -> log.entries().size() >= number);
    }

    /** A copy that became a writer, as when the writer was thought to be dead. */
    private Catalogue successor() throws Exception {
        follow();
        untilSame();
        stopFollowing();
        return Catalogue.open(folder.resolve("copy"), Clock.systemUTC());
    }

    @Test
    void aWriterThatWasReplacedStopsAndSaysSoAndAddsNothing() throws Exception {
        told(1);
        try (Catalogue successor = successor(); Publisher second = Publisher.start(successor, log, Set.of(), alarms::add)) {
            successor.put(java.util.List.of(said(SURVEY, pimkg.version.Audience.PUBLIC, "ex:s ex:p 'of the successor' .")), "A. Example");
            until(() -> log.entries().size() == 2);
            put(VISITS, "ex:d ex:p 'of the old one' .");
            until(() -> publisher.standing().stop().isPresent());
            assertEquals(Why.AHEAD, publisher.standing().stop().orElseThrow().why());
            assertTrue(publisher.standing().isSplit());
            assertFalse(second.standing().isSplit());
            assertEquals(2, log.entries().size());
            assertEquals(2, origin.last(), "What it had accepted is in its journal.");
        }
    }

    @Test
    void anotherChangeUnderANumberThatIsTakenStopsTheCopyUntilAPersonHasChosen() throws Exception {
        told(1);
        told(2);
        follow();
        untilSame();
        Map<String, String> forged = new java.util.HashMap<>(log.entries().get(1).headers());
        forged.put("chain", "sha256:" + "0".repeat(64));
        log.inject(log.entries().get(1).headers(), "the same once more");
        log.inject(forged, "");
        assertEquals(new Stop(Why.FORKED, 3, "2"), stopped());
        assertTrue(stopped().in(Language.EN).contains("--pass-over 3"));
        stopFollowing();
        follow(3L);
        put(SURVEY, "ex:s ex:p 3 .");
        until(() -> publisher.standing().isSplit());
        publisher.close();
        publisher = Publisher.start(origin, log, Set.of(3L), alarms::add);
        untilSame();
    }

    @Test
    void aWriterDoesNotBeginInATopicOfStrangersUnlessAPersonHasLooked() throws Exception {
        publisher.close();
        log.inject(Map.of(), "of somebody else");
        publisher = Publisher.start(origin, log, Set.of(), alarms::add);
        until(() -> publisher.standing().stop().isPresent());
        assertEquals(Why.FOREIGN, publisher.standing().stop().orElseThrow().why());
        assertTrue(publisher.standing().isSplit());
        publisher.close();
        publisher = Publisher.start(origin, log, Set.of(0L), alarms::add);
        put(VISITS, "ex:d ex:p 1 .");
        follow(0L);
        untilSame();
    }

    @Test
    void aTopicThatIsMadeAnewIsToldEverythingAgain() throws Exception {
        told(1);
        told(2);
        follow();
        untilSame();
        log.begin();
        put(SURVEY, "ex:s ex:p 3 .");
        untilSame();
        assertEquals(3, log.entries().size());
        assertTrue(follower.standing().stop().isEmpty());
    }

    @Test
    void aCopyThatHasMoreThanTheLogSaysSo() throws Exception {
        told(1);
        try (Catalogue older = successor()) {
            told(2);
            publisher.close();
            origin.close();
            log.begin();
            Publisher restored = Publisher.start(older, log, Set.of(), alarms::add);
            origin = Catalogue.open(folder.resolve("origin"), Clock.systemUTC());
            follower = Follower.start(origin, log, Set.of(), Duration.ofMillis(50), alarms::add);
            assertEquals(Why.LOST, stopped().why());
            assertTrue(follower.standing().current().isEmpty(), "It was never up to date.");
            assertEquals(2, origin.last(), "What it has is kept.");
            follower.close();
            restored.close();
        }
    }

    @Test
    void aLogOfWhichNothingIsLeftDoesNotMakeACopyUpToDate() throws Exception {
        told(1);
        follow();
        untilSame();
        until(() -> follower.standing().current().isPresent());
        stopFollowing();
        publisher.close();
        log.forget(1);
        follow();
        until(() -> follower.standing().reachable());
        assertEquals(Optional.empty(), follower.standing().age(Instant.now()));
    }

    @Test
    void aLogThatRefusesIsTriedAgainAndNothingIsLost() throws Exception {
        told(1);
        log.refuse(true);
        put(SURVEY, "ex:s ex:p 'too large' .");
        until(() -> publisher.standing().stop().isPresent());
        assertEquals(new Stop(Why.REFUSED, -1, "too large"), publisher.standing().stop().orElseThrow());
        assertFalse(publisher.standing().isSplit(), "Changes wait in the journal.");
        put(SURVEY, "ex:s ex:p 'another' .");
        log.refuse(false);
        until(() -> publisher.standing().stop().isEmpty());
        assertEquals(1, alarms.stream().filter(stop -> stop.why() == Why.REFUSED).count());
        follow();
        untilSame();
        assertEquals(3, log.entries().size());
    }

    @Test
    void aClockThatIsPutBackLosesNothing() throws Exception {
        told(1);
        follow();
        untilSame();
        stopFollowing();
        publisher.close();
        origin.close();
        origin = Catalogue.open(folder.resolve("origin"), Clock.fixed(Instant.now().minus(Duration.ofDays(2)), ZoneOffset.UTC));
        publisher = Publisher.start(origin, log, Set.of(), alarms::add);
        told(2);
        follow();
        untilSame();
        stopFollowing();
        told(3);
        told(4);
        follow();
        untilSame();
        assertEquals(4, copy.last());
    }
}
