package pimkg.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.document.Row;
import pimkg.form.FieldRule;
import pimkg.form.Headings;
import pimkg.form.OwnSheet;

/** A sheet while it is read: first its headings are looked for, then its rows are records. */
final class Sheet {

    /** Above the headings there may be a title and some lines of help, not more. */
    private static final int HEADINGS_WITHIN = 30;
    private static final int LEAST = 2;

    private final String name;
    private final boolean hidden;
    private final Headings known;
    private final List<Row> waiting = new ArrayList<>();
    private final Map<String, Optional<Integer>> missing = new HashMap<>();
    private Columns columns;
    private long headingRow;
    private boolean report;

    Sheet(String name, boolean hidden, Headings known) {
        this.name = name;
        this.hidden = hidden;
        this.known = known;
        this.report = OwnSheet.of(name).filter(OwnSheet::isReport).isPresent();
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    Optional<Columns> columns() {
        return Optional.ofNullable(columns);
    }

    /** The number of the row with the headings, or with the hashtags where there are no headings; 0 as long as it is not found. */
    long headingRow() {
        return headingRow;
    }

    /** The column where a missing property belongs, from 0; looked for once, however many rows lack it. */
    Optional<Integer> columnOf(String path, List<FieldRule> rules) {
        return missing.computeIfAbsent(path, each -> columns().flatMap(known -> known.of(path, rules)));
    }

    /** The column that answers a rule, from 0: of several alike the one that belongs to a column where it is not met. */
    Optional<Integer> columnOf(String rule, int beside, List<FieldRule> rules) {
        return columns().flatMap(known -> known.clearing(rule, beside, rules));
    }

    /** The first row with something in it, for a message. */
    Optional<Row> first() {
        return waiting.stream().findFirst();
    }

    /** Whether it is a sheet of a report of ours, which holds no descriptions, even when its headings could be theirs. */
    boolean isReport() {
        return report;
    }

    /** Whether there is anything on it. */
    boolean isEmpty() {
        return waiting.isEmpty() && columns == null;
    }

    /** Takes a row; gives those that are records now: none while headings are looked for. */
    List<Row> take(Row row) {
        if (columns != null) {
            return List.of(row);
        }
        report |= OwnSheet.isFindings(row.cells());
        if (report || waiting.size() >= HEADINGS_WITHIN) {
            return List.of();
        }
        if (Headings.isHxl(row.cells())) {
            Row named = waiting.isEmpty() ? new Row(row.sheet(), row.number(), List.of()) : waiting.get(waiting.size() - 1);
            Columns tagged = Columns.of(named, Optional.of(row), known);
            columns = tagged.understood() >= LEAST ? tagged : null;
            headingRow = columns == null ? 0 : named.number();
            return List.of();
        }
        if (!waiting.isEmpty()) {
            Row before = waiting.get(waiting.size() - 1);
            Columns named = Columns.of(before, Optional.empty(), known);
            if (isHeading(named, before)) {
                columns = named;
                headingRow = before.number();
                return List.of(row);
            }
        }
        waiting.add(row);
        return List.of();
    }

    /** Why a row below the headings is no record: it is one of hashtags, or the headings again; the code of a note. */
    Optional<String> otherThanRecord(Row row) {
        if (Headings.isHxl(row.cells())) {
            return Optional.of("hashtags-again");
        }
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        long own = row.cells().stream().filter(cell -> known.read(cell).isPresent()).count();
        return own >= LEAST && own * 2 > filled ? Optional.of("headings-again") : Optional.empty();
    }

    /** The headings may be all there is. */
    void end() {
        if (columns == null && !waiting.isEmpty()) {
            Row last = waiting.get(waiting.size() - 1);
            Columns named = Columns.of(last, Optional.empty(), known);
            columns = isHeading(named, last) ? named : null;
            headingRow = columns == null ? 0 : last.number();
        }
    }

    /** Enough is understood, and in a row of many cells more than by chance. */
    private static boolean isHeading(Columns columns, Row row) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return columns.understood() >= LEAST && columns.understood() * 5L >= filled
            && columns.headings().values().stream().anyMatch(heading -> List.of("title", "identifier", "description").contains(heading.column()));
    }
}
