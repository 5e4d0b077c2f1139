package pimkg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pimkg.store.Status;
import pimkg.store.Upkeep;
import pimkg.version.Audience;

/** Tells what a store holds. */
@Command(name = "status", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class StoreStatusCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Override
    public Integer call() {
        Status status = StoreCommand.run(shared, () -> new Upkeep(directory).status());
        line("store.descriptions", status.descriptions().get(Audience.PUBLIC), status.descriptions().get(Audience.COMMUNITY),
            status.descriptions().get(Audience.OWNER), status.agencies());
        line("store.journal", Long.toString(status.head().records()), Long.toString(status.head().bytes()), status.created());
        status.last().ifPresent(last -> line("store.last", last.toString()));
        line("store.head", status.head().hash());
        line(status.open() ? "store.open" : "store.free");
        return ExitCode.OK;
    }

    private void line(String key, Object... arguments) {
        shared.out().println(shared.texts().get(key, arguments));
    }
}
