package pimkg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.journal.Mark;
import pimkg.store.Upkeep;

/** Copies what was accepted into one file. */
@Command(name = "backup", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class StoreBackupCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true)
    private Path output;

    private Mark mark;

    @Override
    public Integer call() {
        if (output.toAbsolutePath().normalize().startsWith(directory.toAbsolutePath().normalize())) {
            throw shared.fail(ExitCode.USAGE, "store.backup.inside", output, directory);
        }
        shared.write(Optional.of(output), this::copy);
        shared.out().println(shared.texts().get("store.saved", output, Long.toString(mark.records())));
        shared.out().println(shared.texts().get("store.head", mark.hash()));
        return ExitCode.OK;
    }

    private void copy(OutputStream out) throws IOException {
        mark = StoreCommand.run(shared, () -> new Upkeep(directory).backup(out));
    }
}
