package pimkg.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.document.CellName;
import pimkg.export.Choices;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Headings;
import pimkg.form.OwnSheet;
import pimkg.form.Reading;
import pimkg.format.SheetCells;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The sheet with the values that columns take, and the drop-down lists that lead there. */
final class ChoiceLists {

    private static final int WIDTH = 34;

    private final Language language;
    private final Texts texts;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    /** Columns with the same values share a list. */
    private final List<List<String>> distinct = new ArrayList<>();
    private final Map<List<String>, String> headings = new LinkedHashMap<>();

    ChoiceLists(Form form, Choices choices, Language language) {
        this.language = language;
        this.texts = Texts.of(ChoiceLists.class, language);
        for (FieldRule rule : form.rules()) {
            List<String> values = rule.constant().isPresent() ? List.of() : choices.of(rule);
            if (!values.isEmpty()) {
                lists.put(rule.key(), values);
                if (!distinct.contains(values)) {
                    distinct.add(values);
                }
                headings.merge(values, Headings.of(rule, language), (some, more) -> some + " / " + more);
            }
        }
    }

    /** Gives the cells of a column, rows counted from 0, the list of its values to choose from; nothing where there is none. */
    void offer(Worksheet sheet, int column, int firstRow, int lastRow, FieldRule rule) {
        range(rule).ifPresent(range -> sheet.range(firstRow, column, lastRow, column).validateWithListByFormula(range)
            .errorStyle(isClosed(rule) ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING).showErrorMessage(!rule.several())
            .errorTitle(texts.get("choice.title")).error(texts.get("choice.error")));
    }

    /** One of several is all that a list gives, and there are more organisations and licences than those of a list. */
    private static boolean isClosed(FieldRule rule) {
        return rule.reading() == Reading.VALUE && !rule.several();
    }

    private Optional<String> range(FieldRule rule) {
        return Optional.ofNullable(lists.get(rule.key())).map(values -> {
            String letters = CellName.of(1, distinct.indexOf(values) + 1).replaceAll("\\d", "");
            return "'" + OwnSheet.LISTS.title(language) + "'!$" + letters + "$2:$" + letters + "$" + (values.size() + 1);
        });
    }

    /** Writes the sheet of lists. */
    void write(Workbook book) {
        Worksheet sheet = SheetCells.sheet(book, OwnSheet.LISTS.title(language), language);
        for (int column = 0; column < distinct.size(); column++) {
            List<String> values = distinct.get(column);
            sheet.width(column, WIDTH);
            SheetCells.text(sheet, 0, column, headings.get(values));
            for (int row = 0; row < values.size(); row++) {
                SheetCells.text(sheet, row + 1, column, values.get(row));
            }
        }
        SheetCells.header(sheet, 0, distinct.size());
        sheet.freezePane(0, 1);
    }
}
