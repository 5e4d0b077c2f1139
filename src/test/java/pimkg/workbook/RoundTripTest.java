package pimkg.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.document.DocumentException;
import pimkg.export.Choices;
import pimkg.export.Conversion;
import pimkg.export.Converted;
import pimkg.export.Grid;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.form.Headings;
import pimkg.format.SheetCells;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.SafeJena;
import pimkg.intake.Intake;
import pimkg.text.Language;

class RoundTripTest {

    static {
        SafeJena.start();
    }

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Form FORM = Forms.packaged().workbook();
    private static final Language LANGUAGE = Language.FR;

    private static Graph graph(String name, byte[] file) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        Reading reading = new Intake(KNOWLEDGE).open(RdfInput.of(name, Optional.empty(), file)).stream((triple, object, subject) -> graph.add(triple));
        assertTrue(reading instanceof Reading.Streamed, reading::toString);
        return graph;
    }

    private static List<List<String>> rows(byte[] workbook) throws DocumentException {
        return UserTable.read(RdfInput.of("data.xlsx", Optional.empty(), workbook), true, "", new Headings(FORM, Forms.packaged()))
            .sheets().get(0).rows().stream().map(row -> row.cells()).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsWrittenComesBack(long seed) throws DocumentException {
        Grid grid = new RandomRows(seed, FORM, new Choices(KNOWLEDGE, LANGUAGE)).grid(4);
        Graph first = graph("data.xlsx", new Sheets(KNOWLEDGE, LANGUAGE).filled(grid));
        Converted made = WorkbookWriter.of(first, KNOWLEDGE, LANGUAGE);
        assertEquals(Map.of(), made.unsaid());
        assertEquals(Map.of(), made.crowded());
        Graph second = graph("data.xlsx", made.bytes());
        assertTrue(first.isIsomorphicWith(second), () -> differences(first, second));
        assertEquals(rows(made.bytes()), rows(WorkbookWriter.of(second, KNOWLEDGE, LANGUAGE).bytes()));
        Graph third = graph("data.xlsx", new Conversion(KNOWLEDGE, LANGUAGE).toTable(first).bytes());
        assertTrue(first.isIsomorphicWith(third), () -> differences(first, third));
        assertEquals(cells(grid), cells(first));
    }

    /** How many statements each property has more or fewer. */
    private static String differences(Graph one, Graph other) {
        Map<String, Long> counts = new TreeMap<>();
        one.find().forEach(triple -> counts.merge(triple.getPredicate() + " " + (triple.getObject().isBlank() ? "" : triple.getObject()), -1L, Long::sum));
        other.find().forEach(triple -> counts.merge(triple.getPredicate() + " " + (triple.getObject().isBlank() ? "" : triple.getObject()), 1L, Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts.toString();
    }

    /** What was written by hand, with its signs for what XML can't hold: columns of the dataset itself that hold one text. */
    private static List<String> cells(Grid grid) {
        int identifier = grid.columns().stream().map(column -> column.rule().key()).toList().indexOf("identifier");
        List<String> cells = new ArrayList<>();
        grid.rows().stream().sorted((one, other) -> one.get(identifier).compareTo(other.get(identifier))).forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                Grid.Column at = grid.columns().get(column);
                if (!at.rule().several() && at.rule().property().filter(path -> path.depth() == 0).isPresent() && !row.get(column).isEmpty()) {
                    cells.add(at.heading(LANGUAGE) + ": " + SheetCells.fit(row.get(column), SheetCells.MAX_TEXT));
                }
            }
        });
        return cells.stream().sorted().toList();
    }

    private static List<String> cells(Graph graph) {
        return cells(Layout.arranged(Grid.of(FORM, new Conversion(KNOWLEDGE, LANGUAGE).entries(graph, FORM), List.of()), FORM));
    }

    @Test
    void aDescriptionKeepsItsAddress() {
        Graph graph = RdfReader.require(RdfInput.of("one.ttl", Optional.empty(),
            "<https://example.org/dataset/1> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> \"Fictional\"@en .".getBytes(StandardCharsets.UTF_8)));
        Graph back = graph("data.xlsx", WorkbookWriter.of(graph, KNOWLEDGE, Language.AR).bytes());
        assertTrue(graph.isIsomorphicWith(back), back::toString);
    }

    @Test
    void whatDoesNotFitIsTold() {
        Graph graph = RdfReader.require(RdfInput.of("one.ttl", Optional.empty(), ("<https://example.org/dataset/1> a <http://www.w3.org/ns/dcat#Dataset> ;"
            + "<http://purl.org/dc/terms/title> \"Fictional\"@en, \"" + "x".repeat(40_000) + "\"@fr, \"Fictional too\"@en ; <https://example.org/ours> 1 .")
            .getBytes(StandardCharsets.UTF_8)));
        Converted made = WorkbookWriter.of(graph, KNOWLEDGE, Language.EN);
        assertEquals(Map.of("Title (en)", 1L, "Title (fr)", 1L), made.crowded());
        assertEquals(Map.of("<https://example.org/ours>", 1L), made.unsaid());
    }
}
