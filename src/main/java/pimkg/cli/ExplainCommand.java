package pimkg.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.TermMatch;
import pimkg.query.TermSearch;
import pimkg.report.Explanation;
import pimkg.rule.Rule;
import pimkg.rule.RuleBook;
import pimkg.rule.RuleSet;
import pimkg.term.Prefixes;

/** Tells in plain language what a rule asks or what a term means, and where that comes from. */
@Command(resourceBundle = "pimkg.cli.help")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Mixin
    private AddedShapes added;

    @Parameters(paramLabel = "CODE|TERM", arity = "1..*")
    private List<String> words;

    @Override
    public Integer call() {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        String asked = String.join(" ", words);
        Explanation explanation = new Explanation(knowledge, shared.language());
        List<Rule> rules = rules(added.join(knowledge, RuleSet.core(knowledge), shared).book(), asked);
        if (rules.isEmpty()) {
            rules = ofOtherProfiles(knowledge, asked);
        }
        if (!rules.isEmpty()) {
            rules.forEach(rule -> shared.out().println(explanation.of(rule)));
            return ExitCode.OK;
        }
        Node term = named(knowledge, asked).or(() -> found(knowledge, asked))
            .orElseThrow(() -> shared.fail(ExitCode.INPUT, "explain.unknown", asked));
        shared.out().println(explanation.of(term));
        return ExitCode.OK;
    }

    /** By code, or one by its name. */
    private static List<Rule> rules(RuleBook book, String asked) {
        List<Rule> coded = book.withCode(asked);
        Node shape = NodeFactory.createURI(Prefixes.expand(asked).orElse(asked));
        return coded.isEmpty() ? book.of(shape).stream().toList() : coded;
    }

    /** A profile may have rules that the profile core lacks. */
    private static List<Rule> ofOtherProfiles(KnowledgeGraph knowledge, String asked) {
        return RuleSet.profiles(knowledge).stream()
            .map(profile -> rules(RuleSet.named(knowledge, profile.name()).orElseThrow().book(), asked))
            .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static Optional<Node> named(KnowledgeGraph knowledge, String asked) {
        return Optional.of(NodeFactory.createURI(Prefixes.expand(asked).orElse(asked)))
            .filter(iri -> knowledge.union().contains(iri, SKOS.prefLabel.asNode(), Node.ANY));
    }

    private Optional<Node> found(KnowledgeGraph knowledge, String asked) {
        return TermSearch.over(knowledge).find(asked, Optional.of(shared.language()), 1).stream()
            .map(TermMatch::concept).findFirst();
    }
}
