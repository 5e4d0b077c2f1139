package pimkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pimkg.IntakeRecords.Recognised;

/** Records that look like agencies' own are told apart by the marks, each of their fields has a row, and people in them stay out. */
class IntakeLookAlikesTest {

    private static final Path FOLDER = Path.of("src/test/resources/pimkg/intake");
    /** Left in a record to see what becomes of a field that nobody has heard of. */
    private static final Set<String> UNHEARD_OF = Set.of("extras[key=colour_of_the_cover].value");

    private static final Map<String, String> REAL = Map.ofEntries(
        Map.entry("iom-dtm-hdx-package_show.json", "hdx"), Map.entry("hdx-python-api-unesco_dataset.json", "hdx"),
        Map.entry("insecurity-insight-hdx-aidworkerKIKA.json", "hdx"), Map.entry("insecurity-insight-hdx-country.json", "hdx"),
        Map.entry("insecurity-insight-hdx-protection.json", "hdx"),
        Map.entry("insecurity-insight-hdx-conflict-related-sexual-violence.json", "hdx"),
        Map.entry("unhcr-mdl-metadata_187.json", "nada"), Map.entry("unhcr-mdl-metadata_272.json", "nada"),
        Map.entry("ckanext-dcat-ckan_dataset.json", "ckan"), Map.entry("ckanext-dcat-ckan_full_dataset_dcat_ap.json", "ckan"),
        Map.entry("ckanext-dcat-health_dcat_ap.json", "ckan"), Map.entry("iom-dtm-api-admin0-tcd.json", "none"),
        Map.entry("iom-dtm-api-operations.json", "none"), Map.entry("hxl-default-schema.json", "none"),
        Map.entry("hdx-python-api-resource_formats.json", "none"), Map.entry("worldbank-ddi-schema.json", "none"),
        Map.entry("worldbank-microdata-schema.json", "none"), Map.entry("worldbank-resource-schema.json", "none"),
        Map.entry("ridl-ckanext-unhcr-dataset-schema.json", "none"));

    private static Map<String, Optional<Recognised>> lookAlikes() throws IOException {
        Map<String, Optional<Recognised>> read = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.json(ld)?")).toList()) {
                read.put(file.getFileName().toString(), IntakeRecords.recognise(IntakeRecords.read(file)));
            }
        }
        return read;
    }

    @Test
    void eachIsTakenForWhatItsNameSays() throws IOException {
        lookAlikes().forEach((file, recognised) -> {
            String kind = file.startsWith("croissant") ? "schemaorg" : file.replaceFirst("[-.].*$", "");
            assertEquals(kind.equals("not") ? "none" : kind, recognised.map(Recognised::form).orElse("none"), file);
        });
    }

    @Test
    void searchAnswersHaveAllTheirRecords() throws IOException {
        assertEquals(3, lookAlikes().get("hdx-package-search.json").orElseThrow().records().size());
    }

    @Test
    void everyFieldHasARow() throws IOException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        lookAlikes().forEach((file, recognised) -> recognised.ifPresent(each -> unknown(each).forEach(field -> {
            if (!UNHEARD_OF.contains(field)) {
                unknown.computeIfAbsent(file, name -> new TreeSet<>()).add(field);
            }
        })));
        assertEquals(Map.of(), unknown);
    }

    private static List<String> unknown(Recognised recognised) {
        return IntakeRecords.fields(recognised.records()).keySet().stream()
            .filter(field -> IntakeRecords.rows(recognised.form(), field).isEmpty()).toList();
    }

    /** The invented staff of the look-alikes stands in fields that are left out, or in mailboxes, of which only shared ones are kept. */
    @Test
    void noFieldWithStaffInItIsTakenOver() throws IOException {
        Set<String> told = new TreeSet<>();
        lookAlikes().forEach((file, recognised) -> recognised.ifPresent(each -> IntakeRecords.fields(each.records()).forEach((field, texts) -> {
            if (texts.stream().anyMatch(text -> text.matches("(?i).*(fictional[ -]person|person\\.name@).*"))) {
                IntakeRecords.rows(each.form(), field).stream()
                    .filter(row -> !row.cell("property").isEmpty() && !row.cell("as").equals("mailbox") && !isForOrganisations(row.cell("when")))
                    .forEach(row -> told.add(file + " " + row));
            }
        })));
        assertEquals(Set.of(), told);
    }

    /** JSON-LD says of a creator whether it is a person; a data package says who publishes. */
    private static boolean isForOrganisations(String when) {
        return when.startsWith("if @type=Organization") || when.startsWith("unless @type=Person") || when.equals("if role=publisher");
    }

    @Test
    void realFilesAreTakenForWhatTheyAreAndTheirFieldsHaveRows() throws IOException {
        Path samples = Shared.path("samples");
        for (Map.Entry<String, String> real : REAL.entrySet()) {
            Optional<Recognised> recognised = IntakeRecords.recognise(IntakeRecords.read(samples.resolve(real.getKey())));
            assertEquals(real.getValue(), recognised.map(Recognised::form).orElse("none"), real.getKey());
            assertEquals(List.of(), recognised.map(IntakeLookAlikesTest::unknown).orElse(List.of()), real.getKey());
        }
    }

    /** A full record bears most of the marks: one that bears few could be of another form as well. */
    @Test
    void aFullRecordBearsMostMarksOfItsForm() throws IOException {
        lookAlikes().forEach((file, recognised) -> recognised.ifPresent(each -> assertTrue(each.share() >= 0.5, file + " " + each.share())));
    }
}
