package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Op;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;
import pimkg.query.QueryLibrary;
import pimkg.remote.Services;

/** A plan that was made for other questions of the same form is the plan that Jena would have made of the text. */
class FormTest {

    private static final String[] TERMS = {":x", "a:y", "a:y-1", "b:z", ":", "a:b.c", "<http://example.org/q>", "<http://example.org/r#s>", "<rel>",
        "rdf:type", "<http://www.w3.org/2000/01/rdf-schema#member>", "rdf:first", "a:x1e5", "<http://jena.apache.org/ARQ/list#member>",
        "xsd:integer"};
    private static final String[] WORDS = {"\"one\"", "\"two\"", "'one'", "\"a\"@en", "\"1\"^^xsd:integer", "\"\"", "\"[\"", "\"a\\tb\"", "1",
        "1.5", "1e5", "true",
        "\"http://example.org/q\""};
    private static final String[] BLANKS = {"", " ", "\n", " # a:y \"\n", "  "};
    /** T is a term, W a word, O any of them, and B a blank that need not be there. */
    private static final String[] PATTERNS = {"?s T ?o .", "T B T ?o", "?s T O , O ;B a T .", "T a:pB*B ?o .", "?s (TB|B^T)+ O .", "?s !(T) ?o .",
        "?s TB?B ?o .",
        "FILTER (?o = O)", "FILTER (?oB<BT)", "FILTER (?o IN (T,BO, O))", "FILTER CONTAINS(STR(?o), W)", "FILTER REGEX(?o, W)", "BIND (T AS ?n)",
        "FILTER (lang(?o) = W && ?s != T)", "VALUES ?s { T O O }", "FILTER NOT EXISTS { ?s T O }", "GRAPH T { ?s ?p O }",
        "OPTIONAL { ?s T ?o FILTER (?o > O) }",
        "?s ?p WB@en .", "?s ?p WB^^BT .", "BIND (T(W) AS ?m)", "{ ?s T O } UNION { T ?p ?o }", "MINUS { ?s T T }", "?s T (O T) .",
        "{ SELECT ?s { ?s T O } LIMIT 2 }"};
    private static final String[] ENDS = {"", " LIMIT 3", " ORDER BY ?o", " GROUP BY ?s HAVING (MAX(?o) != O)", " VALUES ?o { O T }", "}",
        " ORDER BY IF(?o = T, 1, 2)"};
    private static final String[] BEGINS = {"SELECT * ", "SELECT DISTINCT ?s ?o ", "SELECT ?s (COUNT(IF(?o = O, 1, 2)) AS ?c) ", "ASK ",
        "SELECT * FROM T ", "DESCRIBE T ",
        "SELECT (GROUP_CONCAT(?o; separator=W) AS ?c) ", "SELECT (CONCAT(STR(?s), W) AS ?c) ", "CONSTRUCT { ?s T O } "};
    private static final String PROLOGUE = "PREFIX : <http://example.org/> PREFIX a: <http://example.org/a#>\nPREFIX b: <https://example.org/b/>"
        + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    /** What the whole text means to Jena, or what it says is wrong with it. */
    private static String whole(String sparql) {
        try {
            Op plan = Rewriting.of(Engine.plan(QueryFactory.create(sparql, Syntax.syntaxSPARQL_11)));
            return plan + " " + Engine.plan(QueryFactory.create(sparql, Syntax.syntaxSPARQL_11));
        } catch (QueryParseException wrong) {
            return wrong.getMessage();
        } catch (QueryException wrong) {
            return "REGEX";
        }
    }

    private static boolean isSame(Questions questions, String sparql) {
        Optional<Op> plan;
        try {
            Engine.Question question = questions.planned(sparql);
            plan = question.plan();
            if (plan.isPresent()) {
                assertEquals(Rewriting.of(Engine.plan(QueryFactory.create(sparql, Syntax.syntaxSPARQL_11))), plan.get(), sparql);
                assertEquals(QueryFactory.create(sparql).getResultVars(), question.query().getResultVars(), sparql);
                assertEquals(QueryFactory.create(sparql).isAskType(), question.query().isAskType(), sparql);
            } else {
                assertEquals(whole(sparql), Rewriting.of(Engine.plan(question.query())) + " " + Engine.plan(question.query()), sparql);
            }
        } catch (OutOfReachException refused) {
            return false;
        } catch (QueryParseException wrong) {
            assertEquals(whole(sparql), wrong.getMessage(), sparql);
            return false;
        }
        return plan.isPresent();
    }

    private static String any(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    /** @param tame nothing that is hard to cut, and all of one kind */
    private static String filled(Random random, String pattern, boolean tame) {
        StringBuilder text = new StringBuilder();
        for (char letter : pattern.toCharArray()) {
            switch (letter) {
                case 'T' -> text.append(tame ? any(random, ":x", "a:y", "a:y-1", "b:z") : any(random, TERMS));
                case 'W' -> text.append(tame ? any(random, "\"one\"", "\"two\"", "''") : any(random, WORDS));
                case 'O' -> text.append(tame ? any(random, ":o", "a:o", "b:o") : any(random, random.nextBoolean() ? TERMS : WORDS));
                default -> text.append(letter);
            }
        }
        return text.toString();
    }

    /** Words of SPARQL are kept from being filled. */
    private static String pattern(Random random) {
        StringBuilder text = new StringBuilder(any(random, BEGINS)).append("{ ");
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            text.append(any(random, PATTERNS)).append(' ');
        }
        String all = text.append('}').append(any(random, ENDS)).toString().replaceAll("[A-Z_]{2,}", "<$0>");
        StringBuilder blanks = new StringBuilder();
        for (char letter : all.toCharArray()) {
            blanks.append(letter == 'B' && blanks.lastIndexOf("<") <= blanks.lastIndexOf(">") ? any(random, BLANKS) : letter);
        }
        return blanks.toString();
    }

