package pimkg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Shared;
import pimkg.export.Conversion;
import pimkg.export.EntryReader;
import pimkg.form.Forms;
import pimkg.graph.Account;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Verdict;

/** Records that agencies made are recognised, read, judged with a place for each finding, and converted. */
class RealSamplesIntakeTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Intake INTAKE = new Intake(KNOWLEDGE);

    @ParameterizedTest
    @CsvSource({
        "hdx-python-api-unesco_dataset.json, hdx, 1, 32",
        "hdx-python-api-dataset_search_results.yaml, hdx, 10, 30",
        "hdx-python-api-hdx_dataset_static.yaml, hdx, 1, 15",
        "iom-dtm-hdx-package_show.json, hdx, 1, 35",
        "iom-dtm-hdx_dataset_static.yaml, hdx, 1, 10",
        "unhcr-mdl-hdx_dataset_static.yaml, hdx, 1, 4",
        "insecurity-insight-hdx-aidworkerKIKA.json, hdx, 1, 13",
        "insecurity-insight-hdx-conflict-related-sexual-violence.json, hdx, 1, 12",
        "insecurity-insight-hdx-country.json, hdx, 1, 13",
        "insecurity-insight-hdx-protection.json, hdx, 1, 13",
        "unhcr-mdl-metadata_187.json, nada, 1, 30",
        "unhcr-mdl-metadata_272.json, nada, 1, 24",
        "ckanext-dcat-ckan_dataset.json, ckan, 1, 13",
        "ckanext-dcat-ckan_full_dataset_dcat_ap.json, ckan, 1, 50",
        "ckanext-dcat-health_dcat_ap.json, ckan, 1, 50",
        "ckanext-dcat-full_croissant_dataset.jsonld, schemaorg, 1, 18"})
    void aRecordIsReadJudgedAndConverted(String file, String form, int records, int used) throws IOException {
        Source source = INTAKE.open(RdfInput.of(Shared.path("samples/" + file), Optional.empty()));
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Reading.Streamed reading = assertInstanceOf(Reading.Streamed.class, source.stream((triple, object, subject) -> graph.add(triple)));
        Account account = reading.account().orElseThrow();
        assertEquals(form, account.form());
        assertEquals(records, account.records());
        assertTrue(account.fields(Account.Use.USED).count() >= used, () -> account.fields().toString());

        Verdict.Judged judged = assertInstanceOf(Verdict.Judged.class, new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE),
            RuleSet.named(KNOWLEDGE, RuleSet.CORE).orElseThrow()).judge(List.of(source)).verdicts().get(0));
        assertEquals(records, judged.datasets().size());
        assertFalse(judged.findings().isEmpty());
        assertTrue(judged.findings().stream().allMatch(finding -> finding.place().pointer().isPresent()));

        assertEquals(records, EntryReader.datasets(graph).size());
        assertEquals(records, new Conversion(KNOWLEDGE, Language.EN).entries(graph, Forms.packaged().workbook()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdx-python-api-resource_formats.json", "hxl-default-schema.json", "iom-dtm-api-admin0-tcd.json",
        "iom-dtm-api-operations.json", "ridl-ckanext-unhcr-dataset-schema.json", "worldbank-ddi-schema.json",
        "worldbank-microdata-schema.json", "worldbank-resource-schema.json", "hdx-python-api-organization_show_results.yaml",
        "hdx-python-api-showcase_all_search_results.yaml", "dpv-2.3-pd.csv", "dpv-2.3-subset.csv", "hdx-python-api-Accepted_Tags.csv",
        "hdx-python-api-Tag_Mapping.csv", "insecurity-insight-attributes.csv", "isp-sensitivity-matrix.csv", "worldbank-Microdata_metadata.xlsx"})
    void whatDescribesNoDatasetIsNotTakenForOne(String file) throws IOException {
        Source source = INTAKE.open(RdfInput.of(Shared.path("samples/" + file), Optional.empty()));
        Reading.Unreadable why = assertInstanceOf(Reading.Unreadable.class, source.stream((triple, object, subject) -> { }));
        // Some real files have one key twice, with two values, which nobody can read.
        assertTrue(why.reason() == Reading.Reason.UNKNOWN_FORM || why.reason() == Reading.Reason.SYNTAX, why::toString);
    }
}
