package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import pimkg.term.Pim;

/** What is said of a name stands in the file where it was minted, so nobody has to look through all. */
class AboutTest {

    private static final Node CATEGORIES = Pim.CATEGORIES;

    private final KnowledgeGraph packaged = KnowledgeGraph.packaged();

    @Test
    void ofEveryNameItIsWhatTheUnionSays() {
        Set<Node> subjects = packaged.union().find().mapWith(Triple::getSubject).filterKeep(Node::isURI).toSet();
        assertTrue(subjects.size() > 1_000);
        for (Node subject : subjects) {
            assertEquals(packaged.union().find(subject, Node.ANY, Node.ANY).toSet(),
                packaged.about(subject).find(subject, Node.ANY, Node.ANY).toSet());
        }
    }

    @Test
    void ofOursItIsTheFileAlone() {
        assertSame(packaged.graph(NodeFactory.createURI(Pim.BASE + "ontology/categories")), packaged.about(CATEGORIES));
    }

    @Test
    void ofWhatOthersAddItIsAll() {
        KnowledgeGraph more = packaged.with(List.of(RdfInput.of("more.ttl", Optional.of(Syntax.TURTLE),
            ("<" + CATEGORIES.getURI() + "> <http://example.org/said> 1 .").getBytes(StandardCharsets.UTF_8))));
        assertTrue(more.about(CATEGORIES).contains(CATEGORIES, NodeFactory.createURI("http://example.org/said"), Node.ANY));
    }
}
