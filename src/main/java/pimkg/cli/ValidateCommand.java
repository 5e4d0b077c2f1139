package pimkg.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.Answer;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.report.ValidationJson;
import pimkg.report.ValidationText;
import pimkg.shape.Background;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.ReportGraph;
import pimkg.rule.Severity;
import pimkg.validation.Verdict;

/** Judges descriptions of datasets. */
@Command(name = "validate", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    /** From which weight on findings make the command fail. */
    enum FailOn { VIOLATION, WARNING, INFO, NEVER }

    /** The forms of a report. */
    enum Format { TEXT, JSON, TTL, JSONLD }

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = RuleSet.CORE)
    private String profile;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<Format> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "WEIGHT", defaultValue = "VIOLATION")
    private FailOn failOn;

    @Option(names = "--background", paramLabel = "FILE")
    private List<Path> background = List.of();

    @Mixin
    private AddedShapes added;

    @Option(names = "--fix")
    private boolean fix;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Integer call() {
        Mending.check(files, fix, dryRun, shared);
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        RuleSet packaged = RuleSet.named(knowledge, profile).orElseThrow(() -> shared.fail(ExitCode.USAGE, "profile.unknown", profile,
            RuleSet.profiles(knowledge).stream().map(Profile::name).collect(Collectors.joining(", "))));
        RuleSet rules = added.join(knowledge, packaged, shared);
        Inputs inputs = Inputs.of(files, shared.in(), shared);
        Background known = Background.of(knowledge, background.stream().map(file -> Inputs.file(file, shared)).toList());
        DescriptionValidator validator = new DescriptionValidator(knowledge, known, rules);
        Judgement judgement = validator.judge(inputs.all());
        if (fix) {
            judgement = new Mending(shared, validator, dryRun).mend(inputs, judgement);
        }
        shared.write(output, report(knowledge, judgement));
        return exitCode(judgement, inputs);
    }

    private byte[] report(KnowledgeGraph knowledge, Judgement judgement) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        switch (format.orElseGet(this::formatOfOutput)) {
            case TEXT -> new ValidationText(knowledge, shared.language(), out).write(judgement);
            case JSON -> new ValidationJson(knowledge, shared.language()).write(judgement, out);
            case TTL -> {
                return rdf(judgement, AnswerFormat.TTL);
            }
            case JSONLD -> {
                return rdf(judgement, AnswerFormat.JSONLD);
            }
            default -> throw new IllegalStateException("A format without a writer.");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A SHACL validation report. */
    private byte[] rdf(Judgement judgement, AnswerFormat syntax) {
        return new AnswerWriter(shared.language()).write(new Answer.Triples(ReportGraph.of(judgement, "urn:pim-kg:report")), syntax);
    }

    private Format formatOfOutput() {
        return output.flatMap(Shared::ending)
            .flatMap(ending -> Stream.of(Format.values()).filter(known -> known.name().equalsIgnoreCase(ending)).findFirst())
            .orElse(Format.TEXT);
    }

    /** What could not be judged outranks what was: nobody may take it for fine. */
    private int exitCode(Judgement judgement, Inputs inputs) {
        boolean unreadable = judgement.verdicts().stream().anyMatch(Verdict.Unreadable.class::isInstance);
        boolean nothing = judgement.verdicts().stream()
            .anyMatch(verdict -> verdict instanceof Verdict.NothingToJudge && inputs.named().contains(verdict.file()));
        if (unreadable || nothing || judgement.datasets() == 0) {
            return ExitCode.INPUT;
        }
        boolean found = failOn != FailOn.NEVER && judgement.findings()
            .anyMatch(finding -> finding.severity().atLeast(Severity.valueOf(failOn.name())));
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
