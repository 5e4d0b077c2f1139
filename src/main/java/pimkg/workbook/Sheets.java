package pimkg.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.export.Choices;
import pimkg.export.Grid;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.OwnSheet;
import pimkg.format.SheetCells;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** What the sheets of one workbook have in common: language, columns, notes and lists. */
final class Sheets {

    private final KnowledgeGraph knowledge;
    private final Language language;
    private final Form form = Forms.packaged().workbook();
    private final ColumnNote notes;
    private final ChoiceLists lists;

    Sheets(KnowledgeGraph knowledge, Language language) {
        this.knowledge = knowledge;
        this.language = language;
        this.notes = new ColumnNote(new Demands(knowledge, form), knowledge.union(), language);
        this.lists = new ChoiceLists(form, new Choices(knowledge, language), language);
    }

    Form form() {
        return form;
    }

    /** What writes the sheets of a workbook. */
    @FunctionalInterface
    interface Content {
        void write(Workbook book) throws IOException;
    }

    /** A workbook as bytes. */
    static byte[] book(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "pim-kg", null);
        content.write(book);
        book.finish();
        return RoomyNotes.in(out.toByteArray());
    }

    /** The whole workbook with some descriptions, or with none. */
    byte[] filled(Grid grid) {
        try {
            return book(book -> {
                datasets(book, grid);
                help(book);
            });
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** How to fill in, the example and the lists. */
    void help(Workbook book) {
        GuideSheet.write(book, language);
        ExampleSheet.write(book, knowledge, form, notes, language);
        lists.write(book);
    }

    /** The looks of a sheet of descriptions. */
    DataSheet on(Worksheet sheet) {
        return new DataSheet(sheet, language, notes, lists);
    }

    private void datasets(Workbook book, Grid grid) {
        Worksheet sheet = SheetCells.sheet(book, OwnSheet.DATASETS.title(language), language);
        DataSheet looks = on(sheet);
        looks.headings(grid.columns());
        for (int column = 0; column < grid.columns().size(); column++) {
            looks.column(column, grid.columns().get(column).rule(), 2, 1 + grid.rows().size() + DataSheet.SPARE_ROWS);
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            List<String> cells = grid.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                looks.cell(row + 2, column, grid.columns().get(column).rule(), cells.get(column));
            }
        }
        sheet.freezePane(2, 2);
    }
}
