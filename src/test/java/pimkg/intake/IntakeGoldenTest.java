package pimkg.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.report.AccountText;
import pimkg.report.TroubleText;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Verdict;

/**
 * Each fictional file in an agency's form gives its expected statements, account and findings, which lie beside it. Those
 * named {@code not-…} describe no dataset.
 */
class IntakeGoldenTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Intake INTAKE = new Intake(KNOWLEDGE);
    private static final DescriptionValidator VALIDATOR = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE),
        RuleSet.named(KNOWLEDGE, RuleSet.CORE).orElseThrow());

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Golden.file("intake"))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith(".expected")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadAsExpected(String file) throws IOException {
        Source source = INTAKE.open(RdfInput.of(file, Optional.empty(), Files.readAllBytes(Golden.file("intake/" + file))));
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        Reading reading = source.stream((triple, object, subject) -> graph.add(triple));
        Golden.check("intake/" + file + ".expected", reading instanceof Reading.Unreadable why
            ? String.join("\n", new TroubleText(Language.EN).of(file, why)) + "\n"
            : account((Reading.Streamed) reading, file) + findings(source) + sorted(graph));
    }

    private static String account(Reading.Streamed reading, String file) {
        AccountText words = new AccountText(Language.EN);
        var account = reading.account().orElseThrow();
        return Stream.concat(words.of(file, account).stream(), account.notes().stream().map(note -> note.place() + ": " + words.of(note)))
            .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String findings(Source source) {
        Verdict.Judged judged = (Verdict.Judged) VALIDATOR.judge(List.of(source)).verdicts().get(0);
        return judged.findings().stream().map(finding -> finding.severity() + " " + finding.rule().code() + " " + finding.place() + " "
            + finding.path().orElse("-")).collect(Collectors.joining("\n", "", "\n\n"));
    }

    /** The pretty form orders the values of a property by chance of hashing; its lines sorted within a block do not. */
    private static String sorted(Graph graph) {
        return new String(GraphWriter.pretty(graph), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("PREFIX"))
            .map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }
}
