package pimkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.audit.AuditJson;
import pimkg.audit.AuditText;
import pimkg.audit.MappingAudit;
import pimkg.audit.MappingFinding;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.Severity;
import pimkg.sssom.MappingReading;

/** Looks sets of mappings over. */
@Command(name = "check", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class MappingsCheckCommand implements Callable<Integer> {

    /** The forms of the report. */
    enum Form { TEXT, JSON }

    /** From which weight on findings make the exit code 1. */
    enum Threshold { VIOLATION, WARNING, INFO, NEVER }

    @Mixin
    private Shared shared;

    @Mixin
    private MappingInputs inputs;

    @Option(names = "--vocabulary", paramLabel = "FILE")
    private List<Path> vocabularies = List.of();

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<Form> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "WEIGHT", defaultValue = "violation")
    private Threshold failOn;

    @Override
    public Integer call() {
        List<MappingReading> readings = inputs.read(shared);
        KnowledgeGraph knowledge = KnowledgeGraph.packaged().with(vocabularies.stream().map(file -> Inputs.file(file, shared)).toList());
        List<MappingFinding> findings = MappingAudit.run(knowledge, readings);
        boolean isJson = format.or(() -> output.flatMap(Shared::ending).filter("json"::equals).map(json -> Form.JSON))
            .filter(Form.JSON::equals).isPresent();
        String text = isJson ? AuditJson.of(findings, shared.language())
            : String.join("\n", new AuditText(shared.language()).of(readings, findings)) + "\n";
        shared.write(output, text.getBytes(StandardCharsets.UTF_8));
        if (readings.stream().anyMatch(reading -> !reading.isComplete() && reading.set().mappings().isEmpty())) {
            return ExitCode.INPUT;
        }
        return failOn != Threshold.NEVER && findings.stream().anyMatch(found -> found.severity().atLeast(Severity.valueOf(failOn.name())))
            ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
