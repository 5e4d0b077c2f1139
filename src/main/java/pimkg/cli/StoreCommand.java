package pimkg.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import pimkg.version.StoreException;

/** What can be done with the store of what agencies submit. */
@Command(resourceBundle = "pimkg.cli.help", synopsisSubcommandLabel = "COMMAND", subcommands = {
    StoreStatusCommand.class, StoreLogCommand.class, StoreBackupCommand.class, StoreRestoreCommand.class, StoreVerifyCommand.class,
    StoreRebuildCommand.class})
final class StoreCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Shared shared;

    @Override
    public void run() {
        shared.out().println(new CommandLine(spec).getUsageMessage());
        throw shared.fail(ExitCode.USAGE, "command.missing");
    }

    /** Something that is done with a store. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws StoreException;
    }

    /** Does it, or ends the command with one line. */
    static <T> T run(Shared shared, Work<T> work) {
        try {
            return work.run();
        } catch (StoreException refused) {
            throw new UserException(ExitCode.INPUT, List.of(refused.in(shared.language())));
        }
    }
}
