package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.guard.StoppedQueryException;
import pimkg.guard.StoppedQueryException.Why;

/** A path that leads far is ended by what a query may take, also where it is followed through numbers. */
final class PathLimitsTest {

    private static final int LONG = 5_000;
    private static final long MUCH = 1 << 20;
    private static DatasetGraph numbered;
    private static DatasetGraph plain;

    @BeforeAll
    static void start() {
        SafeJena.start();
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int number = 0; number < LONG; number++) {
            graph.add(Triple.create(node("n" + number), node("p"), node("n" + (number + 1))));
        }
        plain = new DatasetGraphMapLink(graph);
        numbered = new DatasetGraphMapLink(new NumberedGraph(graph));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://x.example/" + name);
    }

    private static int rows(DatasetGraph dataset, String pattern, long memory, long steps) {
        Meter meter = new Meter(new Limits(Duration.ofMinutes(1), memory, steps, Limits.TEXT, Limits.BITS));
        try (QueryExec asked = Engine.over(dataset, Engine.parse("PREFIX : <http://x.example/> SELECT * { " + pattern + " }"),
                BindingFactory.empty(), meter)) {
            int[] rows = {0};
            asked.select().forEachRemaining(row -> rows[0]++);
            return rows[0];
        }
    }

    private static Why stopped(DatasetGraph dataset, String pattern, long memory, long steps) {
        return assertThrows(StoppedQueryException.class, () -> rows(dataset, pattern, memory, steps)).why();
    }

    @ParameterizedTest
    @ValueSource(strings = {":n0 :p+ ?a", "?a :p+ :n5000", ":n0 :p+ :n5000"})
    void noFurtherThanSoManyStatements(String path) {
        assertEquals(Why.STEPS, stopped(plain, path, MUCH, LONG - 1));
        assertEquals(Why.STEPS, stopped(numbered, path, MUCH, LONG - 1));
        assertEquals(path.contains("?a") ? LONG : 1, rows(numbered, path, MUCH, LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {":n0 :p+ ?a", "?a :p* :n5000"})
    void noMoreThanThereIsRoomFor(String path) {
        assertEquals(Why.MEMORY, stopped(numbered, path, 64 << 10, Long.MAX_VALUE));
    }

    /** What one row has reached makes room for what the next one does. */
    @ParameterizedTest
    @ValueSource(strings = {"VALUES ?b { :n0 :n1 :n2 :n3 } ?b :p+ ?a"})
    void rowsAreReachedOneAfterTheOther(String path) {
        assertEquals(4 * LONG - 6, rows(numbered, path, MUCH / 2, Long.MAX_VALUE));
    }
}
