package pimkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.lint.LintFinding;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.report.LintText;
import pimkg.report.Titles;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.HouseCheck;
import pimkg.validation.Judgement;
import pimkg.validation.NamedShapes.Found;

/** Holds what ships against its own rules, and counts it. */
@Command(resourceBundle = "pimkg.cli.help")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> shapes = List.of();

    @Override
    public Integer call() throws Exception {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        return shapes.isEmpty() ? packaged(knowledge) : added(knowledge);
    }

    /** Looks over shapes of the user's own without judging anything with them. */
    private int added(KnowledgeGraph knowledge) {
        Map<String, List<LintFinding>> findings = AddedShapes.lint(knowledge, RuleSet.core(knowledge), shapes, shared);
        LintText text = new LintText(shared.language());
        findings.forEach((file, found) -> {
            text.of(file, found).forEach(shared.out()::println);
            shared.out().println(text.summary(file, found));
        });
        return findings.values().stream().flatMap(List::stream).anyMatch(LintFinding::isError) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private int packaged(KnowledgeGraph knowledge) throws Exception {
        StoredQuery counts = QueryLibrary.packaged().named("counts").orElseThrow();
        byte[] table = new AnswerWriter(shared.language()).write(
            new QueryRunner(knowledge).ask(counts, Map.of("lang", shared.language().tag())), AnswerFormat.TEXT);
        shared.out().println(new String(table, StandardCharsets.UTF_8));
        List<Found> findings = HouseCheck.run(knowledge);
        findings.forEach(this::print);
        long brokenExamples = examples(knowledge).count(Severity.VIOLATION);
        shared.out().println(shared.texts().get("check.summary", knowledge.files().size(), knowledge.size(),
            findings.size(), brokenExamples));
        return findings.isEmpty() && brokenExamples == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(Found finding) {
        shared.out().println(finding.code() + "  " + Titles.name(finding.focus())
            + finding.value().map(value -> "  " + Titles.name(value)).orElse("")
            + "  " + finding.message().in(shared.language()));
    }

    private static Judgement examples(KnowledgeGraph knowledge) {
        List<RdfInput> inputs = knowledge.files().stream()
            .filter(file -> file.folder().equals("data/example"))
            .map(CheckCommand::input).toList();
        return new DescriptionValidator(knowledge, Background.of(knowledge), RuleSet.core(knowledge)).judge(inputs);
    }

    private static RdfInput input(GraphFile file) {
        return RdfInput.of(file.path(), Optional.of(Syntax.TURTLE), file.bytes());
    }
}
