package pimkg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.bench.CatalogueSource;
import pimkg.bench.CurvesBench;
import pimkg.bench.LinkBench;
import pimkg.bench.Soak;
import pimkg.bench.ValidationBench;
import pimkg.embedding.MiniLm;
import pimkg.peer.HttpBench;
import pimkg.peer.StartBench;

/** Measures, side by side with plain Jena. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Subject { VALIDATE, CURVES, LINK, SOAK, HTTP, START }

    /** How far curves are followed when nothing is said. */
    private static final long MOST_STATEMENTS = 1_000_000;

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "WHAT", arity = "1")
    private Subject subject;

    @Option(names = "--descriptions", paramLabel = "N", defaultValue = "100000")
    private int descriptions;

    @Option(names = "--passes", paramLabel = "N", defaultValue = "3")
    private int passes;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "120")
    private int seconds;

    @Option(names = "--clients", paramLabel = "N", split = ",", defaultValue = "1,8,64")
    private List<Integer> clients;

    @Option(names = "--statements", paramLabel = "N", split = ",")
    private List<Long> statements = List.of();

    @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "2g")
    private String heap;

    @Option(names = "--peer", paramLabel = "NAME=COMMAND")
    private Map<String, String> peers = Map.of();

    @Option(names = "--java", paramLabel = "HOME")
    private List<Path> javas = List.of();

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "target/bench")
    private Path folder;

    @Option(names = "--judged", paramLabel = "FILE")
    private Optional<Path> judged = Optional.empty();

    @Option(names = "--concepts", paramLabel = "FILE")
    private Optional<Path> concepts = Optional.empty();

    @Option(names = "--terms", paramLabel = "FILE")
    private Optional<Path> terms = Optional.empty();

    @Option(names = "--also", paramLabel = "FILE")
    private Optional<Path> also = Optional.empty();

    @Option(names = "--weights", paramLabel = "OUT")
    private Optional<Path> weights = Optional.empty();

    @Option(names = "--each")
    private boolean each;

    @Override
    public Integer call() {
        switch (subject) {
            case VALIDATE -> measureValidation();
            case CURVES -> measureCurves();
            case LINK -> measureLinks();
            case SOAK -> soak();
            case HTTP -> measureAnswers();
            case START -> measureStart();
        }
        return ExitCode.OK;
    }

    private void measureAnswers() {
        try {
            List<Integer> sizes = statements.isEmpty() ? List.of(descriptions) : statements.stream().map(CatalogueSource::descriptions).toList();
            new HttpBench(shared.out(), folder).run(new HttpBench.Plan(sizes, passes, seconds, clients, heap, peers));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void measureStart() {
        try {
            Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            new StartBench(shared.out(), folder, jar).run(passes, javas.isEmpty() ? List.of(Path.of(System.getProperty("java.home"))) : javas);
        } catch (IOException broken) {
            throw shared.fail(ExitCode.INPUT, "bench.start", broken.getMessage());
        } catch (URISyntaxException strange) {
            throw new IllegalStateException(strange);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void soak() {
        try {
            new Soak(shared.out()).run(seconds);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void measureLinks() {
        if (judged.isEmpty() || concepts.isEmpty() || terms.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "bench.judged");
        }
        try {
            new LinkBench(shared.out(), MiniLm.present()).run(judged.get(), concepts.get(), terms.get(), also, weights, each);
        } catch (IOException unreadable) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", judged.get(), unreadable.getMessage());
        }
    }

    private void measureCurves() {
        try {
            new CurvesBench(shared.out(), folder).run(descriptions, statements.stream().max(Comparator.naturalOrder()).orElse(MOST_STATEMENTS));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void measureValidation() {
        try {
            new ValidationBench(shared.out()).run(descriptions, passes, folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
