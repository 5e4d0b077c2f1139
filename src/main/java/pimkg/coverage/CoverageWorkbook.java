package pimkg.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.format.Visible;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Coverage as a workbook: the matrix, the rows behind it, the vocabularies. */
final class CoverageWorkbook {

    private static final int FIRST_WIDTH = 40;
    private static final int WIDTH = 16;

    private final Coverage coverage;
    private final Texts texts;
    private final Workbook book;

    private CoverageWorkbook(Coverage coverage, Language language, Workbook book) {
        this.coverage = coverage;
        this.texts = Texts.of(CoverageWorkbook.class, language);
        this.book = book;
    }

    static void write(Coverage coverage, Language language, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "pim-kg", null);
        CoverageWorkbook writer = new CoverageWorkbook(coverage, language, book);
        writer.matrix();
        writer.sheet("sheet.terms", CoverageRows.HEADER, CoverageRows.of(coverage, language));
        writer.sheet("sheet.vocabularies",
            List.of(writer.texts.get("vocabulary"), writer.texts.get("terms"), writer.texts.get("mapped"), writer.texts.get("without"), writer.texts.get("open")),
            coverage.vocabularies().stream().map(vocabulary -> List.of(vocabulary.title().in(language), Integer.toString(vocabulary.terms()),
                Integer.toString(vocabulary.mapped()), Integer.toString(vocabulary.without()), Integer.toString(vocabulary.open()))).toList());
        book.finish();
    }

    /** A row a PIM term that something reaches or that is a principle or category; a column a vocabulary. */
    private void matrix() throws IOException {
        Language language = texts.language();
        List<String> header = Stream.concat(Stream.of(texts.get("schemes"), ""),
            coverage.vocabularies().stream().map(vocabulary -> vocabulary.title().in(language))).toList();
        List<Scheme> always = coverage.schemes().stream().limit(2).toList();
        List<List<String>> rows = coverage.schemes().stream().flatMap(scheme -> scheme.targets().stream()
            .filter(target -> always.contains(scheme) || !coverage.to(target).isEmpty())
            .map(target -> Stream.concat(Stream.of(scheme.title().in(language), target.label().in(language)), coverage.vocabularies().stream()
                .map(vocabulary -> coverage.best(target, vocabulary).map(Relation::sign).orElse(""))).toList())).toList();
        sheet("sheet.matrix", header, rows);
    }

    private void sheet(String key, List<String> header, List<List<String>> rows) throws IOException {
        Worksheet sheet = book.newWorksheet(texts.get(key));
        if (texts.language().dir().equals("rtl")) {
            sheet.rightToLeft();
        }
        row(sheet, 0, header);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, column < 2 ? FIRST_WIDTH : WIDTH);
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().fillColor("D9E2E7").wrapText(true).verticalAlignment("top").set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            row(sheet, row + 1, rows.get(row));
        }
        sheet.setAutoFilter(0, 0, rows.size(), header.size() - 1);
        sheet.finish();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).matches("\\d{1,9}")) {
                sheet.value(row, column, Integer.valueOf(cells.get(column)));
            } else if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, Visible.xml(cells.get(column)));
            }
        }
    }
}
