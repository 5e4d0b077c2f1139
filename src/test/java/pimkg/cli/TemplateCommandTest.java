package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;

class TemplateCommandTest {

    @TempDir
    private Path folder;

    private List<String> sheets(Path workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    @Test
    void anEmptyWorkbookIsWrittenAndHasNothingToJudgeYet() throws IOException {
        Path file = folder.resolve("datasets.xlsx");
        Run written = Run.pim("template", "-o", file, "--lang", "es");
        assertEquals(0, written.code(), written::said);
        assertEquals(List.of("Conjuntos de datos", "Cómo rellenar", "Ejemplo", "Listas"), sheets(file));
        Run judged = Run.pim("validate", file, "--lang", "en");
        assertEquals(ExitCode.INPUT, judged.code());
        assertTrue(judged.said().contains("Fill in a row below the headings") && !judged.said().contains("dcat:"), judged::said);
    }

    @Test
    void whatSomebodyFilledInIsNotWrittenOver() throws IOException {
        Path file = folder.resolve("filled.xlsx");
        Files.writeString(file, "filled in");
        Run refused = Run.pim("template", "-o", file, "--lang", "en");
        assertEquals(ExitCode.USAGE, refused.code());
        assertTrue(refused.said().contains("--force"), refused::said);
        assertEquals("filled in", Files.readString(file));
        assertEquals(0, Run.pim("template", "-o", file, "--lang", "en", "--force").code());
        assertEquals(List.of("Datasets", "How to fill in", "Example", "Lists"), sheets(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "convert"})
    void theInputIsNeverTheOutput(String command) throws IOException {
        Path file = folder.resolve("list.csv");
        byte[] list = Files.readAllBytes(Golden.file("workbook/fictional.csv"));
        Files.write(file, list);
        Run refused = Run.pim(command, file, "-o", folder.resolve("x").resolve("..").resolve("list.csv").normalize(), "--lang", "en");
        assertEquals(ExitCode.USAGE, refused.code(), refused::said);
        assertTrue(refused.said().contains("Name another file with -o"), refused::said);
        assertArrayEquals(list, Files.readAllBytes(file));
    }

    @Test
    void noOtherFileIsWritten() {
        Path file = folder.resolve("datasets.csv");
        Run refused = Run.pim("template", "-o", file, "--lang", "en");
        assertEquals(ExitCode.USAGE, refused.code());
        assertTrue(refused.said().contains("ends with .xlsx"), refused::said);
        assertFalse(Files.exists(file));
    }

    @Test
    void aConvertedDescriptionIsJudgedAsBefore() {
        Path file = folder.resolve("example.xlsx");
        assertEquals(0, Run.pim("convert", "data/example/protection-monitoring.ttl", "-o", file, "--lang", "ar").code());
        Run judged = Run.pim("validate", file, "--lang", "en");
        assertEquals(0, judged.code(), judged::said);
        assertTrue(judged.said().contains("descriptions 1, violations 0, warnings 0"), judged::said);
    }

    @Test
    void aJudgedListComesBackMarked() throws IOException {
        Path file = folder.resolve("checked.xlsx");
        Run judged = Run.pim("validate", Golden.file("workbook/fictional.csv"), "-o", file, "--lang", "en");
        assertEquals(ExitCode.FINDINGS, judged.code(), judged::said);
        assertEquals("Datasets", sheets(file).get(0));
        assertTrue(judged.err().contains("checked.xlsx was written: descriptions 2, violations"), judged::said);
    }
}
