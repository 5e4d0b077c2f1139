package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** What is made ready once gives what is made anew each time. */
class ReadyLinkerTest {

    private static final Scheme SCHEME = PimScheme.of(KnowledgeGraph.packaged());
    private static final ReadyLinker READY = ReadyLinker.toTermsOf(KnowledgeGraph.packaged());
    private static final List<Term> TERMS = List.of(term("protection monitoring", ""), term("suivi de la protection", "fr"),
        term("إدارة الحالات", "ar"), term("GBV case (clinical)", ""), term("xyzzy", ""), term("censuses and registration", "en"));

    private static Term term(String text, String language) {
        return new Term(text, List.of(new Wording(text, language)), List.of(), List.of(), Optional.empty(), "", Optional.empty(), "");
    }

    private static List<Linking> anew(Set<String> proposed, Term term) {
        Scheme some = new Scheme(SCHEME.name(), SCHEME.targets(), proposed);
        return new Linker(some, Weights.packaged(), Memory.NONE, "").link(List.of(term), 0.05);
    }

    /** It takes longer to make than a short list to link. */
    @Test
    void whatIsMadeReadyIsMadeOnceASnapshot() {
        assertSame(Ground.of(KnowledgeGraph.packaged()), Ground.of(KnowledgeGraph.packaged()));
    }

    @Test
    void itProposesTheSameForTheWholeAndForParts() {
        for (Set<String> proposed : List.of(SCHEME.proposed(), SCHEME.inDetail().proposed())) {
            List<Linking> ready = READY.link(TERMS, proposed, 0.05);
            for (int index = 0; index < TERMS.size(); index++) {
                assertEquals(anew(proposed, TERMS.get(index)).get(0), ready.get(index));
            }
            assertFalse(ready.get(0).candidates().isEmpty());
        }
    }

    @Test
    void callersAtTheSameTimeGetTheSame() {
        List<Linking> alone = READY.link(TERMS, SCHEME.proposed(), 0.05);
        List<List<Linking>> together = IntStream.range(0, 24).parallel()
            .mapToObj(number -> READY.link(TERMS, SCHEME.proposed(), 0.05)).toList();
        together.forEach(each -> assertEquals(alone, each));
    }
}
