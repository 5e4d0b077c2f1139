package pimkg.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is not a description of a dataset gives 3, is told why, and never passes for a good one. */
class ValidateUnreadableTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> unfit() throws IOException {
        String latin = Description.complete().with("Fictional incidents", "Été fictif").turtle();
        return Stream.of(
            Arguments.of("empty.ttl", bytes(""), "The file is empty"),
            Arguments.of("blank.ttl", bytes(" \n\t\r\n "), "The file is empty"),
            Arguments.of("mark-only.ttl", bytes("\uFEFF"), "The file is empty"),
            Arguments.of("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}, "of a kind that is not read here (jpeg). Give the description as a workbook (.xlsx)"),
            Arguments.of("page.html", bytes("<!DOCTYPE html><html><body>x</body></html>"), "of a kind that is not read here (html)"),
            Arguments.of("page-under-wrong-name.ttl", bytes("<html><body>x</body></html>"), "of a kind that is not read here (html)"),
            Arguments.of("document.pdf", bytes("%PDF-1.7\n1 0 obj"), "of a kind that is not read here (pdf)"),
            Arguments.of("document-under-wrong-name.ttl", bytes("%PDF-1.7\n1 0 obj"), "of a kind that is not read here (pdf)"),
            Arguments.of("workbook.xlsx", zip(), "of a kind that is not read here (zip)"),
            Arguments.of("archive-under-wrong-name.ttl", zip(), "of a kind that is not read here (zip)"),
            Arguments.of("plain.json", bytes("{\"title\": \"One\", \"publisher\": \"DRC\"}"), "no form that is known here"),
            Arguments.of("letter.txt", bytes("Dear colleagues,\nplease find attached nothing.\n"), "no form that is known here"),
            Arguments.of("letter.ttl", bytes("Dear colleagues,\nplease find attached nothing.\n"), "Line 1, column"),
            Arguments.of("wide.ttl", Description.complete().turtle().getBytes(UTF_16), "not in UTF-8"),
            Arguments.of("wide-without-mark.ttl", Description.complete().turtle().getBytes(UTF_16LE), "not in UTF-8"),
            Arguments.of("latin.ttl", latin.getBytes(ISO_8859_1), "not in UTF-8"),
            Arguments.of("entities.rdf", bytes("""
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&x;</rdf:RDF>
                """), "document type declaration"),
            Arguments.of("noise.ttl", noise(), "can’t be used"),
            Arguments.of("noise.rdf", noise(), "can’t be used"),
            Arguments.of("noise.jsonld", noise(), "can’t be used"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void isToldWhatItIsAndWhatToDo(String name, byte[] content, String reason) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Run run = Run.pim("validate", file, "--lang", "en");
        assertEquals(3, run.code(), run.said());
        assertTrue(run.said().contains(name + " can’t be used, so nothing in it was checked."), run.said());
        assertTrue(run.said().contains(reason), run.said());
        assertNotPraised(run);
        assertFalse(run.said().contains("Exception"), run.said());
        assertFalse(Run.pim("validate", file, "--format", "json").json().get("conforms").getAsBoolean());
    }

    @Test
    void rdfWithoutADatasetGivesThreeAndTellsWhatItHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("series.ttl"), """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            <https://example.org/s> a dcat:DatasetSeries .
            """);
        Run run = Run.pim("validate", file, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("there is nothing to judge"), run.said());
        assertTrue(run.said().contains("dcat:DatasetSeries × 1"), run.said());
        assertNotPraised(run);
        assertFalse(Run.pim("validate", file, "--format", "json").json().get("conforms").getAsBoolean());
    }

    @Test
    void oneUnreadableFileKeepsTheWholeRunFromConforming() throws IOException {
        Path good = Description.complete().in(folder, "good.ttl");
        Path empty = Files.createFile(folder.resolve("empty.ttl"));
        Run run = Run.pim("validate", good, empty, "--format", "json");
        assertEquals(3, run.code());
        assertFalse(run.json().get("conforms").getAsBoolean());
    }

    /** A report that merely repeats that it never certifies is no praise. */
    private static void assertNotPraised(Run run) {
        assertFalse(run.said().contains("Nothing to mend"), run.said());
        assertFalse(run.said().matches(".*\\bconforms\\b.*"), run.said());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] noise() {
        byte[] noise = new byte[10_000];
        new Random(42).nextBytes(noise);
        return noise;
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("description.ttl"));
            zip.write(bytes(Description.complete().turtle()));
        }
        return bytes.toByteArray();
    }
}
