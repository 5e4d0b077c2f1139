package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher has rehearsed for its archives: what is not is missing from them, and nobody would notice but by the clock. */
class RehearsalIT {

    private static final int PATIENCE_SECONDS = 300;

    @ParameterizedTest
    @CsvSource({"validate, pimkg.shape.CompiledShapes", "serve, pimkg.site.BrowseServlet", "other, pimkg.link.Linker"})
    void eachUseIsRehearsed(String use, String needed, @TempDir Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("rehearsed.log");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-Xlog:class+load:file=" + log, "-cp", Path.of("target", "pim.jar").toString(), "pimkg.cli.Rehearsal", use)
            .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
            assertEquals(0, process.exitValue(), Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Files.readAllLines(log).stream().anyMatch(line -> line.contains(" " + needed + " ")), needed + " is not");
    }
}
