package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.text.Language;

/** The forms in which answers of SPARQL leave. */
final class SparqlFormatsTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PREFIX = "PREFIX category: <https://w3id.org/pim-kg/ontology/categories#> "
        + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final String SELECT = PREFIX + "SELECT ?c { category:Scheme skos:hasTopConcept ?c }";
    private static final String CONSTRUCT = PREFIX + "CONSTRUCT WHERE { category:Scheme skos:hasTopConcept ?c }";
    private static final String ASK = PREFIX + "ASK { category:Scheme skos:hasTopConcept ?c }";

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values",
        "application/json", "text/html"})
    void rowsComeInTheFormThatAcceptNames(String form) {
        HttpResponse<String> answer = SERVER.ask(SELECT, "Accept", form);
        assertEquals(form, type(answer));
        assertTrue(answer.body().contains("ProtectionMonitoring"), answer::body);
    }

    /** The first is sent by us, the others by Fuseki. */
    @ParameterizedTest
    @ValueSource(strings = {SELECT + " ORDER BY ?c",
        PREFIX + "SELECT ?l ?none { category:Scheme skos:prefLabel ?l FILTER (lang(?l) != \"x\") } ORDER BY ?l", "SELECT ?a { ?a ?a ?a }",
        "SELECT (NOW() - NOW() AS ?none) (BNODE() AS ?b) {}"})
    void whoeverAsksForJsonAloneGetsTheSameAsWhoeverAsksForMore(String query) {
        HttpResponse<String> alone = SERVER.ask(query, "Accept", "application/sparql-results+json");
        for (String more : List.of("application/sparql-results+json, text/x-none;q=0.1", "application/sparql-results+json;q=1.0")) {
            HttpResponse<String> other = SERVER.ask(query, "Accept", more);
            assertEquals(alone.statusCode(), other.statusCode());
            assertEquals(alone.body(), other.body());
            assertEquals(headers(alone), headers(other));
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "x-request-id", "fuseki-request-id", "content-length", "transfer-encoding"));
        return headers;
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json,true", "application/sparql-results+xml,<boolean>true</boolean>", "text/csv,true"})
    void aTruthComesInTheFormThatAcceptNames(String form, String said) {
        HttpResponse<String> answer = SERVER.ask(ASK, "Accept", form);
        assertEquals(form, type(answer));
        assertTrue(answer.body().contains(said), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,TTL", "application/ld+json,JSONLD11", "application/rdf+xml,RDFXML", "application/n-triples,NT"})
    void triplesComeInTheFormThatAcceptNames(String form, String lang) {
        HttpResponse<String> answer = SERVER.ask(CONSTRUCT, "Accept", form);
        assertEquals(form, type(answer));
        assertEquals(8, parse(answer.body(), lang).size());
    }

    @ParameterizedTest
    @CsvSource({"json,application/sparql-results+json", "xml,application/sparql-results+xml", "csv,text/csv",
        "tsv,text/tab-separated-values"})
    void theFormatParameterWinsOverAccept(String format, String form) {
        HttpResponse<String> answer = SERVER.get("/sparql?format=" + format + "&query=" + encode(SELECT), "Accept", "text/html");
        assertEquals(form, type(answer));
    }

    @Test
    void anUnknownFormatIsSaidAndNotGuessed() {
        assertProblem(400, "bad-request", SERVER.get("/sparql?format=nosuch&query=" + encode(SELECT)));
    }

    @Test
    void describeTellsOfATerm() {
        HttpResponse<String> answer = SERVER.ask(PREFIX + "DESCRIBE category:ProtectionMonitoring", "Accept", "text/turtle");
        Node term = NodeFactory.createURI("https://w3id.org/pim-kg/ontology/categories#ProtectionMonitoring");
        assertTrue(parse(answer.body(), "TTL").contains(term, Node.ANY, Node.ANY));
    }

    @ParameterizedTest
    @CsvSource({"text/turtle,TTL", "application/ld+json,JSONLD11", "application/rdf+xml,RDFXML", "'',TTL"})
    void withoutAQueryTheServiceDescribesItself(String form, String lang) {
        HttpResponse<String> answer = form.isEmpty() ? SERVER.get("/sparql") : SERVER.get("/sparql", "Accept", form);
        Node endpoint = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint");
        Node here = NodeFactory.createURI(SERVER.server().url() + "sparql");
        assertTrue(parse(answer.body(), lang).contains(here, endpoint, here), answer::body);
    }

    private static Graph parse(String text, String lang) {
        return RDFParser.fromString(text, lang(lang)).toGraph();
    }

    private static Lang lang(String name) {
        return switch (name) {
            case "JSONLD11" -> Lang.JSONLD11;
            case "RDFXML" -> Lang.RDFXML;
            case "NT" -> Lang.NTRIPLES;
            default -> Lang.TURTLE;
        };
    }

    private static final String NUMBERED = "SELECT ?name ?n { VALUES (?name ?n) { ('=1+1' 3) ('\\u0627' 12) (\"+x\" 0) } }";

    private static List<Row> sheet(String path, String... headers) throws IOException {
        HttpResponse<byte[]> answer = SERVER.getBytes(path, headers);
        assertEquals(200, answer.statusCode());
        assertEquals(XLSX, type(answer));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body())); Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    /** What begins like a formula is text, and a number is one. */
    @Test
    void rowsComeAsAWorkbookThatCalculatesNothing() throws IOException {
        List<Row> rows = sheet("/sparql?format=xlsx&query=" + encode(NUMBERED));
        assertEquals(List.of("name", "n"), rows.get(0).stream().map(Cell::getText).toList());
        assertEquals("=1+1", rows.get(1).getCellText(0));
        assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
        assertEquals(CellType.NUMBER, rows.get(2).getCell(1).getType());
        assertEquals("12", rows.get(2).getCellText(1));
        assertEquals(4, rows.size());
        assertEquals("name", sheet("/sparql?query=" + encode(NUMBERED), "Accept", XLSX).get(0).getCellText(0));
    }

    @Test
    void whatACellCannotHoldExactlyIsText() throws IOException {
        List<Row> rows = sheet("/sparql?format=xlsx&query=" + encode("SELECT (12345678901234567890 AS ?long) (0.5 AS ?half) ('NaN'^^<http://www.w3.org/2001/XMLSchema#double> AS ?not)"
            + " ('1'^^<urn:own> AS ?own) ?none (<urn:x> AS ?iri) ('a\\u0001b' AS ?control) {}"));
        assertEquals("12345678901234567890", rows.get(1).getCellText(0));
        assertEquals(List.of(CellType.STRING, CellType.NUMBER, CellType.STRING, CellType.STRING),
            List.of(0, 1, 2, 3).stream().map(column -> rows.get(1).getCell(column).getType()).toList());
        assertEquals("urn:x", rows.get(1).getCellText(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SELECT * {\\n  ?s ?p }|2|9", "SELECT *\\n\\n{ ?s a nosuch:Thing }|3|8", "SELEC|1|6"})
    void whereAQueryGoesWrongIsTold(String query, int line, int column) {
        HttpResponse<String> answer = SERVER.ask(query.replace("\\n", "\n"));
        assertProblem(400, "not-sparql", answer);
        assertEquals(line, json(answer).get("line").getAsInt(), answer.body());
        assertEquals(column, json(answer).get("column").getAsInt(), answer.body());
        HttpResponse<String> page = SERVER.ask(query.replace("\\n", "\n"), "Accept", "text/html");
        assertTrue(page.body().contains("data-line=\"" + line + "\" data-column=\"" + column + "\""), page.body());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesWithOneNumberEachAreDrawn(Language language) {
        String address = "/sparql?lang=" + language.tag() + "&query=" + encode(NUMBERED);
        String table = SERVER.get(address, "Accept", "text/html").body();
        assertTrue(table.contains("&amp;chart=bars") && !table.contains("<svg"), table);
        String drawn = SERVER.get(address + "&chart=bars", "Accept", "text/html").body();
        assertTrue(drawn.contains("<svg class=\"chart bars\"") && drawn.contains("<td dir=\"auto\">12</td>"), drawn);
        assertEquals(List.of(), new Markup(drawn).faults(language.tag(), language.dir()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?a ?b { VALUES (?a ?b) { ('x' -1) } }", "SELECT ?a ?b { VALUES (?a ?b) { ('x' 0.5) } }", "SELECT ?a { VALUES ?a { 1 2 } }",
        "SELECT ?a ?b { VALUES (?a ?b) { ('x' 1) ('y' UNDEF) } }", "SELECT ?a ?b { VALUES (?a ?b) { ('x' 1e300) } }", "SELECT ?a ?b { FILTER (false) }"})
    void whatHasAnotherFormIsOnlyATable(String query) {
        String page = SERVER.get("/sparql?chart=bars&query=" + encode(query), "Accept", "text/html").body();
        assertFalse(page.contains("<svg") || page.contains("chart=bars\""), page);
        assertTrue(page.contains("<table>"), page);
    }

    @Test
    void aQueryCanBeTakenIntoOtherPrograms() {
        String page = SERVER.get("/sparql?lang=en&query=" + encode(SELECT), "Accept", "text/html").body();
        assertTrue(page.contains("read.csv(") && page.contains("Csv.Document("), page);
        Matcher address = Pattern.compile("read\\.csv\\(&quot;http://[^/]+(/sparql[^&]*(?:&amp;[^&]*)*?)&quot;").matcher(page);
        assertTrue(address.find(), page);
        assertTrue(SERVER.get(address.group(1).replace("&amp;", "&")).body().startsWith("c\r\nhttps://"), address.group(1));
    }
}
