package pimkg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.bench.LinkBench;
import pimkg.bench.Soak;
import pimkg.bench.ValidationBench;
import pimkg.embedding.MiniLm;

/** Measures, side by side with plain Jena. */
@Command(name = "bench", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Subject { VALIDATE, LINK, SOAK }

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
            case LINK -> measureLinks();
            case SOAK -> soak();
        }
        return ExitCode.OK;
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

    private void measureValidation() {
        try {
            new ValidationBench(shared.out()).run(descriptions, passes, folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
