package pimkg.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pimkg.findings.Report;
import pimkg.form.FieldRule;
import pimkg.form.Forms;
import pimkg.form.Headings;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.SafeJena;
import pimkg.intake.Intake;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;

/** A finding stands in the cell of the column that its repair names, and filling in that column removes it. */
class CellAdviceTest {

    static {
        SafeJena.start();
    }

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final DescriptionValidator VALIDATOR =
        new DescriptionValidator(KNOWLEDGE, Background.of(KNOWLEDGE), RuleSet.core(KNOWLEDGE));
    private static final Pattern COLUMN = Pattern.compile("In the column “([^”]+)”");
    private static final List<FieldRule> FIELDS =
        Forms.packaged().workbook().rules().stream().filter(rule -> rule.constant().isEmpty()).toList();
    /** Much is begun and nothing is finished. */
    private static final Map<String, String> BEGUN = Map.of("title", "Fictional cases", "data_state", "Personal data", "sensitivity", "Severe",
        "risk_assessment", "Fictional risks.", "contact_name", "Fictional team", "agreement", "Fictional agreement", "data_level", "Case record",
        "retention", "Destroyed when closed.");

    private static Report report(Map<String, String> filled, Language headings, Language language) {
        String list = FIELDS.stream().map(rule -> '"' + Headings.of(rule, headings) + '"').collect(Collectors.joining(",")) + "\n"
            + FIELDS.stream().map(rule -> '"' + filled.getOrDefault(rule.key(), "") + '"').collect(Collectors.joining(",")) + "\n";
        RdfInput input = RdfInput.of("fictional.csv", Optional.empty(), list.getBytes(StandardCharsets.UTF_8));
        return Report.of(VALIDATOR.judge(List.of(new Intake(KNOWLEDGE).open(input))), KNOWLEDGE, language);
    }

    /** By rule, the heading of the cell. */
    private static Map<String, String> cells(Report report, Language language) {
        Map<String, String> cells = new LinkedHashMap<>();
        report.judgement().findings().filter(finding -> !finding.rule().discreet()).forEach(finding -> cells.put(finding.rule().shape().getLocalName(),
            Headings.of(FIELDS.get((int) finding.place().position().orElseThrow().column() - 1), language)));
        return cells;
    }

    @Test
    void theCellIsTheOneThatTheRepairNames() {
        Report report = report(BEGUN, Language.EN, Language.EN);
        Map<String, String> cells = cells(report, Language.EN);
        report.told().filter(told -> !told.finding().rule().discreet()).forEach(told -> {
            Matcher named = COLUMN.matcher(told.repair());
            assertTrue(named.find(), told::repair);
            assertEquals(named.group(1), cells.get(told.finding().rule().shape().getLocalName()), told.finding().rule().shape()::toString);
        });
        assertEquals("Risk assessed on", cells.get("RiskAssessmentDate"), cells::toString);
        assertEquals("Risk assessed by (organisation)", cells.get("RiskAssessmentAuthor"));
        assertEquals("Kind of impact assessment", cells.get("DataProtectionImpactAssessment"));
        assertEquals("Agreement: who gives", cells.get("AgreementAssigner"));
        assertEquals("Agreement: who receives", cells.get("AgreementAssignee"));
        assertEquals("Agreement: for which purpose", cells.get("AgreementPermission"));
        assertEquals("Shared mailbox", cells.get("ContactReachable"));
    }

    @Test
    void fillingThoseCellsInRemovesTheFindings() {
        Map<String, String> filled = new LinkedHashMap<>(BEGUN);
        filled.putAll(Map.of("risk_assessment_date", "2026-03-15", "risk_assessment_author", "DRC", "risk_assessment_kind",
            "Data Protection Impact Assessment", "agreement_giver", "DRC", "agreement_receiver", "UNHCR", "agreement_purpose", "Protection analysis",
            "contact_email", "protection-data@example.org"));
        Map<String, String> left = cells(report(filled, Language.EN, Language.EN), Language.EN);
        for (String rule : List.of("RiskAssessmentDate", "RiskAssessmentAuthor", "DataProtectionImpactAssessment", "AgreementAssigner", "AgreementAssignee",
            "AgreementPermission", "AgreementPurpose", "ContactReachable")) {
            assertTrue(!left.containsKey(rule), () -> rule + " in " + left);
        }
    }

    @Test
    void theRepairNamesTheHeadingThatStandsInTheFile() {
        Report report = report(BEGUN, Language.FR, Language.EN);
        List<String> repairs = report.told().map(told -> told.repair()).toList();
        assertTrue(repairs.stream().anyMatch(repair -> repair.contains("In the column “" + heading("risk_assessment_date", Language.FR) + "”")),
            repairs::toString);
    }

    private static String heading(String key, Language language) {
        return FIELDS.stream().filter(rule -> rule.key().equals(key)).map(rule -> Headings.of(rule, language)).findFirst().orElseThrow();
    }
}
