package pimkg.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Headings;
import pimkg.intake.Lists;
import pimkg.text.Language;

/**
 * Descriptions as a table, one in each row, that reads back as the same descriptions.
 *
 * @param columns in the order of the form
 * @param rows    cells by column; {@code ""} where there is nothing
 * @param crowded the columns where a cell should hold two texts and holds the first, with the number of those left out
 */
public record Grid(List<Column> columns, List<List<String>> rows, Map<Column, Long> crowded) {

    /**
     * A column.
     *
     * @param rule     its field
     * @param number   which of several things of a kind, from 1
     * @param language of its texts, as a BCP 47 tag; empty when it has none
     */
    public record Column(FieldRule rule, int number, String language) {

        /** The heading, for people and for reading it back. */
        public String heading(Language people) {
            return Headings.of(rule, people, number, language);
        }

        /** The HXL hashtag; empty when there is none. */
        public String hxl() {
            return Headings.hxl(rule, number, language);
        }
    }

    /** Takes copies. */
    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        crowded = Map.copyOf(crowded);
    }

    /**
     * A table of descriptions.
     *
     * @param always columns that are there even when no description has something for them
     */
    public static Grid of(Form form, List<Entries> descriptions, List<Column> always) {
        Map<Column, Integer> order = new TreeMap<>(Comparator.<Column>comparingInt(column -> form.rules().indexOf(column.rule()))
            .thenComparingInt(Column::number).thenComparing(Column::language));
        always.forEach(column -> order.put(column, 0));
        List<Map<Column, List<String>>> cells = new ArrayList<>();
        for (Entries description : descriptions) {
            Map<Column, List<String>> row = new LinkedHashMap<>();
            description.entries().forEach(entry -> row.computeIfAbsent(column(entry), each -> new ArrayList<>()).add(entry.text()));
            row.keySet().forEach(column -> order.put(column, 0));
            cells.add(row);
        }
        List<Column> columns = List.copyOf(order.keySet());
        Map<Column, Long> crowded = new LinkedHashMap<>();
        List<List<String>> rows = cells.stream().map(row -> columns.stream()
            .map(column -> cell(column, row.getOrDefault(column, List.of()), crowded)).toList()).toList();
        return new Grid(columns, rows, crowded);
    }

    /** The crowded columns by heading. */
    public Map<String, Long> crowded(Language people) {
        Map<String, Long> byHeading = new TreeMap<>();
        crowded.forEach((column, count) -> byHeading.put(column.heading(people), count));
        return byHeading;
    }

    private static Column column(Entry entry) {
        return new Column(entry.rule(), entry.things().isEmpty() ? 1 : entry.things().get(0), entry.language());
    }

    private static String cell(Column column, List<String> texts, Map<Column, Long> crowded) {
        if (column.rule().several()) {
            return Lists.join(texts);
        }
        if (texts.size() > 1) {
            crowded.merge(column, texts.size() - 1L, Long::sum);
        }
        return texts.isEmpty() ? "" : texts.get(0);
    }
}
