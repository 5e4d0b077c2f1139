package pimkg.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import pimkg.admission.Budget;
import pimkg.setting.ServerLimits;

/** The options of {@code pim serve} on how much is done at once, and for whom. */
final class ServeLimits {

    private static final int MOST = 100_000;

    @Option(names = "--heavy", paramLabel = "N")
    private Optional<Integer> heavy = Optional.empty();

    @Option(names = "--heavy-waiting", paramLabel = "N")
    private Optional<Integer> heavyWaiting = Optional.empty();

    @Option(names = "--heavy-wait", paramLabel = "SECONDS")
    private Optional<Integer> heavyWait = Optional.empty();

    @Option(names = "--light", paramLabel = "MILLIS")
    private Optional<Integer> light = Optional.empty();

    @Option(names = "--at-once", paramLabel = "N")
    private Optional<Integer> atOnce = Optional.empty();

    @Option(names = "--wait", paramLabel = "SECONDS")
    private Optional<Integer> wait = Optional.empty();

    @Option(names = "--client-seconds", paramLabel = "N")
    private Optional<Integer> clientSeconds = Optional.empty();

    @Option(names = "--client-requests", paramLabel = "N")
    private Optional<Integer> clientRequests = Optional.empty();

    @Option(names = "--client-errors", paramLabel = "N")
    private Optional<Integer> clientErrors = Optional.empty();

    @Option(names = "--trust-proxy", paramLabel = "ADDRESS", split = ",")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--no-budgets")
    private boolean noBudgets;

    /**
     * What they come to.
     *
     * @param isPublic whether other machines can reach the server: then clients are counted, whatever else is said
     * @throws UserException when one is out of its bounds
     */
    ServerLimits limits(Shared shared, boolean isPublic) {
        ServerLimits usual = ServerLimits.local();
        proxies.stream().filter(proxy -> !ServerLimits.isAddress(proxy)).findFirst().ifPresent(proxy -> {
            throw shared.fail(ExitCode.USAGE, "serve.proxy", proxy);
        });
        return new ServerLimits(
            within(shared, "--heavy", heavy, usual.heavy(), 1),
            within(shared, "--heavy-waiting", heavyWaiting, usual.heavyWaiting(), 0),
            Duration.ofSeconds(within(shared, "--heavy-wait", heavyWait, (int) usual.heavyPatience().toSeconds(), 0)),
            Duration.ofMillis(within(shared, "--light", light, (int) usual.light().toMillis(), 1)),
            within(shared, "--at-once", atOnce, usual.atOnce(), 4),
            Duration.ofSeconds(within(shared, "--wait", wait, (int) usual.patience().toSeconds(), 1)),
            budget(shared, isPublic), List.copyOf(proxies));
    }

    private Optional<Budget> budget(Shared shared, boolean isPublic) {
        boolean counts = isPublic || !proxies.isEmpty() || clientSeconds.isPresent() || clientRequests.isPresent() || clientErrors.isPresent();
        Budget usual = Budget.GENEROUS;
        Budget budget = new Budget(
            within(shared, "--client-seconds", clientSeconds, (int) usual.seconds(), 1),
            within(shared, "--client-requests", clientRequests, usual.requests(), 1),
            within(shared, "--client-errors", clientErrors, usual.errors(), 1));
        return Optional.of(budget).filter(each -> counts && !noBudgets);
    }

    /** A number within its bounds, or the usual one. */
    static int within(Shared shared, String option, Optional<Integer> given, int usual, int least) {
        int number = given.orElse(usual);
        if (number < least || number > MOST) {
            throw shared.fail(ExitCode.USAGE, "serve.number", option, Integer.toString(number), Integer.toString(least), Integer.toString(MOST));
        }
        return number;
    }
}
