package pimkg.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import pimkg.export.Entry;
import pimkg.export.EntryReader;
import pimkg.export.Grid.Column;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.OwnSheet;
import pimkg.format.SheetCells;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.intake.Lists;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The sheet with the fictional description that ships, a row for each column: to read, to print, and never read as data. */
final class ExampleSheet {

    private static final String EXAMPLE = Pim.BASE + "data/example/protection-monitoring";
    private static final List<Integer> WIDTHS = List.of(30, 50, 80);
    private static final int HEADINGS = 2;

    private ExampleSheet() {
    }

    static void write(Workbook book, KnowledgeGraph knowledge, Form form, ColumnNote notes, Language language) {
        Graph graph = knowledge.graph(NodeFactory.createURI(EXAMPLE));
        EntryReader reader = new EntryReader(form, Forms.packaged(), knowledge, language);
        List<Entry> entries = EntryReader.datasets(graph).stream().limit(1)
            .flatMap(dataset -> reader.read(graph, dataset).entries().stream()).toList();
        Texts texts = Texts.of(ExampleSheet.class, language);
        Worksheet sheet = SheetCells.sheet(book, OwnSheet.EXAMPLE.title(language), language);
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        line(sheet, 0, List.of(Literals.of(graph, NodeFactory.createURI(EXAMPLE), DCTerms.description.asNode()).in(language)));
        line(sheet, HEADINGS, List.of(texts.get("example.column"), texts.get("example.value"), texts.get("example.note")));
        SheetCells.header(sheet, HEADINGS, WIDTHS.size());
        sheet.freezePane(1, HEADINGS + 1);
        SheetCells.printable(sheet);
        int row = HEADINGS;
        for (Column column : Layout.empty(form, language)) {
            String note = notes.of(column.rule());
            line(sheet, ++row, List.of(column.heading(language), value(column, entries), note));
            // The note is nearly always the longest; what is left of the example is a click away.
            SheetCells.heighten(sheet, row, note, WIDTHS.get(2));
            sheet.style(row, 0).bold().wrapText(true).verticalAlignment("top").fillColor(DataSheet.COLOURS.get(notes.weight(column.rule()))).set();
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            SheetCells.text(sheet, row, column, cells.get(column));
            sheet.style(row, column).wrapText(column > 0).verticalAlignment("top").set();
        }
    }

    /** What the example says in this column, in its language where it has one. */
    private static String value(Column column, List<Entry> entries) {
        List<Entry> all = entries.stream().filter(entry -> entry.rule().equals(column.rule())).toList();
        List<Entry> spoken = all.stream().filter(entry -> entry.language().equals(column.language())).toList();
        Stream<String> texts = (spoken.isEmpty() ? all : spoken).stream().map(Entry::text);
        return column.rule().several() ? Lists.join(texts.toList()) : texts.findFirst().orElse("");
    }
}
