package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.match.Letters;
import pimkg.match.Texts;
import pimkg.match.Worded;

/** A search among texts that an index answers finds what Jena finds by looking at each of them. */
final class WordingTest {

    private static final int EACH = 200;
    /** Letters whose other case is another letter, several, none, or one that is not theirs; and such as are written from right to left. */
    private static final String[] LETTERS = {"a", "A", "b", "i", "I", "İ", "ı", "ß", "ẞ", "s", "S", "ſ", "k", "K", "\u212a", "é", "e\u0301", "Σ", "σ", "ς", "ǅ",
        "م", "ر", "ا", "ق", "ة", "\u064b", " ", "-", "1", "\ud801\udc00", "\ud801\udc28", "ﬁ"};

    private static Known graph;
    private static DatasetGraph dataset;

    /** Counts how often somebody asks for a piece. */
    private static final class Known extends GraphBase implements Worded {
        private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        private final Texts texts = new Texts(graph);
        private int asked;

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return graph.find(pattern);
        }

        @Override
        public Optional<List<Node>> holding(Node property, Letters letters, String piece) {
            asked++;
            return texts.holding(property, letters, piece);
        }
    }

    @BeforeAll
    static void start() {
        SafeJena.start();
        Random random = new Random(3);
        graph = new Known();
        for (int number = 0; number < 300; number++) {
            String text = text(random, 12);
            Node value = switch (random.nextInt(9)) {
                case 0 -> NodeFactory.createURI("urn:" + text.replace(' ', '_'));
                case 1 -> NodeFactory.createLiteralDT("11" + number, XSDDatatype.XSDinteger);
                case 2 -> NodeFactory.createBlankNode();
                case 3, 4 -> NodeFactory.createLiteralString(text);
                case 5 -> NodeFactory.createLiteralString("");
                default -> NodeFactory.createLiteralLang(text, random.nextBoolean() ? "ar" : "en-GB");
            };
            graph.graph.add(Triple.create(node("n" + random.nextInt(99)), node(random.nextBoolean() ? "p" : "q"), value));
        }
        dataset = new DatasetGraphMapLink(graph);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most + 1); length > 0; length--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    private static Node node(String name) {
        return NodeFactory.createURI("urn:x:" + name);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRowsAreThoseOfPlainJena(long seed) {
        Random random = new Random(seed);
        graph.asked = 0;
        int some = 0;
        for (int number = 0; number < EACH; number++) {
            String condition = condition(random);
            if (random.nextInt(5) == 0) {
                condition += List.of(" && ", " || ").get(random.nextInt(2)) + condition(random);
            }
            String path = List.of(":p", ":q", ":p|:q", ":p|:q|:p", ":p*", "^:p|:q").get(random.nextInt(6));
            String more = random.nextInt(3) == 0 ? "?c :q ?o . " : "";
            String sparql = "PREFIX : <urn:x:> SELECT * { " + more + "?c " + path + " ?l FILTER (" + condition + ") }";
            List<String> expected = plain(sparql);
            assertEquals(expected, measured(sparql), sparql);
            some += expected.isEmpty() ? 0 : 1;
        }
        assertTrue(some > EACH / 3, "only " + some + " have an answer");
        assertTrue(graph.asked > EACH / 3, "only " + graph.asked + " were asked of the index");
    }

    private static String condition(Random random) {
        Node value = graph.graph.find().mapWith(Triple::getObject).filterKeep(Node::isLiteral).toList().get(random.nextInt(100));
        String whole = random.nextInt(4) == 0 ? text(random, 4) : value.getLiteralLexicalForm();
        int begin = whole.isEmpty() ? 0 : random.nextInt(whole.length());
        String piece = whole.substring(begin, Math.min(whole.length(), begin + random.nextInt(5))).codePoints()
            .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        String lower = piece.toLowerCase(java.util.Locale.getDefault());
        String upper = piece.toUpperCase(java.util.Locale.getDefault());
        return switch (random.nextInt(13)) {
            case 0, 1 -> "CONTAINS(LCASE(STR(?l)), \"" + lower + "\")";
            case 2 -> "CONTAINS(?l, \"" + piece + "\")";
            case 3 -> "CONTAINS(LCASE(?l), LCASE(\"" + piece + "\"))";
            case 4 -> "CONTAINS(UCASE(STR(?l)), \"" + upper + "\")";
            case 5 -> "STRSTARTS(STR(?l), \"" + piece + "\")";
            case 6 -> "STRENDS(LCASE(STR(?l)), \"" + lower + "\")";
            case 7 -> "REGEX(STR(?l), \"" + piece + "\")";
            case 8, 9 -> "REGEX(?l, \"" + lower + "\", \"i\")";
            case 10 -> "REGEX(STR(?l), \"^" + upper + "\", \"i\")";
            case 11 -> "!CONTAINS(STR(?l), \"" + piece + "\")";
            default -> "CONTAINS(STR(?l), \"" + piece + "\"@ar) || LANG(?l) = \"ar\"";
        };
    }

    @Test
    void whatIsTooMuchIsLookedThrough() {
        Graph large = GraphMemFactory.createDefaultGraphSameTerm();
        large.add(Triple.create(node("a"), node("p"), NodeFactory.createLiteralString("x".repeat(8_000_001))));
        assertEquals(Optional.empty(), new Texts(large).holding(node("p"), Letters.AS_THEY_ARE, "x"));
        assertEquals(Optional.of(List.of()), new Texts(large).holding(node("q"), Letters.AS_THEY_ARE, "x"));
    }

    private static List<String> measured(String sparql) {
        List<String> rows = new ArrayList<>();
        try (QueryExec asked = Engine.over(dataset, Engine.parse(sparql), BindingFactory.empty(), new Meter(Limits.alone(Duration.ofMinutes(1))))) {
            asked.select().forEachRemaining(row -> rows.add("" + row.get("c") + row.get("l") + row.get("o")));
        }
        return rows.stream().sorted().toList();
    }

    /** Jena's engine with none of our steps in it. */
    private static List<String> plain(String sparql) {
        List<String> rows = new ArrayList<>();
        QueryIterator all = new QueryEngineMain(QueryFactory.create(sparql), dataset, BindingFactory.empty(), new Context()).getPlan().iterator();
        all.forEachRemaining(row -> rows.add("" + row.get("c") + row.get("l") + row.get("o")));
        all.close();
        return rows.stream().sorted().toList();
    }
}
