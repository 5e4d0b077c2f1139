package pimkg.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.bench.CatalogueSource;
import pimkg.engine.Engine;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.guard.WatchedGraph;
import pimkg.match.Numbered;
import pimkg.match.Numbers;
import pimkg.peer.Questions;

/** What it takes to read, find and write answers to what is asked again and again, counted in statements and bytes. */
class AnswerWorkTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 20;
    private static Graph graph;

    /** Statements that are looked at are counted, and they are numbers too if it is said. */
    private static final class Counted extends GraphWrapper implements Numbered {
        private final Optional<Numbers> numbers;

        Counted(AtomicLong steps, Optional<Numbers> numbers) {
            super(new WatchedGraph(graph, steps::incrementAndGet));
            this.numbers = numbers;
        }

        @Override
        public Optional<Numbers> numbers() {
            return numbers;
        }
    }

    @BeforeAll
    static void generate() {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, 300);
        RdfInput more = RdfInput.of("generated.ttl", Optional.of(pimkg.graph.Syntax.TURTLE), text.toString().getBytes(StandardCharsets.UTF_8));
        graph = KnowledgeGraph.packaged().with(List.of(more)).union();
    }

    private static List<Binding> rows(String sparql, AtomicLong steps, Optional<Numbers> numbers) {
        List<Binding> rows = new ArrayList<>();
        Meter meter = new Meter(Limits.alone(Duration.ofMinutes(1)));
        DatasetGraphMapLink dataset = new DatasetGraphMapLink(new Counted(steps, numbers));
        try (QueryExec asked = Engine.over(dataset, Engine.parse(sparql), BindingFactory.empty(), meter)) {
            asked.select().forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void findingTakesSoManySteps() throws IOException {
        Map<String, Long> steps = new HashMap<>();
        Optional<Numbers> numbers = Optional.of(Numbers.of(graph));
        for (Questions.Question question : Questions.all()) {
            AtomicLong without = new AtomicLong();
            AtomicLong with = new AtomicLong();
            assertEquals(rows(question.sparql(), without, Optional.empty()).size(), rows(question.sparql(), with, numbers).size(), question.name());
            steps.put(question.name(), without.get());
            steps.put(question.name() + "-beside-numbers", with.get());
        }
        assertEquals(0, steps.get("sub-selects-beside-numbers"), "Groups are counted in numbers alone.");
        assertTrue(steps.get("sub-selects") > 1_000 && steps.get("mapping-join") < 1_000, steps.toString());
        Steps.check("work/answers.txt", steps);
    }

    private static long bytes(Runnable work) {
        work.run();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int time = 0; time < TIMES; time++) {
            work.run();
        }
        return (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / TIMES;
    }

    @Test
    void readingAndWritingTakeLessMemoryThanInJena() throws IOException {
        String sparql = Questions.all().get(5).sparql();
        Runnable whole = () -> QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
        long read = bytes(() -> Engine.parse(sparql));
        assertTrue(read < 1.1 * bytes(whole), "with a look at what is asked for: " + read);
        List<Binding> rows = rows(sparql, new AtomicLong(), Optional.empty());
        assertEquals(100, rows.size());
        List<Var> columns = QueryFactory.create(sparql).getProjectVars();
        long written = bytes(() -> write(RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON), columns, rows));
        long jena = bytes(() -> write(RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON), columns, rows));
        assertTrue(written < jena / 3, written + " of " + jena);
    }

    private static void write(RowSetWriter writer, List<Var> columns, List<Binding> rows) {
        writer.write(OutputStream.nullOutputStream(), RowSetStream.create(columns, rows.iterator()), ARQ.getContext());
    }

    /** A plan that is left alone is planned for less than half. */
    @Test
    void planningALookUpTakesLittle() throws IOException {
        Query lookup = Engine.parse(Questions.all().get(0).sparql());
        Query ordered = Engine.parse(Questions.all().get(9).sparql());
        assertTrue(2 * planned(lookup) < planned(ordered), planned(lookup) + " and " + planned(ordered));
    }

    private static long planned(Query query) {
        return bytes(() -> Algebra.optimize(Algebra.compile(query), ARQ.getContext()));
    }
}
