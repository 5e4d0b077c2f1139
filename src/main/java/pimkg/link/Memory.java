package pimkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pimkg.vocabulary.Term;

/**
 * What people decided before. A decision on a term settles this term; the label of an accepted term becomes a name of the target,
 * so that the same words elsewhere find it again.
 *
 * @param decisions in the order they were taken
 */
public record Memory(List<Decision> decisions) {

    /** Nothing was decided. */
    public static final Memory NONE = new Memory(List.of());

    /**
     * A decision.
     *
     * @param termId   the agency's term
     * @param label    its label; may be empty
     * @param relation the kind of link; empty when the target was rejected
     * @param targetId the target; empty when nothing fits the term
     */
    public record Decision(String termId, String label, Optional<Relation> relation, Optional<String> targetId) {
    }

    /** Takes a copy of the list. */
    public Memory {
        decisions = List.copyOf(decisions);
    }

    /** The scheme, whose terms are also called what was linked to them as the same. */
    Scheme remember(Scheme scheme) {
        Map<String, List<Name>> names = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.targetId().isPresent() && decision.relation().isPresent() && !decision.label().isBlank()) {
                names.computeIfAbsent(decision.targetId().get(), key -> new ArrayList<>())
                    .add(new Name(decision.label(), "", Field.REMEMBERED));
            }
        }
        return names.isEmpty() ? scheme : new Scheme(scheme.name(), scheme.targets().stream()
            .map(target -> withNames(target, names.getOrDefault(target.id(), List.of()))).toList(), scheme.proposed());
    }

    private static Target withNames(Target target, List<Name> more) {
        if (more.isEmpty()) {
            return target;
        }
        List<Name> all = new ArrayList<>(target.names());
        all.addAll(more);
        return new Target(target.id(), target.label(), all, target.glosses(), target.broader(), target.same(), target.related());
    }

    Optional<Linking> decided(Term term, Scheme scheme) {
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        List<Decision> own = decisions.stream().filter(decision -> decision.termId().equals(term.id())).toList();
        List<Candidate> accepted = new ArrayList<>();
        Map<String, Target> targets = own.isEmpty() ? Map.of() : scheme.byId();
        for (Decision decision : own) {
            Optional<Target> target = decision.targetId().map(targets::get);
            if (target.isPresent() && decision.relation().isPresent()) {
                accepted.add(new Candidate(target.get(), 1, decision.relation().get(), 1, new Reason(Field.REMEMBERED,
                    Field.REMEMBERED, decision.label(), Optional.empty(), "semapv:ManualMappingCuration", 1, Optional.empty())));
            }
        }
        boolean nothing = own.stream().anyMatch(decision -> decision.targetId().isEmpty());
        return accepted.isEmpty() && !nothing ? Optional.empty() : Optional.of(new Linking(term, accepted, 0, true));
    }

    boolean isRejected(Term term, Target target) {
        return decisions.stream().anyMatch(decision -> decision.relation().isEmpty() && decision.termId().equals(term.id())
            && decision.targetId().filter(target.id()::equals).isPresent());
    }

    /** The ids of the terms decided on. */
    public Set<String> termIds() {
        Set<String> ids = new HashSet<>();
        decisions.forEach(decision -> ids.add(decision.termId()));
        return ids;
    }
}
