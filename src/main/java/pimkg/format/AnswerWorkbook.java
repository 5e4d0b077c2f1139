package pimkg.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.query.Answer;
import pimkg.text.Language;

/**
 * The rows of an answer as a workbook: one sheet, a column for each variable, to be filtered. Numbers are numbers where a cell holds
 * them exactly; everything else is text and never a formula.
 */
public final class AnswerWorkbook {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** So many rows a sheet has, the one of the names among them; what is behind them would be lost. */
    public static final int MOST_ROWS = 1_048_576;

    /** So many digits a cell keeps. */
    private static final int DIGITS = 15;
    /** So many rows tell how wide a column is to be. */
    private static final int SAMPLE = 1000;
    private static final int NARROW = 12;
    private static final int WIDE = 60;

    private AnswerWorkbook() {
    }

    /**
     * The workbook.
     *
     * @param language whose direction the sheet runs in
     * @throws IllegalArgumentException when there are more rows than a sheet has
     */
    public static byte[] of(Answer.Rows rows, Language language) {
        if (rows.rows().size() >= MOST_ROWS) {
            throw new IllegalArgumentException("Rows: " + rows.rows().size());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(out, "pim-kg", null);
            fill(SheetCells.sheet(book, "SPARQL", language), rows);
            book.finish();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, Answer.Rows rows) {
        List<Var> columns = rows.columns();
        if (columns.isEmpty()) {
            return;
        }
        SheetCells.header(sheet, 0, columns.size());
        IntStream.range(0, columns.size()).forEach(column -> SheetCells.text(sheet, 0, column, columns.get(column).getName()));
        int line = 1;
        for (Binding row : rows.rows()) {
            for (int column = 0; column < columns.size(); column++) {
                Node value = row.get(columns.get(column));
                if (value != null) {
                    cell(sheet, line, column, value);
                }
            }
            line++;
        }
        for (int column = 0; column < columns.size(); column++) {
            Var name = columns.get(column);
            int longest = rows.rows().stream().limit(SAMPLE).filter(row -> row.contains(name))
                .mapToInt(row -> text(row.get(name)).length()).max().orElse(0);
            sheet.width(column, Math.min(WIDE, Math.max(NARROW, longest + 2)));
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows.rows().size(), columns.size() - 1);
        SheetCells.printable(sheet);
    }

    private static void cell(Worksheet sheet, int row, int column, Node value) {
        Optional<BigDecimal> number = number(value);
        if (number.isPresent()) {
            sheet.value(row, column, number.get());
        } else {
            SheetCells.text(sheet, row, column, text(value));
        }
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.isLiteral() ? value.getLiteralLexicalForm() : "_:" + value.getBlankNodeLabel();
    }

    /** The number that a value is, when a cell can hold it as it is. */
    private static Optional<BigDecimal> number(Node value) {
        if (!value.isLiteral() || !(value.getLiteralDatatype() instanceof XSDDatatype) || !value.getLiteral().isWellFormed()
            || !(value.getLiteralValue() instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number.toString())).filter(exact -> exact.stripTrailingZeros().precision() <= DIGITS);
    }
}
