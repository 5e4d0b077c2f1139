package pimkg.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LaneTest {

    @Test
    void whoeverComesWhenAllSeatsAreTakenIsSentAwayAtOnce() {
        Lane lane = new Lane(1, 0, Duration.ofHours(1));
        Lane.Place place = lane.enter().orElseThrow();
        assertEquals(Optional.empty(), lane.enter(), "Nobody may wait here.");
        assertEquals(1, lane.working());
        place.close();
        assertTrue(lane.enter().isPresent());
    }

    static Stream<Lane> lanes() {
        return Stream.of(new Lane(1, 1, Duration.ofHours(1)), Lane.ofShortWork(1, 1, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void whoeverWaitsGetsThePlaceThatComesFree(Lane lane) {
        Lane.Place place = lane.enter().orElseThrow();
        CompletableFuture<Optional<Lane.Place>> waiting = CompletableFuture.supplyAsync(lane::enter);
        while (lane.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertFalse(waiting.isDone());
        assertEquals(Optional.empty(), lane.enter(), "The only seat is taken.");
        place.close();
        waiting.join().orElseThrow().close();
        assertEquals(0, lane.working());
        assertEquals(0, lane.waiting());
    }

    @Test
    void patienceEnds() {
        Lane lane = new Lane(1, 1, Duration.ofMillis(1));
        lane.enter().orElseThrow();
        assertEquals(Optional.empty(), lane.enter());
        assertEquals(0, lane.waiting(), "The seat is free again.");
    }

    @Test
    void whatWasHeavyIsRememberedWithinBounds() {
        KnownHeavy known = new KnownHeavy();
        known.add("first");
        assertTrue(known.contains("first"));
        known.remove("first");
        assertFalse(known.contains("first"));
        known.add("first");
        for (int number = 0; number < KnownHeavy.MAX; number++) {
            known.add("query " + number);
        }
        assertFalse(known.contains("first"));
        assertTrue(known.contains("query " + (KnownHeavy.MAX - 1)));
    }
}
