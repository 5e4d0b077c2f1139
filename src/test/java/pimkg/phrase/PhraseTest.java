package pimkg.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of a query, and what is not. */
class PhraseTest {

    private static final Map<String, String> PREFIXES = Map.of("", "http://example.org/", "a", "http://example.org/a#", "c", "https://example.org/c/",
        "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private static Optional<Phrase> cut(String text) {
        return Phrase.of(text, 0, PREFIXES);
    }

    private static List<String> values(String text) {
        return cut(text).orElseThrow().values().stream()
            .map(node -> node.isURI() ? node.getURI() : "'" + node.getLiteralLexicalForm() + "'").toList();
    }

    @Test
    void termsAndWordsAreTakenOut() {
        assertEquals(List.of("http://example.org/a#x", "http://example.org/p", "'monitor'"),
            values("SELECT ?l { a:x <http://example.org/p> ?l . FILTER (CONTAINS(?l, \"monitor\")) }"));
        assertEquals(List.of("http://example.org/x", "https://example.org/c/y-2", "'it\"s'"), values("ASK{:x ?p c:y-2.?s ?q 'it\"s'}"));
        assertEquals(List.of("'é'", "''"), values("ASK { ?s ?p \"é\", \"\" }"));
    }

    @Test
    void thoseOfOneFormDifferInNothingElse() {
        String form = cut("ASK { a:x ?p \"one\" } # first").orElseThrow().form();
        assertEquals(form, cut("ASK { c:y ?p \"two\" } ").orElseThrow().form());
        for (String other : List.of("ASK { a:x ?q \"one\" } ", "ASK { <http://example.org/a#x> ?p \"one\" } ", "ASK { a:x ?p a:y } ", "ASK {a:x ?p \"one\" } ",
                "ASK { a:x ?p 'one'@en } ", "ASK { a:x ?p \"one\" , \"two\" } ", "ASK { a:x ?p 1 } ")) {
            assertNotEquals(form, cut(other).orElseThrow().form(), other);
        }
    }

    @Test
    void whatIsTheSameTwiceIsTheSameBlank() {
        assertEquals(List.of("http://example.org/x", "http://example.org/y"), values("ASK { :x ?p :y . :y ?q <http://example.org/x> }"));
        assertNotEquals(cut("ASK { :x ?p :x }").orElseThrow().form(), cut("ASK { :x ?p :y }").orElseThrow().form());
    }

    @Test
    void whatMayBeNoValueIsLeft() {
        for (String left : List.of("?s a:p* ?o", "?s a:p + ?o", "?s (a:p|a:q)/^a:r ?o", "?s a:p? ?o", "?s !a:p ?o", "?s ?p \"x\"@en", "?s ?p \"x\"^^a:t",
                "?s ?p \"x\" ^^ <http://example.org/t>", "FILTER (a:f(?x))", "FILTER (a:f #\n(?x))", "?s rdf:type ?o", "?s <http://jena.apache.org/ARQ/list#member> ?o",
                "?s <rel> ?o", "?s <http://example.org/a/../b> ?o", "FILTER REGEX(?x, \"[\")", "?s a: ?o")) {
            assertEquals(List.of(), values("SELECT * { " + left + " }"), left);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK { ?s ?p \"a\\\"b\" }", "ASK { ?s ?p \"\"\"a\"\"\" }", "ASK { ?s ?p \"a", "ASK { ?s ?p \"a\nb\" }", "BASE <http://x.org/> ASK {}",
        "ASK { a:b.c ?p ?o }", "ASK { a:b:c ?p ?o }", "ASK { a:b%20 ?p ?o }", "ASK { b:x ?p ?o }", "ASK { a-b:c ?p ?o }", "ASK { x.a:c ?p ?o }", "ASK { 1e5:b ?p ?o }",
        "ASK { _:a ?p ?o }", "ASK { é:a ?p ?o }", "ASK { a:é ?p ?o }", "ASK { SERVICE a:x {} }", "SELECT * FROM a:x {}", "ASK { ?s ?p <http://blank.invalid/0> }",
        "ASK { ?s ?p \"\ud800\" }", "ASK { ?s ?p \u0001tA }", "prefix b: <http://x.org/> ASK {}"})
    void whatIsHardToCutIsNotCut(String text) {
        assertTrue(cut(text).isEmpty());
    }

    @Test
    void noMoreThanSomeValuesAreTakenOut() {
        StringBuilder text = new StringBuilder("ASK { VALUES ?x { ");
        for (int number = 0; number < 40; number++) {
            text.append("\"").append(number).append("\" ");
        }
        assertTrue(cut(text + "} }").isEmpty());
    }

    @Test
    void blanksAreFilledAgain() {
        Phrase phrase = cut("ASK { a:x ?p \"one\" , a:x }").orElseThrow();
        assertEquals("ASK { <http://blank.invalid/0> ?p \"http://blank.invalid/1\" , <http://blank.invalid/0> }", phrase.general());
        assertTrue(Phrase.isBlank(phrase.general()));
        assertEquals(phrase.values().get(0), phrase.filled(NodeFactory.createURI("http://blank.invalid/0")));
        assertEquals(phrase.values().get(1), phrase.filled(NodeFactory.createLiteralString("http://blank.invalid/1")));
        Node other = NodeFactory.createURI("http://example.org/blank");
        assertEquals(other, phrase.filled(other));
        assertEquals(Node.ANY, phrase.filled(Node.ANY));
    }
}
