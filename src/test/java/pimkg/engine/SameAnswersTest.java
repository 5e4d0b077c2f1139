package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
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
import pimkg.remote.Services;

/** Queries made up by chance, of all that a query may consist of, have the rows that Jena's own engine gives. */
final class SameAnswersTest {

    private static final int EACH = 150;
    private static final String[] PROPERTIES = {"p", "q", "r"};
    private static final String[] VARIABLES = {"?a", "?b", "?c", "?d"};
    private static final AtomicLong NAMES = new AtomicLong();
    private static final AtomicLong PLANNED = new AtomicLong();
    private static DatasetGraph dataset;
    private static DatasetGraph numbered;

    @BeforeAll
    static void start() {
        SafeJena.start();
        Random random = new Random(11);
        DatasetGraphMapLink all = new DatasetGraphMapLink(graph(random, 120));
        all.addGraph(node("g1"), graph(random, 40));
        all.addGraph(node("g2"), graph(random, 40));
        dataset = all;
        numbered = new DatasetGraphMapLink(new NumberedGraph(all.getDefaultGraph()));
        all.listGraphNodes().forEachRemaining(name -> numbered.addGraph(name, new NumberedGraph(all.getGraph(name))));
    }

    private static Graph graph(Random random, int size) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int number = 0; number < size; number++) {
            Node value = switch (random.nextInt(4)) {
                case 0 -> NodeFactory.createLiteralString("t" + random.nextInt(4));
                case 1 -> NodeFactory.createLiteralLang("t" + random.nextInt(4), random.nextBoolean() ? "en" : "ar");
                default -> node("n" + random.nextInt(9));
            };
            graph.add(Triple.create(node("n" + random.nextInt(9)), node(PROPERTIES[random.nextInt(3)]), value));
        }
        return graph;
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://x.example/" + name);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theRowsAreThoseOfPlainJena(long seed) {
        Random random = new Random(seed);
        int some = 0;
        for (int number = 0; number < EACH; number++) {
            String sparql = "PREFIX : <http://x.example/> " + select(random, 0);
            List<String> expected;
            try {
                expected = plain(sparql);
            } catch (NullPointerException own) {
                // Jena 5.6.0 closes a join that it has not begun.
                continue;
            }
            for (List<String> rows : List.of(measured(sparql, dataset), measured(sparql, numbered), planned(sparql))) {
                if (sparql.contains("LIMIT")) {
                    assertEquals(expected.size(), rows.size(), sparql);
                } else {
                    assertEquals(expected.stream().sorted().toList(), rows.stream().sorted().toList(), sparql);
                }
            }
            some += expected.isEmpty() ? 0 : 1;
        }
        assertTrue(some > EACH / 3, "only " + some + " have an answer");
        assertTrue(PLANNED.getAndSet(0) > EACH / 2, "few were planned for others");
    }

    /** Paths that go on and on, from either end, from both and from none, among other patterns. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void pathsLeadWhereThoseOfPlainJenaDo(long seed) {
        Random random = new Random(seed);
        int some = 0;
        for (int number = 0; number < EACH; number++) {
            String sparql = "PREFIX : <http://x.example/> SELECT * { " + (random.nextInt(3) == 0 ? pattern(random) : "") + end(random) + " "
                + path(random) + " " + end(random) + " }";
            List<String> expected = plain(sparql).stream().sorted().toList();
            assertEquals(expected, measured(sparql, dataset).stream().sorted().toList(), sparql);
            assertEquals(expected, measured(sparql, numbered).stream().sorted().toList(), sparql);
            some += expected.isEmpty() ? 0 : 1;
        }
        assertTrue(some > EACH / 3, "only " + some + " have an answer");
    }

    private static String path(Random random) {
        String link = List.of(":p", "^:q", "(:p|:q)", "(:p|^:p)", "^(:r|^:q)", "(:p|:nobody)", "(:q/:p)").get(random.nextInt(7));
        return link + List.of("+", "+", "*", "?").get(random.nextInt(4));
    }

    private static String end(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "?a";
            case 2 -> "?b";
            case 3 -> random.nextBoolean() ? "\"t1\"" : "\"t1\"@en";
            default -> ":n" + random.nextInt(11);
        };
    }

    /** Where a chain leads is found among numbers, without a look at the graph. */
    @ParameterizedTest
    @ValueSource(strings = {":n1 :p+ ?a", "?a (:p|^:q)* :n1", ":n1 (:p|^:p|:q|^:q)+ :n2"})
    void chainsAreFoundByNumbers(String path) {
        String sparql = "PREFIX : <http://x.example/> SELECT * { " + path + " }";
        Graph closed = new NumberedGraph(numbered.getDefaultGraph()) {
            @Override
            public ExtendedIterator<Triple> find(Node subject, Node property, Node value) {
                throw new AssertionError("looked for " + subject + " " + property + " " + value);
            }
        };
        assertEquals(plain(sparql).stream().sorted().toList(), measured(sparql, new DatasetGraphMapLink(closed)).stream().sorted().toList());
    }

    /** The first rows of a pattern are those that Jena finds first, too. */
    @Test
    void patternsAreMatchedInJenasOrder() {
        String sparql = "PREFIX : <http://x.example/> SELECT ?a ?b ?c { ?a :p ?b . ?b :q ?c } LIMIT 3";
        assertEquals(plain(sparql), measured(sparql, dataset));
        assertEquals(3, measured(sparql, numbered).size());
    }

    /** Jena stumbles over it. */
    @Test
    void aValueIsNoPropertyEither() {
        String sparql = "PREFIX : <http://x.example/> SELECT * { ?a :p ?e . ?b ?e ?c . ?c :q ?b FILTER (isLiteral(?e)) }";
        assertEquals(List.of(), measured(sparql, dataset));
        assertEquals(List.of(), measured(sparql, numbered));
    }

    private static String select(Random random, int depth) {
        String where = " WHERE { " + group(random, depth) + " }";
        String some = variable(random) + " " + variable(random);
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> "SELECT *" + where;
            case 1 -> "SELECT " + some + where;
            case 2, 3 -> "SELECT DISTINCT " + some + where;
            case 4 -> "SELECT (COUNT(*) AS " + fresh() + ") (COUNT(DISTINCT " + variable(random) + ") AS " + fresh() + ")" + where;
            case 5, 6 -> grouped(random, where);
            case 7 -> "SELECT DISTINCT ?a" + where + " ORDER BY ?a";
            default -> "SELECT ?a ?b ?c" + where + " ORDER BY STR(?a) STR(?b) STR(?c) COALESCE(LANG(?a), \"\") COALESCE(LANG(?b), \"\") COALESCE(LANG(?c), \"\")"
                + " LIMIT " + random.nextInt(5);
        };
    }

    private static String grouped(Random random, String where) {
        String by = variable(random);
        String counted = variable(random);
        String how = List.of("COUNT(" + counted + ")", "COUNT(*)", "COUNT(DISTINCT " + counted + ")", "SAMPLE(" + by + ")", "MAX(STR(" + counted + "))")
            .get(random.nextInt(5));
        String second = random.nextBoolean() ? "" : " (COUNT(DISTINCT " + variable(random) + ") AS " + fresh() + ")";
        return "SELECT " + by + " (" + how + " AS " + fresh() + ")" + second + where + " GROUP BY " + by + (random.nextInt(4) == 0 ? " HAVING (COUNT(*) > 1)" : "");
    }

    private static String group(Random random, int depth) {
        StringBuilder group = new StringBuilder();
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            group.append(part(random, depth)).append(' ');
        }
        return group.toString();
    }

    private static String part(Random random, int depth) {
        if (depth > 1) {
            return pattern(random);
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "{ " + select(random, depth + 1) + " }";
            case 3 -> "OPTIONAL { " + group(random, depth + 1) + " }";
            case 4 -> "{ " + group(random, depth + 1) + " } UNION { " + pattern(random) + " }";
            case 5 -> "FILTER (" + variable(random) + " != " + variable(random) + ")";
            case 6 -> "FILTER " + (random.nextBoolean() ? "NOT " : "") + "EXISTS { " + group(random, depth + 1) + " }";
            case 7 -> "MINUS { " + group(random, depth + 1) + " }";
            case 8 -> "VALUES " + variable(random) + " { :n1 :n2 \"t1\" }";
            case 9 -> "GRAPH " + (random.nextBoolean() ? "?g" : ":g1") + " { " + pattern(random) + " }";
            default -> pattern(random);
        };
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            pattern.append(random.nextInt(6) == 0 ? ":n" + random.nextInt(9) : variable(random))
                .append(random.nextInt(8) == 0 ? " ?e " : random.nextInt(8) == 0 ? " :p|:q " : " :" + PROPERTIES[random.nextInt(3)] + " ")
                .append(random.nextInt(6) == 0 ? "\"t1\"@en" : random.nextInt(5) == 0 ? ":n" + random.nextInt(9) : variable(random)).append(" . ");
        }
        return pattern.toString();
    }

    private static String fresh() {
        return "?n" + NAMES.incrementAndGet();
    }

    private static String variable(Random random) {
        return VARIABLES[random.nextInt(VARIABLES.length)];
    }

    private static List<String> measured(String sparql, DatasetGraph dataset) {
        List<String> rows = new ArrayList<>();
        try (QueryExec asked = Engine.over(dataset, Engine.parse(sparql), BindingFactory.empty(), new Meter(Limits.alone(Duration.ofMinutes(1))))) {
            asked.select().forEachRemaining(row -> rows.add(sorted(row)));
        }
        return rows;
    }

    /** By the plan of the same question about other names, when it has one. */
    private static List<String> planned(String sparql) {
        Questions questions = new Questions(Services.none());
        questions.planned(sparql.replaceAll(":n(\\d)\\b", ":n1$1"));
        questions.planned(sparql.replaceAll(":n(\\d)\\b", ":n2$1"));
        Engine.Question question = questions.planned(sparql);
        if (question.plan().isEmpty()) {
            return measured(sparql, numbered);
        }
        List<String> rows = new ArrayList<>();
        try (Planned asked = Planned.over(numbered, question.plan().get(), new Meter(Limits.alone(Duration.ofMinutes(1))), new Alarms())) {
            asked.rows().forEachRemaining(row -> rows.add(sorted(row)));
        }
        PLANNED.incrementAndGet();
        return rows;
    }

    /** Jena's engine with none of our steps in it. */
    private static List<String> plain(String sparql) {
        List<String> rows = new ArrayList<>();
        QueryIterator all = new QueryEngineMain(QueryFactory.create(sparql), dataset, BindingFactory.empty(), new Context()).getPlan().iterator();
        all.forEachRemaining(row -> rows.add(sorted(row)));
        all.close();
        return rows;
    }

    private static String sorted(Binding row) {
        Map<String, String> columns = new TreeMap<>();
        row.vars().forEachRemaining(column -> columns.put(column.getVarName(), row.get(column).toString()));
        return columns.toString();
    }
}
