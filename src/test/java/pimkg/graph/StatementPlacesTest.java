package pimkg.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where statements stand, to the column, in every syntax that people read line by line. */
class StatementPlacesTest {

    private static final Node A = NodeFactory.createURI("http://x/a");

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @Test
    void inTurtleAtTheObject() {
        assertPlaces("a.ttl", """
            @prefix x: <http://x/> .

            x:a x:p "one" ;
                x:q "two",
                    "three" .
            """, "one 3:9", "two 4:9", "three 5:9");
    }

    @Test
    void inTrigAtTheObject() {
        assertPlaces("a.trig", """
            @prefix x: <http://x/> .
            x:g {
              x:a x:p "one" .
            }
            """, "one 3:11");
    }

    @Test
    void inLinesAtTheObject() {
        assertPlaces("a.nt", "<http://x/b> <http://x/p> \"none\" .\n<http://x/a> <http://x/p> \"one\" .\n", "one 2:27");
        assertPlaces("a.nq", "<http://x/a> <http://x/p> \"one\" <http://x/g> .\n", "one 1:27");
    }

    @Test
    void inXmlBehindTheStartTag() {
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
    void aSubjectStandsWhereItIsNamed() {
        assertEquals(List.of("2:1", "2:1", "3:3", "5:1"), subjects("a.ttl", """
            @prefix x: <http://x/> .
            x:a x:p 1 ; x:q 2 .
              <http://x/b>
                x:p 3 .
            x:c x:p [ x:q 4 ] .
            """).stream().filter(place -> !place.startsWith("unnamed")).toList());
    }

    @Test
    void inLinesASubjectStandsAtTheBeginning() {
        assertEquals(List.of("1:1", "2:3"), subjects("a.nt", "<http://x/b> <http://x/p> \"1\" .\n  <http://x/a> <http://x/p> \"2\" .\n"));
    }

    @Test
    void jsonHasNoLines() {
        assertEquals(List.of("0:0"), subjects("a.jsonld", "{\"@id\": \"http://x/a\", \"http://x/p\": 1}"));
    }

    @Test
    void anUnnamedThingIsTheSameInEveryReading() {
        RdfInput input = input("a.ttl", "<http://x/a> <http://x/p> [ <http://x/q> \"in\" ] .\n_:b <http://x/q> \"label\" .");
        Set<Triple> first = ((Reading.Read) RdfReader.read(input)).graph().find().toSet();
        Set<Triple> second = new HashSet<>();
        RdfReader.stream(input, (triple, object, subject) -> second.add(triple));
        assertEquals(first, second);
    }

    private static List<String> subjects(String name, String text) {
        List<String> found = new ArrayList<>();
        RdfReader.stream(input(name, text), (triple, object, subject) ->
            found.add((triple.getSubject().isBlank() ? "unnamed " : "") + subject.line() + ":" + subject.column()));
        return found;
    }

    private static void assertPlaces(String name, String text, String... expected) {
        List<String> actual = new ArrayList<>();
        RdfReader.stream(input(name, text), (triple, object, subject) -> {
            if (triple.getSubject().equals(A)) {
                actual.add(triple.getObject().getLiteralLexicalForm().strip() + " " + object.line() + ":" + object.column());
            }
        });
        assertEquals(List.of(expected).stream().sorted().toList(), actual.stream().sorted().toList());
    }

    private static RdfInput input(String name, String text) {
        return RdfInput.of(name, Optional.empty(), text.getBytes(UTF_8));
    }
}
