package pimkg.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pimkg.format.Visible;
import pimkg.margin.Pin;
import pimkg.margin.Spread;
import pimkg.margin.Spread.Line;
import pimkg.margin.Spread.Piece;
import pimkg.margin.Spread.Stretch;

/**
 * What was given with its pins, ready for a template.
 *
 * @param stretches of a text; none where it is none
 * @param sheets    of a workbook; none where it is none
 */
public record SpreadView(List<StretchView> stretches, List<SheetView> sheets) {

    /** So many notes stand under a line; the rest is folded. */
    private static final int NOTES = 3;
    private static final List<String> SEVERITIES = List.of("violation", "warning", "info");

    /**
     * Lines.
     *
     * @param first number of the first
     * @param last  number of the last
     * @param count how many
     * @param open  whether they are to be seen at once
     * @param lines themselves; none where there are too many
     */
    public record StretchView(String first, String last, String count, boolean open, List<LineView> lines) {
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param pieces its words
     * @param notes  what is said of it, shown at once
     * @param more   what else is said
     */
    public record LineView(String number, List<PieceView> pieces, List<Integer> notes, List<Integer> more) {
    }

    /**
     * Words.
     *
     * @param text   to be shown
     * @param weight the gravest severity; empty where nothing is said of them
     * @param pins   one for each severity
     */
    public record PieceView(String text, String weight, List<PinView> pins) {
    }

    /**
     * What leads from words to what is said of them.
     *
     * @param severity of all that is said
     * @param first    the number of the first
     * @param numbers  all numbers, as people write them: {@code 1–3, 7}
     */
    public record PinView(String severity, int first, String numbers) {
    }

    /**
     * A sheet.
     *
     * @param name    of it; may be empty
     * @param columns letters
     * @param rows    with their numbers
     * @param last    number of the last row
     */
    public record SheetView(String name, List<String> columns, List<RowView> rows, String last) {
    }

    /**
     * A row of a sheet.
     *
     * @param number from 1
     * @param left   how many rows before it are not shown; empty where none
     * @param cells  one a column
     */
    public record RowView(String number, String left, List<PieceView> cells) {
    }

    static SpreadView of(Spread spread) {
        return new SpreadView(
            spread instanceof Spread.Text text && isPinned(text) ? text.stretches().stream().map(SpreadView::stretch).toList() : List.of(),
            spread instanceof Spread.Sheets sheets ? sheets.sheets().stream().map(SpreadView::sheet).toList() : List.of());
    }

    /** A text without a pin tells nothing. */
    private static boolean isPinned(Spread.Text text) {
        return text.stretches().stream().anyMatch(stretch -> stretch.lines().stream().anyMatch(line -> !line.pins().isEmpty()));
    }

    /** Where on the page each number is pinned: the number that its anchor is named after. Numbers without a place are absent. */
    Map<Integer, Integer> anchors() {
        Map<Integer, Integer> anchors = new TreeMap<>();
        stretches.forEach(stretch -> stretch.lines().forEach(line -> {
            line.notes().forEach(number -> anchors.put(number, number));
            line.more().forEach(number -> anchors.put(number, number));
        }));
        sheets.forEach(sheet -> sheet.rows().forEach(row -> row.cells().forEach(cell -> cell.pins().forEach(pin -> numbers(pin.numbers())
            .forEach(number -> anchors.put(number, pin.first()))))));
        return anchors;
    }

    private static List<Integer> numbers(String ranges) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : ranges.split(", ")) {
            String[] ends = range.split("–");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])).forEach(numbers::add);
        }
        return numbers;
    }

    private static StretchView stretch(Stretch stretch) {
        return new StretchView(Long.toString(stretch.first()), Long.toString(stretch.last()), Long.toString(stretch.count()), stretch.open(),
            stretch.lines().stream().map(SpreadView::line).toList());
    }

    private static LineView line(Line line) {
        List<Integer> numbers = line.pins().stream().map(Pin::number).sorted().toList();
        int notes = numbers.size() <= NOTES + 1 ? numbers.size() : NOTES;
        return new LineView(Long.toString(line.number()), line.pieces().stream().map(SpreadView::piece).toList(), numbers.subList(0, notes),
            numbers.subList(notes, numbers.size()));
    }

    private static SheetView sheet(Spread.Sheet sheet) {
        return new SheetView(Visible.text(sheet.name()), sheet.columns(), sheet.rows().stream().map(row -> new RowView(Long.toString(row.number()),
            row.left() > 0 ? Long.toString(row.left()) : "", row.cells().stream().map(SpreadView::piece).toList())).toList(),
            Long.toString(sheet.last()));
    }

    private static PieceView piece(Piece piece) {
        Map<String, List<Integer>> bySeverity = new LinkedHashMap<>();
        SEVERITIES.forEach(severity -> piece.pins().stream().filter(pin -> pin.severity().equals(severity)).map(Pin::number).sorted()
            .forEach(number -> bySeverity.computeIfAbsent(severity, key -> new ArrayList<>()).add(number)));
        return new PieceView(Visible.xml(piece.text()), bySeverity.keySet().stream().findFirst().orElse(""),
            bySeverity.entrySet().stream().map(each -> new PinView(each.getKey(), each.getValue().get(0), ranges(each.getValue()))).toList());
    }

    /** Numbers in their order, those that follow each other together. */
    static String ranges(List<Integer> numbers) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < numbers.size(); at++) {
            int end = at;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            out.append(at == 0 ? "" : ", ").append(numbers.get(at)).append(end > at ? "–" + numbers.get(end) : "");
            at = end;
        }
        return out.toString();
    }
}
