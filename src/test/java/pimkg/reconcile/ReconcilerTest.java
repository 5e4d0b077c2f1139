package pimkg.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** What people write is found, in any language, and only one clear winner is a match. */
class ReconcilerTest {

    private static final Catalogue CATALOGUE = Catalogue.of(KnowledgeGraph.packaged());
    private static final Reconciler RECONCILER = Reconciler.over(KnowledgeGraph.packaged());

    private static List<Match> find(String query) throws RefusedException {
        return RECONCILER.find(QueryReader.version02(("{'q':" + query + "}").replace('\'', '"')).get("q"));
    }

    private static List<Match> named(String text) throws RefusedException {
        return find("{'query':'" + text + "'}");
    }

    private static List<Match> draft(String query) throws RefusedException {
        return RECONCILER.find(QueryReader.version1(("{'queries':[" + query + "]}").replace('\'', '"')).get(0));
    }

    @ParameterizedTest
    @CsvSource({"Protection monitoring,category-ProtectionMonitoring", "PROTECTION  MONITORING!,category-ProtectionMonitoring",
        "suivi de protection,category-ProtectionMonitoring", "رصد الحماية,category-ProtectionMonitoring",
        "رَصْد الحِماية,category-ProtectionMonitoring", "C3,category-ProtectionMonitoring", "census,practice-Census",
        "Évaluation des besoins de protection,category-ProtectionNeedsAssessment",
        "evaluation des besoins de protection,category-ProtectionNeedsAssessment", "personas desplazadas,people-DisplacedPerson",
        "IDP,people-InternallyDisplacedPerson", "refugees,people-Refugee", "category-CaseManagement,category-CaseManagement",
        "category:CaseManagement,category-CaseManagement",
        "https://w3id.org/pim-kg/ontology/categories#CaseManagement,category-CaseManagement"})
    void anExactNameOrCodeIsTheOneMatchAndComesFirst(String text, String id) throws RefusedException {
        List<Match> found = named(text);
        assertEquals(id, found.get(0).entity().id());
        assertTrue(found.get(0).isCertain());
        assertEquals(1, found.stream().filter(Match::isCertain).count());
        assertTrue(found.get(0).score() <= 100 && found.get(0).score() > 50, () -> "" + found.get(0).score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case managment", "suivi de la protéction", "protection", "gbv", "monitoring of protection risks",
        "GBV case", "مراقبة وضع الحماية"})
    void whatIsOnlyLikeOrMeansSeveralIsNoMatchUnlessItIsAName(String text) throws RefusedException {
        List<Match> found = named(text);
        assertFalse(found.isEmpty());
        long certain = found.stream().filter(Match::isCertain).count();
        boolean name = text.equals("protection");
        assertEquals(name ? 1 : 0, certain, text);
    }

    @Test
    void scoresFallAndAreTheConfidenceOfTheEngine() throws RefusedException {
        List<Match> found = named("case managment");
        for (int index = 0; index < found.size(); index++) {
            assertEquals(100 * found.get(index).reason().orElseThrow().confidence(), found.get(index).score(), 1e-9);
            assertTrue(index == 0 || found.get(index).score() <= found.get(index - 1).score());
        }
    }

    @Test
    void nothingLikeItIsNothing() throws RefusedException {
        assertEquals(List.of(), named("xyzzy"));
        assertEquals(List.of(), named(""));
        assertEquals(List.of(), find("{'query':'census','type':'nothing'}"));
    }

    @Test
    void aTypeHoldsAndItsTermsBorrowTheNamesOfFinerOnes() throws RefusedException {
        List<Match> found = find("{'query':'profiling','type':'category','type_strict':'should'}");
        assertEquals("category-PopulationData", found.get(0).entity().id());
        assertTrue(found.stream().allMatch(match -> match.entity().types().stream().anyMatch(type -> type.id().equals("category"))));
        assertEquals(List.of(), find("{'query':'census','type':['category','people'],'type_strict':'all'}"));
        assertFalse(find("{'query':'census','type':['practice','people'],'type_strict':'any'}").isEmpty());
    }

    @Test
    void aQuestionIsAnsweredAsIfItWereAlone() throws RefusedException {
        List<Match> before = named("monitoring of protection risks");
        find("{'query':'protection','type':'people'}");
        named("another text");
        assertEquals(before, named("monitoring of protection risks"));
    }

    @Test
    void propertiesTakeFromTheScoreWhatDoesNotHold() throws RefusedException {
        double plain = find("{'query':'Case management'}").get(0).score();
        Match right = find("{'query':'Case management','properties':[{'pid':'notation','v':'c4'}]}").get(0);
        Match wrong = find("{'query':'Case management','properties':[{'pid':'notation','v':'C1'}]}").get(0);
        assertEquals(plain, right.score(), 1e-9);
        assertTrue(right.isCertain());
        assertEquals(plain / 2, wrong.score(), 1e-9);
        assertFalse(wrong.isCertain());
    }

