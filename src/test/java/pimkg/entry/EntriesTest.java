package pimkg.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.term.Pim;
import pimkg.text.Language;

class EntriesTest {

    private static final Entries ENTRIES = new Entries(KnowledgeGraph.packaged());

    private static Entry of(String path, Language language) {
        return ENTRIES.of(NodeFactory.createURI(Pim.BASE + path), language);
    }

    private static List<String> texts(List<Said> said) {
        return said.stream().map(Said::text).toList();
    }

    @Test
    void aMeaningHasItsSourcesTheOldestFirstAndItsCertainty() {
        Meaning meaning = of("ontology/principles#DoNoHarm", Language.EN).meaning();
        List<String> issued = meaning.sources().stream().map(Meaning.Citation::issued).toList();
        assertEquals(issued.stream().sorted().toList(), issued);
        assertEquals("V", meaning.certainty().code());
        assertTrue(meaning.certainty().meaning().text().startsWith("Read in the cited source"), meaning.certainty()::toString);
    }

    @Test
    void wordingsOfOthersStandBesideOurs() {
        List<Meaning.Wording> others = of("ontology/sharing#InformationSharingProtocol", Language.EN).meaning().others();
        assertTrue(others.size() >= 2, others::toString);
        assertTrue(others.stream().allMatch(other -> !other.text().isEmpty() && !other.source().title().isEmpty() && !other.certainty().code()
            .isEmpty()));
    }

    @Test
    void codesAreReadFromTheCodeToTheTermWhicheverWayTheyAreStated() {
        Entry interview = of("ontology/methods#InPersonInterview", Language.EN);
        Entry.Code capi = interview.codes().stream().filter(code -> code.code().text().equals("data_collection_technique=capi")).findFirst()
            .orElseThrow();
        assertEquals("broadMatch", capi.relation());
        assertEquals("UNHCR RIDL values", capi.list().text());
        assertEquals(List.of("pim-kg", ""), List.of(capi.author(), capi.reviewer()));
        assertTrue(interview.codes().stream().noneMatch(code -> code.term().link().startsWith("/ontology/")), interview.codes()::toString);
    }

    @Test
    void aReviewerIsNamedWhoLookedAgain() {
        assertTrue(of("ontology/methods#DataCollectionTechnique", Language.EN).codes().stream()
            .anyMatch(code -> code.relation().equals("exactMatch") && code.reviewer().equals("pim-kg")));
    }

    @Test
    void datasetsThatStateATermOrACodeForItAreTold() {
        List<Entry.Use> uses = of("ontology/categories#ProtectionMonitoring", Language.EN).datasets();
        assertTrue(uses.stream().anyMatch(use -> use.title().link().equals("/data/catalogue/BorderMonitoring") && use.code().isEmpty()),
            uses::toString);
        assertTrue(uses.stream().anyMatch(use -> use.code().text().equals("Protection monitoring (RIDL)")), uses::toString);
    }

    @Test
    void rulesThatAskForAPropertyAPrincipleOrAListAreTold() {
        assertTrue(of("ontology/principles#DefinedPurpose", Language.EN).demands().stream().anyMatch(demand -> demand.code().equals("P3.1")));
        assertTrue(of("ontology/pim#purposeStatement", Language.EN).demands().stream().anyMatch(demand -> demand.name().link()
            .equals("/shapes/dataset/PurposeStatement")));
        assertTrue(of("ontology/sensitivity#Severe", Language.EN).demands().stream().anyMatch(demand -> demand.code().startsWith("P")));
    }

    @Test
    void protocolsSayWhatToHeedBeforeSharing() {
        List<Entry.Care> care = of("ontology/data-types#ProtectionMonitoring", Language.EN).care();
        assertTrue(care.stream().anyMatch(each -> each.level().equals("moderate") && each.where().text().contains("Burundi")), care::toString);
    }

    @Test
    void factsStandInTheOrderOfTheTableUnderTheWordsOfTheGraph() {
        List<String> headings = of("ontology/categories#CaseManagement", Language.FR).facts().stream().map(fact -> fact.heading().text()).toList();
        assertEquals(List.of("sous-catégorie", "produit", "méthode", "type de source", "utilisateur principal"), headings);
        assertEquals(List.of("jeu de données", "partie"), Stream.of("http://www.w3.org/ns/dcat#dataset", "http://purl.org/dc/terms/hasPart")
            .map(property -> ENTRIES.names(Language.FR).of(NodeFactory.createURI(property)).text()).toList());
    }

    @Test
    void whatHasNoLabelIsSpelledOut() {
        assertEquals("durable solutions as iasc", of("ontology/themes#DurableSolutionsAsIasc", Language.AR).name().text());
        assertEquals("en", of("ontology/themes#DurableSolutionsAsIasc", Language.AR).name().lang());
    }

    @Test
    void aTreeThatBitesItsTailEnds() {
        String loop = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <https://example.org/a> skos:prefLabel \"a\"@en ; skos:broader <https://example.org/b> . "
            + "<https://example.org/b> skos:prefLabel \"b\"@en ; skos:broader <https://example.org/a>, <https://example.org/b> .";
        Entry entry = new Entries(with(loop)).of(NodeFactory.createURI("https://example.org/a"), Language.EN);
        assertEquals(List.of("b"), texts(entry.family().path()));
        assertEquals(List.of("b"), texts(entry.family().narrower().stream().map(Family.Branch::term).toList()));
    }

    @Test
    void aThingOfWhichNothingIsSaidIsAnEmptyEntry() {
        Entry entry = of("ontology/nothing#Nothing", Language.AR);
        assertTrue(entry.facts().isEmpty() && entry.codes().isEmpty() && entry.languages().isEmpty() && entry.meaning().definition().isEmpty());
        assertFalse(entry.name().isEmpty());
    }

    private static KnowledgeGraph with(String turtle) {
        return KnowledgeGraph.packaged().with(List.of(RdfInput.of("more.ttl", Optional.of(Syntax.TURTLE), turtle.getBytes(StandardCharsets.UTF_8))));
    }
}
