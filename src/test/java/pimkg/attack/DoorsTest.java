package pimkg.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.cli.Main;
import pimkg.graph.SafeJena;

/**
 * Every door by which Jena could leave this process, tried at Jena itself, behind all guards of ours: each is closed by one
 * switch of {@link SafeJena}, and stands open when that switch is missing. The same for the command line.
 */
final class DoorsTest {

    @RegisterExtension
    static final Trap TRAP = new Trap();

    @TempDir
    static Path folder;

    private static final String RDF = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";

    /** Goes through a door; gives what came of it. */
    @FunctionalInterface
    interface Attempt {
        String run() throws Exception;
    }

    private record Door(String name, Attempt attempt) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static String query(String sparql) {
        try (QueryExec execution = QueryExec.dataset(DatasetGraphFactory.create()).query(TRAP.aim(sparql)).build()) {
            return Iter.toList(execution.select()).toString();
        }
    }

    private static String update(String sparql) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        try {
            UpdateAction.parseExecute(TRAP.aim(sparql), dataset);
        } finally {
            dataset.begin();
        }
        return String.valueOf(dataset.stream().toList());
    }

    private static String read(Lang lang, String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(TRAP.aim(text), lang).base("http://example.org/").parse(graph);
        return graph.stream().toList().toString();
    }

    private static String shapes(String select) {
        Graph graph = RDFParser.fromString(TRAP.aim("@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:targetNode <urn:n> ; sh:sparql [ sh:select '''"
            + select + "''' ] ."), Lang.TURTLE).toGraph();
        return ShaclValidator.get().validate(Shapes.parse(graph), graph).getEntries().toString();
    }

    private static String command(String in, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        int code = Main.run(arguments, new ByteArrayInputStream(TRAP.aim(in).getBytes(StandardCharsets.UTF_8)), both, both);
        assertFalse(code == 0 || code == 70, out::toString);
        return out.toString();
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), TRAP.aim(text)).toString();
    }

    static Stream<Door> doors() {
        return Stream.of(
            new Door("SERVICE", () -> query("SELECT * { SERVICE <TRAP> { ?s ?p ?o } }")),
            new Door("SERVICE SILENT", () -> query("SELECT * { SERVICE SILENT <TRAP> { ?s ?p ?o } }")),
            new Door("SERVICE of a variable", () -> query("SELECT * { VALUES ?t { <TRAP> } SERVICE SILENT ?t { ?s ?p ?o } }")),
            new Door("SERVICE in shapes", () -> shapes("SELECT $this { SERVICE SILENT <TRAP> { ?s ?p ?o } }")),
            new Door("LOAD", () -> update("LOAD <TRAP>")),
            new Door("LOAD SILENT", () -> update("LOAD SILENT <TRAP>")),
            new Door("LOAD of a file", () -> update("LOAD SILENT <FILE>")),
            new Door("reading an address", () -> RDFDataMgr.loadGraph(TRAP.aim("TRAP")).toString()),
            new Door("reading a file by its address", () -> RDFDataMgr.loadGraph(TRAP.aim("FILE")).stream().toList().toString()),
            new Door("a graph in FROM",
                () -> QueryExecutionFactory.create(QueryFactory.create(TRAP.aim("ASK FROM <TRAP> { ?s ?p ?o }"))).execAsk() + ""),
            new Door("a file in FROM",
                () -> String.valueOf(QueryExecutionFactory.create(QueryFactory.create(TRAP.aim("CONSTRUCT { ?s ?p ?o } FROM <FILE> WHERE { ?s ?p ?o }"))).execConstruct())),
            new Door("shapes by their address", () -> Shapes.parse(TRAP.aim("TRAP")).toString()),
            new Door("imports of compact shapes", () -> read(Lang.SHACLC, "IMPORTS <TRAP>\n")),
            new Door("JSON-LD context", () -> read(Lang.JSONLD, "{\"@context\": \"TRAP\", \"x\": 1}")),
            new Door("JSON-LD context in a file", () -> read(Lang.JSONLD, "{\"@context\": \"JSON\", \"@id\": \"urn:a\", \"x\": 1}")),
            new Door("JSON-LD import", () -> read(Lang.JSONLD, "{\"@context\": {\"@import\": \"TRAP\"}, \"x\": 1}")),
            new Door("JSON-LD context of a term", () -> read(Lang.JSONLD,
                "{\"@context\": {\"x\": {\"@id\": \"urn:x\", \"@context\": \"TRAP\"}}, \"x\": {\"y\": 1}}")),
            new Door("entity of RDF/XML", () -> read(Lang.RDFXML, "<!DOCTYPE r [<!ENTITY x SYSTEM 'TRAP'>]><rdf:RDF " + RDF
                + "><rdf:Description><rdf:value>&x;</rdf:value></rdf:Description></rdf:RDF>")),
            new Door("entity of a file", () -> read(Lang.RDFXML, "<!DOCTYPE r [<!ENTITY x SYSTEM 'FILE'>]><rdf:RDF " + RDF
                + "><rdf:Description><rdf:value>&x;</rdf:value></rdf:Description></rdf:RDF>")),
            new Door("document type elsewhere", () -> read(Lang.RDFXML, "<!DOCTYPE r SYSTEM 'TRAP'><rdf:RDF " + RDF + "/>")),
            new Door("entity of TriX", () -> read(Lang.TRIX,
                "<!DOCTYPE t [<!ENTITY x SYSTEM 'FILE'>]><TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'><graph><triple><uri>urn:a</uri><uri>urn:b</uri>"
                + "<plainLiteral>&x;</plainLiteral></triple></graph></TriX>")),
            new Door("pim query", () -> command("SELECT * { SERVICE SILENT <TRAP> { ?s ?p ?o } }", "query", "-")),
            new Door("pim query, a class", () -> command("SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}", "query", "-")),
            new Door("pim query --data", () -> command("", "query", "renamed", "--data", file("remote.jsonld",
                "{\"@context\": \"TRAP\", \"x\": 1}"))),
            new Door("pim validate", () -> command("", "validate", file("context.jsonld",
                "{\"@context\": \"JSON\", \"@type\": \"http://www.w3.org/ns/dcat#Dataset\"}"))),
            new Door("pim validate of RDF/XML", () -> command("", "validate", file("entity.rdf",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'FILE'>]><rdf:RDF " + RDF + "/>"))),
            new Door("pim validate --shapes", () -> command("", "validate", "data/example/protection-monitoring.ttl", "--shapes", file("shapes.ttl",
                "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:targetClass <http://www.w3.org/ns/dcat#Dataset> ; "
                    + "sh:sparql [ sh:select 'SELECT $this { SERVICE SILENT <TRAP> { ?s ?p ?o } }' ] ."))),
            new Door("pim validate --background", () -> command("", "validate", "data/example/protection-monitoring.ttl", "--background",
                file("background.jsonld", "{\"@context\": \"TRAP\", \"x\": 1}"))),
            new Door("pim check", () -> command("", "check", file("imports.ttl",
                "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:x> <http://www.w3.org/2002/07/owl#imports> <TRAP> . "
                + "<urn:s> a sh:NodeShape ; sh:shapesGraph <TRAP> ; sh:targetNode <urn:n> ; sh:mincount 1 ."))),
            new Door("pim link", () -> command("", "link", file("list.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'FILE'>]><codelist>&e;</codelist>"))),
            new Door("pim mappings check", () -> command("", "mappings", "check", file("set.sssom.tsv",
                "# curie_map: !!javax.script.ScriptEngineManager [!!java.net.URL [TRAP]]\nsubject_id\tx\n"))));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosed(Door door) {
        TRAP.assertUntouched(attempt(door));
    }

    private static String attempt(Door door) {
        try {
            return door.attempt().run();
        } catch (Exception refused) {
            return "";
        }
    }

    static Stream<String> functions() {
        return Stream.of("java:org.apache.jena.sparql.function.library.now", "java:java.lang.Runtime", "http://jena.apache.org/ARQ/function#wait",
            "http://jena.apache.org/ARQ/function#version", "http://jena.apache.org/ARQ/function#env", "http://jena.apache.org/ARQ/jsFunction#f",
            "http://jena.apache.org/ARQ/pythonFunction#f", "http://www.w3.org/2005/xpath-functions#apply",
                "http://www.w3.org/2005/xpath-functions#format-number");
    }

    /** A function that isn't there leaves its column empty. */
    @ParameterizedTest
    @MethodSource("functions")
    void isNoFunction(String name) {
        try (QueryExec execution = QueryExec.dataset(DatasetGraphFactory.create()).query("SELECT (<" + name + ">(1) AS ?x) {}").build()) {
            assertEquals(0, execution.select().next().size());
        } catch (RuntimeException denied) {
            assertFalse(denied instanceof ClassCastException, denied::toString);
        }
    }
}