    @Test
    void propertiesAloneFindToo() throws RefusedException {
        List<Match> byCode = find("{'properties':[{'pid':'notation','v':'C2'}],'type':'category'}");
        assertEquals("category-ProtectionNeedsAssessment", byCode.get(0).entity().id());
        assertTrue(byCode.get(0).isCertain());
        List<Match> byCategory = find("{'properties':[{'pid':'category','v':{'id':'category-PopulationData'}}],'type':'practice'}");
        assertTrue(byCategory.stream().anyMatch(match -> match.entity().id().equals("practice-Census")));
        assertTrue(byCategory.stream().noneMatch(Match::isCertain));
        assertEquals(List.of(), find("{'properties':[{'pid':'unknown','v':'C2'}]}"));
    }

    @Test
    void theDraftRequiresExcludesAndNamesIds() throws RefusedException {
        String name = "{'matchType':'name','propertyValue':'protection monitoring'}";
        String code = "{'matchType':'property','propertyId':'notation','propertyValue':'C3','required':true}";
        assertEquals(List.of("category-ProtectionMonitoring"),
            draft("{'conditions':[" + name + "," + code + "]}").stream().map(match -> match.entity().id()).toList());
        String not = "{'matchType':'id','propertyValue':['category-ProtectionMonitoring'],'matchQuantifier':'none'}";
        assertEquals("datatype-ProtectionMonitoring", draft("{'conditions':[" + name + "," + not + "]}").get(0).entity().id());
        Match byId = draft("{'conditions':[{'matchType':'id','propertyValue':'people-Refugee'}]}").get(0);
        assertEquals(100, byId.score());
        assertTrue(byId.isCertain() && byId.byId());
    }

    @Test
    void theLimitHolds() throws RefusedException {
        assertEquals(1, find("{'query':'protection','limit':1}").size());
        assertTrue(find("{'query':'protection','limit':3}").size() <= 3);
    }

    @Test
    void theReasonIsToldInEveryLanguageAndHiddenLabelsAreNot() throws RefusedException {
        Map<String, List<Match>> found = Map.of("q", named("prot mon"));
        for (Language language : Language.values()) {
            JsonObject answer = new Answers(CATALOGUE, language).version02(found);
            JsonObject best = answer.getAsJsonObject("q").getAsJsonArray("result").get(0).getAsJsonObject();
            assertFalse(best.get("description").getAsString().contains("prot mon"), best::toString);
            assertTrue(best.getAsJsonArray("features").size() >= 5);
            assertEquals(language.tag(), best.get("lang").getAsString());
            assertEquals(language.dir(), best.get("dir").getAsString());
        }
        String french = new Answers(CATALOGUE, Language.FR).version02(Map.of("q", named("C3"))).toString();
        assertTrue(french.contains("Son code est C3."), french);
    }

    @Test
    void idsAreSafeInAddressesAndLeadBack() {
        assertTrue(CATALOGUE.entities().size() > 400);
        for (Entity entity : CATALOGUE.entities()) {
            assertTrue(entity.id().matches("[A-Za-z0-9_-]{3,80}"), entity.id());
            assertEquals(entity, CATALOGUE.entity(entity.id()).orElseThrow());
            assertEquals(entity, CATALOGUE.entity(entity.concept().getURI()).orElseThrow());
            assertFalse(entity.types().isEmpty(), entity.id());
        }
        for (EntityType type : CATALOGUE.types()) {
            assertTrue(type.id().matches("[A-Za-z0-9-]+"), type.id());
            assertEquals(type, CATALOGUE.type(type.id()).orElseThrow());
            for (Language language : Language.values()) {
                assertTrue(type.name().exactly(language).isPresent(), type.id());
            }
        }
    }

    /** Files of users hold these ids. */
    @ParameterizedTest
    @ValueSource(strings = {"category-PopulationData", "category-CommunicatingWithAffectedCommunities", "principle-DoNoHarm",
        "people-Refugee", "practice-Census", "dpv-Consent", "eu-access-NON_PUBLIC", "protectionrisk-GenderBasedViolence"})
    void idsStay(String id) {
        assertTrue(CATALOGUE.entity(id).isPresent());
    }

    @Test
    void suggestionsFindNamesIdsAndBeginningsAndEverythingForNothing() {
        Suggestions suggestions = Suggestions.over(KnowledgeGraph.packaged());
        assertEquals("people-Refugee", suggestions.entities("people-Refugee", "", Language.EN).get(0).id());
        assertTrue(suggestions.entities("réfug", "people", Language.FR).stream().anyMatch(entity -> entity.id().equals("people-Refugee")));
        assertTrue(suggestions.entities("لاجئ", "", Language.AR).stream().anyMatch(entity -> entity.id().equals("people-Refugee")));
        assertEquals(8, suggestions.entities("", "category", Language.EN).size());
        assertEquals(List.of(), suggestions.entities("protection", "nothing", Language.EN));
        assertEquals(CATALOGUE.types(), suggestions.types(""));
        assertEquals("category", suggestions.types("فئات").get(0).id());
        assertEquals(Stream.of(EntityProperty.values()).toList(), suggestions.properties(""));
        assertEquals(List.of(EntityProperty.NOTATION), suggestions.properties("notation"));
    }

    @Test
    void everyPropertyHasAValueSomewhereAndAnIdOfItsOwn() {
        for (EntityProperty property : EntityProperty.values()) {
            assertTrue(CATALOGUE.entities().stream().anyMatch(entity -> !property.values(CATALOGUE, entity).isEmpty()), property.id());
            assertEquals(property, EntityProperty.ofId(property.id()).orElseThrow());
        }
    }
}
