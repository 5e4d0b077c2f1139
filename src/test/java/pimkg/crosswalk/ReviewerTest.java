package pimkg.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A second person is another person, not another spelling. */
class ReviewerTest {

    private static final String ORCID = "0000-0002-1825-0097";

    private static Mapping by(Slot slot, String... who) {
        return Mapping.of("https://example.org/a", Sssom.EXACT, "https://example.org/b", Sssom.MANUAL).with(slot, List.of(who));
    }

    @ParameterizedTest
    @ValueSource(strings = {ORCID, "https://orcid.org/" + ORCID, "http://orcid.org/" + ORCID, "https://www.orcid.org/" + ORCID + "/", "orcid.org/" + ORCID,
        "orcid:" + ORCID, "ORCID: " + ORCID, "ORCID iD " + ORCID, " " + ORCID + "\u00a0", "0000000218250097", "0000 0002 1825 0097",
        "0000\u20110002\u20111825\u20110097", "\uff10\uff10\uff10\uff10-0002-1825-0097", "\u0660\u0660\u0660\u0660-\u0660\u0660\u0660\u0662-1825-0097",
        "Amina Example (" + ORCID + ")", "Amina Example <https://orcid.org/" + ORCID + ">", "0000-0002-1825\u200b-0097"})
    void anOrcidIsOneHoweverItIsWritten(String spelling) {
        assertEquals(Optional.of("https://orcid.org/" + ORCID), Reviewer.of(spelling).id());
        assertTrue(Reviewer.of(spelling).isAuthorOf(by(Slot.AUTHOR_ID, "https://orcid.org/" + ORCID)));
        assertTrue(Reviewer.of("orcid:" + ORCID).isAuthorOf(by(Slot.CREATOR_LABEL, spelling)), "Also where it stands for a name.");
    }

    @Test
    void theLastCharacterOfAnOrcidMayBeASmallX() {
        assertTrue(Reviewer.of("0000-0002-1694-233x").isAuthorOf(by(Slot.AUTHOR_ID, "https://orcid.org/0000-0002-1694-233X")));
    }

    @ParameterizedTest
    @CsvSource({"amina example", "'  AMINA   Example '", "'Amina\u00a0Example'", "'\uff21mina Example'", "'Amina\u200b Example'", "'Am\u00edna Example'",
        "'Ami\u0301na Example'", "'Amina-Example'", "'Amina Example (0000-0003-0000-0001)'"})
    void aNameIsOneHoweverItIsWritten(String spelling) {
        assertTrue(Reviewer.of(spelling).isAuthorOf(by(Slot.AUTHOR_LABEL, "Somebody Else", "Amina Example")));
        assertTrue(Reviewer.of("Amina Example").isAuthorOf(by(Slot.CREATOR_LABEL, spelling)));
    }

    @Test
    void namesInArabicAndAddressesAreComparedToo() {
        assertTrue(Reviewer.of("\u0623\u0645\u064a\u0646\u0629").isAuthorOf(by(Slot.AUTHOR_LABEL, "\u0623\u064e\u0645\u0650\u064a\u0646\u064e\u0629")));
        assertTrue(Reviewer.of("https://Example.org/people/amina/").isAuthorOf(by(Slot.AUTHOR_ID, "http://example.org/people/amina")));
        assertFalse(Reviewer.of("https://example.org/people/amina").isAuthorOf(by(Slot.AUTHOR_ID, "https://example.org/people/Amina")));
    }

    @Test
    void whoIsAnotherIsAnother() {
        Mapping mapping = by(Slot.AUTHOR_LABEL, "Amina Example").with(Slot.AUTHOR_ID, List.of("https://orcid.org/" + ORCID));
        for (String other : List.of("Bo Example", "Amin Example", "Amina", "0000-0002-1694-233X", "", "https://example.org/" + ORCID.replace("97", "98"), "!?")) {
            assertFalse(Reviewer.of(other).isAuthorOf(mapping), other);
        }
        assertFalse(Reviewer.of("").isAuthorOf(by(Slot.AUTHOR_LABEL, " ")));
        assertTrue(Reviewer.of("!?").isAuthorOf(by(Slot.AUTHOR_LABEL, "!?")), "A name without a letter is still a name.");
    }

    @Test
    void aNameStaysAsItsOwnerWritesIt() {
        assertEquals(new Reviewer(Optional.empty(), Optional.of("Am\u00edna  O'Example")), Reviewer.of(" Am\u00edna  O'Example "));
        assertEquals(new Reviewer(Optional.of("https://orcid.org/" + ORCID), Optional.of("Amina Example")), Reviewer.of("Amina Example (" + ORCID + ")"));
    }

    @Test
    void anAddressElsewhereIsNoOrcid() {
        assertEquals(Optional.of("https://example.org/people/" + ORCID), Reviewer.of("https://example.org/people/" + ORCID).id());
        assertFalse(Reviewer.of(ORCID).isAuthorOf(by(Slot.AUTHOR_ID, "https://example.org/people/" + ORCID)));
    }

    @Test
    void aReviewOfOnesOwnIsSeenInARecord() {
        Mapping own = by(Slot.AUTHOR_LABEL, "Amina Example (" + ORCID + ")").with(Slot.REVIEWER_ID, List.of("https://orcid.org/" + ORCID));
        assertTrue(Reviewer.isSameAsAuthor(own));
        assertFalse(Reviewer.isSameAsAuthor(own.with(Slot.REVIEWER_ID, List.of()).with(Slot.REVIEWER_LABEL, List.of("Bo Example"))));
        assertFalse(Reviewer.isSameAsAuthor(by(Slot.AUTHOR_LABEL, "Amina Example")));
        assertTrue(Reviewer.of(ORCID).isReviewerOf(own));
    }
}
