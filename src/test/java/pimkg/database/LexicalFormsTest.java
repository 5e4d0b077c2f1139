package pimkg.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Example;
import pimkg.catalogue.Stored;
import pimkg.catalogue.Submission;
import pimkg.store.MemoryFolder;
import pimkg.store.Upkeep;
import pimkg.version.Audience;
import pimkg.version.StoreException;

/** What the databases make of numbers and days, and that nothing of it touches what was accepted. */
class LexicalFormsTest {

    private static final String VALUES = """
        ex:d ex:v '01'^^xsd:integer , '1'^^xsd:integer , '+7'^^xsd:int , '1.50'^^xsd:decimal , '0.10'^^xsd:decimal ,
            '123456789012345678901234567890.123456789'^^xsd:decimal , '1E3'^^xsd:double , '1'^^xsd:boolean , 'true'^^xsd:boolean ,
            '2026-11-28'^^xsd:date , '2026-11-28Z'^^xsd:date , '2026-11-28T04:00:00.000Z'^^xsd:dateTime , '2026-11-28T04:00:00+00:00'^^xsd:dateTime ,
            '2026-02-30'^^xsd:date , '0001-01-01'^^xsd:date , '24:00:00'^^xsd:time , '2026'^^xsd:gYear , 'P1Y'^^xsd:duration , 'x'^^xsd:integer ,
            '\u00e9', 'e\u0301', 'colour'@en-GB , 'colour'@EN-gb , '99999999999999999999'^^xsd:integer , '-0'^^xsd:integer , '00.5'^^xsd:decimal .
        """;

    @TempDir(factory = MemoryFolder.class)
    private Path directory;

    @Test
    void everyFormSurvivesInContentAndHistory() throws StoreException {
        Graph written = Example.graph(VALUES);
        try (Catalogue catalogue = Catalogue.open(directory, Example.CLOCK)) {
            catalogue.put(List.of(new Submission(Example.VISITS, Audience.PUBLIC, written)), "Example Steward");
        }
        try (Catalogue catalogue = Catalogue.open(directory, Example.CLOCK)) {
            assertEquals(forms(written), forms(catalogue.description(Example.VISITS, 1).orElseThrow()));
            assertEquals(Stored.Outcome.UNCHANGED,
                catalogue.put(List.of(new Submission(Example.VISITS, Audience.PUBLIC, written)), "Example Steward").get(0).outcome());
        }
        assertTrue(new Upkeep(directory).verify().isSound(), "The comparison knows what a database makes of them.");
    }

    /** For queries TDB2 keeps numbers by their value. Should it stop that one day, AsStored can go. */
    @Test
    void queriesSeeValues() throws StoreException {
        try (Catalogue catalogue = Catalogue.open(directory, Example.CLOCK)) {
            catalogue.put(List.of(new Submission(Example.VISITS, Audience.PUBLIC,
                Example.graph("ex:d ex:v '01'^^xsd:integer , '1.50'^^xsd:decimal , '2026-11-28'^^xsd:date , '1'^^xsd:boolean ."))), "Example Steward");
            DatasetGraph dataset = catalogue.published(Audience.PUBLIC);
            Set<String> seen = Txn.calculateRead(dataset, () -> forms(dataset.getGraph(NodeFactory.createURI(Example.VISITS.graph()))));
            assertEquals(Set.of("1", "1.5", "2026-11-28", "true"), seen);
        }
    }

    /** Integers beyond 64 bits come out of TDB2 as other numbers, after a restart only. */
    @Test
    void noNumberBecomesAnother() throws StoreException {
        Random random = new Random(20261128);
        Graph numbers = GraphFactory.createGraphMem();
        for (int round = 0; round < 400; round++) {
            BigInteger whole = new BigInteger(1 + random.nextInt(120), random).multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
            String zeros = random.nextInt(4) == 0 && whole.signum() > 0 ? "000" : "";
            for (XSDDatatype type : List.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDlong, XSDDatatype.XSDnonNegativeInteger)) {
                Node node = NodeFactory.createLiteralDT(zeros + whole, type);
                numbers.add(NodeFactory.createURI("urn:n" + round), NodeFactory.createURI("urn:v" + type.getURI()), node);
                assertEquals(AsStored.node(node), AsStored.node(AsStored.node(node)), "Putting what came out changes nothing.");
            }
            numbers.add(NodeFactory.createURI("urn:n" + round), NodeFactory.createURI("urn:parts"),
                NodeFactory.createLiteralDT(new BigDecimal(whole, random.nextInt(40)).toPlainString(), XSDDatatype.XSDdecimal));
        }
        try (Catalogue catalogue = Catalogue.open(directory, Example.CLOCK)) {
            catalogue.put(List.of(new Submission(Example.VISITS, Audience.PUBLIC, numbers)), "Example Steward");
        }
        try (Catalogue catalogue = Catalogue.open(directory, Example.CLOCK)) {
            DatasetGraph dataset = catalogue.published(Audience.PUBLIC);
            Txn.executeRead(dataset, () -> numbers.find().forEachRemaining(triple -> {
                Node found = dataset.getGraph(NodeFactory.createURI(Example.VISITS.graph())).find(triple.getSubject(), triple.getPredicate(), null).next()
                    .getObject();
                assertEquals(0, new BigDecimal(triple.getObject().getLiteralLexicalForm()).compareTo(new BigDecimal(found.getLiteralLexicalForm())),
                    () -> triple + " became " + found);
            }));
        }
    }

    private static Set<String> forms(Graph graph) {
        return graph.find().toList().stream().map(triple -> triple.getObject().getLiteralLexicalForm()).collect(Collectors.toSet());
    }
}
