package pimkg.graph;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.Reading.Reason;

/** Reading what others made: a graph, or the reason and the place why there is none; never an exception. */
class RdfReaderTest {

    private static final int DEEP = 100_000;

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @ParameterizedTest
    @CsvSource({
        "a.ttl, '<http://x/a> <http://x/p> 1 .', TURTLE", "a.trig, '<http://x/g> { <http://x/a> <http://x/p> 1 }', TRIG",
        "a.nt, '<http://x/a> <http://x/p> <http://x/b> .', NTRIPLES",
        "a.nq, '<http://x/a> <http://x/p> <http://x/b> <http://x/g> .', NQUADS",
        "a.jsonld, '{\"@id\":\"http://x/a\",\"http://x/p\":1}', JSONLD",
        "a.json, '{\"@id\":\"http://x/a\",\"http://x/p\":1}', JSONLD",
        "no-ending, '<http://x/a> <http://x/p> 1 .', TRIG", "no-ending, '{\"@id\":\"http://x/a\",\"http://x/p\":1}', JSONLD",
        "no-ending, '<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:p=\"http://x/\">"
            + "<rdf:Description rdf:about=\"http://x/a\" p:p=\"1\"/></rdf:RDF>', RDFXML"})
    void theSyntaxIsFoundByNameElseByContent(String name, String text, Syntax syntax) {
        Reading.Read read = assertInstanceOf(Reading.Read.class, read(name, text));
        assertEquals(syntax, read.syntax());
        assertEquals(1, read.graph().size());
    }

    @Test
    void aDeclaredSyntaxOutranksTheName() {
        RdfInput input = RdfInput.of("a.csv", Optional.of(Syntax.TURTLE), "<http://x/a> <http://x/p> 1 .".getBytes(UTF_8));
        assertInstanceOf(Reading.Read.class, RdfReader.read(input));
    }

