package pimkg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Option;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.lint.LintFinding;
import pimkg.lint.ShapeLint;
import pimkg.report.LintText;
import pimkg.rule.RuleSet;

/** Rules of the user's own, which are looked over before they are used. */
final class AddedShapes {

    @Option(names = "--shapes", paramLabel = "FILE", descriptionKey = "shapes")
    private List<Path> files = List.of();

    /** The rules and the user's. What is remarkable about the user's goes to standard error; with an error, the command ends. */
    RuleSet join(KnowledgeGraph knowledge, RuleSet rules, Shared shared) {
        List<RdfInput> inputs = files.stream().map(file -> Inputs.file(file, shared)).toList();
        List<Graph> graphs = inputs.stream().map(RdfReader::require).toList();
        LintText text = new LintText(shared.language());
        List<String> lines = new ArrayList<>();
        long errors = 0;
        for (RdfInput input : inputs) {
            int own = inputs.indexOf(input);
            List<Graph> others = IntStream.range(0, graphs.size()).filter(index -> index != own).mapToObj(graphs::get).toList();
            List<LintFinding> findings = new ShapeLint(knowledge, rules).check(input, others);
            lines.addAll(text.of(input.name(), findings));
            errors += findings.stream().filter(LintFinding::isError).count();
        }
        if (errors > 0) {
            lines.add(text.refused(errors));
            throw new UserException(ExitCode.INPUT, lines);
        }
        lines.forEach(shared.err()::println);
        return graphs.isEmpty() ? rules : rules.with(graphs);
    }
}
