package pimkg.admission;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import pimkg.admission.Budget.Kind;

/**
 * What each client has left, as a bucket that fills steadily. Only the clients that came last are remembered: the table can't be
 * made to grow, and a client that is forgotten starts anew.
 */
public final class Budgets {

    /** Some 200 bytes each, so 4 MB at the most. */
    static final int MAX_CLIENTS = 20_000;

    private static final double NANOS_A_MINUTE = 60e9;

    private final Budget budget;
    private final LongSupplier clock;
    private final Map<String, Account> accounts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    /**
     * Budgets of all clients.
     *
     * @param clock nanoseconds that only grow, such as {@link System#nanoTime}
     */
    public Budgets(Budget budget, LongSupplier clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Why a request is not answered now.
     *
     * @param kind         what is used up
     * @param afterSeconds when there is some again, 1 or more
     */
    public record Refusal(Kind kind, int afterSeconds) {
    }

    /** Counts a request; when a budget is used up it is refused and not counted. */
    public synchronized Optional<Refusal> request(String client) {
        Account account = account(client);
        for (Kind kind : Kind.values()) {
            double least = kind == Kind.REQUESTS ? 1 : 0;
            double left = account.left.get(kind);
            if (left < least || left == 0) {
                double minutes = (least - left) / budget.of(kind);
                return Optional.of(new Refusal(kind, Math.max(1, (int) Math.ceil(60 * minutes))));
            }
        }
        account.take(Kind.REQUESTS, 1);
        return Optional.empty();
    }

    /** Takes off what a request has cost; it may cost more than was left. */
    public synchronized void charge(String client, Kind kind, double amount) {
        account(client).take(kind, amount);
    }

    /** How many clients are remembered. */
    public synchronized int clients() {
        return accounts.size();
    }

    private Account account(String client) {
        Account account = accounts.computeIfAbsent(client, unknown -> new Account());
        account.fill(clock.getAsLong());
        return account;
    }

    private final class Account {
        private final Map<Kind, Double> left = new EnumMap<>(Kind.class);
        private long filled = clock.getAsLong();

        Account() {
            for (Kind kind : Kind.values()) {
                left.put(kind, budget.of(kind));
            }
        }

        void fill(long now) {
            double minutes = (now - filled) / NANOS_A_MINUTE;
            filled = now;
            left.replaceAll((kind, rest) -> Math.min(budget.of(kind), rest + minutes * budget.of(kind)));
        }

        void take(Kind kind, double amount) {
            left.merge(kind, -amount, Double::sum);
        }
    }
}
