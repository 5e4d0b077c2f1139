package pimkg.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.graph.KnowledgeGraph;
import pimkg.workbook.WorkbookWriter;

/** Writes the workbook that agencies fill in. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.xlsx", required = true)
    private Path output;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() {
        String ending = Shared.ending(output).orElse("");
        if (!ending.equalsIgnoreCase("xlsx")) {
            throw shared.fail(ExitCode.USAGE, "template.ending", output);
        }
        if (Files.exists(output) && !force) {
            throw shared.fail(ExitCode.USAGE, "template.exists", output);
        }
        shared.write(Optional.of(output), WorkbookWriter.empty(KnowledgeGraph.packaged(), shared.language()));
        shared.err().println(shared.texts().get("template.written", output));
        return ExitCode.OK;
    }
}
