package pimkg.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.export.Choices;
import pimkg.export.Grid;
import pimkg.export.Grid.Column;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.intake.Lists;
import pimkg.text.Language;

/** Rows as nobody would write them: texts that look like formulas, lists, quotes or markup, in several languages, with several files. */
final class RandomRows {

    private static final List<String> PIECES = List.of("a", "b C", "é", "=1+1", "+", "-", "@", "'", "\"", ";", "; ", ",", "\n", "\t", "<b>", "&amp;",
        "_x0041_", "_x000D_", "اللجنة", "ـ", "\u200f", "😀", "2026-03-15", "45000", "\\", "|", "%", "{0}", "\u0007", "\u00a0", "#meta", "null");

    private final Random random;
    private final Form form;
    private final Choices choices;

    RandomRows(long seed, Form form, Choices choices) {
        this.random = new Random(seed);
        this.form = form;
        this.choices = choices;
    }

    Grid grid(int rows) {
        List<Column> columns = new ArrayList<>(Layout.empty(form, Language.FR));
        for (FieldRule rule : form.rules()) {
            boolean file = Layout.group(rule).equals("file");
            Stream.of("ar", "").filter(language -> rule.key().matches("title|keyword|place|limitation"))
                .forEach(language -> columns.add(new Column(rule, 1, language)));
            if (file) {
                columns.add(new Column(rule, 2, columns.stream().filter(column -> column.rule().equals(rule)).findFirst().orElseThrow().language()));
            }
        }
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String identifier = "F-" + row;
            cells.add(columns.stream().map(column -> column.rule().key().equals("identifier") ? identifier
                : random.nextInt(3) == 0 ? "" : cell(column.rule())).toList());
        }
        return Layout.arranged(new Grid(columns, cells, Map.of()), form);
    }

    private String cell(FieldRule rule) {
        Set<String> values = new LinkedHashSet<>();
        for (int count = rule.several() ? 1 + random.nextInt(3) : 1; count > 0; count--) {
            values.add(value(rule));
        }
        values.remove("");
        return rule.several() ? Lists.join(List.copyOf(values)) : values.stream().findFirst().orElse("");
    }

    private String value(FieldRule rule) {
        List<String> listed = choices.of(rule);
        return switch (rule.reading()) {
            case DAY -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000)).toString();
            case LINK, TECHNICAL -> "https://example.org/" + rule.key() + "/" + random.nextInt(1_000_000);
            case MAILBOX -> "desk" + random.nextInt(100) + "@example.org";
            case MEDIA -> "text/csv";
            default -> listed.isEmpty() ? text() : listed.get(random.nextInt(listed.size()));
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().strip();
    }
}
