package pimkg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Prefixes;

/**
 * Writes fictional descriptions as Turtle, some 52 statements each: a dataset with an unnamed contact and period, a risk
 * assessment and one or two files. One in twenty has a fault. The same seed gives the same text.
 */
public final class CatalogueSource {

    /** That one description has, on average. */
    private static final double STATEMENTS = 52;

    private static final List<String> CATEGORIES = List.of("PopulationData", "ProtectionNeedsAssessment", "ProtectionMonitoring",
        "CaseManagement", "SecurityAndSituationalAwareness", "CommunicatingWithAffectedCommunities");
    private static final List<String> GROUPS = List.of("InternallyDisplacedPerson", "Refugee", "Returnee", "HostCommunity");
    private static final List<String> AGENCIES = List.of("DRC", "UNHCR", "NRC", "IRC", "UNICEF");
    private static final List<String> FREQUENCIES = List.of("MONTHLY", "QUARTERLY", "ANNUAL", "NEVER");
    private static final int ONE_IN = 20;

    /** Each is what a steward might forget or write wrongly: a line of the block, and what stands in its place. */
    private enum Fault {
        NO_TITLE("dct:title", ""),
        NO_CATEGORY("pim:category", ""),
        WRONG_CATEGORY("pim:category", "    pim:category \"protection monitoring\" ;\n"),
        PUBLIC("dct:accessRights", "    dct:accessRights eu-access:PUBLIC ;\n"),
        PERSONAL("dpv:hasData", "    dpv:hasData dpv:PersonalData ;\n"),
        SEVERE("dpv:hasSensitivityLevel", "    dpv:hasSensitivityLevel sensitivity:Severe ;\n"),
        TWO_LEVELS("dpv:hasSensitivityLevel", "    dpv:hasSensitivityLevel sensitivity:Low, sensitivity:High ;\n"),
        NO_PURPOSE("dpv:hasPurpose", ""),
        MAILBOX("dct:description", "    dct:description \"Fictional: write to someone@example.org.\"@en ;\n"),
        UNKNOWN_AGENCY("dct:publisher", "    dct:publisher <https://example.org/agency/unknown> ;\n"),
        WRONG_LANGUAGE("dct:language", "    dct:language \"en\" ;\n"),
        IMPOSSIBLE_DAY("pim:sensitivityAssessed", "    pim:sensitivityAssessed \"2026-02-30\"^^xsd:date ;\n"),
        NO_ASSESSMENT("dpv:hasImpactAssessment", ""),
        MISSPELT("pim:limitation", "    pim:limitations \"Fictional.\"@en ;\n"),
        WRONG_FREQUENCY("dct:accrualPeriodicity", "    dct:accrualPeriodicity \"monthly\" ;\n");

        private final String property;
        private final String instead;

        Fault(String property, String instead) {
            this.property = property;
            this.instead = instead;
        }
    }

    private final Random random;

    /** Texts of this seed. */
    public CatalogueSource(long seed) {
        this.random = new Random(seed);
    }

    /** How many descriptions make about so many statements with what ships; at least one. */
    public static int descriptions(long statements) {
        return (int) Math.max(1, (statements - KnowledgeGraph.packaged().size()) / STATEMENTS);
    }

    /**
     * Writes the prefixes and {@code number} descriptions.
     *
     * @throws UncheckedIOException when they can't be written
     */
    public void write(Writer out, int number) {
        try {
            for (var prefix : Prefixes.table().entrySet()) {
                out.write("@prefix %s: <%s> .%n".formatted(prefix.getKey(), prefix.getValue()));
            }
            for (int at = 0; at < number; at++) {
                out.write(description(at));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String description(int number) {
        String block = dataset(number);
        if (random.nextInt(ONE_IN) == 0) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            block = block.replaceFirst("    " + fault.property + " .*\n", Matcher.quoteReplacement(fault.instead));
        }
        return block + parts(number);
    }

    private String dataset(int number) {
        return String.format(Locale.ROOT, """

            <https://example.org/dataset/%1$d> a dcat:Dataset ;
                dct:title "Fictional dataset %1$d"@en, "Jeu de données fictif %1$d"@fr ;
                dct:description "Fictional: totals by district, round %1$d."@en ;
                dct:identifier "FICTIONAL-%1$d" ;
                dct:language eu-lang:ENG ;
                dct:spatial <https://example.org/place/%2$d> ;
                dct:issued "2026-04-10"^^xsd:date ;
                dct:modified "2026-04-20"^^xsd:date ;
                dct:publisher agency:%3$s ;
                dct:source <https://example.org/source/%1$d> ;
                dct:rights "Fictional: for members of the cluster."@en ;
                dct:license <https://example.org/licence/cluster> ;
                dct:accessRights eu-access:RESTRICTED ;
                dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/%4$s> ;
                dpv:hasPurpose purpose:ProtectionAnalysis ;
                dpv:hasData dpv:NonPersonalData ;
                dpv:hasSensitivityLevel sensitivity:Moderate ;
                dpv:hasImpactAssessment <https://example.org/assessment/%1$d> ;
                pim:sensitivityAssessed "2026-03-15"^^xsd:date ;
                pim:purposeStatement "To decide each month where legal aid goes first."@en ;
                pim:category category:%5$s ;
                pim:dataLevel datalevel:Aggregate ;
                pim:populationGroup people:%6$s ;
                pim:disaggregatedBy data:SexAndAgeDisaggregatedData, people:PersonWithDisabilities ;
                pim:communityParticipation "Fictional: committees chose the questions."@en ;
                pim:feedbackToCommunity "Fictional: results are told in meetings."@en ;
                pim:informsDecision <https://example.org/plan/strategy> ;
                pim:method method:KeyInformantInterview ;
                pim:samplingApproach method:PurposiveSampling ;
                pim:collectorCompetency "Fictional: three days of training."@en ;
                pim:limitation "Fictional: front-line areas are not visited."@en ;
                pim:verification "Fictional: compared with a second source."@en ;
                pim:existingDataChecked "Fictional: the registry was searched."@en ;
            """, number, number / 4, pick(AGENCIES), pick(FREQUENCIES), pick(CATEGORIES), pick(GROUPS));
    }

    private String parts(int number) {
        StringBuilder files = new StringBuilder();
        StringBuilder named = new StringBuilder();
        for (int file = 1; file <= 1 + number % 2; file++) {
            named.append(file == 1 ? "" : ", ").append("<https://example.org/file/%d-%d>".formatted(number, file));
            files.append("""

                <https://example.org/file/%d-%d> a dcat:Distribution ;
                    dct:title "Fictional table"@en ;
                    dcat:accessURL <https://example.org/request> .
                """.formatted(number, file));
        }
        return """
                dcat:contactPoint [ a vcard:Organization ; vcard:fn "Data desk (fictional)"@en ; vcard:hasEmail <mailto:desk@example.org> ] ;
                dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2026-01-01"^^xsd:date ; dcat:endDate "2026-03-31"^^xsd:date ] ;
                dcat:distribution %2$s .

            <https://example.org/assessment/%1$d> a dpv:RiskAssessment ;
                dct:date "2026-03-01"^^xsd:date ;
                dct:creator agency:DRC .
            """.formatted(number, named) + files;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
