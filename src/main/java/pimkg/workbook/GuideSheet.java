package pimkg.workbook;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.form.OwnSheet;
import pimkg.format.SheetCells;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The sheet that tells what the workbook is, how it is filled in, and what must not be in it. */
final class GuideSheet {

    private static final int PARAGRAPHS = 9;
    private static final int WIDTH = 100;

    private GuideSheet() {
    }

    static void write(Workbook book, Language language) {
        Texts texts = Texts.of(GuideSheet.class, language);
        Worksheet sheet = SheetCells.sheet(book, OwnSheet.GUIDE.title(language), language);
        sheet.width(0, WIDTH);
        SheetCells.printable(sheet);
        SheetCells.text(sheet, 0, 0, texts.get("guide.title"));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (int paragraph = 1; paragraph <= PARAGRAPHS; paragraph++) {
            String text = texts.get("guide." + paragraph, OwnSheet.DATASETS.title(language), OwnSheet.EXAMPLE.title(language),
                OwnSheet.LISTS.title(language));
            SheetCells.text(sheet, ++row, 0, text);
            SheetCells.heighten(sheet, row, text, WIDTH);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        }
        row++;
        for (String weight : new String[] {"required", "advised", "optional"}) {
            SheetCells.text(sheet, ++row, 0, texts.get("weight." + weight));
            sheet.style(row, 0).bold().fillColor(DataSheet.COLOURS.get(weight)).set();
        }
    }
}
