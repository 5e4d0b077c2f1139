package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The log is set up once a process, so each case has one of its own. */
final class DatedLogTest {

    /** Runs a command that ends at once, and logs a line after it. */
    static final class Said {
        private Said() {
        }

        public static void main(String[] arguments) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Main.run(arguments, System.in, nowhere, nowhere);
            LoggerFactory.getLogger("fictional").error("trouble");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "serve;\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d) ERROR fictional - trouble",
        "validate;ERROR fictional - trouble"})
    void linesOfAServerHaveTheirTimeAndThoseOfOtherCommandsDoNot(String command, String line) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-cp", System.getProperty("java.class.path"), Said.class.getName(), command, "--help").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.lines().anyMatch(each -> each.matches(line)), said);
    }
}
