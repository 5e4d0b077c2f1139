package pimkg.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Everything that follows, each by its surest derivation. A conclusion is never surer than what it follows from, so facts
 * come out of the queue for good in the order of their confidence.
 */
final class Closure {

    /** Where it stops: whoever has more has exact matches that join whole vocabularies into one term. */
    static final int LARGEST = 500_000;

    private final PriorityQueue<Derivation> open = new PriorityQueue<>(Derivation.ORDER);
    private final Map<Fact, Derivation> known = new HashMap<>();
    private final Map<String, List<Derivation>> from = new HashMap<>();
    private final Map<String, List<Derivation>> to = new HashMap<>();
    private final Set<Fact> denied;
    private final List<Derivation> refused = new ArrayList<>();

    private Closure(Set<Fact> denied) {
        this.denied = denied;
    }

    /** Follows the rules from what is asserted to the end; no conclusion is used that {@code denied} has. */
    static Closure of(Collection<Derivation> asserted, Set<Fact> denied) {
        Closure closure = new Closure(denied);
        closure.open.addAll(asserted);
        while (!closure.open.isEmpty() && closure.known.size() < LARGEST) {
            closure.settle(closure.open.poll());
        }
        return closure;
    }

    private void settle(Derivation next) {
        Fact fact = next.fact();
        if (known.containsKey(fact) || fact.subject().equals(fact.object())) {
            return;
        }
        if (denied.contains(fact)) {
            known.put(fact, next);
            refused.add(next);
            return;
        }
        known.put(fact, next);
        from.computeIfAbsent(fact.subject(), key -> new ArrayList<>()).add(next);
        to.computeIfAbsent(fact.object(), key -> new ArrayList<>()).add(next);
        ChainRules.reverse(fact).ifPresent(turned -> offer(next.turned(turned)));
        ChainRules.general(fact).ifPresent(weaker -> offer(next.turned(weaker)));
        from.getOrDefault(fact.object(), List.of()).forEach(after -> join(next, after));
        to.getOrDefault(fact.subject(), List.of()).forEach(before -> join(before, next));
    }

    private void join(Derivation first, Derivation second) {
        ChainRules.chain(first.fact(), second.fact()).filter(fact -> !known.containsKey(fact))
            .ifPresent(fact -> offer(first.followedBy(second, fact)));
    }

    private void offer(Derivation derivation) {
        if (!known.containsKey(derivation.fact())) {
            open.add(derivation);
        }
    }

    /** Whether it came to its end. */
    boolean isWhole() {
        return open.isEmpty();
    }

    /** All that is known and not denied, what was asserted included. */
    List<Derivation> all() {
        Set<Derivation> out = new HashSet<>(refused);
        return known.values().stream().filter(derivation -> !out.contains(derivation)).sorted(Derivation.ORDER).toList();
    }

    /** What would follow but is denied. */
    List<Derivation> refused() {
        return List.copyOf(refused);
    }
}
