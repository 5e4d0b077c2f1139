package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.type;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unbescape.html.HtmlEscape;
import pimkg.entry.Address;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.text.Language;

/** The page of each thing that the graph names, and the same as data. */
class TermPagesTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final Graph GRAPH = KnowledgeGraph.packaged().union();
    private static final String MONITORING = "/ontology/categories/ProtectionMonitoring";

    private static String page(String path) {
        HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    /** Each concept in one of the languages, in turn; the crawler reads all of them in English. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConceptHasAPageWithItsNameAndDefinition(Language language) {
        List<String> wrong = new ArrayList<>();
        List<Node> concepts = GRAPH.find(Node.ANY, RDF.Nodes.type, SKOS.Concept.asNode()).mapWith(Triple::getSubject).toList().stream()
            .sorted(Comparator.comparing(Node::getURI)).toList();
        for (int number = language.ordinal(); number < concepts.size(); number += Language.values().length) {
            Node concept = concepts.get(number);
            String path = Address.of(concept);
            HttpResponse<String> answer = SERVER.get(path + "?lang=" + language.tag(), "Accept", "text/html");
            String name = escaped(concept, SKOS.prefLabel.asNode(), language);
            String definition = escaped(concept, SKOS.definition.asNode(), language);
            if (answer.statusCode() != 200 || !answer.body().contains("<h1 lang=\"" + language.tag() + "\" dir=\"" + language.dir() + "\">"
                + name + "</h1>")
                || !answer.body().contains(definition)) {
                wrong.add(answer.statusCode() + " " + path);
            }
            new Markup(answer.body()).faults(language.tag(), language.dir()).forEach(fault -> wrong.add(path + ": " + fault));
        }
        assertEquals(List.of(), wrong);
        assertTrue(concepts.size() > 500);
    }

    private static String escaped(Node concept, Node property, Language language) {
        return Literals.of(GRAPH, concept, property).in(language).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"",
            "&quot;").replace("'", "&#39;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        MONITORING + "|Before you share",
        MONITORING + "|In the words of others",
        MONITORING + "|<a href=\"/ontology/outputs/IncidentTrends?lang=en\" lang=\"en\" dir=\"ltr\">Incident trends</a>",
        MONITORING + "|means the same",
        MONITORING + "|reviewed by pim-kg",
        MONITORING + "|<a href=\"/data/catalogue/BorderMonitoring?lang=en\"",
        "/ontology/outputs/IncidentTrends|as “output” by",
        "/ontology/methods/Interview|<a href=\"/ontology/methods/TelephoneInterview?lang=en\"",
        "/ontology/categories/Scheme|Terms of the list",
        "/ontology/principles/DefinedPurpose|State the purpose that the data serves.",
        "/ontology/data-types/ProtectionMonitoring|Burundi",
        "/shapes/dataset/Purpose|People gave their time and their trust for a reason.",
        "/shapes/dataset/Purpose|&lt;https://example.org/dataset/monitoring&gt; a dcat:Dataset ;",
        "/ontology/pim/category|A PIM category that a dataset or a system serves",
        "/ontology/pim/Category|One of the eight classes of protection information systems",
        "/data/agencies/DRC|Danish Refugee Council",
        "/data/systems/ProGres|proGres",
        "/data/catalogue/ProtectionMonitoring|The datasets that ship with this server are invented",
        "/data/catalogue/ProtectionMonitoring|Quarterly totals of verified incidents",
        "/ontology/sources/Principles2015|No longer to be used. In its place:",
        "/ontology/sources/FactSheet2016|as “source” by",
        "/list/ridl|archived",
        "/term/dpv/Consent|Legal basis for using personal data",
        "/list/hxl/%23affected|#affected",
        "/list/ridl/data_collection_technique=capi|In-person interview"})
    void aPageTells(String path, String said) {
        assertTrue(page(path + "?lang=en").contains(said), () -> page(path + "?lang=en"));
    }

    @Test
    void aTranslationOfOursSaysSo() {
        assertTrue(page(MONITORING + "?lang=fr").contains("Cette traduction est celle de ce projet"));
        assertFalse(page(MONITORING + "?lang=en").contains("This translation is this project’s own"));
    }

    @Test
    void aTextInAnotherLanguageIsMarkedAsSuch() {
        String page = page(MONITORING + "?lang=ar");
        assertTrue(page.contains("<p lang=\"en\" dir=\"ltr\">Weekly interviews at a border crossing"), page);
        assertTrue(page.contains("<div lang=\"fr\" dir=\"ltr\">") && page.contains("Suivi de protection"), page);
    }

    @Test
    void whatLooksTheTermUpElsewhereTellsThemNothingOfThisPage() {
        Matcher links = Pattern.compile("<a href=\"(https://[^\"]*)\"([^>]*)>").matcher(page(MONITORING + "?lang=fr"));
        int searches = 0;
        while (links.find()) {
            assertTrue(links.group(2).contains("noreferrer"), links.group());
            searches += links.group(1).contains("Protection+monitoring") ? 1 : 0;
        }
        assertEquals(3, searches);
    }

    @Test
    void thePageNamesItsIriItsLanguagesAndItsData() {
        String page = page(MONITORING);
        assertTrue(page.contains("<link rel=\"canonical\" href=\"https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring\">"), page);
        for (Language language : Language.values()) {
            assertTrue(page.contains("<link rel=\"alternate\" hreflang=\"" + language.tag() + "\" href=\"?lang=" + language.tag() + "\">"), page);
        }
        assertTrue(page.contains("<link rel=\"alternate\" href=\"" + MONITORING + ".ttl\" type=\"text/turtle\">"), page);
        assertEquals("<https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring>; rel=\"canonical\"",
            header(SERVER.get(MONITORING, "Accept", "text/html"), "Link"));
    }

    @Test
    void searchEnginesFindADefinedTermInThePage() {
        Matcher script = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page(MONITORING));
        assertTrue(script.find());
        JsonObject term = JsonParser.parseString(script.group(1)).getAsJsonObject();
        assertEquals("DefinedTerm", term.get("@type").getAsString());
        assertEquals("https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring", term.get("@id").getAsString());
        assertEquals("C3", term.get("termCode").getAsString());
        assertEquals(4, term.getAsJsonArray("name").size());
        assertTrue(script.group(1).contains("\"@value\":\"رصد الحماية\",\"@language\":\"ar\""), script.group(1));
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle,TURTLE", "jsonld,application/ld+json,JSONLD", "rdf,application/rdf+xml,RDFXML", "nt,application/n-triples,NTRIPLES"})
    void theSameComesAsData(String ending, String mediaType, String syntax) {
        HttpResponse<String> byEnding = SERVER.get(MONITORING + "." + ending);
        assertEquals(mediaType, type(byEnding));
        assertEquals(byEnding.body().length(), SERVER.get(MONITORING, "Accept", mediaType).body().length());
        Graph graph = GraphFactory.createDefaultGraph();
        Lang lang = switch (syntax) {
            case "TURTLE" -> Lang.TURTLE;
            case "JSONLD" -> Lang.JSONLD11;
            case "RDFXML" -> Lang.RDFXML;
            default -> Lang.NTRIPLES;
        };
        RDFParser.fromString(byEnding.body(), lang).base("https://example.org/").parse(graph);
        Node term = NodeFactory.createURI("https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring");
        assertEquals(GRAPH.find(term, Node.ANY, Node.ANY).toList().size(), graph.find(term, Node.ANY, Node.ANY).toList().size());
        assertTrue(graph.contains(Node.ANY, RDF.Nodes.subject, term), "the wordings of others");
    }

    @Test
    void theTableOpensInASpreadsheet() {
        HttpResponse<String> table = SERVER.get(MONITORING + ".csv");
        assertEquals("text/csv", type(table));
        assertTrue(table.body().startsWith("\uFEFFproperty,value,language\r\n"), table.body());
        assertTrue(table.body().contains("skos:prefLabel,Suivi de protection,fr\r\n"), table.body());
        assertEquals("text/csv", type(SERVER.get(MONITORING, "Accept", "text/csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology/categories/Nothing", "/ontology/categories/Nothing.ttl", MONITORING + ".xlsx", MONITORING + "/x",
        "/list/nothing",
        "/list/", "/shapes/nothing/Purpose", "/ontology/categories/%3Cscript%3E"})
    void whatTheGraphDoesNotNameIsNotFound(String path) {
        assertProblem(404, "not-found", SERVER.get(path));
    }

    @Test
    void thePlaceInTheFileLeadsToThePage() {
        String page = page("/ontology/categories?lang=en");
        assertTrue(page.contains("<li id=\"ProtectionMonitoring\"><h2><a href=\"" + MONITORING + "?lang=en\""), page);
    }

    @Test
    void theDrawingIsToldAndItsTermsAreLinks() {
        String page = page(MONITORING + "?lang=en");
        String drawing = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertTrue(drawing.contains("role=\"group\" aria-labelledby=\"sketch-title sketch-what\"")
            && drawing.contains("<desc id=\"sketch-what\">"), drawing);
        assertTrue(drawing.contains("<a class=\"related\" href=\"/ontology/categories/CaseManagement?lang=en\"><title>related: Case management</title>"), drawing);
        assertEquals(HtmlEscape.unescapeHtml(drawing), drawing, "nothing in this drawing needs escaping");
    }
}
