package pimkg.attack;

import static pimkg.attack.Attack.bytes;
import static pimkg.attack.Attack.validate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to break a reader are refused with a place and a reason, and never answered as a bug of ours. */
final class ParserAttackTest {

    @RegisterExtension
    static final Target TARGET = new Target();

    private static final String TURTLE = "text/turtle";
    private static final String TRIG = "application/trig";
    private static final String TRIPLES = "application/n-triples";
    private static final String JSON_LD = "application/ld+json";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String RDF_XML = "application/rdf+xml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String UNREADABLE = "400 unreadable";
    private static final String NOTHING = "400 nothing-to-judge";
    private static final String MEDIA = "415 unsupported-media-type";
    private static final String LATE = "408 judging-timeout";
    private static final String DCAT = "@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . ";
    private static final String DATASET = DCAT + "<urn:d> a dcat:Dataset ; ";
    private static final int DEEP = 50_000;

    static Stream<Attack> nested() {
        String n = "n".repeat(3);
        return Stream.of(
            validate("C06 nodes in nodes", TURTLE, "<a:s> <a:p> " + "[ <a:p> ".repeat(DEEP) + "1" + " ]".repeat(DEEP) + " .", UNREADABLE, NOTHING),
            validate("C07 lists in lists", TURTLE, "<a:s> <a:p> " + "( ".repeat(DEEP) + ") ".repeat(DEEP) + " .", UNREADABLE, NOTHING),
            validate("C08 JSON-LD objects", JSON_LD, "{\"a:p\":".repeat(DEEP) + "1" + "}".repeat(DEEP), UNREADABLE, NOTHING),
            validate("JSON-LD arrays", JSON_LD, "[".repeat(DEEP) + "]".repeat(DEEP), UNREADABLE, NOTHING),
            validate("JSON-LD lists", JSON_LD, "{\"a:p\":" + "{\"@list\":[".repeat(5_000) + "1" + "]}".repeat(5_000) + "}", UNREADABLE, NOTHING),
            validate("JSON-LD contexts", JSON_LD, "{\"@context\":" + "[".repeat(5_000) + "{}" + "]".repeat(5_000) + ",\"a:p\":1}", UNREADABLE,
                NOTHING),
            validate("JSON arrays", JSON, "[".repeat(DEEP) + "]".repeat(DEEP), UNREADABLE, NOTHING),
            validate("JSON objects", JSON, "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP), UNREADABLE, NOTHING),
            validate("YAML flow", YAML, "[".repeat(DEEP) + "]".repeat(DEEP), UNREADABLE, NOTHING),
            validate("YAML blocks", YAML, IntStream.range(0, 2_000).mapToObj(at -> " ".repeat(at) + "a:\n").collect(Collectors.joining()),
                UNREADABLE, NOTHING),
            validate("YAML sequences", YAML, "- ".repeat(DEEP) + "a", UNREADABLE, NOTHING),
            validate("C19 triple terms", TURTLE, "<a:s> <a:p> " + "<<( <a:s> <a:p> ".repeat(DEEP) + "1" + " )>>".repeat(DEEP) + " .", UNREADABLE,
                NOTHING),
            validate("reified triples", TURTLE, "<< ".repeat(DEEP) + "<a:s> <a:p> 1" + " >> <a:p> 1".repeat(DEEP) + " .", UNREADABLE, NOTHING),
            validate("annotations", TURTLE, "<a:s> <a:p> 1 " + "{| <a:p> 1 ".repeat(DEEP) + "|} ".repeat(DEEP) + ".", UNREADABLE, NOTHING),
            validate("triple terms by line", TRIPLES, "<a:s> <a:p> " + "<<( <a:s> <a:p> ".repeat(DEEP) + "<a:o>" + " )>>".repeat(DEEP) + " .",
                UNREADABLE, NOTHING),
            validate("C16 RDF/XML elements", RDF_XML, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:a='a:'>"
                + "<rdf:Description><a:p>".repeat(20_000) + "</a:p></rdf:Description>".repeat(20_000) + "</rdf:RDF>", UNREADABLE, NOTHING),
            validate("RDF/XML resources", RDF_XML, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:a='a:'><rdf:Description>"
                + "<a:p rdf:parseType='Resource'>".repeat(20_000) + "</a:p>".repeat(20_000) + "</rdf:Description></rdf:RDF>", UNREADABLE, NOTHING),
            validate("XML literal", RDF_XML,
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:a='a:'><rdf:Description><a:p rdf:parseType='Literal'>"
                + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</a:p></rdf:Description></rdf:RDF>", UNREADABLE, NOTHING),
            validate("XML attributes", RDF_XML, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:a='a:'><rdf:Description "
                + IntStream.range(0, 20_000).mapToObj(at -> "a:p" + at + "='x' ").collect(Collectors.joining()) + "/></rdf:RDF>", UNREADABLE,
                    NOTHING),
            validate("graphs in graphs", TRIG, "{ ".repeat(DEEP) + n + "} ".repeat(DEEP), UNREADABLE, NOTHING),
            validate("quotes in cells", CSV, "id,title\n\"" + "\"\"".repeat(DEEP) + "\n", UNREADABLE, NOTHING, "200"));
    }

    private static byte[] raw(int... units) {
        byte[] start = (DATASET + "dct:title \"").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + units.length + 3);
        for (int at = 0; at < units.length; at++) {
            all[start.length + at] = (byte) units[at];
        }
        System.arraycopy("\" .".getBytes(StandardCharsets.US_ASCII), 0, all, all.length - 3, 3);
        return all;
    }

    static Stream<Attack> damaged() {
        return Stream.concat(Stream.of(
            bytes("C23 byte that is no UTF-8", "/validate", TURTLE, raw(0xFF), UNREADABLE),
            bytes("overlong letter", "/validate", TURTLE, raw(0xC0, 0xAF), UNREADABLE),
            bytes("surrogate in bytes", "/validate", TURTLE, raw(0xED, 0xA0, 0x80), UNREADABLE),
            bytes("cut letter", "/validate", TURTLE, raw(0xE2, 0x82), UNREADABLE),
            bytes("beyond Unicode", "/validate", TURTLE, raw(0xF5, 0x80, 0x80, 0x80), UNREADABLE),
            bytes("NUL", "/validate", TURTLE, raw(0), UNREADABLE),
            bytes("half of UTF-16", "/validate", TURTLE, DATASET.getBytes(StandardCharsets.UTF_16LE), UNREADABLE, NOTHING),
            bytes("UTF-16 with mark", "/validate", TURTLE, DATASET.getBytes(StandardCharsets.UTF_16), UNREADABLE),
            validate("C31 charset of another", TURTLE + ";charset=utf-16", DATASET + " dct:title 'x' .", UNREADABLE, MEDIA, "200"),
            validate("charset of nobody", TURTLE + ";charset=x-none", DATASET + " dct:title 'x' .", "400 bad-request", UNREADABLE, MEDIA, "200"),
            validate("escaped surrogate", TURTLE, DATASET + "dct:title \"\\uD800\" .", UNREADABLE),
            validate("escaped pair", TURTLE, DATASET + "dct:title \"\\uD83D\\uDE00\" .", UNREADABLE, "200"),
            validate("escaped NUL", TURTLE, DATASET + "dct:title \"\\u0000\" .", UNREADABLE, "200"),
            validate("escape beyond Unicode", TURTLE, DATASET + "dct:title \"\\UFFFFFFFF\" .", UNREADABLE),
            validate("C32 a:%", TURTLE, "a:%", UNREADABLE),
            validate("C24 IRIs that are none", TURTLE, DATASET + "dcat:landingPage <javascript:alert(1)>, <a b>, <http://[::1>, <//\\\\x> .",
                UNREADABLE, "200"),
            validate("language that is none", TURTLE, DATASET + "dct:title \"x\"@" + "a".repeat(100_000) + " .", UNREADABLE, "200"),
            validate("cut in the middle", TURTLE, DATASET + "dct:title \"abc", UNREADABLE),
            validate("C25 fault at the end", TURTLE, DATASET + "dct:title 'x' . " + "<a:s> <a:p> 1 . ".repeat(20_000) + "fault", UNREADABLE),
            validate("nothing", TURTLE, "", UNREADABLE, NOTHING),
            validate("white space", TURTLE, " \n".repeat(100_000), UNREADABLE, NOTHING),
            validate("comments", TURTLE, "# x\n".repeat(100_000), UNREADABLE, NOTHING),
            validate("C03 packed body", TURTLE + ";x=gzip", "\u001f\u008b", UNREADABLE, NOTHING),
            bytes("a bomb without its header", "/validate", "application/octet-stream", packed(30 << 20), UNREADABLE, NOTHING)),
            Stream.of("{", "[", "\"", "'", "<", "@prefix", "@prefix a:", "<a", "a:b a:c", "_:", "\"\"\"", "'''x", "<<", "<<(", "{|", "\\", "a:\\",
                "\"\\", "\"a\"^^", "\"a\"@", "%", "$", "\u0001", "a:b.",
                "@version", "VERSION 'x'", "@base", "<?xml", "<rdf:RDF", "{\"@", "{\"@context\":", "[{\"@id\":", "{\"@graph\": null}",
                    "{\"@type\": {}}", "--- !!", "&a *a", "? : -", ": :", "{,}", "!<x> a")
                .flatMap(start -> Stream.of(validate("start of Turtle " + start, TURTLE, start, UNREADABLE, NOTHING),
                    validate("start of JSON-LD " + start, JSON_LD, start, UNREADABLE, NOTHING),
                    validate("start of XML " + start, RDF_XML, start, UNREADABLE, NOTHING),
                    validate("start of YAML " + start, YAML, start, UNREADABLE, NOTHING),
                    validate("start of anything " + start, "text/plain", start, UNREADABLE, NOTHING))));
    }

    private static byte[] packed(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(new byte[size]);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static Stream<Attack> lengthy() {
        String many = IntStream.range(0, 200_000).mapToObj(at -> "@prefix p" + at + ": <a:> .\n").collect(Collectors.joining());
        return Stream.of(
            validate("C30 text of 20 MB", TURTLE, DATASET + "dct:title \"" + "x".repeat(20 << 20) + "\" .", "200", LATE, UNREADABLE),
            validate("text of 20 MB like an address", TURTLE, DATASET + "dct:description \"" + "a.".repeat(10 << 20) + "@\" .", "200", LATE,
                UNREADABLE),
            validate("text of 10 MB of digits", TURTLE, DATASET + "dct:description \"" + "+12 34 ".repeat(1_500_000) + "\" .", "200", LATE,
                UNREADABLE),
            validate("number of a million digits", TURTLE, DATASET + "dcat:byteSize " + "9".repeat(1_000_000) + " ; dct:issued \""
                + "9".repeat(1_000_000)
                + "-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .", "200", LATE, UNREADABLE),
            validate("IRI of 5 MB", TURTLE, DATASET + "dcat:landingPage <http://example.org/" + "x".repeat(5 << 20) + "> .", "200", LATE, UNREADABLE),
            validate("blank node name of 5 MB", TURTLE, DATASET + "dct:publisher _:" + "x".repeat(5 << 20) + " .", "200", LATE, UNREADABLE),
            validate("many prefixes", TURTLE, many + DATASET + "dct:title 'x' .", "200", LATE, UNREADABLE),
            validate("JSON-LD terms", JSON_LD, "{\"@context\": {" + IntStream.range(0, 50_000).mapToObj(at -> "\"t" + at
                + "\": \"a:t\"").collect(Collectors.joining(","))
                + "}, \"t1\": 1}", NOTHING, UNREADABLE, LATE),
            validate("JSON-LD terms of terms", JSON_LD, "{\"@context\": {" + IntStream.range(0, 3_000).mapToObj(at -> "\"t" + at + "\": \"t" + (at
                + 1) + ":x\"").collect(Collectors.joining(","))
                + ", \"t3000\": \"a:\"}, \"t0\": 1}", NOTHING, UNREADABLE, LATE),
            validate("JSON-LD nodes of one name", JSON_LD, "[" + IntStream.range(0,
                20_000).mapToObj(at -> "{\"@id\": \"a:x\", \"a:p\": {\"@id\": \"a:y" + at + "\"}}").collect(Collectors.joining(",")) + "]",
                NOTHING, UNREADABLE, LATE),
            validate("columns", CSV, "a,".repeat(300_000) + "\n" + "1,".repeat(300_000) + "\n", UNREADABLE, NOTHING, LATE, "413 too-many-statements"),
            validate("rows of nothing", CSV, "title,description\n" + ",\n".repeat(2_000_000), UNREADABLE, NOTHING, LATE, "200"),
            validate("C28 body of 40 MB", TURTLE, " ".repeat(40 << 20), "413 too-large"),
            validate("million statements", TURTLE, DATASET + "dcat:keyword " + IntStream.range(0,
                1_050_000).mapToObj(Integer::toString).collect(Collectors.joining(",")) + " .",
                "413 too-many-statements", LATE));
    }

    private static byte[] workbook(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(String doctype, String rows, String more) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", head
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put("_rels/.rels", head
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", head
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", head
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>" + more
                + "</Relationships>");
        parts.put("xl/worksheets/sheet1.xml", head + doctype
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>");
        return workbook(parts);
    }

    private static String cell(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static Stream<Attack> workbooks() {
        String heads = "<row r=\"1\">" + cell("A1", "title") + cell("B1", "description") + "</row>";
        return Stream.of(
            bytes("XLSX with entities", "/validate", XLSX, sheet("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", heads + "<row r=\"2\">"
                + cell("A2", "&e;") + "</row>", ""), UNREADABLE),
            bytes("XLSX of many laughs", "/validate", XLSX,
                sheet("<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY e '&b;&b;&b;'>]>",
                heads + "<row r=\"2\">" + cell("A2", "&e;") + "</row>", ""), UNREADABLE),
            bytes("XLSX with links elsewhere", "/validate", XLSX, sheet("", heads + "<row r=\"2\">" + cell("A2", "x") + "</row>",
                "<Relationship Id=\"r9\" TargetMode=\"External\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"file:///etc/passwd\"/>"),
                    "200", UNREADABLE),
            bytes("XLSX of one cell very far away", "/validate", XLSX, sheet("", heads + "<row r=\"1048576\">" + cell("XFD1048576", "x")
                + "</row>", ""), "200", UNREADABLE, NOTHING),
            bytes("XLSX with rows beyond the end", "/validate", XLSX, sheet("", heads + "<row r=\"2147483647\">" + cell("ZZZZZZ2147483647", "x")
                + "</row>", ""), "200", UNREADABLE, NOTHING),
            bytes("XLSX elements", "/validate", XLSX, sheet("", "<row>".repeat(20_000) + "</row>".repeat(20_000), ""), UNREADABLE, NOTHING),
            bytes("XLSX made to burst", "/validate", XLSX, sheet("", heads + "<row r=\"2\">" + cell("A2", "x".repeat(200 << 20)) + "</row>", ""),
                UNREADABLE, "413 too-large"),
            bytes("XLSX of a folder above", "/validate", XLSX, workbook(Map.of("../../x.xml", "x", "xl/workbook.xml", "<x/>")), UNREADABLE),
            bytes("XLSX of nothing", "/validate", XLSX, workbook(Map.of("x", "")), UNREADABLE),
            bytes("XLSX that is text", "/validate", XLSX, "title,description\n".getBytes(StandardCharsets.UTF_8), UNREADABLE, NOTHING),
            bytes("XLSX that is cut", "/validate", XLSX, Arrays.copyOf(sheet("", heads, ""), 300), UNREADABLE));
    }

    static Stream<Attack> all() {
        return Stream.of(nested(), damaged(), lengthy(), workbooks()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedWithAReason(Attack attack) {
        TARGET.holdsAgainst(attack);
    }
}
