package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A chain of nameless things, each in the one before, is no reason to fail: somebody may have stored one. */
class GraphWriterTest {

    private static final int LINKS = 50_000;

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static Graph chain() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node property = NodeFactory.createURI("urn:p");
        Node[] links = Stream.generate(NodeFactory::createBlankNode).limit(LINKS + 1L).toArray(Node[]::new);
        IntStream.range(0, LINKS).forEach(at -> graph.add(links[at], property, links[at + 1]));
        return graph;
    }

    private static int size(byte[] turtle) {
        return RdfReader.require(RdfInput.of("chain.ttl", Optional.of(Syntax.TURTLE), turtle)).size();
    }

    @Test
    void aChainIsWrittenFlatWhereItWouldBeTooDeep() {
        assertEquals(LINKS, size(GraphWriter.pretty(chain())));
        assertEquals(LINKS, size(GraphWriter.write(chain(), Syntax.TURTLE)));
    }

    @Test
    void whateverJenaWritesByItselfIsFlat() {
        assertEquals(LINKS, size(RDFWriter.source(chain()).lang(Lang.TURTLE).asString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(LINKS, size(RDFWriter.source(DatasetGraphFactory.wrap(chain())).lang(Lang.TRIG).asString().getBytes(StandardCharsets.UTF_8)));
    }
}
