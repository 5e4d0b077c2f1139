package pimkg.crosswalk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * The name that a record has by what it says, the same in every program that follows SSSOM: sixteen hexadecimal digits.
 *
 * <p>Source: SSSOM, "Hashing a SSSOM mapping record"; FNV-1a with 64 bits over a canonical S-expression, the lowest byte first
 * (RFC 9923).
 */
public final class RecordHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private RecordHash() {
    }

    /** The hash of a record of a set, which says what the slots beyond SSSOM mean. */
    public static String of(Mapping mapping, MappingSet set) {
        long hash = OFFSET;
        for (byte each : expression(mapping, set).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return String.format("%016X", Long.reverseBytes(hash));
    }

    static String expression(Mapping mapping, MappingSet set) {
        StringBuilder out = new StringBuilder("(7:mapping(");
        Slot.ofMapping().stream()
            .filter(slot -> slot != Slot.RECORD_ID && slot != Slot.MAPPING_CARDINALITY && !slot.isDraft())
            .filter(slot -> mapping.slots().has(slot))
            .forEach(slot -> slot(out, slot, mapping.all(slot)));
        if (!mapping.slots().extensions().isEmpty()) {
            out.append("(10:extensions(");
            mapping.slots().extensions().keySet().stream().sorted(Comparator.comparing(name -> set.extension(name).property()))
                .forEach(name -> out.append('(').append(sized(set.extension(name).property()))
                    .append(sized(mapping.slots().extensions().get(name))).append(')'));
            out.append("))");
        }
        return out.append("))").toString();
    }

    private static void slot(StringBuilder out, Slot slot, List<String> values) {
        out.append('(').append(sized(slot.slotName()));
        if (slot.isMany()) {
            out.append('(');
            values.stream().sorted().forEach(value -> out.append(sized(value)));
            out.append(')');
        } else {
            values.forEach(value -> out.append(sized(slot.type() == SlotType.NUMBER ? Numbers.canonical(value) : value)));
        }
        out.append(')');
    }

    private static String sized(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }
}
