package pimkg.server;

import java.util.List;
import java.util.function.Consumer;
import pimkg.browse.Letters;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.link.PimScheme;
import pimkg.query.TermSearch;
import pimkg.rule.RuleSet;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.validation.Validators;

/** Makes what the first readers would wait for, as soon as a server answers and beside its answers. */
final class Warmth {

    /** In the order in which readers need them. */
    private static final List<Consumer<KnowledgeGraph>> NEEDED = List.of(
        KnowledgeGraph::numbers,
        TermSearch::over,
        knowledge -> new Entries(knowledge).of(Pim.ONTOLOGY, Language.EN),
        Letters::of,
        knowledge -> Validators.of(knowledge).named(RuleSet.CORE),
        PimScheme::of);

    private Warmth() {
    }

    /** Begins, on a thread that ends with the process at the latest. */
    static Thread begin(KnowledgeGraph knowledge) {
        Thread thread = new Thread(() -> NEEDED.forEach(made -> made.accept(knowledge)), "warmth");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return thread;
    }
}
