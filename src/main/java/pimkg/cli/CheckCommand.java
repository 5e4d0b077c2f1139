package pimkg.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.report.Titles;
import pimkg.shape.Background;
import pimkg.rule.RuleSet;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.HouseCheck;
import pimkg.validation.HouseCheck.HouseFinding;
import pimkg.validation.Judgement;
import pimkg.rule.Severity;

/** Holds what ships against its own rules, and counts it. */
@Command(name = "check", resourceBundle = "pimkg.cli.help")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Override
    public Integer call() throws Exception {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        StoredQuery counts = QueryLibrary.packaged().named("counts").orElseThrow();
        byte[] table = new AnswerWriter(shared.language()).write(
            new QueryRunner(knowledge).ask(counts, Map.of("lang", shared.language().tag())), AnswerFormat.TEXT);
        shared.out().println(new String(table, StandardCharsets.UTF_8));
        List<HouseFinding> findings = HouseCheck.run(knowledge);
        findings.forEach(this::print);
        long brokenExamples = examples(knowledge).count(Severity.VIOLATION);
        shared.out().println(shared.texts().get("check.summary", knowledge.files().size(), knowledge.size(),
            findings.size(), brokenExamples));
        return findings.isEmpty() && brokenExamples == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(HouseFinding finding) {
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
