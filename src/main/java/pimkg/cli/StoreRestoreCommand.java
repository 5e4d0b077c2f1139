package pimkg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pimkg.journal.Mark;
import pimkg.store.Upkeep;

/** Makes a store of a backup. */
@Command(name = "restore", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class StoreRestoreCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR")
    private Path directory;

    @Override
    public Integer call() {
        Mark mark = StoreCommand.run(shared, () -> new Upkeep(directory).restore(file));
        shared.out().println(shared.texts().get("store.restored", directory, Long.toString(mark.records())));
        shared.out().println(shared.texts().get("store.head", mark.hash()));
        return ExitCode.OK;
    }
}
