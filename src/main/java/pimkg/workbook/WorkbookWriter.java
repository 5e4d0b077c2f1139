package pimkg.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import pimkg.export.Conversion;
import pimkg.export.Converted;
import pimkg.export.Entries;
import pimkg.export.Grid;
import pimkg.form.Form;
import pimkg.format.SheetCells;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** Writes the workbook that agencies fill in: empty, or with descriptions. */
public final class WorkbookWriter {

    private WorkbookWriter() {
    }

    /** The empty workbook. */
    public static byte[] empty(KnowledgeGraph knowledge, Language language) {
        Sheets sheets = new Sheets(knowledge, language);
        return sheets.filled(new Grid(Layout.empty(sheets.form(), language), List.of(), Map.of()));
    }

    /** The descriptions of a graph, one in each row. */
    public static Converted of(Graph graph, KnowledgeGraph knowledge, Language language) {
        Sheets sheets = new Sheets(knowledge, language);
        Form form = sheets.form();
        List<Entries> descriptions = new Conversion(knowledge, language).entries(graph, form);
        Grid grid = Layout.arranged(Grid.of(form, descriptions, Layout.empty(form, language)), form);
        Map<String, Long> crowded = new HashMap<>(grid.crowded(language));
        tooLong(grid, language).forEach((heading, count) -> crowded.merge(heading, count, Long::sum));
        return new Converted(sheets.filled(grid), descriptions.size(), List.of(), Converted.unsaid(descriptions), crowded);
    }

    /** What a cell can't hold is cut off, and nothing is cut off in silence. */
    private static Map<String, Long> tooLong(Grid grid, Language language) {
        Map<String, Long> cut = new HashMap<>();
        grid.rows().forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column).length() > SheetCells.MAX_TEXT) {
                    cut.merge(grid.columns().get(column).heading(language), 1L, Long::sum);
                }
            }
        });
        return cut;
    }
}
