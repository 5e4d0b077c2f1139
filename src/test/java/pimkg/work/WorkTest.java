package pimkg.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.again.Recheck;
import pimkg.bench.CatalogueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.memory.Memory;
import pimkg.memory.MemoryFile;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.shape.CompiledShapes;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;
import pimkg.validation.Comparison;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;

/** Work is counted, so that a change that makes something dearer is seen on the machine of whoever makes it. */
class WorkTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Background BACKGROUND = Background.of(KNOWLEDGE);
    private static final int DESCRIPTIONS = 60;
    private static final String TEXT = text();

    private static String text() {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, DESCRIPTIONS);
        return text.toString();
    }

    /** A file that counts the bytes that are read of it. */
    private static RdfInput counted(String text, AtomicLong bytes) {
        byte[] all = text.getBytes(UTF_8);
        return new RdfInput("catalogue.ttl", Optional.empty(), all.length, () -> new FilterInputStream(new ByteArrayInputStream(all)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                bytes.addAndGet(Math.max(count, 0));
                return count;
            }

            @Override
            public int read() throws IOException {
                bytes.incrementAndGet();
                return super.read();
            }
        });
    }

    private static Map<String, Long> stepsOf(String profile) {
        CompiledShapes shapes = CompiledShapes.of(RuleSet.named(KNOWLEDGE, profile).orElseThrow().shapes(), BACKGROUND);
        AtomicLong steps = new AtomicLong();
        AtomicLong descriptions = new AtomicLong();
        DescriptionStream.read(counted(TEXT, new AtomicLong()), shapes, Window.STANDARD, slice -> {
            steps.addAndGet(shapes.examine(slice).steps());
            descriptions.incrementAndGet();
        });
        assertEquals(DESCRIPTIONS, descriptions.get());
        return Map.of("validate-" + profile, steps.get() / DESCRIPTIONS);
    }

    @Test
    void judgingADescriptionTakesSoManySteps() {
        Map<String, Long> steps = new HashMap<>(stepsOf("core"));
        assertEquals(stepsOf("core"), Map.copyOf(steps), "the same each time");
        steps.putAll(stepsOf("dcat-ap"));
        steps.values().forEach(each -> assertTrue(each > 20, steps.toString()));
        Steps.check("work/validation.txt", steps);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static long allocatedBy(Runnable work) {
        work.run();
        long before = allocated();
        work.run();
        return (allocated() - before) / DESCRIPTIONS;
    }

    /** In bytes: what is not kept costs too. A compiler that is warm leaves some of it out, none adds to it. */
    @Test
    void readingAndJudgingADescriptionNeedSoMuchMemory() {
        CompiledShapes shapes = CompiledShapes.of(RuleSet.core(KNOWLEDGE).shapes(), BACKGROUND);
        List<Slice> slices = new ArrayList<>();
        DescriptionStream.read(counted(TEXT, new AtomicLong()), shapes, Window.STANDARD, slices::add);
        assertEquals(DESCRIPTIONS, slices.size());
        Map<String, Long> bytes = Map.of(
            "read", allocatedBy(() -> DescriptionStream.read(counted(TEXT, new AtomicLong()), shapes, Window.STANDARD, slice -> { })),
            "judge", allocatedBy(() -> slices.forEach(shapes::examine)));
        bytes.values().forEach(each -> assertTrue(each > 1_000, bytes.toString()));
        Steps.check("work/allocated.txt", bytes);
    }

    @Test
    void aFileIsReadTwiceAtMost() {
        AtomicLong bytes = new AtomicLong();
        new DescriptionValidator(KNOWLEDGE, BACKGROUND, RuleSet.core(KNOWLEDGE).withoutWholeCatalogue()).judge(counted(TEXT, bytes));
        // Once for its encoding, once for its statements, and its beginning to tell what it is.
        long beginnings = 5 * 8192;
        assertTrue(bytes.get() <= TEXT.getBytes(UTF_8).length * 2L + beginnings, bytes + " of " + TEXT.length());
        assertTrue(bytes.get() > TEXT.length(), "counted");
    }

    @Test
    void aSmallChangeIsASmallPartOfTheWork() {
        DescriptionValidator validator = new DescriptionValidator(KNOWLEDGE, BACKGROUND, RuleSet.core(KNOWLEDGE));
        Recheck first = new Recheck(validator, Memory.empty("key", "day"), "day", Progress.NONE);
        first.judge(List.of(counted(TEXT, new AtomicLong())));
        String changed = TEXT.replace("Fictional dataset 20\"@en", "Changed\"@en");
        AtomicLong bytes = new AtomicLong();
        Recheck second = new Recheck(validator, new Memory("key", "day", first.memory()), "day", Progress.NONE);
        second.judge(List.of(counted(changed, bytes)));
        assertEquals(1, second.accounts().get(0).judged());
        assertEquals(DESCRIPTIONS - 1, second.accounts().get(0).told());
        // Once to find what changed. What was chosen is read twice, for its encoding and its statements, and before that to see what it speaks of.
        long parts = 6 * (2_500L + 3_000) + 12 * 8192;
        assertTrue(bytes.get() <= changed.getBytes(UTF_8).length + parts, bytes + " of " + changed.length());
    }

    /** In bytes: reading what is remembered, noting what descriptions are compared by, and adding up scores, for each description. */
    @Test
    void whatIsRememberedNeedsSoMuchMemory(@TempDir Path folder) throws IOException {
        DescriptionValidator validator = new DescriptionValidator(KNOWLEDGE, BACKGROUND, RuleSet.core(KNOWLEDGE));
        Recheck recheck = new Recheck(validator, Memory.empty("key", "day"), "day", Progress.NONE);
        Judgement judgement = recheck.judge(List.of(counted(TEXT, new AtomicLong())));
        Path file = folder.resolve("memory");
        MemoryFile.write(file, new Memory("key", "day", recheck.memory()));
        Map<String, Long> bytes = Map.of(
            "recall", allocatedBy(() -> recall(file, validator)),
            "weakest", allocatedBy(() -> judgement.weakest(10)),
            "compare", allocatedBy(() -> note(new Comparison(validator.shapes().catalogueChecks().get(0)), 1_000 * DESCRIPTIONS)) / 1_000);
        bytes.values().forEach(each -> assertTrue(each > 10, bytes.toString()));
        Steps.check("work/remembered.txt", bytes);
    }

    private static void recall(Path file, DescriptionValidator validator) {
        try {
            assertEquals(MemoryFile.State.GOOD, MemoryFile.read(file, "key", "day", validator.rules().book()).state());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void note(Comparison comparison, int number) {
        Random random = new Random(5);
        for (int at = 0; at < number; at++) {
            comparison.note(List.of(random.nextLong()));
        }
        assertTrue(!comparison.isNeeded());
    }

    @Test
    void storedQuestionsTakeSoManySteps() throws ParameterException {
        Map<String, Long> steps = new HashMap<>();
        for (StoredQuery question : QueryLibrary.packaged().all()) {
            CountedDataset counted = new CountedDataset(KNOWLEDGE.dataset());
            Answer answer = new QueryRunner(counted, () -> new Meter(Limits.alone(Duration.ofMinutes(10)))).ask(question, Map.of());
            assertTrue(answer instanceof Answer.Rows rows && (rows.rows().isEmpty() || counted.steps() >= 1), question.name());
            steps.put(question.name(), counted.steps());
        }
        Steps.check("work/queries.txt", steps);
    }
}
