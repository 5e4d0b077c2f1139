package pimkg.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import pimkg.export.Grid.Column;
import pimkg.form.FieldRule;
import pimkg.form.Headings;
import pimkg.form.Reading;
import pimkg.format.SheetCells;
import pimkg.text.Language;
import pimkg.text.Texts;

/** How a sheet of descriptions looks: groups, headings with colours and notes, drop-down lists, days as days. */
final class DataSheet {

    /** Rows with lists below the last description. */
    static final int SPARE_ROWS = 500;
    static final Map<String, String> COLOURS = Map.of("required", "F6B26B", "advised", "FFE8B3", "optional", "E8EEF1");
    private static final List<String> BANDS = List.of("2F5D73", "5B8294");
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Worksheet sheet;
    private final Language language;
    private final ColumnNote notes;
    private final ChoiceLists lists;

    DataSheet(Worksheet sheet, Language language, ColumnNote notes, ChoiceLists lists) {
        this.sheet = sheet;
        this.language = language;
        this.notes = notes;
        this.lists = lists;
    }

    /** Writes the names of the groups and below them the headings, into the first two rows. */
    void headings(List<Column> columns) {
        Texts groups = Texts.of(Headings.class, language);
        String before = "";
        int band = 0;
        for (int column = 0; column < columns.size(); column++) {
            String group = Layout.group(columns.get(column).rule());
            if (!group.equals(before)) {
                band++;
                SheetCells.text(sheet, 0, column, groups.get("group." + group));
                before = group;
            }
            sheet.style(0, column).bold().fontColor("FFFFFF").fillColor(BANDS.get(band % BANDS.size())).set();
            SheetCells.text(sheet, 1, column, columns.get(column).heading(language));
            heading(1, column, columns.get(column).rule());
            sheet.comment(1, column, notes.of(columns.get(column).rule()));
        }
        sheet.rowHeight(1, 48);
    }

    /** Colours a heading by how much its column is asked for. */
    void heading(int row, int column, FieldRule rule) {
        sheet.style(row, column).bold().wrapText(true).verticalAlignment("top").borderStyle("thin").borderColor("9FB3BD")
            .fillColor(COLOURS.get(notes.weight(rule))).set();
    }

    /** Prepares the cells below a heading. */
    void column(int column, FieldRule rule, int firstRow, int lastRow) {
        sheet.width(column, width(rule));
        // Anything else would make a day of a code such as 2026-03.
        sheet.style(column).format(rule.reading() == Reading.DAY ? DAY_FORMAT : "@").verticalAlignment("top").set();
        lists.offer(sheet, column, firstRow, lastRow, rule);
    }

    /** Writes a cell: a day as a day, all else as text. */
    void cell(int row, int column, FieldRule rule, String text) {
        if (rule.reading() == Reading.DAY && text.matches("\\d{4}-\\d{2}-\\d{2}") && day(row, column, text)) {
            return;
        }
        text(row, column, text);
    }

    /** Writes a cell of a column that means nothing to us. */
    void text(int row, int column, String text) {
        SheetCells.text(sheet, row, column, text);
        if (!text.isEmpty()) {
            sheet.style(row, column).format("@").wrapText(true).verticalAlignment("top").set();
        }
    }

    private boolean day(int row, int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            // Spreadsheets count the days before wrongly.
            if (day.isBefore(FIRST_DAY)) {
                return false;
            }
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY_FORMAT).verticalAlignment("top").horizontalAlignment("left").set();
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    private static double width(FieldRule rule) {
        return switch (rule.reading()) {
            case DAY -> 14;
            case TEXT -> rule.key().equals("identifier") ? 20 : 36;
            default -> 26;
        };
    }
}
