package pimkg.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.federation.Federation;
import pimkg.federation.Outcome;
import pimkg.federation.Peers;
import pimkg.federation.PeersException;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;

/** Asks a stored question of the servers of several agencies. A part never looks like the whole. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class FederateCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "NAME")
    private String question;

    @Option(names = "--peers", paramLabel = "FILE", required = true)
    private Path peers;

    @Option(names = "--param", paramLabel = "NAME=VALUE")
    private Map<String, String> values = Map.of();

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30")
    private int timeout;

    @Option(names = "--partial")
    private boolean partial;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<AnswerFormat> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        ServeLimits.within(shared, "--timeout", Optional.of(timeout), timeout, 1);
        StoredQuery stored = stored();
        AnswerFormat chosen = format.or(() -> output.flatMap(Shared::ending).flatMap(AnswerFormat::of)).orElse(AnswerFormat.TEXT);
        List<Outcome> outcomes = federation().ask(stored, bound(stored));
        List<Outcome.Missing> missing = outcomes.stream().filter(Outcome.Missing.class::isInstance).map(Outcome.Missing.class::cast).toList();
        Answer.Rows together = Federation.together(outcomes);
        if (!chosen.fits(together)) {
            throw shared.fail(ExitCode.USAGE, "query.format", chosen.ending());
        }
        if (missing.isEmpty() || partial) {
            shared.write(output, new AnswerWriter(shared.language()).write(together, chosen));
        }
        tell(outcomes, missing);
        return missing.isEmpty() ? ExitCode.OK : ExitCode.NETWORK;
    }

    private void tell(List<Outcome> outcomes, List<Outcome.Missing> missing) {
        outcomes.stream().filter(Outcome.Answered.class::isInstance).map(Outcome.Answered.class::cast).forEach(each ->
            shared.err().println(shared.texts().get("federate.answered", each.peer().name(), each.rows().rows().size())));
        missing.forEach(each -> shared.err().println(each.in(shared.language())));
        if (!missing.isEmpty()) {
            shared.err().println(shared.texts().get(partial ? "federate.part" : "federate.none", missing.size(), outcomes.size()));
        }
    }

    private StoredQuery stored() {
        QueryLibrary library = QueryLibrary.packaged();
        return library.named(question).orElseThrow(() -> shared.fail(ExitCode.USAGE, "federate.question", question,
            library.all().stream().map(StoredQuery::name).collect(Collectors.joining(", "))));
    }

    private Federation federation() {
        try {
            return new Federation(Peers.read(peers), Duration.ofSeconds(timeout));
        } catch (PeersException unfit) {
            throw shared.fail(ExitCode.INPUT, "federate.peers", peers, unfit.line());
        }
    }

    /** A value that does not fit is told here, once, and not by each server. */
    private Map<String, String> bound(StoredQuery stored) {
        try {
            Map<String, String> all = new TreeMap<>(values);
            if (stored.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"))) {
                all.putIfAbsent("lang", shared.language().tag());
            }
            stored.bind(all);
            return all;
        } catch (ParameterException unfit) {
            String known = stored.parameters().stream().map(parameter -> parameter.name()).collect(Collectors.joining(", "));
            throw shared.fail(ExitCode.USAGE, "parameter." + unfit.fault(), unfit.parameter(), unfit.value(), question, known);
        }
    }
}
