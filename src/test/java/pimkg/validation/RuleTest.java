package pimkg.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.Golden;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.report.Titles;
import pimkg.rule.Rule;
import pimkg.rule.RuleSet;
import pimkg.rule.Severity;
import pimkg.shape.Background;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** The rules for descriptions: each case file holds one fault, and no rule is without a case that it rejects. */
class RuleTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final List<RuleSet> PROFILES = RuleSet.profiles(KNOWLEDGE).stream()
        .map(profile -> RuleSet.named(KNOWLEDGE, profile.name()).orElseThrow()).toList();
    private static final Map<String, DescriptionValidator> VALIDATORS = PROFILES.stream().collect(
        Collectors.toMap(rules -> rules.profile().name(), rules -> new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), rules)));

    /** Cases of the profile core lie in the folder itself, those of another in one named like it. */
    static Stream<String> cases() throws IOException {
        Path root = Golden.file("validation");
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.map(path -> root.relativize(path).toString()).filter(name -> name.endsWith(".ttl"))
                .filter(name -> profile(name).isPresent())
                .map(name -> name.substring(0, name.length() - 4)).sorted().toList().stream();
        }
    }

    private static Optional<String> profile(String name) {
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : RuleSet.CORE;
        return Optional.of(folder).filter(VALIDATORS::containsKey);
    }

    /** Those of every profile, each once. */
    static List<Rule> rules() {
        Map<Node, Rule> byShape = new LinkedHashMap<>();
        PROFILES.forEach(rules -> rules.book().rules().forEach(rule -> byShape.putIfAbsent(rule.shape(), rule)));
        return List.copyOf(byShape.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsJudgedAsExpected(String name) throws IOException {
        Verdict.Judged judged = judge(name);
        String actual = judged.findings().stream()
            .map(finding -> String.join(" ", finding.severity().code(), finding.rule().code(),
                Prefixes.shorten(finding.rule().shape().getURI()), Titles.name(finding.dataset()),
                finding.place().position().map(at -> at.line() + ":" + at.column()).orElse("-"),
                finding.value().map(Titles::name).orElse("-")))
            .sorted().collect(Collectors.joining("\n", "", "\n"));
        Golden.check("validation/" + name + ".expected", actual.isBlank() ? "nothing to mend\n" : actual);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseHasOneFaultAtMost(String name) throws IOException {
        Map<Boolean, Long> rules = judge(name).findings().stream().map(Finding::rule).distinct()
            .collect(Collectors.partitioningBy(rule -> rule.severity() == Severity.INFO, Collectors.counting()));
        assertTrue(rules.values().stream().allMatch(count -> count <= 1), () -> name + " should be split");
    }

    @Test
    void noRuleIsWithoutACaseThatItRejects() throws IOException {
        Set<String> unseen = rules().stream().map(rule -> rule.shape().getURI()).collect(Collectors.toCollection(TreeSet::new));
        for (String name : cases().toList()) {
            judge(name).findings().forEach(finding -> unseen.remove(finding.rule().shape().getURI()));
        }
        assertEquals(Set.of(), unseen);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSpeaksFourLanguages(Rule rule) {
        for (Language language : Language.values()) {
            assertTrue(rule.name().exactly(language).isPresent(), "name");
            assertTrue(rule.message().exactly(language).isPresent(), "message");
            assertTrue(rule.reason().exactly(language).isPresent(), "reason");
            assertTrue(rule.repair().exactly(language).isPresent(), "repair");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRulesExampleIsTurtleWithTheCommonPrefixes(Rule rule) {
        String prefixes = Prefixes.table().entrySet().stream()
            .map(prefix -> "@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n").collect(Collectors.joining());
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(prefixes + rule.example().orElseThrow(), Lang.TURTLE).parse(graph);
        assertTrue(graph.size() > 0);
    }

    @Test
    void everyShapeWithASeverityIsARuleWithACode() {
        Node severity = SHACL.severity;
        PROFILES.forEach(rules -> rules.shapes().find(Node.ANY, severity, Node.ANY)
            .forEach(triple -> assertTrue(rules.book().of(triple.getSubject()).isPresent(), triple::toString)));
    }

    private static Verdict.Judged judge(String name) throws IOException {
        return (Verdict.Judged) VALIDATORS.get(profile(name).orElseThrow()).judge(RdfInput.of(Golden.file("validation/" + name + ".ttl"), Optional.empty()));
    }
}
