package pimkg.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import pimkg.again.Recheck;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.memory.Memory;
import pimkg.memory.MemoryFile;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;

/** Judges a catalogue of which between passes one description in a hundred changes. Each pass reads and writes the memory, as runs do. */
final class AgainPasses {

    private static final long SEED = 5;
    private static final int ONE_IN = 100;
    private static final String DAY = "a day";
    private static final String CHANGED = "changed.ttl";
    private static final String MEMORY = "memory";

    private final KnowledgeGraph knowledge = KnowledgeGraph.packaged();
    private final DescriptionValidator validator =
        new DescriptionValidator(knowledge, Background.of(knowledge), ValidationPasses.rules(knowledge));
    private final Path file;
    private final Path changed;
    private final Path memory;
    private int passes;

    private AgainPasses(Path file, int passes) {
        this.file = file;
        this.changed = file.resolveSibling(CHANGED);
        this.memory = file.resolveSibling(MEMORY);
        this.passes = passes;
    }

    /** Remembers nothing yet. */
    static AgainPasses first(Path file) throws IOException {
        AgainPasses first = new AgainPasses(file, 0);
        Files.deleteIfExists(first.memory);
        first.change();
        return first;
    }

    /** Goes on after an odd number of passes in another process, as a command does that is run the next day. */
    static AgainPasses next(Path file) throws IOException {
        AgainPasses next = new AgainPasses(file, 1);
        if (!Files.exists(next.memory)) {
            throw new IOException("Nothing is remembered.");
        }
        return next;
    }

    /** Leaves nothing behind in the folder of a file. */
    static void tidy(Path file) throws IOException {
        Files.deleteIfExists(file.resolveSibling(CHANGED));
        Files.deleteIfExists(file.resolveSibling(MEMORY));
    }

    private void change() throws IOException {
        Random random = new Random(SEED);
        try (BufferedReader in = Files.newBufferedReader(file); BufferedWriter out = Files.newBufferedWriter(changed)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean another = line.contains("dct:description") && random.nextInt(ONE_IN) == 0;
                out.write(another ? line.replace("totals by", "sums by") : line);
                out.write('\n');
            }
        }
    }

    /** One pass; how many findings there are. */
    long pass() {
        Path now = passes++ % 2 == 0 ? file : changed;
        try {
            RdfInput as = RdfInput.of(now, Optional.empty());
            RdfInput input = new RdfInput("catalogue.ttl", as.declared(), as.size(), as.content());
            Memory before = MemoryFile.read(memory, "bench", DAY, validator.rules().book()).memory();
            Recheck recheck = new Recheck(validator, before, DAY, Progress.NONE);
            Judgement judgement = recheck.judge(List.of(input));
            long findings = ValidationPasses.report(judgement, knowledge, file);
            MemoryFile.write(memory, new Memory("bench", DAY, recheck.memory()));
            return findings;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
