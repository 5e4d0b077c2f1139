package pimkg.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import pimkg.export.Grid;
import pimkg.export.Grid.Column;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Reading;
import pimkg.text.Language;

/** The columns of the workbook in the order in which people fill them in: group by group. */
final class Layout {

    /** Codes and names of teams are the same in every language. */
    private static final Set<String> WITHOUT_LANGUAGE = Set.of("identifier", "contact_name");

    private Layout() {
    }

    /** The columns of an empty workbook, with texts in one language. */
    static List<Column> empty(Form form, Language language) {
        List<String> groups = groups(form);
        return form.rules().stream().filter(rule -> rule.constant().isEmpty() && rule.written())
            .sorted(Comparator.comparingInt(rule -> groups.indexOf(group(rule))))
            .map(rule -> new Column(rule, 1, hasLanguage(rule) ? language.tag() : "")).toList();
    }

    /** The same table with its columns group by group. */
    static Grid arranged(Grid grid, Form form) {
        List<String> groups = groups(form);
        List<Integer> order = IntStream.range(0, grid.columns().size()).boxed()
            .sorted(Comparator.comparingInt(column -> groups.indexOf(group(grid.columns().get(column).rule())))).toList();
        return new Grid(order.stream().map(grid.columns()::get).toList(),
            grid.rows().stream().map(row -> order.stream().map(row::get).toList()).toList(), grid.crowded());
    }

    static String group(FieldRule rule) {
        return rule.extras().getOrDefault("group", "");
    }

    private static List<String> groups(Form form) {
        return form.rules().stream().map(Layout::group).distinct().toList();
    }

    private static boolean hasLanguage(FieldRule rule) {
        return rule.reading() == Reading.TEXT && !WITHOUT_LANGUAGE.contains(rule.key());
    }
}
