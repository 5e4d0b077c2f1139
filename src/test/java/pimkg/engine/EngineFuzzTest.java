package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import pimkg.remote.Services;

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
            planned(new String(text, StandardCharsets.UTF_8), query);
            try (QueryExec execution = Engine.over(dataset, query, BindingFactory.empty(), meter)) {
                assertNotNull(answer(query, execution, new Collected(meter, MOST_ROWS, Limits.TEXT)));
            }
        } catch (QueryException | StackOverflowError refused) {
            assertNotNull(refused);
        }
    }

    /** Whoever asks it again and again is answered by the plan that it has when it is read as a whole. */
    private static void planned(String sparql, Query query) {
        Questions questions = new Questions(Services.none());
        for (int time = 0; time < 3; time++) {
            questions.planned(sparql).plan().ifPresent(plan -> assertEquals(Rewriting.of(Engine.plan(query)), plan));
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
