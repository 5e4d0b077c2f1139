package pimkg.graph;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import pimkg.match.Numbers;

/** The triples of a snapshot as numbers, made on a thread of their own from when somebody first asks for them. */
final class Ahead {

    private static final int HEAP_PARTS = 8;

    private final CompletableFuture<Optional<Numbers>> made = new CompletableFuture<>();

    Ahead(KnowledgeGraph knowledge) {
        Thread thread = new Thread(() -> make(knowledge), "numbers");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void make(KnowledgeGraph knowledge) {
        try {
            boolean fits = knowledge.size() * Numbers.BYTES < Runtime.getRuntime().maxMemory() / HEAP_PARTS;
            made.complete(fits ? Optional.of(Numbers.of(knowledge.union())) : Optional.empty());
        } finally {
            // Also when there is no memory for them: all goes on without.
            made.complete(Optional.empty());
        }
    }

    Optional<Numbers> numbers() {
        return made.getNow(Optional.empty());
    }
}
