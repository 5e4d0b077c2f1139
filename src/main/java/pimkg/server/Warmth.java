package pimkg.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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

/**
 * Makes what readers of pages would wait for, beside the answers, when the first of them asks for a page. A server that only programs ask
 * stays some 30 MB smaller without it.
 */
final class Warmth implements Filter {

    /** In the order in which readers need them. */
    private static final List<Consumer<KnowledgeGraph>> NEEDED = List.of(
        KnowledgeGraph::numbers,
        TermSearch::over,
        knowledge -> new Entries(knowledge).of(Pim.ONTOLOGY, Language.EN),
        Letters::of,
        knowledge -> Validators.of(knowledge).named(RuleSet.CORE),
        PimScheme::of);

    private final KnowledgeGraph knowledge;
    private final AtomicBoolean awaited = new AtomicBoolean();

    Warmth(KnowledgeGraph knowledge) {
        this.knowledge = knowledge;
    }

    /** From now on the next reader of a page is the first. */
    void awaitReader() {
        awaited.set(true);
    }

    /** Whether that reader is still to come. */
    boolean awaitsReader() {
        return awaited.get();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean reads = Optional.ofNullable(((HttpServletRequest) request).getHeader("Accept")).orElse("").contains("text/html");
        if (reads && awaited.compareAndSet(true, false)) {
            begin();
        }
        chain.doFilter(request, response);
    }

    /** On a thread that ends with the process at the latest. */
    private void begin() {
        Thread thread = new Thread(() -> NEEDED.forEach(made -> made.accept(knowledge)), "warmth");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }
}
