package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.Golden;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;

/** Which reader gets which input. */
class KindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "RDF ~ x ~ @prefix dcat: <http://www.w3.org/ns/dcat#> .;<a> a dcat:Dataset ;;  dcat:title 'x', 'y' .",
        "RDF ~ x.txt ~ # a comment;; PREFIX dct: <http://purl.org/dc/terms/>;<a> dct:title 'x' .",
        "RDF ~ x.csv ~ <http://example.org/a> <http://example.org/b> 'c, d' .",
        "RDF ~ x.txt ~ _:a <http://example.org/b> 'c' .",
        "RDF ~ x ~ <?xml version='1.0'?>;<rdf:RDF/>",
        "RDF ~ x ~ [ a dcat:Dataset ; dct:title 'a, b' ] .",
        "RDF ~ x ~ [] a dcat:Dataset .",
        "RDF ~ x.trig ~ { <a> <b> <c> }",
        "RDF ~ x.ttl ~ ex:a a dcat:Dataset ; dct:title 'x' .",
        "RDF ~ x ~ ex:a a dcat:Dataset ;; dct:title 'x' .",
        "RDF ~ x ~ Some words, and others; nothing more.",
        "RDF ~ x ~ ",
        "JSON ~ x ~ {'a': 1}",
        "JSON ~ x.txt ~ [{'a': 1}]",
        "JSON ~ x.yaml ~ {'a': 1}",
        "JSON ~ x.jsonld ~ {'@id': 'a'}",
        "JSON ~ x ~ []",
        "JSON ~ x.json ~ not json",
        "JSON ~ x ~ [null, 1]",
        "YAML ~ x.yml ~ {a: 1}",
        "YAML ~ x ~ title: a, b;notes: c, d;tags:; - x, y",
        "YAML ~ x ~ ---;- a;- b",
        "YAML ~ x.yaml ~ a, b;c, d",
        "CSV ~ x ~ id,title,time;1,a: b,2;2,x,3",
        "CSV ~ x.txt ~ id|title;1|x",
        "CSV ~ x.txt ~ title;x",
        "CSV ~ x.csv ~ title: x",
        "CSV ~ x.tsv ~ title",
        "CSV ~ x ~ #org,#sector;a,b",
        "OTHER ~ x ~ %PDF-1.7",
        "OTHER ~ x.xls ~ <html><table/></html>",
        "OTHER ~ x ~ <!DOCTYPE html>"})
    void contentDecidesAndThenTheEnding(Kind expected, String name, String content) throws IOException {
        String text = content == null ? "" : content.replace(";", "\n").replace("\n\n", ";\n").replace('\'', '"');
        assertEquals(expected, Kind.of(Recorder.input(name, text, StandardCharsets.UTF_8)), text);
        if (!text.isEmpty()) {
            assertEquals(expected, Kind.of(Recorder.input(name, "\ufeff" + text, StandardCharsets.UTF_16LE)), "UTF-16");
        }
    }

    @Test
    void archivesAndOldWorkbooksGoToTheReaderThatTellsWhichTheyAre() throws IOException {
        assertEquals(Kind.XLSX, Kind.of(RdfInput.of("x.csv", Optional.empty(), XlsxTest.workbook())));
        byte[] old = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Kind.XLSX, Kind.of(RdfInput.of("x", Optional.empty(), old)));
    }

    @Test
    void whatSomebodyStatedIsBelieved() throws IOException {
        assertEquals(Kind.RDF, Kind.of(RdfInput.of("x.csv", Optional.of(Syntax.TURTLE), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void longTablesAreRecognisedByTheirBeginning() throws IOException {
        String text = "id,title\n" + "1,\"two\nlines\"\n".repeat(5000);
        assertEquals(Kind.CSV, Kind.of(Recorder.input("standard input", text, StandardCharsets.UTF_8)));
    }

    @Test
    void filesOfTheProjectAreWhatTheyAre() throws IOException {
        assertEquals(Kind.CSV, Kind.of(renamed("document/datasets.csv")));
        assertEquals(Kind.JSON, Kind.of(renamed("document/dataset.json")));
        assertEquals(Kind.YAML, Kind.of(renamed("document/dataset.yaml")));
        assertEquals(Kind.RDF, Kind.of(renamed("validation/dataset-without-purpose.ttl")));
    }

    /** The file, coming through standard input. */
    private static RdfInput renamed(String path) throws IOException {
        RdfInput file = RdfInput.of(Golden.file(path), Optional.empty());
        return new RdfInput("standard input", Optional.empty(), file.size(), file.content());
    }
}
