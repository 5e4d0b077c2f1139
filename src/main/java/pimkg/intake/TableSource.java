package pimkg.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pimkg.document.CellName;
import pimkg.document.Csv;
import pimkg.document.DocumentException;
import pimkg.document.Row;
import pimkg.document.RowSink;
import pimkg.document.SafeCell;
import pimkg.document.Xlsx;
import pimkg.form.FieldRule;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.Heading;
import pimkg.form.Headings;
import pimkg.form.OwnSheet;
import pimkg.form.Reading;
import pimkg.graph.Account.Use;
import pimkg.graph.Note;
import pimkg.graph.Place;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader.Statements;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Spot;

/**
 * A table with a description in each row: a list or a workbook, read row by row. A place among its statements is a row and a
 * column, with the sheets side by side.
 */
final class TableSource implements FormSource {

    /** As many columns as a sheet can have. */
    private static final int SHEET_WIDTH = 16_384;
    /** Spreadsheets count days from here; these numbers are days from 1954 to 2064. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** A heading has no numbers of several digits, no mailbox and no telephone number. */
    private static final Pattern DATA = Pattern.compile("\\d{3}|@|\\+\\d");
    private static final String DAY_NUMBER = "[2-5]\\d{4}";

    private final RdfInput input;
    private final boolean workbook;
    private final Forms forms;
    private final Form form;
    private final Headings headings;
    private final ValueReader reader;
    private List<Sheet> sheets = List.of();

    TableSource(RdfInput input, boolean workbook, Forms forms, ValueReader reader) {
        this.input = input;
        this.workbook = workbook;
        this.forms = forms;
        this.form = forms.workbook();
        this.headings = new Headings(form, forms);
        this.reader = reader;
    }

    @Override
    public RdfInput input() {
        return input;
    }

    @Override
    public pimkg.graph.Reading stream(Statements statements) {
        Pass pass = new Pass(statements);
        try {
            if (workbook) {
                Xlsx.read(input, pass);
            } else {
                Csv.read(input, pass);
            }
            pass.end();
        } catch (DocumentException unusable) {
            return unusable.trouble();
        }
        return pass.outcome();
    }

    @Override
    public Place place(Optional<Position> position, String rule, Optional<String> path) {
        return position.map(at -> {
            int sheet = (int) ((at.column() - 1) / SHEET_WIDTH);
            int column = (int) ((at.column() - 1) % SHEET_WIDTH);
            return place(sheet, at.line(), sheets.get(sheet).columnOf(rule, column, form.rules())
                .or(() -> path.flatMap(missing -> sheets.get(sheet).columnOf(missing, form.rules()))).orElse(column));
        }).orElseGet(() -> Place.of(name()));
    }

    private Place place(int sheet, long row, int column) {
        if (!workbook) {
            return Place.of(name(), Optional.of(new Position(row, column + 1)));
        }
        String sheetName = sheets.get(sheet).name();
        String quoted = sheetName.matches("[\\p{L}\\p{N}_]+") ? sheetName : "'" + sheetName.replace("'", "''") + "'";
        return Place.ofCell(name(), quoted + "!" + CellName.of(row, column + 1));
    }

    /** One reading of the file. */
    private final class Pass implements RowSink {
        private final Statements statements;
        private final Ledger ledger = new Ledger();
        private final Names names = new Names(form.iris(), input);
        private final List<Sheet> read = new ArrayList<>();

        Pass(Statements statements) {
            this.statements = statements;
        }

        @Override
        public void sheet(int sheet, String name, boolean hidden) {
            end();
            read.add(new Sheet(name, hidden, headings));
            sheets = read;
        }

        void end() {
            if (!read.isEmpty()) {
                read.get(read.size() - 1).end();
            }
        }

        @Override
        public void note(Note note) {
            ledger.note(note);
        }

        @Override
        public void row(Row row) {
            if (row.cells().stream().allMatch(String::isBlank)) {
                return;
            }
            Sheet sheet = read.get(read.size() - 1);
            for (Row below : sheet.take(row)) {
                Optional<String> other = sheet.otherThanRecord(below);
                if (other.isPresent()) {
                    ledger.note(Note.of(other.get(), place(below.sheet(), below.number(), 0)));
                } else {
                    doubt(below, sheet);
                    record(below, sheet.columns().orElseThrow());
                }
            }
        }

        /** A row may be a remark or a total, and people don't see what a hidden sheet adds. */
        private void doubt(Row row, Sheet sheet) {
            if (row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1 && sheet.columns().orElseThrow().understood() > 1) {
                ledger.note(Note.of("single-cell", place(row.sheet(), row.number(), 0)));
            }
            if (sheet.isHidden()) {
                ledger.note(Note.of("hidden-sheet", place(row.sheet(), row.number(), 0), sheet.name()));
            }
        }

