package pimkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.graph.KnowledgeGraph;
import pimkg.report.Reference;

/** Writes the terminology for reading. */
@Command(resourceBundle = "pimkg.cli.help")
final class ReferenceCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        String markdown = new Reference(KnowledgeGraph.packaged(), shared.language()).markdown();
        shared.write(output, markdown.getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }
}
