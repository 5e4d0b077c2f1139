package pimkg.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.remote.Services;

/** Questions are told when their time is over, and those that have ended are left alone. */
@Timeout(60)
class AlarmsTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @Test
    void eachSignalComesAndThoseThatNobodyWaitsForDoNot() throws InterruptedException {
        Alarms alarms = new Alarms();
        List<AtomicBoolean> awaited = new ArrayList<>();
        List<AtomicBoolean> ended = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            AtomicBoolean signal = new AtomicBoolean();
            Alarms.Alarm alarm = alarms.set(400 + number % 50, signal);
            if (number % 2 == 0) {
                awaited.add(signal);
            } else {
                alarm.close();
                ended.add(signal);
            }
        }
        assertTrue(alarms.waiting() <= 20, "one clock for many");
        while (!awaited.stream().allMatch(AtomicBoolean::get)) {
            Thread.sleep(10);
        }
        while (alarms.waiting() > 0) {
            Thread.sleep(10);
        }
        assertTrue(ended.stream().noneMatch(AtomicBoolean::get));
    }

    @Test
    void anAlarmThatIsSetLateComesAllTheSame() throws InterruptedException {
        Alarms alarms = new Alarms();
        for (int number = 0; number < 500; number++) {
            AtomicBoolean signal = new AtomicBoolean();
            alarms.set(-10_000 * number, signal);
            while (!signal.get()) {
                Thread.onSpinWait();
            }
        }
        assertEquals(0, alarms.waiting());
    }

    /** Before it has taken so many steps that it would look at the clock itself. */
    @Test
    void aPlannedQuestionEndsWhenItIsTold() throws InterruptedException {
        Questions questions = new Questions(Services.none());
        Engine.Question question = questions.planned("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        for (int time = 0; time < 2; time++) {
            question = questions.planned("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        }
        Meter meter = new Meter(Limits.alone(Duration.ofMillis(300)));
        Alarms alarms = new Alarms();
        try (Planned planned = Planned.over(KnowledgeGraph.packaged().dataset(), question.plan().orElseThrow(), meter, alarms)) {
            while (alarms.waiting() > 0) {
                Thread.sleep(10);
            }
            assertThrows(QueryCancelledException.class, () -> planned.rows().forEachRemaining(row -> assertEquals(9, row.size())));
        }
    }
}
