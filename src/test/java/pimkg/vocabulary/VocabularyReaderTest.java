package pimkg.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.Shared;
import pimkg.graph.SafeJena;
import pimkg.vocabulary.VocabularyException.Fault;

/** Code lists are read in the forms in which agencies keep them, and what is none is refused with a reason. */
class VocabularyReaderTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"skos.ttl", "simple.csv", "semicolons.csv", "several-languages.tsv", "hashtags.csv", "words.csv",
        "tag-mapping.csv", "form-choices.csv", "scheming.json", "fixture.json", "nested.json", "codelist.xml"})
    void theTermsOfAFormAreThoseExpected(String file) throws IOException, VocabularyException {
        Vocabulary list = VocabularyReader.read(file, Optional.empty(), Files.readAllBytes(Golden.file("vocabulary/" + file)));
        Golden.check("vocabulary/" + file + ".expected", list.terms().stream().map(VocabularyReaderTest::tell)
            .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String tell(Term term) {
        return term.id() + " | " + words(term.labels()) + " | " + words(term.alternatives()) + " | " + words(term.definitions())
            + " | parent " + term.parent().orElse("-") + " | " + term.context() + " | " + term.notation().orElse("-") + " | "
            + term.place();
    }

    private static String words(List<Wording> wordings) {
        return wordings.stream().map(text -> text.text() + (text.language().isEmpty() ? "" : "@" + text.language()))
            .collect(Collectors.joining(", "));
    }

    @Test
    void theSheetsOfAWorkbookThatHaveKnownHeadingsAreRead() throws IOException, VocabularyException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "fictional", null);
        row(book.newWorksheet("Notes"), 0, "Made up", "for", "a test");
        Worksheet codes = book.newWorksheet("Codes");
        row(codes, 0, "A fictional list", "");
        row(codes, 1, "Code", "Label");
        row(codes, 2, "K1", "Night visit");
        book.finish();
        Vocabulary list = VocabularyReader.read("made-up.xlsx", Optional.of("made"), out.toByteArray());
        assertEquals(List.of("K1 | Night visit |  |  | parent - | Codes | - | Codes!A3"),
            list.terms().stream().map(VocabularyReaderTest::tell).toList());
        assertEquals("made", list.name());
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    @Test
    void everyRealCodeListIsRead() throws IOException, VocabularyException {
        try (Stream<Path> files = Files.walk(Shared.path("vocabularies"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.endsWith("README.md")).toList()) {
                Vocabulary list = VocabularyReader.read(file.toString(), Optional.empty(), Files.readAllBytes(file));
                assertFalse(list.terms().isEmpty(), file.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.csv", "list.json", "list.xml", "list.ttl", "list.xlsx", "list"})
    void whatIsEmptyHasNoTerms(String file) {
        assertEquals(Fault.NO_TERMS, fault(file, new byte[0]));
        assertEquals(Fault.NO_TERMS, fault(file, " \n ".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEntityOfAnXmlFileIsNeverLookedUp() {
        String secret = Path.of("pom.xml").toUri().toString();
        String list = "<!DOCTYPE codelist [<!ENTITY x SYSTEM \"" + secret + "\">]>"
            + "<codelist><codelist-item><code>1</code><name>&x;</name></codelist-item></codelist>";
        assertEquals(Fault.DAMAGED, fault("list.xml", list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void damageIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(Golden.file("vocabulary/scheming.json"));
        assertEquals(Fault.DAMAGED, fault("list.json", Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(Fault.DAMAGED, fault("list.xlsx", "PK\u0003\u0004 no zip".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Fault.DAMAGED, fault("list.xml", "<codelist><codelist-item>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Fault.ENCODING, fault("list.csv", "id,label\n1,d\0tenus\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Fault.ENCODING, fault("list.txt", "d\u00e9tenus\nmineurs\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aDeepOrSwollenFileIsRefused() throws IOException {
        assertEquals(Fault.DAMAGED, fault("list.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int count = 0; count < 300; count++) {
                zip.write(block);
            }
        }
        assertEquals(Fault.UNKNOWN_FORMAT, fault("list.xlsx", out.toByteArray()));
    }

    private static Fault fault(String file, byte[] content) {
        return assertThrows(VocabularyException.class, () -> VocabularyReader.read(file, Optional.empty(), content)).fault();
    }
}
