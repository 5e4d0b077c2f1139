package pimkg.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.findings.Baseline;
import pimkg.findings.BaselineException;
import pimkg.findings.Report;
import pimkg.findings.Status;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.intake.Intake;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;
import pimkg.validation.Verdict;
import pimkg.workbook.MarkedWorkbook;

/** Judges descriptions of datasets. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    /** From which weight on findings make the command fail. */
    enum FailOn { VIOLATION, WARNING, INFO, NEVER }

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = RuleSet.CORE)
    private String profile;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<ReportFormat> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "WEIGHT", defaultValue = "VIOLATION")
    private FailOn failOn;

    @Option(names = "--baseline", paramLabel = "REPORT")
    private Optional<Path> baseline = Optional.empty();

    @Option(names = "--background", paramLabel = "FILE")
    private List<Path> background = List.of();

    @Mixin
    private AddedShapes added;

    @Mixin
    private Remembering remembering;

    @Option(names = "--fix")
    private boolean fix;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Integer call() {
        Mending.check(files, fix, dryRun, shared);
        ReportFormat chosen = chosenFormat();
        Optional<Baseline> earlier = baseline.map(this::earlier);
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        RuleSet packaged = RuleSet.named(knowledge, profile).orElseThrow(() -> shared.fail(ExitCode.USAGE, "profile.unknown", profile,
            RuleSet.profiles(knowledge).stream().map(Profile::name).collect(Collectors.joining(", "))));
        RuleSet rules = added.join(knowledge, packaged, shared);
        Inputs inputs = Inputs.of(files, shared.in(), shared);
        shared.protect(output, inputs);
        shared.protect(remembering.file(), inputs);
        List<Source> sources = inputs.sources(new Intake(knowledge));
        Background known = Background.of(knowledge, background.stream().map(file -> Inputs.file(file, shared)).toList());
        DescriptionValidator validator = DescriptionValidator.withDisk(knowledge, known, rules);
        Judgement first = judge(validator, sources, knowledge);
        Judgement judgement = fix ? new Mending(shared, validator, dryRun).mend(sources, first) : first;
        Report report = new Report(judgement, knowledge, shared.language(), earlier.map(before -> before.compare(judgement)));
        shared.write(output, out -> {
            if (chosen == ReportFormat.XLSX) {
                MarkedWorkbook.write(report, inputs.all(), out);
            } else {
                chosen.write(report, out);
            }
        });
        output.ifPresent(file -> shared.err().println(shared.texts().get("validate.written", file, judgement.datasets(),
            judgement.count(Severity.VIOLATION), judgement.count(Severity.WARNING), report.notes().count())));
        remembering.save(shared);
        return exitCode(report, inputs);
    }

    private Judgement judge(DescriptionValidator validator, List<Source> sources, KnowledgeGraph knowledge) {
        List<Path> more = Remembering.more(added.files(), background);
        if (!shared.isWatched()) {
            return remembering.judge(validator, sources, knowledge, more, Progress.NONE, shared);
        }
        try (ProgressLine progress = new ProgressLine(shared.err(), shared.texts(), System::nanoTime)) {
            return remembering.judge(validator, sources, knowledge, more, progress, shared);
        }
    }

    private Baseline earlier(Path file) {
        try (Reader json = Files.newBufferedReader(file)) {
            return Baseline.read(file.toString(), json);
        } catch (BaselineException foreign) {
            throw shared.fail(ExitCode.USAGE, "baseline.foreign", file, foreign.getMessage(), foreign.place());
        } catch (NoSuchFileException missing) {
            throw shared.fail(ExitCode.USAGE, "baseline.missing", file);
        } catch (IOException broken) {
            throw shared.fail(ExitCode.USAGE, "baseline.unreadable", file, broken.getMessage());
        }
    }

    private ReportFormat chosenFormat() {
        ReportFormat chosen = format.or(() -> output.flatMap(file -> ReportFormat.ofFile(file.toString()))).orElse(ReportFormat.TEXT);
        if (output.isEmpty() && !chosen.isText()) {
            throw shared.fail(ExitCode.USAGE, "output.binary", chosen.code());
        }
        return chosen;
    }

    /** What could not be judged outranks what was: nobody may take it for fine. */
    private int exitCode(Report report, Inputs inputs) {
        Judgement judgement = report.judgement();
        boolean unreadable = judgement.verdicts().stream()
            .anyMatch(verdict -> verdict instanceof Verdict.Unreadable trouble && !isBystander(trouble, inputs));
        boolean nothing = judgement.verdicts().stream()
            .anyMatch(verdict -> verdict instanceof Verdict.NothingToJudge && inputs.named().contains(verdict.file()));
        if (unreadable || nothing || judgement.datasets() == 0) {
            return ExitCode.INPUT;
        }
        boolean found = failOn != FailOn.NEVER && judgement.findings()
            .filter(finding -> report.status(finding).orElse(Status.NEW) == Status.NEW)
            .anyMatch(finding -> finding.severity().atLeast(Severity.valueOf(failOn.name())));
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** A table or JSON file of a folder that is no description at all. */
    private static boolean isBystander(Verdict.Unreadable trouble, Inputs inputs) {
        return trouble.why().reason() == Reading.Reason.UNKNOWN_FORM && !inputs.named().contains(trouble.file());
    }
}
