package pimkg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import picocli.CommandLine.Option;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfReader;
import pimkg.lint.LintFinding;
import pimkg.lint.ShapeLint;
import pimkg.report.LintText;
import pimkg.rule.RuleSet;

/** Rules of the user's own, which are looked over before they are used. */
final class AddedShapes {

    @Option(names = "--shapes", paramLabel = "FILE", descriptionKey = "shapes")
    private List<Path> files = List.of();

    List<Path> files() {
        return files;
    }

    /** The rules and the user's. What is remarkable about the user's goes to standard error; with an error, the command ends. */
    RuleSet join(KnowledgeGraph knowledge, RuleSet rules, Shared shared) {
        LintText text = new LintText(shared.language());
        List<String> lines = new ArrayList<>();
        Map<String, List<LintFinding>> findings = lint(knowledge, rules, files, shared);
        findings.forEach((file, found) -> lines.addAll(text.of(file, found)));
        long errors = findings.values().stream().flatMap(List::stream).filter(LintFinding::isError).count();
        if (errors > 0) {
            lines.add(text.refused(errors));
            throw new UserException(ExitCode.INPUT, lines);
        }
        lines.forEach(shared.err()::println);
        return files.isEmpty() ? rules : rules.with(files.stream().map(file -> RdfReader.require(Inputs.file(file, shared))).toList());
    }

    /** What is remarkable about each of some files, which may refer to one another. */
    static Map<String, List<LintFinding>> lint(KnowledgeGraph knowledge, RuleSet rules, List<Path> files, Shared shared) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        files.forEach(file -> graphs.put(file.toString(), RdfReader.require(Inputs.file(file, shared))));
        Map<String, List<LintFinding>> findings = new LinkedHashMap<>();
        for (Path file : files) {
            List<Graph> others = graphs.entrySet().stream().filter(other -> !other.getKey().equals(file.toString())).map(Map.Entry::getValue).toList();
            findings.put(file.toString(), new ShapeLint(knowledge, rules).check(Inputs.file(file, shared), others));
        }
        return findings;
    }
}
