package pimkg.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.SafeJena;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Finding;

class FormAdviceTest {

    static {
        SafeJena.start();
    }

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    /** What an empty description is asked for, by the path. */
    private static final Map<String, Finding> FINDINGS = new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE))
        .judge(List.of(RdfInput.of("empty.ttl", Optional.of(Syntax.TURTLE),
            "<https://example.org/d> a <http://www.w3.org/ns/dcat#Dataset> .".getBytes(StandardCharsets.UTF_8))))
        .findings().collect(Collectors.toMap(finding -> finding.path().orElse(""), finding -> finding, (first, second) -> first));

    private static String advice(String form, String path) {
        return new FormAdvice(Language.EN, Map.of()).repair(form, FINDINGS.get(path)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "workbook|dpv:hasPurpose|In the column “Purpose”: choose from the list of this column; write several with “; ” between them.",
        "workbook|pim:sensitivityAssessed|In the column “Sensitivity assessed on”: write a day as year, month and day, such as 2026-03-15.",
        "workbook|dcat:contactPoint|In the column “Contact team”: write the name of a team or office, never of a person.",
        "workbook|dct:publisher|In the column “Publisher”: write the name or acronym of the organisation, never the name of a person.",
        "hdx|dct:title|Fill in or correct the field title of the record."})
    void itNamesTheColumnOrField(String form, String path, String expected) {
        assertEquals(expected, advice(form, path));
    }

    @Test
    void whatTheFormHasNoFieldForGoesThroughTheWorkbook() {
        String advice = advice("hdx", "dpv:hasSensitivityLevel");
        assertTrue(advice.startsWith("The form hdx has no field for this.") && advice.contains("--to xlsx")
            && advice.contains("in the column “Sensitivity level”: choose from the list"), advice);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyWhoFillsInATableIsToldOfRdf(Language language) {
        FINDINGS.forEach((path, finding) -> {
            String advice = new FormAdvice(language, Map.of()).repair("workbook", finding).orElseThrow(() -> new AssertionError("No column for " + path));
            assertTrue(!advice.matches(".*\\b(dct|dcat|pim|dpv|odrl|vcard|xsd):.*"), advice);
        });
    }
}
