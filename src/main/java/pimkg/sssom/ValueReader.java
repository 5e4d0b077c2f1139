package pimkg.sssom;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Numbers;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.crosswalk.Sssom;
import pimkg.sssom.Trouble.Kind;

/** Makes of what a file says the value of a slot, or a trouble. Shared by the readers of all forms. */
public final class ValueReader {

    private static final Pattern WHOLE_IRI = Pattern.compile("(https?|urn|mailto|info|doi):\\S+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 60;

    private final Curies curies;
    private final TroubleLog log;

    /** Reads values whose CURIEs use these prefixes. */
    public ValueReader(Curies curies, TroubleLog log) {
        this.curies = curies;
        this.log = log;
    }

    /** These slots, and one more that a file gives with these values; values that can't be read are told and left out. */
    public SlotValues put(SlotValues slots, Slot slot, List<String> texts, Origin origin) {
        List<String> values = new ArrayList<>();
        texts.stream().filter(text -> !text.isBlank()).forEach(text -> read(slot, text, origin).ifPresent(values::add));
        if (values.size() > 1 && !slot.isMany()) {
            log.add(origin, Kind.HEAD_FORM, slot.slotName());
            return slots;
        }
        return values.isEmpty() ? slots : slots.with(slot, values);
    }

    /** One value; empty, and told, when it can't be read. */
    private Optional<String> read(Slot slot, String text, Origin origin) {
        String bare = text.strip();
        Optional<String> value = switch (slot.type()) {
            case ENTITY -> entity(slot.slotName(), bare, origin);
            case NUMBER -> number(slot, bare, origin);
            case DATE -> date(slot, bare, origin);
            case CHOICE -> choice(slot, bare, origin);
            case URI -> Optional.of(bare);
            case TEXT -> Optional.of(text);
        };
        if (value.filter(Sssom.NO_TERM_FOUND::equals).isPresent() && slot != Slot.SUBJECT_ID && slot != Slot.OBJECT_ID) {
            log.add(origin, Kind.NO_TERM, slot.slotName());
            return Optional.empty();
        }
        return value;
    }

    /** The IRI of a CURIE; empty, and told, when its prefix is not declared. */
    public Optional<String> entity(String slot, String text, Origin origin) {
        Optional<String> expanded = curies.expand(text);
        if (expanded.isPresent()) {
            return expanded;
        }
        if (WHOLE_IRI.matcher(text).matches()) {
            log.add(origin, Kind.WHOLE_IRI, slot, text);
            return Optional.of(text);
        }
        log.add(origin, Kind.PREFIX, slot, text, text.contains(":") ? text.substring(0, text.indexOf(':')) : text);
        return Optional.empty();
    }

    private Optional<String> number(Slot slot, String text, Origin origin) {
        if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
            log.add(origin, Kind.NUMBER, slot.slotName(), text);
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        if (value < slot.least() || value > 1) {
            log.add(origin, Kind.RANGE, slot.slotName(), text, BigDecimal.valueOf(slot.least()).stripTrailingZeros().toPlainString());
            return Optional.empty();
        }
        return Optional.of(Numbers.plain(value));
    }

    private Optional<String> date(Slot slot, String text, Origin origin) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException unfit) {
            log.add(origin, Kind.DATE, slot.slotName(), text);
            return Optional.empty();
        }
    }

    private Optional<String> choice(Slot slot, String text, Origin origin) {
        if (slot.choices().contains(text)) {
            return Optional.of(text);
        }
        log.add(origin, slot == Slot.SSSOM_VERSION ? Kind.VERSION : Kind.CHOICE, slot.slotName(), text, String.join(", ", slot.choices()));
        return Optional.empty();
    }

    /** Whether the slots make a mapping; told when not. A missing justification is left to the check, which says more. */
    public boolean isMapping(SlotValues slots, Origin origin) {
        Mapping mapping = Mapping.of(slots);
        boolean whole = true;
        for (Slot slot : List.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID)) {
            boolean excused = slot != Slot.PREDICATE_ID && mapping.isLiteral() && hasText(slots, slot);
            if (!slots.has(slot) && !excused) {
                // A value that could not be read has been told, and is why it is missing.
                if (!log.isTold(origin)) {
                    log.add(origin, Kind.REQUIRED, slot.slotName());
                }
                whole = false;
            }
        }
        return whole;
    }

    private static boolean hasText(SlotValues slots, Slot id) {
        return id == Slot.SUBJECT_ID
            ? slots.has(Slot.SUBJECT_LABEL) && slots.get(Slot.SUBJECT_TYPE).filter("rdfs literal"::equals).isPresent()
            : slots.has(Slot.OBJECT_LABEL) && slots.get(Slot.OBJECT_TYPE).filter("rdfs literal"::equals).isPresent();
    }
}
