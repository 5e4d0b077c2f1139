package pimkg.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import pimkg.Golden;
import pimkg.findings.Report;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Place;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.rule.RuleBook;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.suggest.Suggestion;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;

/** One judgement that has everything a report can tell: findings of three weights, odd values, a suggestion, places of all kinds, trouble. */
final class Fixture {

    static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Suggestion SUGGESTION = new Suggestion(NodeFactory.createURI("https://w3id.org/pim-kg/data/agencies#DRC"),
        Localized.of(Map.of(Language.EN, "Danish Refugee Council", Language.AR, "المجلس الدنماركي للاجئين")), true);

    private Fixture() {
    }

    static Report report(Language language) {
        return Report.of(judgement(), KNOWLEDGE, language);
    }

    static Judgement judgement() {
        return judge(text("format/odd.ttl"));
    }

    /** The odd descriptions in other words, a broken file and one with nothing to judge. */
    static Judgement judge(String odd) {
        return decorated(validator().judge(List.of(input("in/odd.ttl", odd), input("in/broken, 1.ttl", "<a> <b>\n  nonsense ."),
            input("in/contacts.ttl", "<https://example.org/a> a <https://example.org/Contact> ."))));
    }

    static DescriptionValidator validator() {
        Graph shapes = RdfReader.require(input("rules.ttl", text("format/rules.ttl")));
        RuleSet rules = new RuleSet(RuleSet.core(KNOWLEDGE).profile(), shapes, RuleBook.in(shapes));
        return new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), rules);
    }

    static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(String path) {
        try {
            return Files.readString(Golden.file(path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static byte[] bytes(ReportFormat format, Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(report, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** As text, without what changes with every release of the graph. */
    static String write(ReportFormat format, Report report) {
        return new String(bytes(format, report), StandardCharsets.UTF_8)
            .replace(KNOWLEDGE.version(), "GRAPH").replace("pim-kg " + KNOWLEDGE.release(), "pim-kg VERSION")
            .replace("\"version\": \"" + KNOWLEDGE.release(), "\"version\": \"VERSION")
            .replace("\"version\":\"" + KNOWLEDGE.release(), "\"version\":\"VERSION");
    }

    private static Judgement decorated(Judgement plain) {
        return new Judgement(plain.profile(), plain.verdicts().stream().map(Fixture::decorated).toList(), plain.card());
    }

    private static Verdict decorated(Verdict verdict) {
        return verdict instanceof Verdict.Judged judged
            ? new Verdict.Judged(judged.file(), judged.datasets(), judged.findings().stream().map(Fixture::decorated).toList(),
                judged.remarks(), judged.ignored(), judged.account())
            : verdict;
    }

    private static Finding decorated(Finding finding) {
        Place place = finding.place();
        boolean meant = finding.value().filter(value -> value.getLiteralLexicalForm().equals("اللجنة")).isPresent();
        return new Finding(finding.rule(), finding.dataset(), finding.path(), finding.value(),
            meant ? List.of(SUGGESTION) : List.of(), switch (finding.rule().code()) {
                case "X2" -> Place.ofPointer("in/odd.json", "/dataset/2");
                case "X3" -> Place.ofCell("in/odd.xlsx", "Datasets!F7");
                default -> place;
            });
    }
}
