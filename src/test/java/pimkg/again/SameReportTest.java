package pimkg.again;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.again.RecheckTest.blocks;
import static pimkg.again.RecheckTest.input;
import static pimkg.again.RecheckTest.recheck;
import static pimkg.again.RecheckTest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.again.Account.How;
import pimkg.findings.Report;
import pimkg.format.ReportFormat;
import pimkg.graph.RdfInput;
import pimkg.text.Language;
import pimkg.validation.Judgement;

/** What is told from memory reads as what is found by looking at all, in every form of report. */
class SameReportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class)
    void everyReportIsTheSame(ReportFormat format) throws IOException {
        List<String> blocks = blocks(12, 4);
        Recheck first = recheck(Map.of());
        first.judge(List.of(input("catalogue.ttl", text(blocks))));
        blocks.remove(5);
        blocks.set(7, blocks.get(7).replaceAll("(?m)^    dct:publisher .*\n", ""));
        RdfInput input = input("catalogue.ttl", text(blocks));
        Recheck second = recheck(first.memory());
        String again = written(format, second.judge(List.of(input)));
        assertEquals(How.CHANGES, second.accounts().get(0).how());
        assertEquals(written(format, RecheckTest.VALIDATOR.judge(List.of(input))), again);
    }

    private String written(ReportFormat format, Judgement judgement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Report.of(judgement, RecheckTest.KNOWLEDGE, Language.EN), out);
        return format.isText() ? out.toString(UTF_8) : sheets(out.toByteArray());
    }

    /** A workbook also tells when it was made. */
    private String sheets(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                sheets.append(part.getName().startsWith("xl/") ? new String(zip.getInputStream(part).readAllBytes(), UTF_8) : "");
            }
        }
        assertTrue(sheets.length() > 1000, "sheets");
        return sheets.toString();
    }
}
