package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;
import pimkg.guard.Limits;
import pimkg.guard.Meter;

/** The order of rows is Jena's, for terms of every kind. */
final class OrderedTest {

    private static final List<Var> COLUMNS = List.of(Var.alloc("a"), Var.alloc("b"));

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static Node node(Random random) {
        String text = "t" + random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0 -> NodeFactory.createURI("urn:x:" + text);
            case 1 -> NodeFactory.createBlankNode(text);
            case 2 -> NodeFactory.createLiteralString(text);
            case 3, 4 -> NodeFactory.createLiteralLang(text, List.of("en", "fr", "ar", "en-GB").get(random.nextInt(4)));
            // Jena 5.6.0 has no order for texts that differ in their direction alone.
            case 5 -> NodeFactory.createLiteralDirLang("d" + text, "ar", "rtl");
            case 6 -> NodeFactory.createLiteralDT(Integer.toString(random.nextInt(4)), 
                random.nextBoolean() ? XSDDatatype.XSDinteger : XSDDatatype.XSDdouble);
            default -> NodeFactory.createLiteralDT("2026-01-0" + (1 + random.nextInt(4)), 
                random.nextBoolean() ? XSDDatatype.XSDdate : XSDDatatype.XSDgYear);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anyTwoRowsStandAsInJena(long seed) {
        Random random = new Random(seed);
        List<SortCondition> conditions = List.of(new SortCondition(COLUMNS.get(0), random.nextBoolean() ? 1 : -1),
            new SortCondition(COLUMNS.get(1), -1));
        Comparator<Binding> jena = new BindingComparator(conditions);
        Ordered ours = new Ordered(conditions, new FunctionEnvBase());
        List<Binding> rows = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            BindingBuilder builder = Binding.builder();
            COLUMNS.stream().filter(column -> random.nextInt(6) > 0).forEach(column -> builder.add(column, node(random)));
            rows.add(builder.build());
        }
        for (Binding one : rows) {
            for (Binding other : rows) {
                assertEquals(Integer.signum(jena.compare(one, other)), Integer.signum(ours.compare(one, other)), one + " and " + other);
            }
        }
    }

    private static DatasetGraph titles() {
        Random random = new Random(5);
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int number = 0; number < 300; number++) {
            graph.add(Triple.create(NodeFactory.createURI("urn:x:" + random.nextInt(60)), NodeFactory.createURI("urn:x:p"), node(random)));
        }
        return new DatasetGraphMapLink(graph);
    }

    @Test
    void queriesWithAnOrderGiveTheRowsOfJenaInItsOrder() {
        DatasetGraph dataset = titles();
        for (String end : List.of("", "LIMIT 7", "LIMIT 1000", "LIMIT 5 OFFSET 3", "LIMIT 0")) {
            for (String begin : List.of("SELECT ?s ?t", "SELECT DISTINCT ?t", "SELECT DISTINCT ?s ?t")) {
                String sparql = begin + " { ?s <urn:x:p> ?t } ORDER BY " + (begin.contains("?s") ? "DESC(?t) ?s " : "?t ") + end;
                List<String> expected = new ArrayList<>();
                QueryIterator all = new QueryEngineMain(QueryFactory.create(sparql), dataset, BindingFactory.empty(), new Context())
                    .getPlan().iterator();
                all.forEachRemaining(row -> expected.add(row.toString()));
                List<String> rows = new ArrayList<>();
                Meter meter = new Meter(Limits.alone(Duration.ofMinutes(1)));
                try (QueryExec asked = Engine.over(dataset, Engine.parse(sparql), BindingFactory.empty(), meter)) {
                    asked.select().forEachRemaining(row -> rows.add(row.toString()));
                }
                assertEquals(expected, rows, sparql);
                assertTrue(end.equals("LIMIT 0") || rows.size() > 4, sparql);
            }
        }
    }
}
