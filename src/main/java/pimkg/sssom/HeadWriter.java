package pimkg.sssom;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Numbers;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotType;

/** The head of a set as the few forms of YAML that canonical SSSOM allows. */
final class HeadWriter {

    /** What YAML readers take for a number, a truth value or nothing, so that it needs quotes to be a text. */
    private static final Pattern NOT_TEXT =
        Pattern.compile("[-+]?(\\.?\\d[\\d_]*|\\d[\\d_]*\\.\\d*)([eE][-+]?\\d+)?|0[xo][0-9a-fA-F]+|[-+]?\\.(inf|nan)"
            + "|~|null|true|false|yes|no|on|off|y|n|=|<<", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}./(+$][^\\p{Cntrl}\\x{FEFF}\\x{D800}-\\x{DFFF}]*", Pattern.DOTALL);

    private final MappingSet set;
    private final StringBuilder out = new StringBuilder();

    HeadWriter(MappingSet set) {
        this.set = set;
    }

    String yaml() {
        for (Slot slot : Slot.ofSet()) {
            slot(slot);
            if (slot == Slot.SSSOM_VERSION) {
                curies();
            }
        }
        definitions();
        set.head().extensions().keySet().stream().sorted(Comparator.comparing(name -> set.extension(name).property()))
            .forEach(name -> line("", name, set.extension(name).isEntity()
                ? set.curies().shorten(set.head().extensions().get(name)) : set.head().extensions().get(name)));
        return out.toString();
    }

    private void slot(Slot slot) {
        List<String> values = set.head().all(slot);
        if (slot.isMany() && !values.isEmpty()) {
            out.append(slot.slotName()).append(":\n");
            values.forEach(value -> out.append("  - ").append(scalar(text(slot, value))).append('\n'));
        } else if (slot.type() == SlotType.NUMBER) {
            values.forEach(value -> out.append(slot.slotName()).append(": ").append(Numbers.canonical(value)).append('\n'));
        } else {
            values.forEach(value -> line("", slot.slotName(), text(slot, value)));
        }
    }

    private String text(Slot slot, String value) {
        return slot.type() == SlotType.ENTITY ? set.curies().shorten(value) : value;
    }

    private void curies() {
        if (!set.curies().declared().isEmpty()) {
            out.append("curie_map:\n");
            set.curies().declared().forEach((prefix, space) -> line("  ", prefix, space));
        }
    }

    private void definitions() {
        if (!set.extensions().isEmpty()) {
            out.append("extension_definitions:\n");
        }
        for (Extension extension : set.extensions()) {
            line("  - ", "slot_name", extension.slotName());
            if (!extension.property().startsWith(Extension.INVALID)) {
                line("    ", "property", set.curies().shorten(extension.property()));
            }
            extension.typeHint().ifPresent(type -> line("    ", "type_hint", set.curies().shorten(type)));
        }
    }

    private void line(String indent, String key, String value) {
        out.append(indent).append(scalar(key)).append(": ").append(scalar(value)).append('\n');
    }

    /** Plain where YAML allows it, otherwise in double quotes. */
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches()
            && !text.contains(": ") && !text.contains(" #") && !text.endsWith(":") && !text.endsWith(" ")
            && text.codePoints().noneMatch(HeadWriter::breaksLine);
        return plain ? text : '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Character.isISOControl(point) || breaksLine(point) || point == 0xFEFF) {
                        escaped.append(String.format("\\u%04X", point));
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** What Java or YAML count as the end of a line beside the line feed. */
    private static boolean breaksLine(int point) {
        return point == 0x85 || point == 0x2028 || point == 0x2029;
    }
}
