package pimkg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pimkg.journal.Mark;
import pimkg.store.Upkeep;

/** Makes the databases of a store anew. */
@Command(name = "rebuild", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class StoreRebuildCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Override
    public Integer call() {
        Mark mark = StoreCommand.run(shared, () -> new Upkeep(directory).rebuild());
        shared.out().println(shared.texts().get("store.rebuilt", directory, Long.toString(mark.records())));
        shared.out().println(shared.texts().get("store.head", mark.hash()));
        return ExitCode.OK;
    }
}
