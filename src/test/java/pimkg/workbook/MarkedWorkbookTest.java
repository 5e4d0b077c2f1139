package pimkg.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.findings.Report;
import pimkg.form.OwnSheet;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.SafeJena;
import pimkg.intake.Intake;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;

class MarkedWorkbookTest {

    static {
        SafeJena.start();
    }

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Intake INTAKE = new Intake(KNOWLEDGE);
    private static final DescriptionValidator VALIDATOR =
        new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));

    private static RdfInput list() throws IOException {
        return RdfInput.of("fictional.csv", Optional.empty(), Files.readAllBytes(Golden.file("workbook/fictional.csv")));
    }

    private static Report report(Language language, RdfInput... inputs) {
        return Report.of(VALIDATOR.judge(Stream.of(inputs).map(INTAKE::open).toList()), KNOWLEDGE, language);
    }

    private static byte[] marked(Language language, RdfInput... inputs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook.write(report(language, inputs), List.of(inputs), out);
        return out.toByteArray();
    }

    @Test
    void theFirstSheetIsWhatWasFilledIn() throws IOException {
        Unpacked book = new Unpacked(marked(Language.EN, list()));
        assertEquals(List.of("Datasets", "Findings", "Scores", "Read me", "How to fill in", "Example", "Lists"), book.sheets());
        Map<String, String> cells = book.cells(1);
        assertEquals("Title (en)", cells.get("B1"));
        assertEquals("=fictional & <b>", cells.get("C2"));
        assertEquals("15/03/2026", cells.get("I2"));
        assertEquals("_x005F_x0041_", cells.get("J2"));
        assertFalse(book.text("xl/worksheets/sheet1.xml").contains("<f>"));
    }

    @Test
    void aWrongValueIsColouredAndExplainedWhereItStands() throws IOException {
        Unpacked book = new Unpacked(marked(Language.EN, list()));
        String note = book.notes(1).get("E2");
        assertTrue(note.startsWith("P3.2 · Violation\n"), note);
        assertTrue(note.contains("In the column “PIM category”: choose from the list of this column"), note);
        assertTrue(note.contains("Protection monitoring"), note);
        assertTrue(book.colour(1, "E2").endsWith("F8D7DA"), book.colour(1, "E2"));
        assertFalse(book.notes(1).containsKey("E3"));
        assertFalse(book.colour(1, "E3").endsWith("F8D7DA"));
    }

    @Test
    void whatIsMissingIsMarkedInItsEmptyColumnElseInTheFirst() throws IOException {
        Map<String, String> notes = new Unpacked(marked(Language.EN, list())).notes(1);
        assertTrue(notes.get("F3").contains("State whether the dataset holds personal data."), notes.get("F3"));
        assertTrue(notes.get("A2").contains("In the column “Purpose”: choose from the list"), notes.get("A2"));
        assertTrue(notes.get("A2").contains("\n\n"), "several findings stand below each other");
    }

    @Test
    void aValueThatCouldEndangerPeopleIsMarkedAndNotRepeated() throws IOException {
        String note = new Unpacked(marked(Language.EN, list())).notes(1).get("C3");
        assertTrue(note.contains("Delete it here, and from copies that were already published."), note);
        assertFalse(note.contains("000"), note);
    }

    @Test
    void everyFindingIsARowThatLeadsToItsCell() throws IOException {
        Unpacked book = new Unpacked(marked(Language.EN, list()));
        long findings = report(Language.EN, list()).judgement().findings().count() + report(Language.EN, list()).notes().count();
        Map<String, String> cells = book.cells(2);
        assertEquals(findings + 1, cells.keySet().stream().filter(cell -> cell.matches("A\\d+")).count());
        assertTrue(cells.containsValue("Datasets!E2"), cells::toString);
        assertTrue(book.links(2).containsValue("'Datasets'!E2"), book.links(2)::toString);
    }

    @Test
    void givenBackAgainItHasTheSameFindings() throws IOException {
        RdfInput again = RdfInput.of("again.xlsx", Optional.empty(), marked(Language.FR, list()));
        Report first = report(Language.FR, list());
        Report second = report(Language.FR, again);
        assertEquals(first.judgement().findings().map(finding -> finding.rule().code()).sorted().toList(),
            second.judgement().findings().map(finding -> finding.rule().code()).sorted().toList());
        assertEquals(List.of(), second.judgement().judged().flatMap(judged -> judged.account().stream())
            .flatMap(account -> account.notes().stream()).filter(note -> note.code().equals("sheet-not-read")).toList());
        Unpacked book = new Unpacked(marked(Language.AR, again));
        assertEquals(Stream.concat(Stream.of(OwnSheet.DATASETS.title(Language.FR)), Stream.of(OwnSheet.values())
            .filter(OwnSheet::isHelp).map(sheet -> sheet.title(Language.AR))).toList(), book.sheets());
        assertTrue(book.notes(1).containsKey("E2"));
    }

    /** The same workbook with its sheets called S1, S2 …: people rename sheets. */
    private static byte[] renamed(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook)); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = from.readAllBytes();
                to.write(part.getName().equals("xl/workbook.xml") ? new String(content, StandardCharsets.UTF_8)
                    .replaceAll("<sheet name=\"[^\"]*\" (r:id=\"[^\"]*\") sheetId=\"(\\d+)\"", "<sheet name=\"S$2\" $1 sheetId=\"$2\"").getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSheetsOfAReportAreNeverReadAsDescriptions(Language language) throws IOException {
        byte[] checked = marked(language, list());
        for (byte[] again : List.of(checked, renamed(checked))) {
            Report second = report(language, RdfInput.of("again.xlsx", Optional.empty(), again));
            assertEquals(2, second.judgement().datasets());
        }
        assertTrue(sheets(renamed(checked)).contains("S2"));
    }

    @Test
    void whatWasDoubtfulInReadingIsToldAtItsCellAndAmongTheFindings() throws IOException {
        RdfInput list = RdfInput.of("doubtful.csv", Optional.empty(),
            "Title (en),Shared mailbox,Published on\nFictional,fictional.person@example.org,someday\n".getBytes(StandardCharsets.UTF_8));
        Unpacked book = new Unpacked(marked(Language.EN, list));
        assertTrue(book.notes(1).get("B2").contains("This mailbox looks like one person’s"), book.notes(1)::toString);
        assertTrue(book.notes(1).get("C2").contains("can’t be read as one certain day"), book.notes(1)::toString);
        assertTrue(book.cells(2).values().stream().anyMatch(text -> text.startsWith("This mailbox looks like one person’s")));
        assertTrue(book.links(2).containsValue("'Datasets'!C2"), book.links(2)::toString);
    }

    @Test
    void knownHeadingsGetTheirLists() throws IOException {
        Map<String, String> lists = new Unpacked(marked(Language.EN, list())).lists(1);
        assertEquals(List.of("D", "E", "F", "G", "H"), lists.keySet().stream().sorted().toList());
        assertTrue(lists.get("G").startsWith("G2:G504 'Lists'!"), lists.get("G"));
    }

    private static List<String> sheets(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    @Test
    void otherInputsGetThePlainReport() throws IOException {
        RdfInput rdf = RdfInput.of("one.ttl", Optional.empty(), Files.readAllBytes(Golden.file("validation/dataset-without-purpose.ttl")));
        assertEquals(List.of("Findings", "Scores", "Read me"), sheets(marked(Language.EN, rdf)));
        assertEquals(List.of("Findings", "Scores", "Read me"), sheets(marked(Language.EN, list(), rdf)));
    }
}
