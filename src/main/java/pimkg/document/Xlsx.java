package pimkg.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading.Reason;

/**
 * Reads workbooks ({@code .xlsx}, {@code .xlsm}), sheet by sheet and row by row. Numbers are written plainly, days as
 * {@code 2023-01-31}, formulas as the value that was saved with them. Nothing is written to disk; the packed file and the
 * texts that sheets share are in memory, the sheets are not.
 */
public final class Xlsx {

    private Xlsx() {
    }

    /**
     * Hands on the rows of all sheets, the hidden ones too.
     *
     * @throws DocumentException when the file can't be used; what was handed on before is to be thrown away
     */
    public static void read(RdfInput input, RowSink sink) throws DocumentException {
        Archive looked = Archive.of(input);
        Notes notes = new Notes(input.name(), sink::note);
        try (InputStream in = input.content().open();
             ReadableWorkbook book = library(() -> new ReadableWorkbook(in, new ReadingOptions(true, true)))) {
            boolean blank = true;
            for (Sheet sheet : library(() -> book.getSheets().toList())) {
                Optional<SheetScan> scan = looked.sheet(sheet.getId());
                sink.sheet(sheet.getIndex(), sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE);
                scan.ifPresent(found -> found.merged().forEach(range -> notes.accept(Note.of("merged",
                    Place.ofCell(input.name(), sheet.getName() + "!" + range.split(":", 2)[0]), range))));
                int offset = scan.filter(SheetScan::countsRows).isPresent() ? 1 : 0;
                blank &= rows(sheet, offset, new CellText(input.name(), sheet.getName(), book.isDate1904(), notes), sink);
            }
            if (blank && notes.isEmpty()) {
                throw DocumentException.of(Reason.EMPTY, "");
            }
        } catch (IOException broken) {
            throw DocumentException.of(broken);
        } finally {
            notes.end();
        }
    }

    /** Hands on the rows of a sheet, which the library counts from 0 when they have no number; tells whether all are empty. */
    private static boolean rows(Sheet sheet, int offset, CellText text, RowSink sink) throws DocumentException {
        boolean blank = true;
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = library(sheet::openStream)) {
            Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
            while (library(rows::hasNext)) {
                org.dhatim.fastexcel.reader.Row next = library(rows::next);
                long number = (long) next.getRowNum() + offset;
                Row row = Row.of(sheet.getIndex(), number, cells(next, number, text));
                blank &= row.cells().isEmpty();
                sink.row(row);
            }
        }
        return blank;
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row, long number, CellText text) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text.of(cell, number));
        }
        return cells;
    }

    /** A call of the library, which meets what it does not expect with exceptions of all kinds. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException;
    }

    private static <T> T library(Call<T> call) throws DocumentException {
        try {
            return call.run();
        } catch (IOException | RuntimeException unexpected) {
            throw DocumentException.of(Reason.DAMAGED, "the workbook is damaged: " + unexpected.getMessage());
        }
    }
}
