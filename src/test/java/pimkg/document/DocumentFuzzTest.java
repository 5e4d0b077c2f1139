package pimkg.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pimkg.graph.RdfInput;

/**
 * Any bytes are read or refused. A normal build runs the inputs beside this class;
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=DocumentFuzzTest#...} looks for more.
 */
class DocumentFuzzTest {

    private static final List<String> NAMES = List.of("any", "a.csv", "a.tsv", "a.txt", "a.json", "a.yaml", "a.xlsx", "a.ttl");

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreATableOrRefused(byte[] bytes) {
        Recorder first = new Recorder();
        Recorder second = new Recorder();
        assertEquals(trouble(() -> Csv.read(input(bytes), first)), trouble(() -> Csv.read(input(bytes), second)));
        assertEquals(first.text(), second.text());
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreJsonOrRefused(byte[] bytes) {
        trouble(() -> Json.read(input(bytes), note -> { }).toString());
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreYamlOrRefused(byte[] bytes) {
        trouble(() -> Yaml.read(input(bytes), note -> { }).toString());
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreAWorkbookOrRefused(byte[] bytes) {
        trouble(() -> Xlsx.read(input(bytes), new Recorder()));
    }

    /** The archive would hide the bytes from whoever changes them, so they are put where they matter. */
    @FuzzTest(maxDuration = "2m")
    void anyPartsAreAWorkbookOrRefused(byte[] bytes) {
        int cut = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n\n");
        byte[] sheet = cut < 0 ? bytes : Arrays.copyOf(bytes, cut);
        HandMade book = HandMade.workbook("").with("xl/worksheets/sheet1.xml", sheet);
        if (cut >= 0) {
            book.with("xl/sharedStrings.xml", Arrays.copyOfRange(bytes, cut + 2, bytes.length));
        }
        trouble(() -> Xlsx.read(book.input(), new Recorder()));
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreOfSomeKind(byte[] bytes) throws IOException {
        for (String name : NAMES) {
            Kind kind = Kind.of(RdfInput.of(name, Optional.empty(), bytes));
            assertTrue(kind != null);
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read() throws DocumentException;
    }

    /** What the bytes were refused for; empty when they were read. Anything else fails the test. */
    private static String trouble(Reader reader) {
        try {
            reader.read();
            return "";
        } catch (DocumentException refused) {
            return refused.trouble().toString();
        }
    }

    private static RdfInput input(byte[] bytes) {
        return RdfInput.of("any", Optional.empty(), bytes);
    }
}
