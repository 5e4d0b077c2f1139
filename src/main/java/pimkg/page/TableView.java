package pimkg.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.entry.Address;
import pimkg.query.Answer;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** The rows of an answer, as a page shows them. */
public final class TableView {

    /**
     * One cell.
     *
     * @param text what to read
     * @param link where a click leads: to a page of ours, or to a web address; empty for none
     * @param lang the language of the text; empty when unknown
     * @param dir  the direction of the text; {@code auto} when unknown
     */
    public record Cell(String text, String link, String lang, String dir) {
    }

    private TableView() {
    }

    /** All rows, a list of cells each, in the order of the columns. */
    public static List<List<Cell>> of(Answer.Rows rows) {
        return rows.rows().stream().map(row -> row(rows.columns(), row)).toList();
    }

    private static List<Cell> row(List<Var> columns, Binding row) {
        return columns.stream().map(column -> row.contains(column) ? cell(row.get(column)) : new Cell("", "", "", "auto")).toList();
    }

    /** One value. */
    public static Cell cell(Node value) {
        if (value.isURI()) {
            return new Cell(Prefixes.shorten(value.getURI()), link(value.getURI()), "", "ltr");
        }
        if (!value.isLiteral()) {
            return new Cell("[ ]", "", "", "ltr");
        }
        Optional<Language> language = Language.ofTag(value.getLiteralLanguage());
        return new Cell(value.getLiteralLexicalForm(), "", value.getLiteralLanguage(),
            language.map(Language::dir).orElse("auto"));
    }

    /** Where a click leads; see {@link Address}. */
    public static String link(String iri) {
        return Address.of(iri);
    }

    /** A share of 1 with two digits, the same in all languages. */
    static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
