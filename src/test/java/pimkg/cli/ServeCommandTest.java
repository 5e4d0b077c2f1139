package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that can't start says why in one line, whose fault it is and what to do. */
final class ServeCommandTest {

    @TempDir
    private Path folder;

    private static void assertRefused(int code, String why, Run run) {
        assertEquals(code, run.code(), run.said());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(why), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--port 99999|--port 99999 can’t be",
        "--port -1|--port -1 can’t be",
        "--timeout 0|--timeout 0 can’t be: it is a number from 1",
        "--heavy 0|--heavy 0 can’t be: it is a number from 1",
        "--heavy-waiting -1|--heavy-waiting -1 can’t be: it is a number from 0",
        "--at-once 3|--at-once 3 can’t be: it is a number from 4",
        "--light 0|--light 0 can’t be",
        "--wait 100001|--wait 100001 can’t be",
        "--client-seconds 0|--client-seconds 0 can’t be",
        "--client-requests 0|--client-requests 0 can’t be",
        "--client-errors 0|--client-errors 0 can’t be",
        "--trust-proxy proxy.example|--trust-proxy proxy.example is no address",
        "--trust-proxy 10.0.0.0/99|--trust-proxy 10.0.0.0/99 is no address",
        "--base-url pim.example|--base-url pim.example is no address",
        "--base-url ftp://pim.example|--base-url ftp://pim.example is no address"})
    void aNumberOrAddressThatCantBeIsToldBeforeAnythingIsTried(String options, String why) {
        String[] parts = options.split(" ");
        assertRefused(2, why, Run.pim("serve", "--lang", "en", parts[0], parts[1]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--log kafka://127.0.0.1:1/t|Say where it is: --store DIR",
        "--log kafka://127.0.0.1:1/t --replica-of kafka://127.0.0.1:1/t|not both",
        "--max-staleness 5|are for a copy of another server",
        "--writer https://pim.example.org|are for a copy of another server",
        "--pass-over 3|for who has a log",
        "--replica-of kafka://127.0.0.1:1/t --store x --mappings sets|leave --mappings out",
        "--log http://127.0.0.1/t --store x|is no address of a log",
        "--replica-of kafka://127.0.0.1/t --store x|is no address of a log",
        "--replica-of kafka://127.0.0.1:1/t --store x --max-staleness 0|--max-staleness 0 can’t be"})
    void optionsOfCopiesThatDoNotGoTogetherAreTold(String options, String why) {
        assertRefused(2, why, Run.pim((Object[]) ("serve --lang en --port 0 " + options).split(" ")));
    }

    @Test
    void serversBesideEachOtherServeTheSameVocabularyOrDoNotStart() {
        assertRefused(3, "Give all of them the same release", Run.pim("serve", "--lang", "en", "--port", "99", "--graph", "0123456789ab"));
        assertRefused(3, "--graph 01", Run.pim("serve", "--lang", "en", "--graph", "01"));
    }

    @Test
    void aPortThatAnotherProgramHasIsCalledThat() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(4, "another program uses that port", Run.pim("serve", "--lang", "en", "--port", taken.getLocalPort()));
        }
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1", "no-such-host.invalid"})
    void anAddressOfAnotherMachineIsCalledThat(String host) {
        assertRefused(4, "is no address of this machine", Run.pim("serve", "--lang", "en", "--port", "0", "--host", host));
    }

    @Test
    void aLogThatCantBeWrittenStopsTheStart() {
        assertRefused(3, "can’t be written", Run.pim("serve", "--lang", "en", "--port", "0", "--access-log", folder.resolve("none/access.log")));
        assertRefused(3, "can’t be written", Run.pim("serve", "--lang", "en", "--port", "0", "--access-log", folder));
    }

    @Test
    void everyOptionIsExplained() throws IOException {
        String help = Run.pim("serve", "--help").out();
        for (String source : new String[] {"ServeCommand", "ServeLimits", "ServeLog", "ServeWatch"}) {
            Files.readString(Path.of("src/main/java/pimkg/cli/" + source + ".java")).lines().filter(line -> line.contains("@Option(names = \""))
                .map(line -> line.replaceAll(".*names = \"([^\"]+)\".*", "$1"))
                .forEach(option -> assertTrue(help.matches("(?s).*" + option + "(=\\S+)?\\s+\\S.*"), option));
        }
        assertFalse(help.contains("pim.serve."), help);
    }
}
