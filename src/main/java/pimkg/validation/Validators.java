package pimkg.validation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;

/** The validators of a snapshot, one a profile, each made when it is first asked for. They write nothing to disk. Safe for several threads. */
public final class Validators {

    private final KnowledgeGraph knowledge;
    private final Map<String, DescriptionValidator> made = new ConcurrentHashMap<>();

    private Validators(KnowledgeGraph knowledge) {
        this.knowledge = knowledge;
    }

    /** Those of this snapshot. */
    public static Validators of(KnowledgeGraph knowledge) {
        return knowledge.derived(Validators.class, Validators::new);
    }

    /** The validator of a packaged profile; empty when there is no such profile. */
    public Optional<DescriptionValidator> named(String profile) {
        return Optional.ofNullable(made.get(profile))
            .or(() -> RuleSet.named(knowledge, profile).map(rules -> made.computeIfAbsent(profile, name -> make(rules))));
    }

    private DescriptionValidator make(RuleSet rules) {
        return new DescriptionValidator(knowledge, Background.of(knowledge), rules);
    }
}
