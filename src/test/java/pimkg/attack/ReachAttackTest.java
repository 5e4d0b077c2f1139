package pimkg.attack;

import static pimkg.attack.Attack.get;
import static pimkg.attack.Attack.post;
import static pimkg.attack.Attack.query;
import static pimkg.attack.Attack.validate;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is asked or sent makes the server call another, open a file or run a program. */
final class ReachAttackTest {

    @RegisterExtension
    static final Target TARGET = new Target();

    @RegisterExtension
    static final Trap TRAP = new Trap();

    private static final String REFUSED = "422 refused";
    private static final String NOT_SPARQL = "400 not-sparql";
    private static final String UNREADABLE = "400 unreadable";
    private static final String NOTHING = "400 nothing-to-judge";
    private static final String MEDIA = "415 unsupported-media-type";
    private static final String JSON_LD = "application/ld+json";
    private static final String RDF_XML = "application/rdf+xml";

    static Stream<Attack> services() {
        return Stream.of("SELECT * { SERVICE <TRAP> { ?s ?p ?o } }", "SELECT * { SERVICE SILENT <TRAP> { ?s ?p ?o } }",
            "SELECT * { VALUES ?there { <TRAP> } SERVICE ?there { ?s ?p ?o } }", "ASK { FILTER NOT EXISTS { SERVICE SILENT <TRAP> {} } }",
            "SELECT * { SERVICE <http://0177.0.0.1:PORT/> { ?s ?p ?o } }", "SELECT * { SERVICE <http://2130706433:PORT/> { ?s ?p ?o } }",
            "SELECT * { SERVICE <http://[::1]:PORT/> { ?s ?p ?o } }", "SELECT * { SERVICE <http://localhost.:PORT/> { ?s ?p ?o } }",
            "SELECT * { SERVICE <FILE> { ?s ?p ?o } }", "SELECT * { SERVICE <jar:file:/x!/y> { ?s ?p ?o } }",
                "SELECT * { SERVICE <loop:> { ?s ?p ?o } }",
            "SELECT * { SERVICE <cache:TRAP> { ?s ?p ?o } }", "SELECT * { SERVICE <bulk:TRAP> { ?s ?p ?o } }",
            "SELECT (SUM(IF(EXISTS { SERVICE <TRAP> {} }, 1, 0)) AS ?n) { ?s ?p ?o }", "DESCRIBE ?s { SERVICE <TRAP> { ?s ?p ?o } }",
            "SELECT (<java:java.lang.Runtime>() AS ?x) {}", "SELECT * { ?s <java:java.lang.Thread> ?o }",
                "SELECT (<http://jena.apache.org/ARQ/js#x>() AS ?x) {}",
            "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#env>('PATH') AS ?x) {}",
            "SELECT (<http://jena.apache.org/ARQ/function#system-property>('user.home') AS ?x) {}",
            "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:java.lang.Runtime>) AS ?x) {}",
            "SELECT * { ?s <http://jena.apache.org/ARQ/property#concat> ('x') }")
            .map(text -> query(text, TRAP.aim(text), REFUSED));
    }

    static Stream<Attack> graphs() {
        return Stream.of("SELECT * FROM <TRAP> { ?s ?p ?o }", "SELECT * FROM NAMED <FILE> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * { GRAPH <FILE> { ?s ?p ?o } }",
            "SELECT * { ?s <http://jena.apache.org/text#query> 'x' }", "DESCRIBE <TRAP>", "DESCRIBE <FILE>",
                "CONSTRUCT { ?s ?p ?o } FROM <TRAP> WHERE { ?s ?p ?o }")
            .map(text -> query(text, TRAP.aim(text), "200"));
    }

    static Stream<Attack> updates() {
        return Stream.of("LOAD <TRAP>", "LOAD SILENT <TRAP> INTO GRAPH <urn:g>", "LOAD <FILE>", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL",
            "INSERT { ?s ?p ?o } WHERE { SERVICE <TRAP> { ?s ?p ?o } }").flatMap(text -> Stream.of(
                query("query: " + text, TRAP.aim(text), NOT_SPARQL),
                post("update: " + text, "/sparql", "application/sparql-update", TRAP.aim(text), MEDIA),
                post("form: " + text, "/sparql", "application/x-www-form-urlencoded", "update=" + Attack.encode(TRAP.aim(text)), "400 refused"),
                post("path: " + text, "/update", "application/sparql-update", TRAP.aim(text), "405 method-not-allowed", "404 not-found")));
    }

    static Stream<Attack> parameters() {
        return Stream.of("default-graph-uri=TRAP", "named-graph-uri=FILE", "using-graph-uri=TRAP").map(parameter -> get(parameter,
            "/sparql?query=" + Attack.encode("SELECT * { ?s ?p ?o } LIMIT 1") + "&" + parameter.split("=")[0] + "="
                + Attack.encode(TRAP.aim(parameter.split("=")[1])), "200", "400 bad-request"));
    }

    static Stream<Attack> contexts() {
        return Stream.of("\"TRAP\"", "\"JSON\"", "[\"https://schema.org/\", \"TRAP\"]", "{\"@import\": \"TRAP\"}", "{\"@import\": \"JSON\"}",
            "{\"x\": {\"@id\": \"urn:x\", \"@context\": \"TRAP\"}}", "\"//127.0.0.1:PORT/x\"", "\"jar:JSON!/x\"", "\"ftp://127.0.0.1:PORT/x\"",
            "{\"Dataset\": {\"@id\": \"http://www.w3.org/ns/dcat#Dataset\", \"@context\": \"JSON\"}}").flatMap(context -> {
                String body = TRAP.aim("{\"@context\": " + context
                    + ", \"@id\": \"urn:d\", \"@type\": [\"http://www.w3.org/ns/dcat#Dataset\", \"Dataset\"], \"x\": {\"x\": 1}}");
                return Stream.of(validate("JSON-LD " + context, JSON_LD, body, UNREADABLE),
                    validate("JSON " + context, "application/json", body, UNREADABLE, NOTHING, "200"),
                    validate("text " + context, "text/plain", body, UNREADABLE));
            });
    }

