package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.guard.Limits;
import pimkg.guard.Meter;

/** A question leaves no alarm behind, and a late one is stopped by it. */
class TimedExecTest {

    private static DatasetGraph dataset;

    @BeforeAll
    static void start() {
        SafeJena.start();
        dataset = KnowledgeGraph.packaged().dataset();
    }

    private static QueryExec ask(String query, Duration time) {
        return Engine.over(dataset, Engine.parse(query), BindingFactory.empty(), new Meter(Limits.of(time)));
    }

    @Test
    void anAlarmGoesOffOnceUnlessItIsCancelled() {
        AtomicInteger rung = new AtomicInteger();
        CompletableFuture<Void> alarm = TimedExec.alarm(Duration.ofHours(1).toMillis(), rung::incrementAndGet);
        assertTrue(alarm.complete(null));
        assertEquals(1, rung.get());
        CompletableFuture<Void> cancelled = TimedExec.alarm(Duration.ofHours(1).toMillis(), rung::incrementAndGet);
        assertTrue(cancelled.cancel(false));
        assertFalse(cancelled.complete(null));
        assertEquals(1, rung.get());
    }

    @Test
    void aQuestionThatIsOverLeavesNoAlarm() {
        QueryExec question = ask("ASK { ?s ?p ?o }", Duration.ofHours(1));
        assertTrue(question.ask());
        CompletableFuture<Void> alarm = ((TimedExec) question).alarm();
        assertFalse(alarm.isDone());
        question.close();
        assertTrue(alarm.isCancelled());
        assertTrue(question.isClosed());
    }

    @Test
    void whenTheTimeIsOverTheQuestionIsStopped() {
        try (QueryExec question = ask("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", Duration.ofMillis(1))) {
            ((TimedExec) question).alarm().join();
            assertThrows(QueryCancelledException.class, () -> question.select().hasNext());
        }
    }
}
