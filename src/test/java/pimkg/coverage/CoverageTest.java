package pimkg.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.Golden;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** What reaches PIM is counted, and what does not is named. */
class CoverageTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final String CATEGORY = "https://w3id.org/pim-kg/ontology/categories#";
    private static final String SOURCE = "https://example.org/fictional/a/Scheme";

    private static Mapping mapping(String name, String predicate, String object) {
        return Mapping.of("https://example.org/fictional/a/" + name, predicate, object, Sssom.MANUAL)
            .with(Slot.AUTHOR_LABEL, "A. Mapper").with(Slot.SUBJECT_SOURCE, SOURCE).with(Slot.SUBJECT_LABEL, "=Term " + name);
    }

    private static final Mapping CANDIDATE = Mapping.of("https://example.org/fictional/a/5", Sssom.EXACT, CATEGORY + "PopulationData",
        Sssom.SEMAPV + "LexicalMatching").with(Slot.MAPPING_TOOL, "a fictional program").with(Slot.SUBJECT_SOURCE, SOURCE);

    private static final MappingSet SET = MappingSet.of("https://example.org/fictional/set", "https://example.org/l").with(List.of(
        mapping("1", Sssom.EXACT, CATEGORY + "CaseManagement"),
        mapping("2", Sssom.BROAD, CATEGORY + "CaseManagement"),
        mapping("3", Sssom.EXACT, CATEGORY + "ProtectionMonitoring").with(Slot.PREDICATE_MODIFIER, Sssom.NOT),
        mapping("4", Sssom.EXACT, Sssom.NO_TERM_FOUND),
        CANDIDATE,
        Mapping.of(CATEGORY + "ProtectionNeedsAssessment", Sssom.NARROW, "https://example.org/fictional/b/1", Sssom.MANUAL)
            .with(Slot.AUTHOR_LABEL, "A. Mapper").with(Slot.OBJECT_SOURCE, "https://example.org/fictional/b/Scheme")));

    private static String report(CoverageReport form, boolean candidates, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(Coverage.of(KNOWLEDGE, List.of(SET), candidates), language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextNamesWhatIsReachedAndWhatIsNot(Language language) throws IOException {
        Golden.check("coverage/coverage." + language.tag() + ".expected", report(CoverageReport.TEXT, false, language));
    }

    private static JsonObject categories(String json) {
        for (JsonElement scheme : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("schemes")) {
            if (scheme.getAsJsonObject().get("scheme").getAsString().equals(CATEGORY + "Scheme")) {
                return scheme.getAsJsonObject();
            }
        }
        throw new AssertionError(json);
    }

    @Test
    void jsonHasTheMatrixWhatReachesATermAndTheGaps() throws IOException {
        String json = report(CoverageReport.JSON, false, Language.EN);
        JsonObject categories = categories(json);
        assertEquals(2, categories.get("reached").getAsInt());
        assertEquals(8 - 2, categories.getAsJsonArray("gaps").size());
        assertEquals(1, categories.getAsJsonObject("reached_by").get(SOURCE).getAsInt());
        JsonObject management = categories.getAsJsonArray("covered").asList().stream().map(JsonElement::getAsJsonObject)
            .filter(term -> term.get("term").getAsString().endsWith("CaseManagement")).findFirst().orElseThrow();
        assertEquals("exact broad", management.getAsJsonArray("by").asList().stream()
            .map(by -> by.getAsJsonObject().get("relation").getAsString()).collect(Collectors.joining(" ")));
        JsonObject vocabulary = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("vocabularies").get(0).getAsJsonObject();
        assertEquals("5 2 1 2", List.of("terms", "mapped", "without_counterpart", "open").stream()
            .map(key -> vocabulary.get(key).getAsString()).collect(Collectors.joining(" ")));
        assertEquals(1, JsonParser.parseString(json).getAsJsonObject().get("candidates_left_out").getAsInt());
    }

    @Test
    void whatAProgramProposesCountsWhenAskedFor() throws IOException {
        assertEquals(3, categories(report(CoverageReport.JSON, true, Language.EN)).get("reached").getAsInt());
    }

    @Test
    void aRelationIsReadFromTheTermOfTheAgency() throws IOException {
        String row = report(CoverageReport.CSV, false, Language.EN).lines().filter(line -> line.contains("fictional/b/1")).findFirst().orElseThrow();
        assertTrue(row.contains(",broad,"), row);
    }

    @Test
    void aTableHasARowForEachGapAndCalculatesNothing() throws IOException {
        String csv = report(CoverageReport.CSV, false, Language.EN);
        assertTrue(csv.startsWith("\uFEFFscheme,pim_term"), csv.substring(0, 30));
        assertTrue(csv.contains("'=Term 1"), "a label that looks like a formula");
        assertTrue(csv.lines().anyMatch(line -> line.contains("#PopulationData,") && line.endsWith(",gap")));
    }

    @Test
    void aWorkbookHasTheMatrixTheTermsAndTheVocabularies() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CoverageReport.XLSX.write(Coverage.of(KNOWLEDGE, List.of(SET), false), Language.FR, out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(List.of("Matrice", "Termes", "Vocabulaires"), book.getSheets().map(Sheet::getName).toList());
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(1 + 8 + 8, rows.size());
            assertTrue(rows.stream().anyMatch(row -> row.getCellText(1).equals("Gestion des cas") && row.getCellText(2).equals("=")));
        }
    }
}
