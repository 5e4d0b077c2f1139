package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import pimkg.Shared;

/** Descriptions that other people and programs wrote: each finding is true, and stands where its cause stands. */
class RealSamplesTest {

    /** What a description lacks that knows nothing of PIM. */
    private static final List<String> PIM_ONLY =
        List.of("Category", "DecisionInformed", "PurposeStatement", "RiskAssessment", "SensitivityAssessed", "SensitivityLevel");

    /** What is asked of personal data beyond what the health dataset states of it. */
    private static final List<String> OF_PERSONAL_DATA = List.of("Controller", "DataProtectionImpactAssessment", "Handling", "Necessity",
        "Notice", "PopulationGroup", "Retention", "SecurityMeasure", "SexAndAgeAdvised");

    @Test
    void theHealthDatasetLacksOnlyWhatPimAsksOfPersonalDataAndARegisteredPublisher() throws IOException {
        Path file = Shared.path("samples/ckanext-dcat-dataset_health.ttl");
        JsonObject report = judge(file);
        Map<String, Integer> lines = lines(report, "http://example.healthdata.nl/set/dataset");
        TreeSet<String> expected = names(PIM_ONLY, "PublisherRegistered");
        expected.addAll(OF_PERSONAL_DATA);
        assertEquals(expected, lines.keySet());
        PIM_ONLY.forEach(name -> assertTrue(line(file, lines.get(name)).startsWith("<http://example.healthdata.nl/set/dataset>"), name));
        assertTrue(line(file, lines.get("PublisherRegistered")).contains("dct:publisher"), lines.toString());
        JsonObject remark = report.getAsJsonArray("files").get(0).getAsJsonObject().getAsJsonArray("remarks").get(0)
            .getAsJsonObject();
        assertTrue(line(file, remark.get("line").getAsInt()).contains("https:/example.com/homepage"), remark.toString());
    }

    @Test
    void theSpanishDatasetNamesItsFaultyValuesWhereTheyStand() throws IOException {
        Path file = Shared.path("samples/ckanext-dcat-dataset_gob_es.ttl");
        Map<String, Integer> lines = lines(judge(file), "https://datos.gob.es/catalogo/l01280796-estudio-de-"
            + "satisfaccion-con-el-programa-de-escuelas-municipales-de-promocion-deportiva-en-centros-escolares");
        assertEquals(names(PIM_ONLY, "AccessRights", "Contact", "FrequencyListed", "LanguageListed", "Limitation", "Period",
            "PersonalDataStated", "Place", "PublisherRegistered", "Purpose", "Source"), lines.keySet());
        assertTrue(line(file, lines.get("FrequencyListed")).contains("dct:accrualPeriodicity <"), lines.toString());
        assertTrue(line(file, lines.get("LanguageListed")).contains("dct:language \"es\""), lines.toString());
        assertTrue(line(file, lines.get("PublisherRegistered")).contains("dct:publisher <"), lines.toString());
        assertTrue(line(file, lines.get("Contact")).endsWith("a dcat:Dataset ;"), lines.toString());
    }

    @Test
    void theCatalogueInRdfXmlIsJudgedDatasetByDataset() throws IOException {
        Path file = Shared.path("samples/ckanext-dcat-catalog.rdf");
        JsonObject report = judge(file);
        assertEquals(2, report.getAsJsonObject("counts").get("datasets").getAsInt());
        Map<String, Integer> first = lines(report, "https://data.some.org/catalog/datasets/1");
        Map<String, Integer> second = lines(report, "https://data.some.org/catalog/datasets/2");
        assertEquals(names(PIM_ONLY, "AccessRights", "Contact", "Frequency", "LanguageListed", "Limitation", "Period",
            "PersonalDataStated", "Place", "PublisherRegistered", "Purpose", "Source"), first.keySet());
        // Only the first has a licence.
        assertFalse(first.containsKey("Terms"));
        assertTrue(second.containsKey("Terms"));
        assertTrue(line(file, first.get("Purpose")).contains("<dcat:Dataset rdf:about=\"https://data.some.org/catalog/datasets/1\">"));
        assertTrue(line(file, second.get("Purpose")).contains("<dcat:Dataset rdf:about=\"https://data.some.org/catalog/datasets/2\">"));
        assertTrue(line(file, first.get("LanguageListed")).contains("<dct:language>en"), first.toString());
        assertTrue(line(file, second.get("PublisherRegistered")).contains("<foaf:Organization>"), second.toString());
    }

    @Test
    void theExampleWithNothingButAFrequencyLacksNearlyEverything() throws IOException {
        Path file = Shared.path("samples/dcat-ap-example-bee-population-dataset-frequency.ttl");
        Map<String, Integer> lines = lines(judge(file), "https://data.gov.gr/id/dataset/BeePopulation");
        assertTrue(lines.keySet().containsAll(names(PIM_ONLY, "Title", "Description", "Identifier", "Publisher", "Terms",
            "Language", "Limitation", "Place", "Period", "Source", "Contact", "AccessRights")), lines.toString());
        assertFalse(lines.containsKey("Frequency"), "The only thing it states");
        lines.values().forEach(number -> assertTrue(line(file, number).contains("a dcat:Dataset;"), lines.toString()));
    }

    @Test
    void theExampleThatIsNotTurtleIsRefusedAtItsFault() {
        Path file = Shared.path("samples/dcat-ap-example-bee-population-dataset-series-combined.ttl");
        Run run = Run.pim("validate", file, "--lang", "en");
        assertEquals(3, run.code());
        // "example-dist:BeePopulation2023/biojson": a slash can't stand in a short name.
        assertTrue(run.said().contains("Line 32, column 31."), run.said());
        assertTrue(line(file, 32).charAt(30) == '/', line(file, 32));
    }

    private static JsonObject judge(Path file) {
        Run run = Run.pim("validate", file, "--format", "json", "--lang", "en");
        assertEquals(1, run.code(), run.said());
        return run.json();
    }

    /** The rules that a dataset breaks, and the line of each finding. */
    private static Map<String, Integer> lines(JsonObject report, String dataset) {
        Map<String, Integer> lines = new TreeMap<>();
        StreamSupport.stream(report.getAsJsonArray("findings").spliterator(), false).map(JsonElement::getAsJsonObject)
            .filter(finding -> finding.get("dataset").getAsString().equals(dataset))
            .forEach(finding -> lines.put(finding.get("shape").getAsString().replaceAll(".*#", ""),
                finding.get("line").getAsInt()));
        return lines;
    }

    private static TreeSet<String> names(List<String> some, String... more) {
        TreeSet<String> names = new TreeSet<>(some);
        names.addAll(List.of(more));
        return names;
    }

    private static String line(Path file, int number) {
        try {
            return Files.readAllLines(file).get(number - 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
