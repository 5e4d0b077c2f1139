package pimkg.attack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.attack.Attack.encode;
import static pimkg.attack.Attack.get;
import static pimkg.attack.Attack.post;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters, lists, reconciliation and decisions that are made to break something, and answers that would carry an attack on. */
final class FormAttackTest {

    @RegisterExtension
    static final Target TARGET = new Target();

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BAD = "400 bad-request";
    private static final String PARAMETER = "400 parameter";
    private static final String NOT_FOUND = "404 not-found";
    private static final String SCRIPT = "<script>alert(1)</script>";

    static Stream<Attack> questions() {
        return Stream.of("%22%20%7D%20DROP%20ALL", encode("<urn:x> } UNION { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } "),
            encode("category:X> <urn:y"), encode("a".repeat(5_000)),
            encode("javascript:alert(1)"), encode("file:///etc/passwd"), encode("\u0000"), encode("\r\nSet-Cookie: a=b"), "%FF",
                encode("${jndi:ldap://127.0.0.1/x}"), encode("../../etc/passwd"))
            .flatMap(value -> Stream.of(get("concept " + value, "/queries/tagged-with.csv?concept=" + value, "200", PARAMETER, BAD),
                get("lang " + value, "/queries/categories.csv?lang=" + value, "200", PARAMETER, BAD),
                get("unknown parameter " + value, "/queries/categories.csv?x=" + value, "200", PARAMETER, BAD),
                get("name " + value, "/queries/" + value, NOT_FOUND, BAD),
                get("preview " + value, "/reconcile/preview?id=" + value, NOT_FOUND, BAD),
                get("suggest " + value, "/reconcile/suggest/entity?prefix=" + value, "200", BAD),
                get("mappings " + value, "/mappings/" + value, NOT_FOUND, BAD),
                get("file " + value, "/ontology/" + value, NOT_FOUND, BAD)));
    }

