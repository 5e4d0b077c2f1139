package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** How little the terms beside a term lead to anything. */
class SurroundingsTest {

    private static final Weights WEIGHTS = Weights.packaged();

    private static Term term(String id) {
        return new Term(id, List.of(new Wording(id, "en")), List.of(), List.of(), Optional.empty(), "one group", Optional.empty(), "");
    }

    private static Ranked ranked(boolean leads) {
        double[] features = new double[Feature.COUNT];
        features[Feature.PREFERRED_LABEL.ordinal()] = 1;
        return Ranked.of(leads ? List.of(new Evidence(0, features, Optional.empty(), Evidence.Via.ITSELF)) : List.of(), 0, WEIGHTS);
    }

    /** The first term of a group, of which so many lead to something. */
    private static double strange(int size, int leading) {
        List<Term> terms = IntStream.range(0, size).mapToObj(number -> term("t" + number)).toList();
        List<Ranked> ranked = new ArrayList<>();
        IntStream.range(0, size).forEach(number -> ranked.add(ranked(number < leading)));
        return new Surroundings(terms, ranked, WEIGHTS).strange(terms.get(0));
    }

    @Test
    void aTermAmongOthersThatLeadNowhereIsStrange() {
        assertEquals(1, strange(5, 0));
        assertEquals(1, strange(5, 1), "its own links say nothing of the others");
        assertEquals(0, strange(3, 0), "too few to tell");
    }

    @Test
    void twiceTheMeanOfTheOthersIsTakenOff() {
        Ranked leading = ranked(true);
        double sure = WEIGHTS.confidence(leading.doubts(0));
        assertTrue(sure > 0.1 && sure < 1, "sure " + sure);
        assertEquals(1 - 2 * sure / 9, strange(10, 2), 1e-9);
        assertEquals(Math.max(0, 1 - 2 * 3 * sure / 9), strange(10, 4), 1e-9);
    }
}
