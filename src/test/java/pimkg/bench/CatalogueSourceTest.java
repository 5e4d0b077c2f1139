package pimkg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;

class CatalogueSourceTest {

    @Test
    void sizesAreToldInStatements() {
        long ships = KnowledgeGraph.packaged().size();
        assertEquals(100, CatalogueSource.descriptions(ships + 5_200));
        assertEquals(1, CatalogueSource.descriptions(1));
    }

    @Test
    void aDescriptionHasAsManyStatementsAsItSays() {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, 100);
        int statements = RdfReader.require(RdfInput.of("generated.ttl", Optional.empty(), text.toString().getBytes())).size();
        assertEquals(52, statements / 100.0, 0.5);
    }
}
