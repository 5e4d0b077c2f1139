package pimkg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.bench.ValidationBench;

/** Measures, side by side with plain Jena. */
@Command(name = "bench", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    /** What can be measured. */
    enum Subject { VALIDATE }

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "WHAT", arity = "1")
    private Subject subject;

    @Option(names = "--descriptions", paramLabel = "N", defaultValue = "100000")
    private int descriptions;

    @Option(names = "--passes", paramLabel = "N", defaultValue = "3")
    private int passes;

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "target/bench")
    private Path folder;

    @Override
    public Integer call() {
        if (subject == Subject.VALIDATE) {
            measureValidation();
        }
        return ExitCode.OK;
    }

    private void measureValidation() {
        try {
            new ValidationBench(shared.out()).run(descriptions, passes, folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
