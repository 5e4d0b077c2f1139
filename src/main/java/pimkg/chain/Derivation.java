package pimkg.chain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a fact is known.
 *
 * @param fact       what
 * @param sources    the records it rests on, in the order of the chain; one for what a record says itself
 * @param inverted   whether it is one record read from its object, or in weaker terms
 * @param confidence the product of the confidences of its sources, each counted once
 */
record Derivation(Fact fact, List<Source> sources, boolean inverted, double confidence) {

    /** The surest first, then the shortest, then by name, so that the same is always found. */
    static final Comparator<Derivation> ORDER = Comparator.comparingDouble((Derivation known) -> -known.confidence())
        .thenComparingInt(known -> known.sources().size())
        .thenComparing(known -> known.fact().subject()).thenComparing(known -> known.fact().predicate())
        .thenComparing(known -> known.fact().object()).thenComparing(known -> known.fact().negative())
        .thenComparing(known -> known.sources().toString());

    static Derivation asserted(Fact fact, Source source) {
        return new Derivation(fact, List.of(source), false, source.mapping().confidence());
    }

    /** The same sources, another way to say it. */
    Derivation turned(Fact other) {
        return new Derivation(other, sources, true, confidence);
    }

    Derivation followedBy(Derivation next, Fact together) {
        Set<Source> all = new LinkedHashSet<>(sources);
        all.addAll(next.sources);
        double product = all.stream().mapToDouble(source -> source.mapping().confidence()).reduce(1, (one, other) -> one * other);
        return new Derivation(together, List.copyOf(all), false, product);
    }

    /** Whether it follows from one record alone. */
    boolean isOneRecord() {
        return sources.size() == 1;
    }
}
