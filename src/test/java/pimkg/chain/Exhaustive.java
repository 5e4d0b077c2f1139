package pimkg.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.crosswalk.Mapping;

/** What follows, found by trying every rule on every pair again and again: slow, and plainly right. */
final class Exhaustive {

    private Exhaustive() {
    }

    static Set<Fact> denied(List<Mapping> records) {
        return records.stream().map(Fact::of).flatMap(fact -> Stream.concat(Stream.of(fact), ChainRules.reverse(fact).stream()))
            .map(Fact::opposite).collect(Collectors.toSet());
    }

    static Set<Fact> closure(List<Mapping> records) {
        Set<Fact> denied = denied(records);
        Set<Fact> known = new HashSet<>();
        Set<Fact> next = records.stream().map(Fact::of).collect(Collectors.toSet());
        while (known.addAll(next.stream().filter(fact -> !denied.contains(fact) && !fact.subject().equals(fact.object())).toList())) {
            next = new HashSet<>();
            for (Fact fact : known) {
                ChainRules.reverse(fact).ifPresent(next::add);
                ChainRules.general(fact).ifPresent(next::add);
                for (Fact other : known) {
                    if (fact.object().equals(other.subject())) {
                        ChainRules.chain(fact, other).ifPresent(next::add);
                    }
                }
            }
        }
        return known;
    }
}
