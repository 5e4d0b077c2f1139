package pimkg.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.graph.Position;

/** Where statements stand, to the column, in every syntax that people read line by line. */
class PositionsTest {

    private static final Node A = NodeFactory.createURI("http://x/a");

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @Test
    void inTurtleAtTheObject() throws IOException {
        assertPlaces("a.ttl", """
            @prefix x: <http://x/> .

            x:a x:p "one" ;
                x:q "two",
                    "three" .
            """, "one 3:9", "two 4:9", "three 5:9");
    }

    @Test
    void inTrigAtTheObject() throws IOException {
        assertPlaces("a.trig", """
            @prefix x: <http://x/> .
            x:g {
              x:a x:p "one" .
            }
            """, "one 3:11");
    }

    @Test
    void inLinesAtTheBeginningOfTheLine() throws IOException {
        assertPlaces("a.nt", "<http://x/b> <http://x/p> \"none\" .\n<http://x/a> <http://x/p> \"one\" .\n", "one 2:1");
        assertPlaces("a.nq", "<http://x/a> <http://x/p> \"one\" <http://x/g> .\n", "one 1:1");
    }

    @Test
    void inXmlBehindTheStartTag() throws IOException {
        assertPlaces("a.rdf", """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">
              <rdf:Description rdf:about="http://x/b"><x:p>none</x:p></rdf:Description>
              <rdf:Description rdf:about="http://x/a">
                <x:p>one</x:p>
                <x:q
                   xml:lang="en">two
                </x:q>
              </rdf:Description>
            </rdf:RDF>
            """, "one 5:10", "two 7:22");
    }

    @Test
    void inXmlASubjectStandsAtItsElement() throws IOException {
        RdfInput input = input("a.rdf", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">
              <x:List><x:holds>
                <x:Thing rdf:about="http://x/a"/></x:holds></x:List>
            </rdf:RDF>
            """);
        Positions positions = Positions.in(input, Syntax.RDFXML, Set.of(A));
        assertEquals(Optional.of(new Position(3, 38)), positions.of(A));
    }

    @Test
    void aSubjectStandsAtItsFirstStatement() throws IOException {
        RdfInput input = input("a.ttl", "<http://x/b> <http://x/p> <http://x/a> .\n<http://x/a> <http://x/p> 1 .\n<http://x/a> <http://x/p> 2 .");
        assertEquals(Optional.of(new Position(2, 27)), Positions.in(input, Syntax.TURTLE, Set.of(A)).of(A));
    }

    @Test
    void anUnnamedThingIsFoundAgainInEverySyntax() throws IOException {
        List<RdfInput> inputs = List.of(
            input("a.ttl", "[] <http://x/p> 0 .\n<http://x/a> <http://x/p> [ <http://x/q> \"in\" ] .\n_:b <http://x/q> \"label\" ."),
            input("a.trig", "<http://x/g> { [] <http://x/p> 0 .\n_:b <http://x/q> \"label\" . }"),
            input("a.nt", "_:a <http://x/p> \"0\" .\n_:b <http://x/q> \"label\" ."),
            input("a.nq", "_:a <http://x/p> \"0\" <http://x/g> .\n_:b <http://x/q> \"label\" _:g ."),
            input("a.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">
                  <rdf:Description><x:p>0</x:p></rdf:Description>
                  <rdf:Description rdf:nodeID="b"><x:q>label</x:q></rdf:Description>
                </rdf:RDF>"""));
        for (RdfInput input : inputs) {
            Reading.Read read = (Reading.Read) RdfReader.read(input);
            List<Triple> unnamed = read.graph().find().filterKeep(triple -> triple.getSubject().isBlank()).toList();
            Positions positions = Positions.in(input, read.syntax(), unnamed.stream().map(Triple::getSubject).toList());
            assertEquals(unnamed.size(), unnamed.stream().filter(triple -> positions.of(triple).isPresent()).count(), input.name());
        }
    }

    @Test
    void onlyWhatIsWantedIsKept() throws IOException {
        RdfInput input = input("a.ttl", "<http://x/b> <http://x/p> 1 .");
        assertEquals(Optional.empty(), Positions.in(input, Syntax.TURTLE, Set.of(A)).of(NodeFactory.createURI("http://x/b")));
    }

    private static void assertPlaces(String name, String text, String... expected) throws IOException {
        RdfInput input = input(name, text);
        Reading.Read read = (Reading.Read) RdfReader.read(input);
        Positions positions = Positions.in(input, read.syntax(), Set.of(A));
        List<String> actual = read.graph().find(A, Node.ANY, Node.ANY).toList().stream()
            .map(triple -> triple.getObject().getLiteralLexicalForm().strip() + " " + positions.of(triple)
                .map(at -> at.line() + ":" + at.column()).orElse("nowhere")).sorted().toList();
        assertEquals(List.of(expected).stream().sorted().toList(), actual);
    }

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(UTF_8));
    }
}