        private void record(Row row, Columns columns) {
            ledger.record();
            Map<String, List<Integer>> byKey = new HashMap<>();
            columns.headings().keySet().stream().sorted().filter(column -> !row.cell(column).isBlank())
                .forEach(column -> byKey.computeIfAbsent(columns.headings().get(column).column(), each -> new ArrayList<>()).add(column));
            Names.Name name = names.of(key -> first(row, byKey, key), first(row, byKey, "identifier"), "row-" + row.number());
            if (name.repeated()) {
                ledger.note(Note.of("same-name", place(row.sheet(), row.number(), byKey.getOrDefault("identifier", List.of(0)).get(0))));
            }
            int begin = byKey.values().stream().flatMap(List::stream).min(Integer::compare).orElse(0);
            RecordReader rules = new RecordReader(reader, ledger, new Description(name.node(), spot(row, begin), forms, statements), Lists.CELL);
            Map<Integer, Use> uses = new HashMap<>();
            for (FieldRule rule : form.rules()) {
                for (int column : byKey.getOrDefault(rule.key(), List.of())) {
                    uses.put(column, rules.apply(rule, occurrence(rule, row, column, columns, byKey)));
                }
            }
            account(row, columns, uses);
        }

        private Optional<String> first(Row row, Map<String, List<Integer>> byKey, String key) {
            return byKey.getOrDefault(key, List.of()).stream().map(row::cell).findFirst();
        }

        private Occurrence occurrence(FieldRule rule, Row row, int column, Columns columns, Map<String, List<Integer>> byKey) {
            Heading heading = columns.headings().get(column);
            Place place = place(row.sheet(), row.number(), column);
            return new Occurrence(text(rule, row.cell(column), place), heading.language(), List.of(Integer.toString(heading.number())),
                spot(row, column), place, key -> byKey.getOrDefault(key, List.of()).stream()
                    .filter(other -> columns.headings().get(other).number() == heading.number()).map(row::cell).toList());
        }

        private String text(FieldRule rule, String cell, Place place) {
            if (workbook && rule.reading() == Reading.DAY && cell.matches(DAY_NUMBER)) {
                String day = DAY_ZERO.plusDays(Integer.parseInt(cell)).toString();
                ledger.note(Note.of("day-number", place, cell, day));
                return day;
            }
            return workbook ? cell : SafeCell.read(cell);
        }

        private void account(Row row, Columns columns, Map<Integer, Use> uses) {
            if (row.cells().size() > columns.names().size()) {
                ledger.note(Note.of("too-many-cells", place(row.sheet(), row.number(), columns.names().size()), row.cells().size(),
                    columns.names().size()));
            }
            for (int column = 0; column < row.cells().size(); column++) {
                if (!row.cell(column).isBlank()) {
                    String heading = column < columns.names().size() ? columns.names().get(column) : "";
                    if (heading.isEmpty() && column < columns.names().size()) {
                        ledger.note(Note.of("no-heading", place(row.sheet(), row.number(), column)));
                    }
                    ledger.field(heading.isEmpty() ? CellName.of(row.number(), column + 1).replaceAll("\\d", "") : heading,
                        uses.getOrDefault(column, Use.UNUSED));
                }
            }
        }

        private Spot spot(Row row, int column) {
            Spot spot = new Spot();
            spot.moveTo(row.number(), (long) row.sheet() * SHEET_WIDTH + column + 1);
            return spot;
        }

        pimkg.graph.Reading outcome() {
            List<String> twice = read.stream().flatMap(sheet -> sheet.columns().stream()).flatMap(columns -> columns.twice().stream()).toList();
            if (!twice.isEmpty()) {
                return unusable(Reason.DUPLICATE_HEADING, String.join(", ", twice));
            }
            if (read.stream().allMatch(Sheet::isEmpty)) {
                return unusable(Reason.EMPTY, "");
            }
            if (read.stream().noneMatch(sheet -> sheet.columns().isPresent())) {
                return unusable(Reason.UNKNOWN_FORM, read.stream().flatMap(sheet -> sheet.first().stream()).findFirst().map(Pass::shown).orElse(""));
            }
            read.stream().filter(sheet -> sheet.columns().isEmpty() && !sheet.isHidden() && !sheet.isEmpty() && !isHelp(sheet))
                .forEach(sheet -> ledger.note(Note.of("sheet-not-read", Place.ofCell(name(), sheet.name()), sheet.name())));
            return new pimkg.graph.Reading.Streamed(Optional.empty(), List.of(), Optional.of(ledger.account(form.code(), name(), FileHeadings.of(read, form))));
        }

        private static boolean isHelp(Sheet sheet) {
            return sheet.isReport() || OwnSheet.of(sheet.name()).filter(OwnSheet::isHelp).isPresent();
        }

        /** The first cells, when they can be headings: in a list without headings they would be somebody's data. */
        private static String shown(Row row) {
            List<String> cells = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
            return cells.stream().anyMatch(cell -> DATA.matcher(cell).find()) ? "… (" + cells.size() + ")"
                : cells.stream().limit(12).map(Pass::shortened).collect(Collectors.joining(", "));
        }

        private static String shortened(String cell) {
            return cell.length() > 40 ? cell.substring(0, 39) + "…" : cell;
        }

        private pimkg.graph.Reading unusable(Reason reason, String text) {
            return new pimkg.graph.Reading.Unreadable(reason, Remark.onAll(text));
        }
    }
}
