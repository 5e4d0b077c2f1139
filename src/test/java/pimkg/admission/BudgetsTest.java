package pimkg.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pimkg.admission.Budget.Kind;

final class BudgetsTest {

    private final AtomicLong clock = new AtomicLong();
    private final Budgets budgets = new Budgets(new Budget(6, 60, 3), clock::get);

    private void pass(int seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private void use(String client, int requests) {
        for (int number = 0; number < requests; number++) {
            assertEquals(Optional.empty(), budgets.request(client), "request " + number);
        }
    }

    @Test
    void aMinutesWorthMayBeUsedAtOnceAndFillsSteadily() {
        use("a", 60);
        assertEquals(Optional.of(new Budgets.Refusal(Kind.REQUESTS, 1)), budgets.request("a"));
        pass(1);
        use("a", 1);
        assertEquals(Kind.REQUESTS, budgets.request("a").orElseThrow().kind());
        pass(600);
        use("a", 60);
        assertTrue(budgets.request("a").isPresent(), "Quiet saves up a minute's worth and no more.");
    }

    @Test
    void whoeverUsedMoreThanThereWasWaitsUntilItIsPaidOff() {
        budgets.charge("a", Kind.SECONDS, 12);
        assertEquals(Optional.of(new Budgets.Refusal(Kind.SECONDS, 60)), budgets.request("a"));
        pass(59);
        assertTrue(budgets.request("a").isPresent());
        pass(2);
        assertEquals(Optional.empty(), budgets.request("a"));
    }

    @Test
    void theTimeToWaitIsTrue() {
        for (int number = 0; number < 5; number++) {
            budgets.charge("a", Kind.ERRORS, 1);
        }
        pass(budgets.request("a").orElseThrow().afterSeconds() + 1);
        assertEquals(Optional.empty(), budgets.request("a"));
    }

    @Test
    void clientsDoNotShare() {
        budgets.charge("a", Kind.ERRORS, 9);
        assertTrue(budgets.request("a").isPresent());
        assertEquals(Optional.empty(), budgets.request("b"));
    }

    @Test
    void theTableIsBoundedAndThoseThatCameLastStay() {
        budgets.charge("a", Kind.ERRORS, 9);
        for (int number = 0; number < 3 * Budgets.MAX_CLIENTS; number++) {
            budgets.request("flood " + number);
            if (number % 1_000 == 0) {
                assertTrue(budgets.request("a").isPresent(), "A client that keeps coming is not forgotten.");
            }
        }
        assertEquals(Budgets.MAX_CLIENTS, budgets.clients());
    }
}
