package pimkg.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;

/** Writes the whole ontology as one file. */
@Command(resourceBundle = "pimkg.cli.help")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<String> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        String wanted = format.or(() -> output.flatMap(Shared::ending)).orElse(Syntax.TURTLE.ending());
        Syntax syntax = Syntax.ofEnding(wanted).orElseThrow(() -> shared.fail(ExitCode.USAGE, "export.format", wanted));
        shared.write(output, GraphWriter.write(KnowledgeGraph.packaged().folder("ontology"), syntax));
        return ExitCode.OK;
    }
}
