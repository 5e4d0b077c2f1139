package pimkg.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import pimkg.document.CellName;
import pimkg.document.CellPlace;
import pimkg.document.Csv;
import pimkg.document.DocumentException;
import pimkg.document.Row;
import pimkg.document.RowSink;
import pimkg.document.Xlsx;
import pimkg.graph.Note;
import pimkg.graph.RdfInput;
import pimkg.margin.Spread.Piece;
import pimkg.margin.Spread.Sheet;
import pimkg.margin.Spread.SheetRow;

/** Lays out sheets: of each with a pin its first rows, which have the headings, and the rows around the pins. Holds no other row. */
final class SheetSpread implements RowSink {

    private static final int HEAD = 2;
    private static final int MOST_ROWS = 120;
    private static final int MOST_COLUMNS = 40;

    private final Map<String, TreeMap<Long, TreeMap<Integer, List<Pin>>>> pins = new LinkedHashMap<>();
    private final List<Pin> elsewhere = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean begun;
    private String name = "";
    private TreeMap<Long, Row> rows = new TreeMap<>();
    private TreeSet<Long> wanted = new TreeSet<>();
    private int head;
    private long last;

    SheetSpread(List<Pin> pins) {
        for (Pin pin : pins) {
            Optional<CellPlace> cell = pin.place().cell().flatMap(CellPlace::of)
                .or(() -> pin.place().position().map(at -> new CellPlace("", at.line(), (int) at.column())));
            cell.ifPresentOrElse(at -> this.pins.computeIfAbsent(at.sheet(), key -> new TreeMap<>()).computeIfAbsent(at.row(), key -> new TreeMap<>())
                .computeIfAbsent(at.column(), key -> new ArrayList<>()).add(pin), () -> elsewhere.add(pin));
        }
    }

    Spread of(RdfInput input, boolean workbook) throws DocumentException {
        if (workbook) {
            Xlsx.read(input, this);
        } else {
            Csv.read(input, this);
        }
        end();
        pins.values().forEach(left -> left.values().forEach(row -> row.values().forEach(elsewhere::addAll)));
        return new Spread.Sheets(sheets, elsewhere);
    }

    @Override
    public void sheet(int sheet, String called, boolean hidden) {
        end();
        begun = true;
        name = called;
        rows = new TreeMap<>();
        wanted = new TreeSet<>();
        head = HEAD;
        last = 0;
        pins.getOrDefault(name, new TreeMap<>()).keySet().stream().limit(MOST_ROWS).forEach(row -> wanted.addAll(List.of(row - 1, row, row + 1)));
    }

    @Override
    public void row(Row row) {
        last = row.number();
        boolean isHead = head > 0 && !row.cells().isEmpty();
        head -= isHead ? 1 : 0;
        if (isHead || wanted.contains(row.number())) {
            rows.put(row.number(), row);
        }
    }

    @Override
    public void note(Note note) {
        // The judgement tells it.
    }

    private void end() {
        TreeMap<Long, TreeMap<Integer, List<Pin>>> here = begun ? pins.remove(name) : null;
        if (here == null) {
            return;
        }
        here.keySet().forEach(row -> rows.putIfAbsent(row, new Row(0, row, List.of())));
        List<Integer> columns = columns(here);
        List<SheetRow> shown = new ArrayList<>();
        long before = 0;
        for (Row row : rows.values().stream().limit(3L * MOST_ROWS).toList()) {
            TreeMap<Integer, List<Pin>> marks = here.getOrDefault(row.number(), new TreeMap<>());
            here.remove(row.number());
            shown.add(new SheetRow(row.number(), row.number() - before - 1, columns.stream()
                .map(column -> new Piece(Words.shortened(row.cell(column - 1)), marks.getOrDefault(column, List.of()))).toList()));
            before = row.number();
            marks.forEach((column, some) -> elsewhere.addAll(columns.contains(column) ? List.of() : some));
        }
        here.values().forEach(row -> row.values().forEach(elsewhere::addAll));
        sheets.add(new Sheet(name, columns.stream().map(column -> CellName.of(1, column).replace("1", "")).toList(), shown, Math.max(last, before)));
    }

    /** The columns with something in them, and whatever their place those with a pin. */
    private List<Integer> columns(TreeMap<Long, TreeMap<Integer, List<Pin>>> here) {
        TreeSet<Integer> columns = new TreeSet<>();
        here.values().stream().flatMap(row -> row.keySet().stream()).distinct().limit(MOST_COLUMNS).forEach(columns::add);
        int widest = rows.values().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 1; column <= widest && columns.size() < MOST_COLUMNS; column++) {
            columns.add(column);
        }
        return List.copyOf(columns);
    }
}
