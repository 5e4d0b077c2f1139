package pimkg.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with mappings between vocabularies. */
@Command(resourceBundle = "pimkg.cli.help", synopsisSubcommandLabel = "COMMAND", subcommands = {
    MappingsCheckCommand.class, MappingsReviewCommand.class, MappingsChainCommand.class, MappingsCoverageCommand.class,
    MappingsConvertCommand.class})
final class MappingsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Shared shared;

    @Override
    public void run() {
        shared.out().println(new CommandLine(spec).getUsageMessage());
        throw shared.fail(ExitCode.USAGE, "command.missing");
    }
}