    private static String text(Random random, String pattern, boolean tame) {
        StringBuilder text = new StringBuilder(PROLOGUE);
        for (String part : pattern.split("(?=<[A-Z_]{2,}>)|(?<=[A-Z_]>)")) {
            text.append(part.matches("<[A-Z_]{2,}>") ? part.substring(1, part.length() - 1) : filled(random, part, tame));
        }
        return text + "#" + random.nextInt(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void generatedTextsHaveThePlansThatJenaMakes(long seed) {
        Random random = new Random(seed);
        Questions questions = new Questions(Services.none());
        int planned = 0;
        for (int number = 0; number < 200; number++) {
            String pattern = pattern(random);
            for (int variant = 0; variant < 10; variant++) {
                planned += isSame(questions, text(random, pattern, number % 4 > 0)) ? 1 : 0;
            }
        }
        assertTrue(planned > 60, planned + " were planned for others");
    }

    @Test
    void whatIsAskedOftenIsPlannedOnce() throws IOException {
        List<String> texts = new ArrayList<>(QueryLibrary.packaged().all().stream().map(question -> question.sparql()).toList());
        int planned = 0;
        for (String text : texts) {
            Questions questions = new Questions(Services.none());
            for (int time = 0; time < 3; time++) {
                isSame(questions, text + "#" + time);
            }
            planned += isSame(questions, text + "#3") ? 1 : 0;
        }
        assertTrue(planned > texts.size() / 3, planned + " of " + texts.size());
    }

    @Test
    void smallLookUpsArePlanned() throws IOException {
        for (pimkg.peer.Questions.Question question : pimkg.peer.Questions.all()) {
            Questions questions = new Questions(Services.none());
            boolean planned = false;
            for (int time = 0; time < 7; time++) {
                String text = question.sparql();
                for (List<String> words : question.instead()) {
                    text = text.replace(words.get(0), words.get(time % words.size()));
                }
                planned = isSame(questions, text + "#" + time);
                assertTrue(time > 1 || !planned, question.name());
            }
            assertTrue(planned, question.name());
        }
    }

    @Test
    void whatDependsOnTheClockIsReadEachTime() {
        Questions questions = new Questions(Services.none());
        for (int time = 0; time < 4; time++) {
            String text = "SELECT (NOW() AS ?n) (RAND() AS ?r) { <http://example.org/" + time + "> ?p ?o }";
            assertTrue(questions.planned(text).plan().isEmpty());
            assertEquals(QueryFactory.create(text), questions.planned(text).query());
        }
    }

    /** As long as a plan is known, so are its patterns, of which nobody knows the number. */
    @ParameterizedTest
    @ValueSource(strings = {"SELECT ?l { :%s ?p ?l FILTER REGEX(?l, ?p) }", "SELECT ?l { :%s ?p ?l FILTER REGEX(?l, \"a\", ?p) }",
        "SELECT ?l { :%s ?p ?l BIND(REPLACE(?l, CONCAT(\"a\", ?p), \"\") AS ?r) }", "SELECT ?l { :%s ?p ?l } ORDER BY REGEX(?l, ?p)",
        "SELECT (MAX(REGEX(?l, ?p)) AS ?n) { :%s ?p ?l }", "SELECT ?l { :%s ?p ?l FILTER NOT EXISTS { ?s ?p ?l FILTER REGEX(?l, ?p) } }"})
    void whatMakesItsPatternsIsReadEachTime(String pattern) {
        assertFalse(isPlannedInTheEnd(pattern), pattern);
        assertTrue(isPlannedInTheEnd(pattern.replace(", ?p)", ", \"i\")").replace("CONCAT(\"a\", \"i\")", "\"a\"")), pattern);
    }

    private static String manyStatements(int times, String condition) {
        return "SELECT * { ?x ?p " + String.join(",", Collections.nCopies(times, "?o")) + " FILTER (?o != :%s) FILTER (" + condition + ") }";
    }

    /** What is asked of any of many terms is planned once for each of them. */
    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void whatHasAPlanFarLongerThanItsTextIsReadEachTime(int times) {
        assertEquals(times < 100, isPlannedInTheEnd(manyStatements(times, String.join("||", Collections.nCopies(times, "?x=:a")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100, 1_000})
    void whatIsLongItselfIsReadEachTime(int times) {
        assertEquals(times < 1_000, isPlannedInTheEnd(manyStatements(times, "?x = :a")));
    }

    private static boolean isPlannedInTheEnd(String pattern) {
        Questions questions = new Questions(Services.none());
        boolean planned = false;
        for (int time = 0; time < 4; time++) {
            planned = isSame(questions, "PREFIX : <http://example.org/> " + pattern.formatted("x" + time));
        }
        return planned;
    }
}
