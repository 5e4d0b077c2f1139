package pimkg.crosswalk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The slots of a mapping or of the head of a set, with their values: IRIs in full for entities, otherwise as SSSOM writes
 * them. What SSSOM does not know is kept under its own name. Immutable.
 */
public final class SlotValues {

    /** Nothing said. */
    public static final SlotValues NONE = new SlotValues(new EnumMap<>(Slot.class), new TreeMap<>());

    private final Map<Slot, List<String>> values;
    private final SortedMap<String, String> extensions;

    private SlotValues(Map<Slot, List<String>> values, SortedMap<String, String> extensions) {
        this.values = Collections.unmodifiableMap(values);
        this.extensions = Collections.unmodifiableSortedMap(extensions);
    }

    /** The first value of a slot. */
    public Optional<String> get(Slot slot) {
        return values.getOrDefault(slot, List.of()).stream().findFirst();
    }

    /** All values of a slot, in their order; empty when it is not given. */
    public List<String> all(Slot slot) {
        return values.getOrDefault(slot, List.of());
    }

    /** The number in a slot; empty when there is none. */
    public OptionalDouble number(Slot slot) {
        return get(slot).map(text -> OptionalDouble.of(Double.parseDouble(text))).orElse(OptionalDouble.empty());
    }

    /** Whether the slot has a value. */
    public boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    /** The values of slots that SSSOM does not know, by name. */
    public SortedMap<String, String> extensions() {
        return extensions;
    }

    /** The value of a slot that SSSOM does not know. */
    public Optional<String> extension(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /** These, and this one value of a slot in place of any other; an empty text takes the slot away. */
    public SlotValues with(Slot slot, String value) {
        return with(slot, value.isEmpty() ? List.of() : List.of(value));
    }

    /**
     * These, and these values of a slot in place of any other.
     *
     * @throws IllegalArgumentException when there are several and the slot takes one
     */
    public SlotValues with(Slot slot, List<String> all) {
        if (all.size() > 1 && !slot.isMany()) {
            throw new IllegalArgumentException(slot.slotName() + " takes one value");
        }
        EnumMap<Slot, List<String>> more = new EnumMap<>(Slot.class);
        more.putAll(values);
        if (all.isEmpty()) {
            more.remove(slot);
        } else {
            more.put(slot, List.copyOf(all));
        }
        return new SlotValues(more, extensions);
    }

    /** These, and a value of a slot that SSSOM does not know; an empty text takes it away. */
    public SlotValues withExtension(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(extensions);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new SlotValues(values, more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotValues same && values.equals(same.values) && extensions.equals(same.extensions);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + extensions.hashCode();
    }

    @Override
    public String toString() {
        return values + (extensions.isEmpty() ? "" : " " + extensions);
    }
}
