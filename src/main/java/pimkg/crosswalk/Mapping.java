package pimkg.crosswalk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One record of SSSOM: that a subject stands in a relation to an object, or that it does not, with the reason for saying so.
 * All entities are whole IRIs. Immutable; two are equal when they say the same, wherever they come from.
 */
public final class Mapping {

    private final SlotValues slots;
    private final Optional<Origin> origin;

    private Mapping(SlotValues slots, Optional<Origin> origin) {
        this.slots = Objects.requireNonNull(slots);
        this.origin = Objects.requireNonNull(origin);
    }

    /** The four slots that every mapping has, as IRIs; see {@link Sssom} for those of predicates and justifications. */
    public static Mapping of(String subject, String predicate, String object, String justification) {
        return of(SlotValues.NONE.with(Slot.SUBJECT_ID, subject).with(Slot.PREDICATE_ID, predicate)
            .with(Slot.OBJECT_ID, object).with(Slot.MAPPING_JUSTIFICATION, justification));
    }

    /** A mapping that says what these slots say. */
    public static Mapping of(SlotValues slots) {
        return new Mapping(slots, Optional.empty());
    }

    /** The same, read from a place. */
    public Mapping at(Origin place) {
        return new Mapping(slots, Optional.of(place));
    }

    /** Where it was read; empty when it was made here. */
    public Optional<Origin> origin() {
        return origin;
    }

    /** All its slots. */
    public SlotValues slots() {
        return slots;
    }

    /** The first value of a slot. */
    public Optional<String> get(Slot slot) {
        return slots.get(slot);
    }

    /** All values of a slot. */
    public List<String> all(Slot slot) {
        return slots.all(slot);
    }

    /** This, with one value of a slot in place of any other; an empty text takes the slot away. */
    public Mapping with(Slot slot, String value) {
        return new Mapping(slots.with(slot, value), origin);
    }

    /** This, with these values of a slot in place of any other. */
    public Mapping with(Slot slot, List<String> values) {
        return new Mapping(slots.with(slot, values), origin);
    }

    /** This, with a number in a slot. */
    public Mapping with(Slot slot, double value) {
        return with(slot, Numbers.plain(value));
    }

    /** This, with a value of a slot that SSSOM does not know. */
    public Mapping withExtension(String name, String value) {
        return new Mapping(slots.withExtension(name, value), origin);
    }

    /** The IRI of the subject; empty for a literal without one. */
    public String subject() {
        return get(Slot.SUBJECT_ID).orElse("");
    }

    /** The IRI of the relation. */
    public String predicate() {
        return get(Slot.PREDICATE_ID).orElse("");
    }

    /** The IRI of the object; empty for a literal without one. */
    public String object() {
        return get(Slot.OBJECT_ID).orElse("");
    }

    /** Whether it says that the relation does not hold. */
    public boolean isNegative() {
        return get(Slot.PREDICATE_MODIFIER).filter(Sssom.NOT::equals).isPresent();
    }

    /** Whether it says that one side has no counterpart. */
    public boolean isUnmapped() {
        return subject().equals(Sssom.NO_TERM_FOUND) || object().equals(Sssom.NO_TERM_FOUND);
    }

    /** Whether one side is a mere text. */
    public boolean isLiteral() {
        return isText(Slot.SUBJECT_TYPE) || isText(Slot.OBJECT_TYPE);
    }

    private boolean isText(Slot type) {
        return get(type).filter("rdfs literal"::equals).isPresent();
    }

    /** Whether it says that the relation holds between two terms; the only kind that may become a triple. */
    public boolean isPositive() {
        return !isNegative() && !isUnmapped() && !isLiteral() && !subject().isEmpty() && !object().isEmpty();
    }

    /** Whether a second person stands behind it. */
    public boolean isReviewed() {
        return hasReviewer() && agreement().orElse(1) > 0;
    }

    private boolean hasReviewer() {
        return slots.has(Slot.REVIEWER_ID) || slots.has(Slot.REVIEWER_LABEL);
    }

    private OptionalDouble agreement() {
        return slots.number(Slot.REVIEWER_AGREEMENT);
    }

    boolean hasAuthor() {
        return slots.has(Slot.AUTHOR_ID) || slots.has(Slot.AUTHOR_LABEL) || slots.has(Slot.CREATOR_ID) || slots.has(Slot.CREATOR_LABEL);
    }

    /** How far it has come. */
    public Status status() {
        if (hasReviewer() && agreement().orElse(1) <= 0) {
            return Status.UNSURE;
        }
        if (isGuess() && !hasAuthor() && !hasReviewer()) {
            return Status.CANDIDATE;
        }
        return isNegative() || isUnmapped() ? Status.REJECTED : Status.ACCEPTED;
    }

    private boolean isGuess() {
        boolean byProgram = slots.has(Slot.MAPPING_TOOL) || slots.has(Slot.MAPPING_TOOL_ID);
        return byProgram && get(Slot.MAPPING_JUSTIFICATION).filter(Sssom.AUTOMATIC::contains).isPresent();
    }

    /**
     * How sure to be of it, from 0 to 1: the author's confidence, 1 when not given, drawn towards the reviewer's agreement
     * as far as that is from zero.
     *
     * <p>Source: SSSOM, confidence model, "Aggregating confidence".
     */
    public double confidence() {
        double author = slots.number(Slot.CONFIDENCE).orElse(1);
        double reviewer = agreement().orElse(0);
        double weight = Math.abs(reviewer);
        return (1 - weight) * author + weight * (reviewer + 1) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mapping mapping && slots.equals(mapping.slots);
    }

    @Override
    public int hashCode() {
        return slots.hashCode();
    }

    @Override
    public String toString() {
        return slots.toString();
    }
}