    static Stream<Attack> reconciling() {
        String many = "{" + IntStream.range(0, 5_000).mapToObj(at -> "\"q" + at + "\":{\"query\":\"x\"}").collect(Collectors.joining(",")) + "}";
        String refused = "400 reconcile-json";
        String form = "400 reconcile-form";
        return Stream.of(
            post("no JSON", "/reconcile", FORM, "queries=" + encode("{"), refused, form),
            post("deep JSON", "/reconcile", FORM, "queries=" + encode("[".repeat(20_000) + "]".repeat(20_000)), refused, form),
            post("deep objects", "/reconcile", FORM, "queries=" + encode("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)), refused, form,
                "413 reconcile-too-long"),
            post("many queries", "/reconcile", FORM, "queries=" + encode(many), "413 reconcile-too-many", "413 reconcile-too-long"),
            post("long query", "/reconcile", FORM, "queries=" + encode("{\"q\":{\"query\":\"" + "a ".repeat(100_000) + "\"}}"),
                "413 reconcile-too-long", "200"),
            post("many properties", "/reconcile", FORM, "queries=" + encode("{\"q\":{\"query\":\"x\",\"properties\":[" + String.join(",",
                Collections.nCopies(5_000, "{\"pid\":\"x\",\"v\":\"y\"}")) + "]}}"),
                "413 reconcile-too-many", "413 reconcile-too-long", form, "200"),
            post("numbers beyond bounds", "/reconcile", FORM, "queries=" + encode("{\"q\":{\"query\":\"x\",\"limit\":1e999}}"), refused, form, "200"),
            post("negative limit", "/reconcile", FORM, "queries=" + encode("{\"q\":{\"query\":\"x\",\"limit\":-5}}"), refused, form, "200"),
            post("a number of a million digits", "/reconcile", FORM, "queries=" + encode("{\"q\":{\"query\":\"x\",\"limit\":"
                + "9".repeat(200_000) + "}}"), refused, form, "200", "413 reconcile-too-long"),
            post("twice the same name", "/reconcile", FORM, "queries=" + encode("{\"q\":{\"query\":\"x\"},\"q\":{\"query\":\"y\"}}"), refused,
                form, "200"),
            post("nothing", "/reconcile", FORM, "", "200", refused, form),
            post("extension of much", "/reconcile", FORM, "extend=" + encode("{\"ids\":[" + String.join(",", Collections.nCopies(5_000, "\"x\""))
                + "],\"properties\":[{\"id\":\"x\"}]}"),
                "413 reconcile-too-many", form, "200"),
            post("draft, no JSON", "/reconcile/v1/match", "application/json", "{\"queries\":", refused, form, BAD),
            post("draft, deep JSON", "/reconcile/v1/match", "application/json", "{\"queries\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                refused, form, BAD),
            get("cursor beyond bounds", "/reconcile/suggest/entity?prefix=a&cursor=99999999999&limit=-1", "200", BAD));
    }

    static Stream<Attack> lists() {
        return Stream.of(
            post("list of deep JSON", "/link", "application/json", "[".repeat(50_000) + "]".repeat(50_000), "400 vocabulary-damaged",
                "400 vocabulary-too-deep", "400 vocabulary-no-terms", "400 vocabulary-syntax", "400 vocabulary-unknown"),
            post("list of many words", "/link", "text/csv", "id,label\n" + IntStream.range(0, 30_000).mapToObj(at -> at + ",w" + at
                + "\n").collect(Collectors.joining()), "413 too-many-terms"),
            post("one long word", "/link", "text/csv", "id,label\n1," + "a".repeat(1_000_000) + "\n", "200", "408 linking-timeout",
                "400 vocabulary-damaged", "413 vocabulary-too-large"),
            post("one label of many words", "/link", "text/csv", "id,label\n1," + "protection monitoring ".repeat(50_000) + "\n", "200",
                "408 linking-timeout", "413 vocabulary-too-large"),
            post("labels of brackets", "/link", "text/csv", "id,label\n1," + "(".repeat(100_000) + "\n", "200", "408 linking-timeout",
                "413 vocabulary-too-large"),
            post("definitions without end", "/link", "text/csv", "id,label,definition\n" + IntStream.range(0, 200).mapToObj(at -> at
                + ",protection," + "case management risk ".repeat(500) + "\n").collect(Collectors.joining()), "200", "408 linking-timeout"),
            post("nothing", "/link", "text/csv", "", "400 vocabulary-empty", "400 vocabulary-no-terms", "400 vocabulary-damaged"),
            post("NULs", "/link", "text/csv", "\u0000\u0000\u0000", "400 vocabulary-empty", "400 vocabulary-no-terms", "400 vocabulary-damaged",
                "400 vocabulary-encoding", "400 vocabulary-unknown"),
            post("decision without a token", "/mappings/crosswalks", "application/json", "{\"decisions\":[]}", "403 no-writing"),
            post("review that was changed", "/link/review", "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"set\"\r\n\r\n"
                + Base64.getEncoder().encodeToString(new byte[5_000]) + "\r\n--x--\r\n", "400 mappings-unreadable"),
            post("parts without end", "/validate", "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(50_000) + "--x--\r\n", BAD, "413 too-large",
                "400 unreadable", "400 nothing-to-judge"),
            post("boundary missing", "/validate", "multipart/form-data", "x", BAD),
            post("boundary that never comes", "/validate", "multipart/form-data; boundary=y", "--x\r\n".repeat(10_000), BAD),
            post("C05 a file name that climbs", "/validate", "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../../tmp/x.ttl.gz\"\r\n\r\n@prefix\r\n--x--\r\n",
                "400 unreadable"),
            post("a file that was packed wrongly", "/validate", "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"packed\"\r\n\r\n" + "A".repeat(100_001) + "\r\n--x--\r\n", BAD),
            post("a correction that is none", "/validate?correct=" + encode("<x>"), "text/turtle", "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .", PARAMETER),
            post("a profile that is none", "/validate?profile=" + encode("../../x"), "text/turtle",
                "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .", "400 profile"),
            post("a format that is none", "/validate?format=" + encode("<x>"), "text/turtle", "<urn:d> a <http://www.w3.org/ns/dcat#Dataset> .",
                PARAMETER));
    }

    static Stream<Attack> all() {
        return Stream.of(questions(), reconciling(), lists()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isAnsweredOrRefused(Attack attack) {
        HttpResponse<String> answer = TARGET.holdsAgainst(attack);
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    /** What a stranger sent comes back in pages and answers of XML only as text. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/sparql-results+xml", "application/rdf+xml"})
    void markupComesBackAsText(String accept) {
        for (String query : List.of("SELECT (\"" + SCRIPT + "\" AS ?x) {}", "SELECT (<urn:x?" + encode(SCRIPT) + "> AS ?x) {}", "ASK {} #"
            + SCRIPT, SCRIPT)) {
            HttpResponse<String> answer = TARGET.send(get("markup", "/sparql?stylesheet=" + encode(SCRIPT) + "&callback=" + encode(SCRIPT)
                + "&query=" + encode(query)), "Accept", accept);
            assertFalse(answer.body().contains(SCRIPT), () -> Target.cut(answer.body()));
        }
        for (String path : List.of("/queries/x" + encode(SCRIPT), "/nothing/" + encode(SCRIPT), "/queries/categories?lang=" + encode(SCRIPT),
            "/reconcile/preview?id=" + encode(SCRIPT))) {
            assertFalse(TARGET.send(get("markup", path), "Accept", accept).body().contains(SCRIPT), path);
        }
    }

    /** An address that runs a script is a value, and never a link. */
    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x", "JaVaScRiPt:alert(1)"})
    void scriptsAreNoLinks(String address) {
        String page = TARGET.send(get("link", "/sparql?query=" + encode("SELECT (IRI(\"" + address + "\") AS ?x) {}")), "Accept", "text/html").body();
        assertFalse(page.toLowerCase(java.util.Locale.ROOT).contains("href=\"" + address.substring(0, 4).toLowerCase(java.util.Locale.ROOT)),
            () -> Target.cut(page));
    }
}
