package pimkg.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import pimkg.graph.Note;
import pimkg.graph.Place;

/** The text of a cell, and what is doubtful about it. */
final class CellText {

    /** A spreadsheet keeps so many digits and shows no more; what stands behind them is the error of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final int MOST_ZEROS = 400;
    private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z/0_]{1,14}[!?]?");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String file;
    private final String sheet;
    private final boolean since1904;
    private final Consumer<Note> notes;

    CellText(String file, String sheet, boolean since1904, Consumer<Note> notes) {
        this.file = file;
        this.sheet = sheet;
        this.since1904 = since1904;
        this.notes = notes;
    }

    String of(Cell cell, long row) {
        Object value = cell.getValue();
        boolean formula = cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR || formula && value instanceof String text && ERROR.matcher(text).matches()) {
            String error = Objects.requireNonNullElse(cell.getRawValue(), "");
            note("cell-error", cell, row, ERROR.matcher(error).matches() ? error : "?");
            return "";
        }
        if (formula && cell.getRawValue() == null) {
            note("formula-empty", cell, row);
            return "";
        }
        String text = value instanceof BigDecimal number ? number(cell, row, number)
            : value instanceof Boolean bool ? bool ? "TRUE" : "FALSE"
            : value == null ? "" : unescaped(value.toString());
        if (formula && !text.isEmpty()) {
            note("formula", cell, row);
        }
        return text;
    }

    private String number(Cell cell, long row, BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_ZEROS || Math.abs((long) number.scale()) > MOST_ZEROS) {
            return cell.getRawValue();
        }
        DateFormat format = format(cell);
        if (format != DateFormat.NONE) {
            Optional<String> date = format.text(number, since1904);
            if (date.isPresent()) {
                return date.get();
            }
            note("date-odd", cell, row);
        }
        return plain(number);
    }

    private static DateFormat format(Cell cell) {
        try {
            Integer id = cell.getDataFormatId();
            return id == null ? DateFormat.NONE : DateFormat.of(id, Objects.requireNonNullElse(cell.getDataFormatString(), ""));
        } catch (NumberFormatException noFormat) {
            return DateFormat.NONE;
        }
    }

    static String plain(BigDecimal number) {
        BigDecimal shown = number.scale() > 0 ? number.round(DIGITS) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** Workbooks write letters that XML can't have, and line ends, as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
            ? ESCAPE.matcher(text).replaceAll(found -> escaped((char) Integer.parseInt(found.group(1), 16), found.group())) : text;
    }

    private static String escaped(char letter, String code) {
        boolean plain = letter == '_' || letter == '\t' || letter == '\n' || letter == '\r';
        return plain ? String.valueOf(letter) : code;
    }

    private void note(String code, Cell cell, long row, String... more) {
        String name = CellName.of(row, cell.getColumnIndex() + 1);
        Place place = Place.ofCell(file, sheet + "!" + name);
        notes.accept(more.length == 0 ? Note.of(code, place, name) : Note.of(code, place, name, more[0]));
    }
}
