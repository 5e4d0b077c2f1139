package pimkg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;

/** Stored questions over the packaged graph and a catalogue beside it: one about a term, one about all descriptions. */
final class AskPasses {

    private static final List<String> QUESTIONS = List.of("categories", "category-gaps", "datasets");

    private final Path file;
    private Optional<QueryRunner> runner = Optional.empty();

    AskPasses(Path file) {
        this.file = file;
    }

    /** One pass; how many rows came back. */
    long pass() {
        try {
            if (runner.isEmpty()) {
                runner = Optional.of(new QueryRunner(KnowledgeGraph.packaged().with(List.of(RdfInput.of(file, Optional.empty())))));
            }
            long rows = 0;
            for (String name : QUESTIONS) {
                Answer answer = runner.get().ask(QueryLibrary.packaged().named(name).orElseThrow(), Map.of());
                rows += answer instanceof Answer.Rows all ? all.rows().size() : 1;
            }
            return rows;
        } catch (IOException | ParameterException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
