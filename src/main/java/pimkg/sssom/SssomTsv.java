package pimkg.sssom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Numbers;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotType;

/**
 * Writes the table form of SSSOM, canonically: the same set gives the same bytes, so that the difference of two versions
 * shows what changed.
 *
 * <p>Source: SSSOM, "The SSSOM/TSV serialisation format", canonical form.
 */
public final class SssomTsv {

    private final MappingSet set;
    private final List<Column> columns;

    private SssomTsv(MappingSet set) {
        this.set = set;
        this.columns = columns(set);
    }

    /** A column of the table: a slot of SSSOM or one beyond it. */
    private record Column(String name, Optional<Slot> slot) {
        List<String> values(Mapping mapping) {
            return slot.map(mapping::all).orElseGet(() -> mapping.slots().extension(name).stream().toList());
        }
    }

    /** The set as UTF-8, what all mappings share in its head. */
    public static byte[] write(MappingSet set) {
        return plain(set.condensed());
    }

    /** The set as UTF-8, each mapping with all that is said of it. */
    public static byte[] writePropagated(MappingSet set) {
        return plain(set.propagated());
    }

    private static byte[] plain(MappingSet set) {
        return new SssomTsv(Declared.in(set)).text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        new HeadWriter(set).yaml().lines().forEach(line -> out.append('#').append(line).append('\n'));
        out.append(columns.stream().map(Column::name).collect(Collectors.joining("\t"))).append('\n');
        rows().forEach(row -> out.append(row).append('\n'));
        return out.toString();
    }

    private Stream<String> rows() {
        Comparator<List<String>> order = (one, other) -> {
            int index = 0;
            while (index < one.size() && one.get(index).equals(other.get(index))) {
                index++;
            }
            return index == one.size() ? 0 : one.get(index).compareTo(other.get(index));
        };
        return set.mappings().stream().map(this::cells).sorted(order)
            .map(cells -> cells.stream().map(SssomTsv::quoted).collect(Collectors.joining("\t")));
    }

    private List<String> cells(Mapping mapping) {
        return columns.stream().map(column -> cell(column, column.values(mapping))).toList();
    }

    private String cell(Column column, List<String> values) {
        Stream<String> texts = values.stream().map(value -> text(column, value));
        return column.slot().filter(Slot::isMany).isPresent()
            ? texts.map(SssomTsv::escaped).collect(Collectors.joining("|"))
            : texts.collect(Collectors.joining());
    }

    private String text(Column column, String value) {
        SlotType type = column.slot().map(Slot::type).orElseGet(() ->
            set.extension(column.name()).isEntity() ? SlotType.ENTITY : SlotType.TEXT);
        return switch (type) {
            case ENTITY -> set.curies().shorten(value);
            case NUMBER -> Numbers.canonical(value);
            case URI, TEXT, DATE, CHOICE -> value;
        };
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(character -> "\t\n\r\"".indexOf(character) >= 0);
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Those with a value; the four that every table has are there even when it has no rows. */
    private static List<Column> columns(MappingSet set) {
        List<Slot> always = set.mappings().isEmpty()
            ? List.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID, Slot.MAPPING_JUSTIFICATION) : List.of();
        List<Column> columns = new ArrayList<>();
        Slot.ofMapping().stream()
            .filter(slot -> always.contains(slot) || set.mappings().stream().anyMatch(mapping -> mapping.slots().has(slot)))
            .forEach(slot -> columns.add(new Column(slot.slotName(), Optional.of(slot))));
        set.mappings().stream().flatMap(mapping -> mapping.slots().extensions().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new)).stream()
            .sorted(Comparator.comparing(name -> set.extension(name).property()))
            .forEach(name -> columns.add(new Column(name, Optional.empty())));
        return columns;
    }
}
