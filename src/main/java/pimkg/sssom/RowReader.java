package pimkg.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.sssom.Trouble.Kind;

/** Makes of a row of a table a mapping. */
final class RowReader {

    private final List<String> names;
    private final MappingSet head;
    private final TroubleLog log;
    private final ValueReader values;

    RowReader(List<String> names, MappingSet head, TroubleLog log) {
        this.names = names;
        this.head = head;
        this.log = log;
        this.values = new ValueReader(head.curies(), log);
    }

    /** The mapping; empty, and told, when the row makes none. */
    Optional<Mapping> read(TsvRows.Row row) {
        Origin origin = Origin.line(log.file(), row.line());
        int count = row.cells().size();
        boolean tooMany = count > names.size() && row.cells().subList(names.size(), count).stream().anyMatch(cell -> !cell.isBlank());
        if (tooMany) {
            log.add(origin, Kind.TOO_MANY_CELLS, Integer.toString(count), Integer.toString(names.size()));
            return Optional.empty();
        }
        if (count < names.size()) {
            log.add(origin, Kind.TOO_FEW_CELLS, Integer.toString(count), Integer.toString(names.size()));
        }
        SlotValues slots = SlotValues.NONE;
        for (int index = 0; index < Math.min(count, names.size()); index++) {
            slots = put(slots, names.get(index), row.cells().get(index), origin);
        }
        return values.isMapping(slots, origin) ? Optional.of(Mapping.of(slots).at(origin)) : Optional.empty();
    }

    private SlotValues put(SlotValues slots, String name, String cell, Origin origin) {
        Optional<Slot> slot = Slot.named(name);
        if (cell.isEmpty() || name.isEmpty() || slot.filter(known -> !known.isOnMapping()).isPresent()) {
            return slots;
        }
        if (slot.isPresent()) {
            return values.put(slots, slot.get(), slot.get().isMany() ? split(cell) : List.of(cell), origin);
        }
        if (Older.isReplaced(name)) {
            if (!Older.values(name).contains(cell)) {
                log.add(origin, Kind.CHOICE, name, cell, String.join(", ", Older.values(name)));
            }
            return Older.put(slots, name, cell);
        }
        return head.extension(name).isEntity()
            ? values.entity(name, cell.strip(), origin).map(iri -> slots.withExtension(name, iri)).orElse(slots)
            : slots.withExtension(name, cell);
    }

    /** The values between bars; a backslash makes a bar or a backslash part of its value. */
    static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int index = 0; index < cell.length(); index++) {
            char character = cell.charAt(index);
            boolean escapes = character == '\\' && index + 1 < cell.length() && "\\|".indexOf(cell.charAt(index + 1)) >= 0;
            if (escapes) {
                part.append(cell.charAt(++index));
            } else if (character == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
