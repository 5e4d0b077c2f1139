package pimkg.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.term.Pim;

/** What is repeated in a file is not made again: the statements and the remarks are those of Jena's own parser all the same. */
class SameStatementsTest {

    private static final String NAME = "a.ttl";
    private static final String TEXT = """
        @prefix e: <http://x/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <a> e:p <b>, "text", "text"@en, "text"@EN, "text"^^xsd:date, "1"^^xsd:integer, 1, "2026-02-30"^^xsd:date .
        <a> e:q <urn:x>, <b>, "text"@not-a-language-at-all, _:a, [ e:p "text" ] .
        @base <http://y/z/> .
        <a> e:p <b>, <urn:x>, <../b>, "text", "text"@en, "01"^^xsd:integer, "2026-02-30"^^xsd:date .
        @prefix e: <http://other/> .
        <a> e:p <b>, "text"@not-a-language-at-all, <HTTP://x/%7e>, <HTTP://x/%7e>, "http://y/z/b" .
        """;

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static RdfInput input(String text) {
        return RdfInput.of(NAME, Optional.of(Syntax.TURTLE), text.getBytes(UTF_8));
    }

    private record Jena(Graph graph, List<String> remarks) implements ErrorHandler {
        static Jena read(String text) {
            Jena jena = new Jena(GraphFactory.createDefaultGraph(), new ArrayList<>());
            RDFParser.fromString(text, Lang.TURTLE).base(RdfInput.BASE + NAME).checking(true).errorHandler(jena).parse(jena.graph());
            return jena;
        }

        @Override
        public void warning(String message, long line, long column) {
            remarks.add(line + ":" + column + " " + message);
        }

        @Override
        public void error(String message, long line, long column) {
            warning(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new AssertionError(message);
        }
    }

    @Test
    void asJenaReadsThem() {
        Jena jena = Jena.read(TEXT);
        Reading.Read read = assertInstanceOf(Reading.Read.class, RdfReader.read(input(TEXT)));
        assertTrue(jena.graph().isIsomorphicWith(read.graph()));
        List<String> remarks = read.remarks().stream().map(each -> each.line() + ":" + each.column() + " " + each.text()).toList();
        assertEquals(jena.remarks(), remarks);
        assertTrue(remarks.size() >= 5, "each time, not only the first: " + remarks);
    }

    @Test
    void aRepeatedTextIsOneNode() {
        List<Triple> triples = new ArrayList<>();
        RdfReader.stream(input("<http://x/a> <http://x/p> \"text\"@en . <http://x/b> <http://x/p> \"text\"@en ."),
            (triple, object, subject) -> triples.add(triple));
        assertSame(triples.get(0).getPredicate(), triples.get(1).getPredicate());
        assertSame(triples.get(0).getObject(), triples.get(1).getObject());
    }

    @Test
    void moreTextsThanAreRememberedAreAllRead() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 20_000).forEach(number -> text.append("<http://x/").append(number % 9_000).append("> <http://x/p> \"")
            .append(number).append("\", \"").append(number % 5_000).append("\"@en .\n"));
        Reading.Read read = assertInstanceOf(Reading.Read.class, RdfReader.read(input(text.toString())));
        assertTrue(Jena.read(text.toString()).graph().isIsomorphicWith(read.graph()));
    }

    /** Whoever looks for what a large file names finds it without comparing letters. */
    @Test
    void aLargeFileNamesThingsByTheNodesOfWhatShips() {
        Node ours = KnowledgeGraph.packaged().about(Pim.CATEGORIES).find(Pim.CATEGORIES, SKOS.hasTopConcept.asNode(), Node.ANY).next().getObject();
        String text = "<http://x/a> <http://x/p> <" + ours.getURI() + "> .\n";
        Node small = objects(text).get(0);
        assertEquals(ours, small);
        assertNotSame(ours, small);
        assertSame(ours, objects(text + "#".repeat(1 << 20)).get(0));
    }

    private static List<Node> objects(String text) {
        List<Node> objects = new ArrayList<>();
        RdfReader.stream(input(text), (triple, object, subject) -> objects.add(triple.getObject()));
        return objects;
    }
}
