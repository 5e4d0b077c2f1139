package pimkg.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Headings;
import pimkg.text.Fold;
import pimkg.text.Language;

/** What a table calls the columns of its form: whoever reads a report looks for the headings that stand in the file. */
final class FileHeadings {

    private FileHeadings() {
    }

    /** The headings by the key of their column: those that are there, and the others in the same language where it can be told. */
    static Map<String, String> of(List<Sheet> sheets, Form form) {
        Map<String, String> headings = new HashMap<>();
        sheets.stream().flatMap(sheet -> sheet.columns().stream()).forEach(columns -> columns.headings().keySet().stream().sorted()
            .filter(column -> !columns.names().get(column).isEmpty())
            .forEach(column -> headings.putIfAbsent(columns.headings().get(column).column(), columns.names().get(column))));
        List<FieldRule> fields = form.rules().stream().filter(rule -> rule.constant().isEmpty()).toList();
        language(headings, fields).ifPresent(language ->
            fields.forEach(rule -> headings.putIfAbsent(rule.key(), Headings.of(rule, language))));
        return headings;
    }

    private static Optional<Language> language(Map<String, String> headings, List<FieldRule> fields) {
        return Stream.of(Language.values()).filter(language -> known(headings, fields, language) > 0)
            .max(Comparator.comparing(language -> known(headings, fields, language)));
    }

    private static long known(Map<String, String> headings, List<FieldRule> fields, Language language) {
        return fields.stream().filter(rule -> Fold.fold(headings.getOrDefault(rule.key(), "")).startsWith(Fold.fold(Headings.of(rule, language)))).count();
    }
}