    @Test
    void aFileThatIsGoneIsNotReadable() throws IOException {
        RdfInput input = new RdfInput("gone.ttl", Optional.empty(), 1, () -> {
            throw new IOException("gone");
        });
        assertEquals(Reason.IO, unreadable(RdfReader.read(input)).reason());
        assertThrows(IOException.class, () -> RdfInput.of(Path.of("no-such-folder/a.ttl"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"a.ttl, '', EMPTY", "a.ttl, ' ', EMPTY", "a.csv, 'a,b', NOT_RDF", "a.json, '{\"a\":1}', NOT_RDF",
        "a.ttl, <html>, NOT_RDF", "a.ttl, %PDF-1.4, NOT_RDF", "a.ttl, <http://x/a> <http://x/b>, SYNTAX",
        "a.rdf, <rdf:RDF>, SYNTAX", "a.rdf, '<?xml version=\"1.0\"?><!DOCTYPE a><a/>', DOCTYPE",
        "a.jsonld, '{\"@id\":', SYNTAX", "a.nt, a, SYNTAX", "a.nq, '<http://x/a> .', SYNTAX"})
    void theReasonIsTold(String name, String text, Reason reason) {
        assertEquals(reason, unreadable(read(name, text)).reason());
    }

    @Test
    void anotherEncodingIsToldWithItsLine() {
        byte[] latin = "<http://x/a> <http://x/p> 1 .\n<http://x/a> <http://x/p> \"é\" .".getBytes(ISO_8859_1);
        Reading.Unreadable damaged = unreadable(RdfReader.read(RdfInput.of("a.ttl", Optional.empty(), latin)));
        assertEquals(Reason.ENCODING, damaged.reason());
        assertEquals(2, damaged.remark().line());
        assertEquals(Reason.ENCODING, unreadable(read("a.ttl", "<http://x/a> <http://x/p> \"\0\" .")).reason());
    }

    @Test
    void whatIsLargerThanMemoryIsRefusedUnopened() {
        RdfInput huge = new RdfInput("a.ttl", Optional.empty(), Long.MAX_VALUE,
            RdfInput.of("a.ttl", Optional.empty(), "<http://x/a> <http://x/p> 1 .".getBytes(UTF_8)).content());
        assertEquals(Reason.TOO_LARGE, unreadable(RdfReader.read(huge)).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ttl", "a.trig"})
    void bracketsNestedTooDeepAreRefused(String name) {
        String open = "[ <http://x/p> ".repeat(DEEP);
        assertEquals(Reason.TOO_DEEP, unreadable(read(name, "<http://x/a> <http://x/p> " + open + "1" + " ]".repeat(DEEP) + " .")).reason());
        assertEquals(Reason.TOO_DEEP,
            unreadable(read(name, "<http://x/a> <http://x/p> " + "( ".repeat(DEEP) + ") ".repeat(DEEP) + ".")).reason());
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        Reason objects = unreadable(read("a.jsonld", "{\"@id\":\"http://x/a\",\"http://x/p\":".repeat(DEEP) + "1" + "}".repeat(DEEP))).reason();
        Reason lists = unreadable(read("a.jsonld", "[".repeat(DEEP) + "]".repeat(DEEP))).reason();
        assertTrue(objects == Reason.TOO_DEEP || objects == Reason.SYNTAX, objects.toString());
        assertTrue(lists == Reason.TOO_DEEP || lists == Reason.SYNTAX || lists == Reason.NOT_RDF, lists.toString());
    }

    @Test
    void xmlNestedDeepIsReadOrRefused() {
        String text = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:p=\"http://x/\">"
            + "<rdf:Description><p:p>".repeat(DEEP) + "</p:p></rdf:Description>".repeat(DEEP) + "</rdf:RDF>";
        Reading reading = read("a.rdf", text);
        assertTrue(reading instanceof Reading.Read || unreadable(reading).reason() != Reason.IO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:%", "<http://x/a> <http://x/p> a:%", "@prefix a: <http://x/> . a:%", "a:\\", "\"\\u", "<\\u", "'''", "_:"})
    void anEndInTheMiddleOfAWordIsASyntaxError(String text) {
        assertEquals(Reason.SYNTAX, unreadable(read("a.ttl", text)).reason());
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertInstanceOf(Reading.Read.class, read("a.ttl", "\uFEFF<http://x/a> <http://x/p> 1 ."));
        assertInstanceOf(Reading.Read.class, read("a.nt", "\uFEFF<http://x/a> <http://x/p> <http://x/b> ."));
        assertInstanceOf(Reading.Read.class, read("a.jsonld", "\uFEFF{\"@id\":\"http://x/a\",\"http://x/p\":1}"));
        assertInstanceOf(Reading.Read.class, read("no-ending", "\uFEFF{\"@id\":\"http://x/a\",\"http://x/p\":1}"));
    }

    @Test
    void aRelativeAddressBecomesVisiblyNobodys() {
        Graph graph = RdfReader.require(RdfInput.of("my file.ttl", Optional.empty(), "<> <p> <#x> .".getBytes(UTF_8)));
        assertTrue(graph.contains(iri("http://description.invalid/my_file.ttl"), iri("http://description.invalid/p"),
            iri("http://description.invalid/my_file.ttl#x")), graph.toString());
    }

    @Test
    void doubtsAreKeptAndLimited() {
        String doubtful = "<http://x/a> <http://x/p> \"x\"^^<http://www.w3.org/2001/XMLSchema#date> .\n".repeat(1000);
        Reading.Read read = assertInstanceOf(Reading.Read.class, read("a.ttl", doubtful));
        assertEquals(RdfReader.MAX_REMARKS, read.remarks().size());
        assertEquals(2, read.remarks().get(1).line());
    }

    @Test
    void twoInputsNeverShareAnUnnamedThing() {
        Graph one = RdfReader.require(RdfInput.of("one.ttl", Optional.empty(), "[] <http://x/p> 1 .".getBytes(UTF_8)));
        Graph two = RdfReader.require(RdfInput.of("two.ttl", Optional.empty(), "[] <http://x/p> 1 .".getBytes(UTF_8)));
        assertFalse(two.contains(one.find().next().getSubject(), Node.ANY, Node.ANY));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Reading read(String name, String text) {
        return RdfReader.read(RdfInput.of(name, Optional.empty(), text.getBytes(UTF_8)));
    }

    private static Reading.Unreadable unreadable(Reading reading) {
        return assertInstanceOf(Reading.Unreadable.class, reading);
    }
}
