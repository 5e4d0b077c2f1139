package pimkg.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pimkg.vocabulary.Columns.Heading;
import pimkg.vocabulary.Columns.Role;
import pimkg.vocabulary.Sheets.Row;
import pimkg.vocabulary.Sheets.Sheet;

/**
 * The terms of tables with headings. A table of one column without a heading is a list of words. In a workbook, the sheets that
 * have no known heading are left out.
 */
final class TableTerms {

    /** So many rows of titles and notes may stand above the headings. */
    private static final int HEADINGS_WITHIN = 10;

    private TableTerms() {
    }

    static List<Term> of(List<Sheet> sheets) {
        List<Term> terms = new ArrayList<>();
        for (Sheet sheet : sheets) {
            terms.addAll(of(sheet));
        }
        return terms;
    }

    private static List<Term> of(Sheet sheet) {
        for (int index = 0; index < Math.min(HEADINGS_WITHIN, sheet.rows().size()); index++) {
            Map<Integer, Heading> assigned = Columns.assign(sheet.rows().get(index).cells());
            if (!assigned.isEmpty()) {
                return rows(sheet, index + 1, assigned);
            }
        }
        return sheet.rows().stream().allMatch(row -> row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1)
            ? words(sheet.rows()) : List.of();
    }

    private static List<Term> words(List<Row> rows) {
        List<Term> terms = new ArrayList<>();
        for (Row row : rows) {
            String word = row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElseThrow();
            terms.add(new TermBuilder(word).label(word, "").place(row.place()).build());
        }
        return terms;
    }

    private static List<Term> rows(Sheet sheet, int from, Map<Integer, Heading> assigned) {
        List<Term> terms = new ArrayList<>();
        boolean inContext = assigned.values().stream().anyMatch(heading -> heading.role() == Role.CONTEXT);
        for (Row row : sheet.rows().subList(from, sheet.rows().size())) {
            if (!isTags(row)) {
                Columns.term(assigned, row.cells()).ifPresent(term -> {
                    term.place(row.place());
                    terms.add((inContext ? term : term.context(sheet.name())).build());
                });
            }
        }
        return terms;
    }

    /** A row of HXL hashtags below the headings is no term; one column of them is a list of terms. */
    private static boolean isTags(Row row) {
        return row.cells().size() > 1
            && row.cells().stream().filter(cell -> !cell.isBlank()).allMatch(cell -> cell.startsWith("#"))
            && row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    }
}