    static Stream<Attack> entities() {
        return Stream.of("<!DOCTYPE r [<!ENTITY x SYSTEM 'TRAP'>]>", "<!DOCTYPE r [<!ENTITY x SYSTEM 'FILE'>]>", "<!DOCTYPE r SYSTEM 'TRAP'>",
            "<!DOCTYPE r [<!ENTITY % x SYSTEM 'TRAP'> %x;]>", "<!DOCTYPE r PUBLIC '-//x' 'TRAP'>",
            "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY x '&b;&b;&b;&b;&b;&b;'>]>",
            "<!-- " + "x".repeat(20_000) + " --><!DOCTYPE r [<!ENTITY x SYSTEM 'TRAP'>]>",
            "<?xml-stylesheet href='TRAP'?><!DOCTYPE r [<!ENTITY x SYSTEM 'FILE'>]>").flatMap(doctype -> {
                String body = TRAP.aim("<?xml version='1.0'?>" + doctype + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                    + "<rdf:Description rdf:about='urn:a'><rdf:value>&x;</rdf:value></rdf:Description></rdf:RDF>");
                byte[] wide = body.replace("version='1.0'", "version='1.0' encoding='UTF-16'").getBytes(StandardCharsets.UTF_16);
                return Stream.of(validate("RDF/XML " + Target.cut(doctype), RDF_XML, body, UNREADABLE),
                    validate("XML " + Target.cut(doctype), "application/xml", body, UNREADABLE),
                    Attack.bytes("RDF/XML in UTF-16 " + Target.cut(doctype), "/validate", RDF_XML, wide, UNREADABLE),
                    post("list " + Target.cut(doctype), "/link", "application/xml", body, UNREADABLE, "400 bad-request", MEDIA, "422 unreadable",
                        "400 vocabulary-damaged"));
            });
    }

    static Stream<Attack> files() {
        String dcat = "@prefix dcat: <http://www.w3.org/ns/dcat#> . <urn:d> a dcat:Dataset ; ";
        return Stream.of(
            validate("A21 imports", "text/turtle", TRAP.aim(dcat + "<http://www.w3.org/2002/07/owl#imports> <TRAP>, <FILE> ."), "200"),
            validate("A22 shapes elsewhere", "text/turtle", TRAP.aim(dcat + "<http://www.w3.org/ns/shacl#shapesGraph> <TRAP> ."), "200"),
            validate("A23 query inside shapes", "text/turtle", TRAP.aim(dcat
                + "a <http://www.w3.org/ns/shacl#NodeShape> ; <http://www.w3.org/ns/shacl#sparql> "
                + "[ <http://www.w3.org/ns/shacl#select> 'SELECT $this { SERVICE <TRAP> { ?s ?p ?o } }' ] ."), "200"),
            validate("landing pages", "text/turtle", TRAP.aim(dcat + "dcat:landingPage <TRAP> ; dcat:downloadURL <FILE> ."), "200"),
            validate("base and relative files", "text/turtle", TRAP.aim("@base <FILE> . " + dcat + "dcat:landingPage <secret.ttl> ."), "200"),
            validate("XML in a value", "text/turtle", TRAP.aim(dcat
                + "dcat:keyword '''<!DOCTYPE x [<!ENTITY e SYSTEM \"FILE\">]><x>&e;</x>'''^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> ."), "200", UNREADABLE),
            validate("HTML in a value", "text/turtle", TRAP.aim(dcat
                + "dcat:keyword '<img src=\"TRAP\">'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML> ."), "200", UNREADABLE),
            validate("TriX", "application/trix", TRAP.aim("<!DOCTYPE TriX [<!ENTITY x SYSTEM 'FILE'>]><TriX/>"), MEDIA),
            validate("Thrift", "application/rdf+thrift", "x", MEDIA),
            validate("Protobuf", "application/rdf+protobuf", "x", MEDIA),
            validate("SHACL compact", "text/shaclc", TRAP.aim("IMPORTS <TRAP>"), MEDIA),
            validate("TriX by content", "text/plain",
                TRAP.aim("<?xml version='1.0'?><TriX xmlns='http://www.w3.org/2004/03/trix/trix-1/'><graph><uri>TRAP</uri></graph></TriX>"),
                UNREADABLE, NOTHING),
            validate("YAML of any class", "application/yaml",
                TRAP.aim("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"TRAP\"]]]]"), UNREADABLE, NOTHING),
            validate("YAML of a file", "application/yaml", TRAP.aim("title: !include FILE\nname: x\n"), UNREADABLE, NOTHING, "200"),
            validate("YAML in YAML", "application/yaml",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n", UNREADABLE, NOTHING));
    }

    static Stream<Attack> all() {
        return Stream.of(services(), graphs(), updates(), parameters(), contexts(), entities(), files()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void reachesNothing(Attack attack) {
        HttpResponse<String> answer = TARGET.holdsAgainst(attack);
        TRAP.assertUntouched(answer.statusCode() == 200 ? answer.body() : answer.body().replace(Trap.SECRET + ".", ""));
    }

    @Test
    void theTrapCounts() {
        TRAP.assertCounts();
    }
}
