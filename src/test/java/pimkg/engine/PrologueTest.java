package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;
import pimkg.query.QueryLibrary;

/** What is read or planned the short way is what Jena would have read or planned. */
final class PrologueTest {

    private static final String[] PIECES = {"PREFIX ", "prefix ", "BASE ", "a:", "b:", ":", "a.b:", " ", "\n",
        "# PREFIX c: <http://x.org/>\n", "#\n",
        "<http://example.org/a#>", "<http://example.org/a/../b>", "<http://example.org/./>", "<http://EXAMPLE.org/A>", "<https://example.org/v1.2/x#>",
        "<rel>", "<http://example.org/\\u0061>", "<http://example.org>", "<http://example.org/a b>", "SELECT * { ?s a:p b:q }", "ASK { :x a :y }",
        "SELECT ?s { ?s <p> a:p . FILTER (?s = b:q) }", "DESCRIBE a:x", "VALUES ?s { a:b }", "<"};

    private static final String GOOD =
        "PREFIX a: <http://example.org/a#>prefix b: <https://example.org/v1.2/x#>\nPREFIX : <http://example.org/> # all\n";

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static String whole(String sparql) {
        try {
            Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
            return query + " " + query.getPrefixMapping().getNsPrefixMap() + query.getBaseURI();
        } catch (QueryParseException wrong) {
            return wrong.getMessage();
        } catch (QueryException wrong) {
            return "wrong";
        }
    }

    private static String ours(String sparql) {
        try {
            Query query = Engine.parse(sparql);
            return query + " " + query.getPrefixMapping().getNsPrefixMap() + query.getBaseURI();
        } catch (QueryParseException wrong) {
            return wrong.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void generatedTextsAreReadAsByJena(long seed) {
        Random random = new Random(seed);
        int right = 0;
        for (int number = 0; number < 2_000; number++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : GOOD);
            for (int prefixes = random.nextInt(4); prefixes > 0; prefixes--) {
                text.append(random.nextInt(6) == 0 ? PIECES[random.nextInt(PIECES.length)] : "PREFIX ").append(PIECES[3 + random.nextInt(6)])
                    .append(random.nextBoolean() ? " " : "").append(PIECES[11 + random.nextInt(9)]).append(PIECES[7 + random.nextInt(4)]);
            }
            text.append(PIECES[20 + random.nextInt(6)]);
            String expected = whole(text.toString());
            assertEquals(expected, ours(text.toString()), text::toString);
            right += expected.contains("{") && !expected.startsWith("Encountered") && Prologue.of(text.toString()).isPresent() ? 1 : 0;
        }
        assertTrue(right > 100, right + " have prefixes and are right");
    }

    @Test
    void storedQuestionsAreReadTheShortWay() {
        QueryLibrary.packaged().all().forEach(question -> {
            String text = question.sparql();
            assertEquals(whole(text), ours(text), question.name());
            assertTrue(!text.contains("PREFIX") || text.contains("\\") || Prologue.of(text).isPresent(), question.name());
        });
    }

    /** Each line would be a level if a regular expression went over them. */
    @Test
    void manyCommentsAreNoTrouble() {
        String text = "#\n".repeat(20_000) + "PREFIX a: <http://example.org/> ASK { a:x a:y a:z }";
        assertEquals(whole(text), ours(text));
        assertTrue(Prologue.of(text).isPresent());
    }

    @Test
    void aFaultIsToldWithItsPlaceInTheWholeText() {
        QueryParseException wrong = assertThrows(QueryParseException.class,
            () -> Engine.parse("PREFIX a: <http://example.org/>\nSELECT * {\n ?s a:p }}"));
        assertEquals(3, wrong.getLine());
    }

    /** Jena takes the separator for a format and has no answer; what is wrong is at least told by its name. */
    @Test
    void aSeparatorWithAPercentSignIsCalledThat() {
        for (String separator : List.of(" % ", "%s")) {
            QueryParseException wrong = assertThrows(QueryParseException.class,
                () -> Engine.parse("SELECT (GROUP_CONCAT(?l; separator=\"" + separator + "\") AS ?all) { ?s ?p ?l }"));
            assertEquals("GROUP_CONCAT, %", wrong.getMessage());
        }
        assertEquals("REGEX", assertThrows(QueryParseException.class, () -> Engine.parse("ASK { ?s ?p ?l FILTER REGEX(?l, \"[\") }")).getMessage());
    }

    @Test
    void plansOfWhichJenaChangesNothingAreLeftAlone() {
        for (String plain : List.of("SELECT ?l { <urn:x:a> <urn:x:p> ?l FILTER (lang(?l) = \"en\") }",
                "SELECT DISTINCT ?a ?b { ?a ?p ?b . ?b ?p ?c } LIMIT 3",
                "SELECT * { ?s ?p ?l FILTER CONTAINS(LCASE(STR(?l)), \"x\") FILTER REGEX(?l, \"y\") }", "ASK { ?s ?p ?o }")) {
            Op plan = Algebra.compile(QueryFactory.create(plain));
            assertTrue(Plain.isPlain(plan), plain);
            assertEquals(new OptimizerStd(new Context()).rewrite(plan), plan, plain);
        }
        for (String other : List.of("SELECT * { ?s ?p ?o FILTER (?s = <urn:x:a>) }", "SELECT * { ?s ?p ?o FILTER (?o IN (1, 2)) }",
                "SELECT * { ?a ?p ?b . ?b ?q ?c FILTER (?b != 1) }",
                "SELECT * { ?s ?p ?o FILTER (?o > 1 && ?s != <urn:x:a>) }", "SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 3",
                "SELECT * { ?s <urn:x:p>+ ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?o ?p ?s } }", "SELECT * { { SELECT ?s { ?s ?p ?o } } ?s ?q ?p }",
                "SELECT * { ?s ?p ?o FILTER (STR(?s = <urn:x:a>) = \"true\") }")) {
            assertFalse(Plain.isPlain(Algebra.compile(QueryFactory.create(other))), other);
        }
    }
}
