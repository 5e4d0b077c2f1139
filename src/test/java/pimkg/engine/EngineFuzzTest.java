package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.guard.Limits;
import pimkg.guard.Meter;

/**
 * Any text is answered as a query, or refused as one. A normal build runs the inputs beside this class;
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=EngineFuzzTest} looks for more.
 */
class EngineFuzzTest {

    private static final int MOST_ROWS = 1_000;

    private static DatasetGraph dataset;

    @BeforeAll
    static void start() {
        SafeJena.start();
        dataset = KnowledgeGraph.packaged().dataset();
    }

    @FuzzTest(maxDuration = "2m")
    void anyTextIsAnsweredOrRefused(byte[] text) {
        Meter meter = new Meter(Limits.of(Duration.ofMillis(300)));
        try {
            Query query = Engine.parse(new String(text, StandardCharsets.UTF_8));
            try (QueryExec execution = Engine.over(dataset, query, BindingFactory.empty(), meter)) {
                assertNotNull(answer(query, execution, new Collected(meter, MOST_ROWS, Limits.TEXT)));
            }
        } catch (QueryException | StackOverflowError refused) {
            assertNotNull(refused);
        }
    }

    private static Object answer(Query query, QueryExec execution, Collected collected) {
        if (query.isAskType()) {
            return execution.ask();
        }
        if (query.isSelectType()) {
            return collected.rows(execution.select());
        }
        return collected.graph(query.isConstructType() ? execution.constructTriples() : execution.describeTriples());
    }
}
