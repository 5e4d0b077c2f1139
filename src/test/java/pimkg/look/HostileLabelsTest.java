package pimkg.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import pimkg.browse.Finder;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.text.Language;

/** A graph in which somebody wrote labels, definitions, codes and addresses to break out of the page. */
class HostileLabelsTest {

    private static final Node TERM = NodeFactory.createURI("https://example.org/term");

    private static KnowledgeGraph graph(String words) {
        String literal = words.replace("\\", "\\\\").replace("\"", "\\\"");
        String turtle = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <https://example.org/term> a skos:Concept ; skos:prefLabel "%1$s"@en, "%1$s"@ar ; skos:altLabel "%1$s!"@en ; skos:notation "%1$s" ;
                skos:definition "%1$s"@en ; skos:scopeNote "%1$s"@en ; skos:historyNote "%1$s"@en ; skos:inScheme <https://example.org/list> ;
                skos:related <https://example.org/other> ; skos:broader <https://example.org/broader> ; dct:publisher "%1$s" ; foaf:page <javascript:alert(1)> ;
                skos:exactMatch <https://example.org/code> .
            <https://example.org/other> skos:prefLabel "%1$s"@en . <https://example.org/broader> skos:prefLabel "%1$s"@en .
            <https://example.org/list> a skos:ConceptScheme ; skos:prefLabel "%1$s"@en . <https://example.org/code> skos:prefLabel "%1$s"@en ; skos:notation "%1$s" .
            """.formatted(literal);
        return KnowledgeGraph.packaged().with(List.of(RdfInput.of("hostile.ttl", Optional.of(Syntax.TURTLE),
            turtle.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!--<script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title></svg><b>",
        "{{ 61 * 7919 }}{% include \"layout\" %}", "]]>&amp;&#60;b>", "\\u003cscript>", "\u202edesrever"})
    void theyStayText(String words) throws Exception {
        KnowledgeGraph knowledge = graph(words);
        Pages pages = new Pages(knowledge);
        Entries entries = new Entries(knowledge);
        for (Language language : Language.values()) {
            String page = new TermPage(entries, pages).of(TERM, Voice.of(language), "https://pim.example.org");
            String rest = page.replaceAll("<script (src=\"/[a-z]+\\.[0-9a-f]{12}\\.js\" defer|type=\"application/ld\\+json\")>", "");
            assertFalse(rest.contains("<script") || rest.contains("<img") || rest.contains("<b>") || rest.contains("<!--"), page);
            assertFalse(rest.contains("href=\"javascript:") || rest.contains("\"onmouseover") || rest.contains("' onmouseover='"), page);
            assertFalse(rest.contains("483059"), page);
            Matcher json = Pattern.compile("application/ld\\+json\">(.*?)</script>").matcher(page);
            assertTrue(json.find());
            assertEquals(words, JsonParser.parseString(json.group(1)).getAsJsonObject().getAsJsonArray("name").get(0).getAsJsonObject()
                .get("@value").getAsString());
            String drawing = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script> quagga", "\"><img src=x onerror=alert(1)> quagga"})
    void theyStayTextWhereTheyAreFound(String words) {
        KnowledgeGraph knowledge = graph(words);
        SearchPage page = new SearchPage(knowledge, new Finder(knowledge, new Entries(knowledge)), new Pages(knowledge));
        String found = page.of(SearchPage.wish("quagga", "", "", "1"), "", "", Voice.of(Language.EN));
        assertTrue(found.contains("quagga</a></h3>"), found);
        assertFalse(found.contains("<script>") || found.contains("<img"), found);
        String json = page.suggestions("quagga", 5, Language.EN);
        assertFalse(json.contains("<"), json);
    }
}
