package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.browse.Letters;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.link.Scheme;
import pimkg.query.TermSearch;
import pimkg.validation.Validators;

class WarmthTest {

    @Test
    void whatTheFirstReadersNeedIsThereWhenItHasEnded() throws InterruptedException {
        KnowledgeGraph fresh = KnowledgeGraph.packaged().with(List.of(RdfInput.of("more.ttl", Optional.of(Syntax.TURTLE),
            "<http://example.org/a> a <http://example.org/B> .".getBytes(StandardCharsets.UTF_8))));
        Warmth.begin(fresh).join();
        for (Class<?> needed : List.of(TermSearch.class, Letters.class, Validators.class, Scheme.class)) {
            assertNotNull(fresh.derived(needed, missing -> {
                throw new AssertionError(needed + " was not made ahead");
            }));
        }
    }
}
