package pimkg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a description that states all that is asked, and variants of it with a fault.
 *
 * @param turtle the description
 */
record Description(String turtle) {

    static final String IRI = "https://example.org/dataset/1";
    private static final String PUBLISHER = "    dct:publisher agency:DRC ;\n";

    /** Nothing is missing. */
    static Description complete() {
        return new Description("""
            @prefix agency: <https://w3id.org/pim-kg/data/agencies#> .
            @prefix category: <https://w3id.org/pim-kg/ontology/categories#> .
            @prefix data: <https://w3id.org/pim-kg/ontology/data#> .
            @prefix datalevel: <https://w3id.org/pim-kg/ontology/data-levels#> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix dpv: <https://w3id.org/dpv#> .
            @prefix eu-access: <http://publications.europa.eu/resource/authority/access-right/> .
            @prefix eu-lang: <http://publications.europa.eu/resource/authority/language/> .
            @prefix method: <https://w3id.org/pim-kg/ontology/methods#> .
            @prefix people: <https://w3id.org/pim-kg/ontology/people#> .
            @prefix pim: <https://w3id.org/pim-kg/ontology/pim#> .
            @prefix purpose: <https://w3id.org/pim-kg/ontology/purposes#> .
            @prefix sensitivity: <https://w3id.org/pim-kg/ontology/sensitivity#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            <https://example.org/dataset/1> a dcat:Dataset ;
                dct:title "Fictional incidents by district"@en ;
                dct:description "Fictional. Monthly totals of reported incidents by district."@en ;
                dct:identifier "FICTIONAL-1" ;
                dct:language eu-lang:ENG ;
                dct:spatial <https://example.org/place/north> ;
                dct:temporal [ dcat:startDate "2026-01-01"^^xsd:date ; dcat:endDate "2026-03-31"^^xsd:date ] ;
                dpv:hasPurpose purpose:ProtectionAnalysis ;
                pim:purposeStatement "To decide each quarter in which districts legal aid is needed first."@en ;
                pim:category category:ProtectionMonitoring ;
                pim:dataLevel datalevel:Aggregate ;
                dpv:hasData dpv:AnonymisedData ;
                dpv:hasSensitivityLevel sensitivity:Moderate ;
                pim:sensitivityAssessed "2026-04-08"^^xsd:date ;
                dct:accessRights eu-access:RESTRICTED ;
                dct:rights "Fictional terms of use."@en ;
                dct:publisher agency:DRC ;
                dcat:contactPoint [ a vcard:Organization ; vcard:hasEmail <mailto:protection-data@example.org> ] ;
                dct:source <https://example.org/interviews> ;
                dct:license <https://example.org/licence/cluster> ;
                dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/MONTHLY> ;
                dct:modified "2026-04-20"^^xsd:date ;
                dpv:hasImpactAssessment [ a dpv:RiskAssessment ; dct:date "2026-03-01"^^xsd:date ; dct:creator agency:DRC ] ;
                pim:populationGroup people:InternallyDisplacedPerson ;
                pim:disaggregatedBy data:SexAndAgeDisaggregatedData, people:PersonWithDisabilities ;
                pim:communityParticipation "Fictional: village committees chose the questions with us."@en ;
                pim:feedbackToCommunity "Fictional: results are told in village meetings."@en ;
                pim:informsDecision <https://example.org/plan/protection-strategy> ;
                pim:method method:KeyInformantInterview ;
                pim:samplingApproach method:PurposiveSampling ;
                pim:collectorCompetency "Fictional: monitors were trained for three days."@en ;
                pim:limitation "Fictional: front-line areas are not visited."@en ;
                pim:verification "Fictional: each incident is compared with a second source."@en ;
                pim:existingDataChecked "Fictional: the registry of assessments was searched first."@en .
            """);
    }

    /** A violation: nobody answers for the dataset. */
    static Description withoutPublisher() {
        return complete().with(PUBLISHER, "");
    }

    /** A violation: the publisher stands in no registry. */
    static Description withUnregisteredPublisher() {
        return complete().with("agency:DRC", "<https://example.org/agency/own>");
    }

    /** A warning, and nothing worse. */
    static Description withFreeTextLanguage() {
        return complete().with("eu-lang:ENG", "\"en\"");
    }

    Description with(String old, String replacement) {
        if (!turtle.contains(old)) {
            throw new IllegalArgumentException("The description does not hold " + old);
        }
        return new Description(turtle.replace(old, replacement));
    }

    Description and(String more) {
        return new Description(turtle + more);
    }

    /** The line, from 1, on which {@code text} first stands. */
    int lineOf(String text) {
        return 1 + (int) turtle.substring(0, turtle.indexOf(text)).chars().filter(character -> character == '\n').count();
    }

    /** Writes it to a file, together with folders that are missing. */
    Path in(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, turtle);
    }
}
