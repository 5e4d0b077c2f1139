package pimkg.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.graph.Account;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.SafeJena;
import pimkg.intake.Intake;
import pimkg.text.Language;

class TemplateTest {

    static {
        SafeJena.start();
    }

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();

    private static byte[] template(Language language) {
        return WorkbookWriter.empty(KNOWLEDGE, language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sheetsHeadingsNotesAndListsAreAsExpected(Language language) {
        Unpacked book = new Unpacked(template(language));
        Map<String, String> cells = book.cells(1);
        Map<String, String> lists = book.lists(1);
        StringBuilder out = new StringBuilder(String.join(" | ", book.sheets())).append("\n\n");
        book.notes(1).forEach((cell, note) -> {
            String letters = cell.replaceAll("\\d", "");
            Optional.ofNullable(cells.get(letters + "1")).filter(group -> !group.isEmpty()).ifPresent(group -> out.append("[").append(group).append("]\n"));
            out.append(cell).append(' ').append(cells.get(cell)).append("  ").append(lists.getOrDefault(letters, "")).append('\n');
            note.lines().forEach(line -> out.append("    ").append(line).append('\n'));
        });
        Golden.check("workbook/template-" + language.tag() + ".txt", out.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingInItIsTakenForADescription(Language language) {
        Reading reading = new Intake(KNOWLEDGE).open(RdfInput.of("template.xlsx", Optional.empty(), template(language)))
            .stream((triple, object, subject) -> {
                throw new AssertionError(triple.toString());
            });
        Account account = ((Reading.Streamed) reading).account().orElseThrow();
        assertEquals(0, account.records());
        assertEquals(List.of(), account.notes());
    }

    @Test
    void headingsAreColouredByHowMuchTheirColumnIsAskedFor() {
        Unpacked book = new Unpacked(template(Language.EN));
        Map<String, String> cells = book.cells(1);
        Map<String, String> colours = Map.of("Title (en)", "required", "Update frequency", "advised", "File type", "optional");
        cells.forEach((cell, heading) -> Optional.ofNullable(colours.get(heading)).ifPresent(weight ->
            assertTrue(book.colour(1, cell).endsWith(DataSheet.COLOURS.get(weight)), () -> heading + " " + book.colour(1, cell))));
        assertTrue(cells.values().containsAll(colours.keySet()));
    }

    @Test
    void headingsAndNamesOfDatasetsStayInSight() {
        String sheet = new Unpacked(template(Language.FR)).text("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("xSplit=\"2\" ySplit=\"2\" topLeftCell=\"C3\"") && sheet.contains("state=\"frozen\""), sheet);
    }

    @Test
    void onlyArabicRunsFromTheRight() {
        for (Language language : Language.values()) {
            Unpacked book = new Unpacked(template(language));
            for (int sheet = 1; sheet <= book.sheets().size(); sheet++) {
                assertEquals(language == Language.AR, book.text("xl/worksheets/sheet" + sheet + ".xml").contains("rightToLeft=\"true\""));
            }
        }
    }

    @Test
    void everyPartIsWellFormedAndNothingCalculates() {
        Unpacked book = new Unpacked(template(Language.ES));
        book.names().stream().filter(name -> !name.endsWith("/")).forEach(name -> {
            book.xml(name);
            assertFalse(book.text(name).contains("<f>"), name);
        });
    }

    @Test
    void notesHaveRoomToBeRead() {
        String drawing = new Unpacked(template(Language.EN)).text("xl/drawings/vmlDrawing1.vml");
        assertTrue(drawing.contains("<x:Anchor>1,12,1,0,4,0,12,0</x:Anchor>"), drawing);
    }

    @Test
    void theExampleIsFictionalAndSaysSo() {
        Map<String, String> cells = new Unpacked(template(Language.EN)).cells(3);
        assertTrue(cells.get("A1").startsWith("Fictional."), cells.get("A1"));
        assertTrue(cells.values().stream().anyMatch(cell -> cell.startsWith("Fictional: protection incidents")));
    }
}
