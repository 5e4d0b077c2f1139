package pimkg.crosswalk;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of mappings. Slots that a set may state for all its mappings stand on the mappings; writers put them together.
 *
 * @param head       what is said of the set as a whole
 * @param curies     its prefixes
 * @param extensions what its slots beyond SSSOM mean, as far as it says
 * @param mappings   its records, all of them: decisions and what they were about
 */
public record MappingSet(SlotValues head, Curies curies, List<Extension> extensions, List<Mapping> mappings) {

    private static final String LITERAL = "rdfs literal";

    /** Takes copies of the lists. */
    public MappingSet {
        Objects.requireNonNull(head);
        Objects.requireNonNull(curies);
        extensions = List.copyOf(extensions);
        mappings = List.copyOf(mappings);
    }

    /** An empty set with the two slots that every set has, the IRI of the set and that of its licence. */
    public static MappingSet of(String id, String license) {
        return new MappingSet(SlotValues.NONE.with(Slot.MAPPING_SET_ID, id).with(Slot.LICENSE, license), Curies.BUILT_IN,
            List.of(), List.of());
    }

    /** The first value of a slot of the head. */
    public Optional<String> get(Slot slot) {
        return head.get(slot);
    }

    /** This, with a slot of the head. */
    public MappingSet with(Slot slot, String value) {
        return new MappingSet(head.with(slot, value), curies, extensions, mappings);
    }

    /** This, with another head. */
    public MappingSet with(SlotValues other) {
        return new MappingSet(other, curies, extensions, mappings);
    }

    /** This, with other prefixes. */
    public MappingSet with(Curies prefixes) {
        return new MappingSet(head, prefixes, extensions, mappings);
    }

    /** This, with these records in place of its own. */
    public MappingSet with(List<Mapping> others) {
        return new MappingSet(head, curies, extensions, others);
    }

    /** What a slot beyond SSSOM means. */
    public Extension extension(String slotName) {
        return extensions.stream().filter(extension -> extension.slotName().equals(slotName)).findFirst()
            .orElseGet(() -> Extension.undefined(slotName));
    }

    /** The IRI of a record: its own, or one made of the set's and of what the record says. */
    public String idOf(Mapping mapping) {
        return mapping.get(Slot.RECORD_ID).orElseGet(() ->
            get(Slot.MAPPING_SET_ID).map(id -> id + "#").orElse("urn:x-sssom-record:") + RecordHash.of(mapping, this));
    }

    /** The records that no later decision has taken the place of. */
    public List<Mapping> current() {
        Set<String> judged = new HashSet<>();
        mappings.stream().filter(MappingSet::isDecision).forEach(decision -> judged.addAll(decision.all(Slot.DERIVED_FROM)));
        return mappings.stream().filter(mapping -> mapping.get(Slot.RECORD_ID).filter(judged::contains).isEmpty()).toList();
    }

    /** What follows from other mappings names these too, but judges none of them. */
    private static boolean isDecision(Mapping mapping) {
        return mapping.get(Slot.MAPPING_JUSTIFICATION).filter(reason -> reason.equals(Sssom.MANUAL) || reason.equals(Sssom.REVIEW))
            .isPresent();
    }

    /** With what the head says of all mappings on each of them, for each slot that no mapping has of its own. */
    public MappingSet propagated() {
        SlotValues rest = head;
        List<Mapping> filled = mappings;
        for (Slot slot : Slot.ofSet()) {
            if (slot.isShared() && head.has(slot) && mappings.stream().noneMatch(mapping -> mapping.slots().has(slot))) {
                List<String> values = head.all(slot);
                rest = rest.with(slot, List.of());
                filled = filled.stream().map(mapping -> mapping.with(slot, values)).toList();
            }
        }
        return mappings.isEmpty() ? this : with(rest).with(filled);
    }

    /**
     * With what all mappings say alike in the head. What the head has already stays on the mappings too, since reading would not
     * give it back to the head; and that a side is a text stays where a reader asks why it has no identifier.
     */
    public MappingSet condensed() {
        SlotValues full = head;
        List<Mapping> rest = mappings;
        for (Slot slot : Slot.ofSet()) {
            Set<List<String>> distinct = new LinkedHashSet<>();
            if (slot.isShared()) {
                mappings.stream().map(mapping -> mapping.all(slot)).forEach(distinct::add);
            }
            List<String> common = distinct.size() == 1 ? distinct.iterator().next() : List.of();
            if (!common.isEmpty() && !head.has(slot) && !common.contains(LITERAL)) {
                full = full.with(slot, common);
                rest = rest.stream().map(mapping -> mapping.with(slot, List.of())).toList();
            }
        }
        return with(full).with(rest);
    }

    /** All IRIs of entities that it mentions, in its head and in its records. */
    public Stream<String> entities() {
        Stream<SlotValues> places = Stream.concat(Stream.of(head), mappings.stream().map(Mapping::slots));
        return places.flatMap(values -> Stream.concat(
            Stream.of(Slot.values()).filter(slot -> slot.type() == SlotType.ENTITY).flatMap(slot -> values.all(slot).stream()),
            values.extensions().entrySet().stream().filter(entry -> extension(entry.getKey()).isEntity()).map(Map.Entry::getValue)));
    }
}
