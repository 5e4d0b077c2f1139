package pimkg.fix;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.fix.FixesTest.EXAMPLE;
import static pimkg.fix.FixesTest.input;
import static pimkg.fix.FixesTest.mend;
import static pimkg.fix.FixesTest.with;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pimkg.fix.Unfixed.Reason;
import pimkg.graph.Syntax;
import pimkg.validation.Verdict.Judged;

/** What a change does to the findings decides whether it is made. */
class FixesEffectTest {

    @Test
    void aChangeThatBringsAnotherFindingIsNotMade() throws IOException {
        Mended mended = mend(with("sensitivity:Moderate", "sensitivity:High", "dct:accessRights eu-access:RESTRICTED ;\n    dct:rights", "dct:accessRights \"public\" ;\n    dct:rights",
            "eu-lang:ENG, eu-lang:ARA", "\"English\""));
        assertAll(
            () -> assertEquals(List.of("\"English\""), mended.fixes().stream().map(Fix::before).toList()),
            () -> assertEquals(List.of(Reason.EFFECT), mended.left().stream().map(Unfixed::reason).toList()),
            () -> assertTrue(mended.after().contains("dct:accessRights \"public\""), mended.after()));
    }

    @Test
    void whatIsOnlyNowKnownToBeMissingDoesNotKeepAValueWrong() throws IOException {
        String faulty = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix pim: <https://w3id.org/pim-kg/ontology/pim#> .\n"
            + "<https://example.org/d> a dcat:Dataset ; pim:category \"Protection monitoring\" .\n";
        Mended mended = mend(faulty);
        String right = faulty.replace("\"Protection monitoring\"", "<https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring>");
        assertEquals(right, mended.after());
        assertTrue(codes(right).containsAll(codes(faulty).stream().filter(code -> !code.equals("P3.2")).toList()));
        assertTrue(codes(right).size() > codes(faulty).size(), "Of monitoring more is asked: " + codes(right));
    }

    private static Set<String> codes(String text) {
        return ((Judged) FixesTest.VALIDATOR.judge(input(text, Syntax.TURTLE))).findings().stream().map(finding -> finding.rule().code()).collect(Collectors.toSet());
    }

    @Test
    void oneValueOfTwoDatasetsIsMendedOnceForBoth() throws IOException {
        String two = with("\"2026-01-01\"^^xsd:date", "\"31/01/2026\"")
            + "\n<https://example.org/second> a dcat:Dataset ; dct:temporal <https://w3id.org/pim-kg/data/example/protection-monitoring#Period> .\n";
        Mended mended = mend(two);
        assertEquals(two.replace("\"31/01/2026\"", "\"2026-01-31\"^^xsd:date"), mended.after());
        assertEquals(2, mended.fixes().size());
    }

    @Test
    void oneWordInSeveralStatementsIsMendedWhereItIsWrongOnly() throws IOException {
        String faulty = with("eu-lang:ENG, eu-lang:ARA", "\"English\" ; dcat:keyword \"English\"",
            "\"2026-01-01\"^^xsd:date", "\"31/01/2026\"", "\"2026-03-31\"^^xsd:date", "\"31/01/2026\"");
        String expected = with("eu-lang:ENG, eu-lang:ARA", "eu-lang:ENG ; dcat:keyword \"English\"",
            "\"2026-01-01\"^^xsd:date", "\"2026-01-31\"^^xsd:date", "\"2026-03-31\"^^xsd:date", "\"2026-01-31\"^^xsd:date");
        Mended mended = mend(faulty);
        assertEquals(expected, mended.after());
        assertEquals(2, mended.fixes().size());
    }

    @Test
    void whoPublishesIsForPeopleToSay() throws IOException {
        String publisher = EXAMPLE.lines().filter(line -> line.contains("dct:publisher")).findFirst().orElseThrow();
        Mended mended = mend(with(publisher, "    dct:publisher \"Danish Refugee Council\" ;"));
        assertFalse(mended.isChanged());
        assertEquals(List.of(Reason.MEANING), mended.left().stream().map(Unfixed::reason).distinct().toList());
    }

    @Test
    void aMisspeltPropertyIsLeftToItsAuthor() throws IOException {
        Mended mended = mend(with("pim:dataLevel", "pim:datalevel"));
        assertFalse(mended.isChanged());
        assertEquals(List.of(Reason.MEANING), mended.left().stream().map(Unfixed::reason).toList());
    }
}
