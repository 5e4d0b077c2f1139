package pimkg.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Submission;
import pimkg.graph.KnowledgeGraph;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;

/** One dataset out of several: what is there, each statement once, and nothing else, whatever way one looks. */
final class ViewTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Reader OF_A = new Reader(true, Optional.of("a"));
    private static final Reader MEMBER = new Reader(true, Optional.empty());

    private final Catalogue catalogue = Catalogue.inMemory(Clock.systemUTC());
    private final ReadingRoom room = new ReadingRoom(KNOWLEDGE, catalogue);

    @BeforeEach
    void submit() throws StoreException {
        put("a", "open", Audience.PUBLIC, "<urn:x:one> <urn:x:says> 'open' . <urn:x:org> <urn:x:name> 'A' .");
        put("a", "shared", Audience.COMMUNITY, "<urn:x:two> <urn:x:says> 'shared' . <urn:x:org> <urn:x:name> 'A' .");
        put("a", "own", Audience.OWNER, "<urn:x:three> <urn:x:says> 'own' . <urn:x:org> <urn:x:name> 'A' .");
        put("a", "own-2", Audience.OWNER, "<urn:x:five> <urn:x:says> 'own-2' . <urn:x:org> <urn:x:name> 'A' .");
        put("ab", "own", Audience.OWNER, "<urn:x:four> <urn:x:says> 'not yours' .");
    }

    private void put(String agency, String id, Audience audience, String turtle) throws StoreException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        catalogue.put(List.of(new Submission(new Key(agency, id), audience, graph)), "Example");
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private Set<String> said(Reader reader) {
        return room.read(reader, view -> view.getDefaultGraph().find(Node.ANY, node("urn:x:says"), Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLexicalForm()).toSet());
    }

    @Test
    void everybodySeesWhatIsForThem() {
        assertEquals(Set.of("open"), said(Reader.ANYBODY));
        assertEquals(Set.of("open", "shared"), said(MEMBER));
        assertEquals(Set.of("open", "shared", "own", "own-2"), said(OF_A));
        assertEquals(Set.of("open", "shared", "not yours"), said(new Reader(true, Optional.of("ab"))), "Names that begin alike are others.");
        assertEquals(Set.of("open", "shared"), said(new Reader(true, Optional.of("nobody"))));
    }

    @Test
    void beforeAnythingIsSubmittedThereIsWhatShipsAndWhatComesIsSeenByTheNextQuestion() throws StoreException {
        Catalogue young = Catalogue.inMemory(Clock.systemUTC());
        ReadingRoom empty = new ReadingRoom(KNOWLEDGE, young);
        for (Reader reader : List.of(Reader.ANYBODY, MEMBER, OF_A)) {
            DatasetGraph view = empty.view(reader);
            assertFalse(view.isInTransaction());
            view.begin(TxnType.READ);
            assertTrue(view.isInTransaction());
            assertThrows(JenaTransactionException.class, () -> view.begin(TxnType.READ));
            assertEquals(KNOWLEDGE.size(), view.getDefaultGraph().size());
            assertEquals(Set.copyOf(KNOWLEDGE.names()), Iter.toSet(view.listGraphNodes()));
            view.end();
            assertFalse(view.isInTransaction());
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("<urn:x:one> <urn:x:says> 'first' .", Lang.TURTLE).parse(graph);
        DatasetGraph before = empty.view(Reader.ANYBODY);
        before.begin(TxnType.READ);
        young.put(List.of(new Submission(new Key("a", "first"), Audience.PUBLIC, graph)), "Example");
        assertEquals(KNOWLEDGE.size(), before.getDefaultGraph().size(), "One state from beginning to end.");
        before.end();
        int after = empty.read(Reader.ANYBODY, view -> view.getDefaultGraph().size());
        assertEquals(KNOWLEDGE.size() + 1, after);
    }

    @Test
    void allTogetherIsWhatShipsAndWhatIsSubmittedEachStatementOnce() {
        room.read(OF_A, view -> {
            List<Triple> all = view.getDefaultGraph().find().toList();
            assertEquals(KNOWLEDGE.size() + 5, all.size());
            assertEquals(all.size(), Set.copyOf(all).size());
            assertEquals(1, view.getDefaultGraph().find(node("urn:x:org"), Node.ANY, Node.ANY).toList().size());
            assertTrue(view.getDefaultGraph().contains(node("urn:x:org"), node("urn:x:name"), Node.ANY));
            assertEquals(Set.copyOf(all), Iter.toSet(view.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)).stream()
                .map(Quad::asTriple).collect(Collectors.toSet()));
            return null;
        });
    }

    @Test
    void graphsHaveTheirOwnStatementsAndOthersAreEmpty() {
        room.read(OF_A, view -> {
            Node own = node(new Key("a", "own").graph());
            Node theirs = node(new Key("ab", "own").graph());
            assertEquals(2, view.getGraph(own).size());
            assertTrue(view.containsGraph(own));
            assertTrue(view.containsGraph(node("https://w3id.org/pim-kg/ontology/categories")));
            assertFalse(view.containsGraph(theirs));
            assertTrue(view.getGraph(theirs).isEmpty());
            assertFalse(view.find(theirs, Node.ANY, Node.ANY, Node.ANY).hasNext());
            assertFalse(Iter.toSet(view.listGraphNodes()).contains(theirs));
            assertEquals(KNOWLEDGE.names().size() + 4, Iter.toSet(view.listGraphNodes()).size());
            assertEquals(Set.of(own), Iter.toSet(Iter.map(view.findNG(Node.ANY, node("urn:x:three"), Node.ANY, Node.ANY), Quad::getGraph)));
            assertTrue(view.getUnionGraph().contains(node("urn:x:three"), Node.ANY, Node.ANY));
            assertFalse(view.getUnionGraph().contains(node("urn:x:four"), Node.ANY, Node.ANY));
            return null;
        });
    }

    @Test
    void aQuestionSeesOneStateFromBeginningToEnd() throws Exception {
        DatasetGraph view = room.view(OF_A);
        view.begin(TxnType.READ);
        try {
            Thread writer = new Thread(() -> {
                try {
                    put("a", "later", Audience.PUBLIC, "<urn:x:six> <urn:x:says> 'later' .");
                } catch (StoreException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            writer.start();
            writer.join();
            assertFalse(view.getDefaultGraph().contains(node("urn:x:six"), Node.ANY, Node.ANY));
        } finally {
            view.end();
        }
        assertFalse(view.isInTransaction());
        assertTrue(said(Reader.ANYBODY).contains("later"));
    }

    @Test
    void nothingIsWrittenThroughIt() {
        DatasetGraph view = room.view(OF_A);
        assertThrows(UnsupportedOperationException.class, () -> view.begin(TxnType.WRITE));
        assertThrows(UnsupportedOperationException.class, () -> view.add(node("urn:g"), node("urn:s"), node("urn:p"), node("urn:o")));
        assertThrows(UnsupportedOperationException.class, () -> view.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
        room.read(OF_A, open -> assertThrows(RuntimeException.class, () -> open.getDefaultGraph().add(node("urn:s"), node("urn:p"), node("urn:o"))));
        room.read(OF_A, open -> assertThrows(RuntimeException.class, () -> open.getGraph(node("urn:g")).add(node("urn:s"), node("urn:p"), node("urn:o"))));
    }
}
