package pimkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.coverage.Coverage;
import pimkg.coverage.CoverageReport;
import pimkg.crosswalk.MappingSet;
import pimkg.graph.KnowledgeGraph;
import pimkg.sssom.MappingReading;

/** Tells what of PIM the mappings of each vocabulary reach. */
@Command(name = "coverage", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class MappingsCoverageCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Mixin
    private MappingInputs inputs;

    @Option(names = "--vocabulary", paramLabel = "FILE", descriptionKey = "mappings.vocabulary")
    private List<Path> vocabularies = List.of();

    @Option(names = "--candidates")
    private boolean candidates;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<CoverageReport> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        CoverageReport form = format.or(() -> output.flatMap(Shared::ending).flatMap(CoverageReport::of)).orElse(CoverageReport.TEXT);
        if (form == CoverageReport.XLSX && output.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "output.binary", "xlsx");
        }
        List<MappingSet> sets = inputs.require(shared).stream().map(MappingReading::set).toList();
        KnowledgeGraph knowledge = KnowledgeGraph.packaged().with(vocabularies.stream().map(file -> Inputs.file(file, shared)).toList());
        Coverage coverage = Coverage.of(knowledge, sets, candidates);
        shared.write(output, out -> form.write(coverage, shared.language(), out));
        if (coverage.candidates() > 0) {
            shared.err().println(shared.texts().get("mappings.candidates", coverage.candidates()));
        }
        return ExitCode.OK;
    }
}
