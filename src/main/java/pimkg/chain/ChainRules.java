package pimkg.chain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pimkg.crosswalk.Sssom;

/**
 * Which mappings follow from one or two others.
 *
 * <p>Source: SSSOM, "Mapping chains": T1, RCE1 and RCE2, RI1 to RI5, RG1 and RG2. That exact, close and related matches, and
 * the equivalences of OWL, may be read either way is from SKOS and OWL themselves. A denial is carried over terms that are
 * exactly the same, since it says the same of either; two denials give nothing.
 */
final class ChainRules {

    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String CROSS_SPECIES = Sssom.SEMAPV + "crossSpecies";
    private static final String EQUIVALENT_CLASS = OWL + "equivalentClass";

    private static final Set<String> SYMMETRIC = Set.of(Sssom.EXACT, Sssom.CLOSE, Sssom.RELATED,
        EQUIVALENT_CLASS, OWL + "equivalentProperty", OWL + "sameAs");
    private static final Set<String> TRANSITIVE = Set.of(Sssom.EXACT, Sssom.NARROW, Sssom.BROAD,
        EQUIVALENT_CLASS, OWL + "equivalentProperty", RDFS + "subClassOf", RDFS + "subPropertyOf", OWL + "sameAs");
    private static final Set<String> CARRIED = Set.of(Sssom.NARROW, Sssom.BROAD, Sssom.CLOSE, Sssom.RELATED);
    private static final Map<String, String> INVERSES = Map.of(
        Sssom.NARROW, Sssom.BROAD, Sssom.BROAD, Sssom.NARROW,
        CROSS_SPECIES + "ExactMatch", CROSS_SPECIES + "ExactMatch",
        CROSS_SPECIES + "NarrowMatch", CROSS_SPECIES + "BroadMatch", CROSS_SPECIES + "BroadMatch", CROSS_SPECIES + "NarrowMatch");
    private static final Map<String, String> GENERAL = Map.of(
        EQUIVALENT_CLASS, Sssom.EXACT, OWL + "equivalentProperty", Sssom.EXACT,
        RDFS + "subClassOf", Sssom.BROAD, RDFS + "subPropertyOf", Sssom.BROAD);

    private ChainRules() {
    }

    /** Whether a relation holds both ways, so that its reverse is nothing new. */
    static boolean isSymmetric(String predicate) {
        return SYMMETRIC.contains(predicate);
    }

    /** The same, read from the object: RI1 to RI5, and the symmetric relations. */
    static Optional<Fact> reverse(Fact fact) {
        String predicate = isSymmetric(fact.predicate()) ? fact.predicate() : INVERSES.get(fact.predicate());
        return Optional.ofNullable(predicate).map(known -> new Fact(fact.object(), known, fact.negative(), fact.subject()));
    }

    /** The same in the weaker terms of SKOS: RG1 and RG2. A denial can't be weakened so. */
    static Optional<Fact> general(Fact fact) {
        return Optional.ofNullable(GENERAL.get(fact.predicate())).filter(known -> !fact.negative())
            .map(known -> new Fact(fact.subject(), known, false, fact.object()));
    }

    /** What follows from two in a row; {@code second} begins where {@code first} ends. */
    static Optional<Fact> chain(Fact first, Fact second) {
        if (first.negative() && second.negative()) {
            return Optional.empty();
        }
        boolean denied = first.negative() || second.negative();
        boolean transitive = !denied && first.predicate().equals(second.predicate()) && TRANSITIVE.contains(first.predicate());
        boolean same = !first.negative() && (first.isExact() || first.predicate().equals(EQUIVALENT_CLASS));
        if (transitive || same && isCarried(second)) {
            return Optional.of(new Fact(first.subject(), second.predicate(), denied, second.object()));
        }
        return second.isExact() && isCarried(first)
            ? Optional.of(new Fact(first.subject(), first.predicate(), denied, second.object())) : Optional.empty();
    }

    private static boolean isCarried(Fact fact) {
        return CARRIED.contains(fact.predicate()) || fact.negative() && fact.predicate().equals(Sssom.EXACT);
    }
}
