package pimkg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;

/**
 * Stored questions over the packaged graph and a catalogue beside it, which the first pass reads; from then on one a pass, in turn, asked
 * again for some time: a short one takes less than what a clock of processor time counts by.
 */
final class AskPasses {

    /** One about terms, to which a catalogue makes no difference; two about all descriptions. */
    static final List<String> QUESTIONS = List.of("categories", "category-gaps", "datasets");

    private static final Duration LEAST = Duration.ofMillis(300);

    private final Path file;
    private Optional<QueryRunner> runner = Optional.empty();
    private int turn;

    AskPasses(Path file) {
        this.file = file;
    }

    /** One pass; how many statements there are, or how often a question was asked. */
    long pass() {
        try {
            if (runner.isEmpty()) {
                KnowledgeGraph all = KnowledgeGraph.packaged().with(List.of(RdfInput.of(file, Optional.empty())));
                runner = Optional.of(new QueryRunner(all));
                return all.size();
            }
            String name = QUESTIONS.get(turn++ % QUESTIONS.size());
            long end = System.nanoTime() + LEAST.toNanos();
            long times = 0;
            do {
                Answer answer = runner.get().ask(QueryLibrary.packaged().named(name).orElseThrow(), Map.of());
                if (!(answer instanceof Answer.Rows all) || all.rows().isEmpty()) {
                    throw new IllegalStateException("Nothing answers " + name);
                }
                times++;
            } while (System.nanoTime() < end);
            return times;
        } catch (IOException | ParameterException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
