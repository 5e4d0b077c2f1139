package pimkg.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pimkg.crosswalk.Decision.Verdict;
import pimkg.crosswalk.ReviewException.Fault;

/** A mapping goes from candidate to reviewed, each step is a record, and no step is lost. */
class ReviewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String SET = "https://example.org/fictional/set";

    private static Mapping candidate(String name, String object) {
        return Mapping.of("https://example.org/a/" + name, Sssom.CLOSE, "https://example.org/b/" + object, Sssom.SEMAPV + "LexicalMatching")
            .with(Slot.RECORD_ID, SET + "#" + name + object).with(Slot.MAPPING_TOOL, "a fictional program").with(Slot.CONFIDENCE, 0.6)
            .with(Slot.OBJECT_LABEL, "Object " + object).at(Origin.line("set.tsv", 9));
    }

    private static final MappingSet CANDIDATES = MappingSet.of(SET, "https://example.org/l")
        .with(List.of(candidate("x", "1"), candidate("x", "2"), candidate("y", "3")));

    private static MappingSet enter(MappingSet set, Verdict verdict, String by, String... records) {
        return Review.enter(set, Decision.of(verdict, by, DAY), List.of(records));
    }

    private static Mapping last(MappingSet set) {
        return set.mappings().get(set.mappings().size() - 1);
    }

    private static void historyIsKept(MappingSet before, MappingSet after) {
        assertEquals(before.mappings(), after.mappings().subList(0, before.mappings().size()));
    }

    @Test
    void whoAcceptsACandidateBecomesItsAuthor() {
        MappingSet set = enter(CANDIDATES, Verdict.ACCEPT, "A. Mapper", "x1");
        historyIsKept(CANDIDATES, set);
        Mapping accepted = last(set);
        assertEquals(Status.CANDIDATE, CANDIDATES.mappings().get(0).status());
        assertEquals(Status.ACCEPTED, accepted.status());
        assertFalse(accepted.isReviewed());
        assertEquals(List.of("A. Mapper"), accepted.all(Slot.AUTHOR_LABEL));
        assertEquals(List.of(SET + "#x1"), accepted.all(Slot.DERIVED_FROM));
        assertEquals(SET + "#x1-r1", accepted.get(Slot.RECORD_ID).orElseThrow());
        assertEquals(Sssom.MANUAL + " 2026-11-28", accepted.get(Slot.MAPPING_JUSTIFICATION).orElseThrow() + " " + accepted.get(Slot.MAPPING_DATE).orElseThrow());
        assertEquals(3, set.current().size());
        assertFalse(set.current().contains(CANDIDATES.mappings().get(0)));
    }

    @Test
    void aSecondPersonReviewsAndMayNotBeTheAuthor() {
        MappingSet accepted = enter(CANDIDATES, Verdict.ACCEPT, "A. Mapper", "x1");
        ReviewException own = assertThrows(ReviewException.class, () -> enter(accepted, Verdict.ACCEPT, " a. mapper", "x1-r1"));
        assertEquals(Fault.OWN, own.fault());
        MappingSet set = enter(accepted, Verdict.ACCEPT, "orcid:0000-0002-1825-0097", "x1-r1");
        historyIsKept(accepted, set);
        Mapping reviewed = last(set);
        assertTrue(reviewed.isReviewed());
        assertEquals(Status.ACCEPTED, reviewed.status());
        assertEquals(List.of("A. Mapper"), reviewed.all(Slot.AUTHOR_LABEL));
        assertEquals(List.of("https://orcid.org/0000-0002-1825-0097"), reviewed.all(Slot.REVIEWER_ID));
        assertEquals("1", reviewed.get(Slot.REVIEWER_AGREEMENT).orElseThrow());
        assertEquals("2026-11-28", reviewed.get(Slot.REVIEW_DATE).orElseThrow());
    }

    @Test
    void whatIsRejectedBecomesADenial() {
        Mapping rejected = last(enter(CANDIDATES, Verdict.REJECT, "A. Mapper", "y3"));
        assertTrue(rejected.isNegative());
        assertEquals(Status.REJECTED, rejected.status());
        assertEquals("https://example.org/b/3", rejected.object());
    }

    @Test
    void thatNothingFitsIsSaidOnceForAllCandidatesOfATerm() {
        MappingSet set = enter(CANDIDATES, Verdict.NONE, "A. Mapper", "x1");
        historyIsKept(CANDIDATES, set);
        assertEquals(Sssom.NO_TERM_FOUND, last(set).object());
        assertEquals(Optional.empty(), last(set).get(Slot.OBJECT_LABEL));
        assertEquals(List.of(SET + "#x1", SET + "#x2"), last(set).all(Slot.DERIVED_FROM));
        assertEquals(2, set.current().size());
    }

    @Test
    void whoIsUnsureLeavesItOpen() {
        MappingSet unsure = enter(CANDIDATES, Verdict.UNSURE, "A. Mapper", "x1");
        assertEquals(Status.UNSURE, last(unsure).status());
        assertEquals("0", last(unsure).get(Slot.REVIEWER_AGREEMENT).orElseThrow());
        MappingSet decided = enter(unsure, Verdict.ACCEPT, "A. Mapper", "x1-r1");
        assertEquals(Status.ACCEPTED, last(decided).status());
        assertFalse(last(decided).isReviewed());
        assertEquals(5, decided.mappings().size());
    }

    @Test
    void whoDisagreesSaysTheOppositeAndBothAreKept() {
        MappingSet accepted = enter(CANDIDATES, Verdict.ACCEPT, "A. Mapper", "x1");
        MappingSet set = enter(accepted, Verdict.REJECT, "B. Reviewer", "x1-r1");
        historyIsKept(accepted, set);
        Mapping review = set.mappings().get(4);
        assertEquals("-1", review.get(Slot.REVIEWER_AGREEMENT).orElseThrow());
        assertEquals(0, review.confidence());
        assertTrue(last(set).isNegative());
        assertEquals(List.of("B. Reviewer"), last(set).all(Slot.AUTHOR_LABEL));
        assertEquals(List.of(SET + "#x1-r2"), last(set).all(Slot.DERIVED_FROM));
        assertTrue(last(enter(set, Verdict.REJECT, "A. Mapper", "x1-r3")).isReviewed());
    }

    @Test
    void halfAnAgreementIsNoOpposite() {
        MappingSet accepted = enter(CANDIDATES, Verdict.ACCEPT, "A. Mapper", "x1");
        MappingSet set = Review.enter(accepted, new Decision(Verdict.REJECT, Reviewer.of("B. Reviewer"), DAY, Optional.of("Rather broad."),
            OptionalDouble.of(-0.5)), List.of("x1-r1"));
        assertEquals(accepted.mappings().size() + 1, set.mappings().size());
        assertEquals(Status.UNSURE, last(set).status());
        assertEquals("Rather broad.", last(set).get(Slot.COMMENT).orElseThrow());
        assertEquals(0.625, last(set).confidence());
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        MappingSet accepted = enter(CANDIDATES, Verdict.ACCEPT, "A. Mapper", "x1");
        assertEquals(Fault.DECIDED, assertThrows(ReviewException.class, () -> enter(accepted, Verdict.REJECT, "B. Reviewer", "x1")).fault());
        assertEquals(Fault.UNKNOWN, assertThrows(ReviewException.class, () -> enter(accepted, Verdict.REJECT, "B. Reviewer", "z")).fault());
    }

    @Test
    void recordsWithoutANameGetOneByWhatTheySay() {
        MappingSet nameless = CANDIDATES.with(CANDIDATES.mappings().stream().map(mapping -> mapping.with(Slot.RECORD_ID, "")).toList());
        Mapping same = nameless.mappings().get(0);
        MappingSet set = Review.enter(nameless.with(List.of(same, same)), Decision.of(Verdict.ACCEPT, "A. Mapper", DAY), List.of("9"));
        assertEquals(SET + "#" + RecordHash.of(same, nameless), set.mappings().get(0).get(Slot.RECORD_ID).orElseThrow());
        assertEquals(3, set.mappings().stream().map(mapping -> mapping.get(Slot.RECORD_ID).orElseThrow()).distinct().count());
    }
}
