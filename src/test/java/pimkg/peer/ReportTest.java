package pimkg.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures as they are told, and a server that is asked for them. */
final class ReportTest {

    private static final String SERVER = """
        import com.sun.net.httpserver.HttpServer;
        import java.net.InetAddress;
        import java.net.InetSocketAddress;
        public class Fictional {
            public static void main(String[] file) throws Exception {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/sparql", asked -> {
                    boolean heavy = asked.getRequestURI().getQuery().contains("never");
                    asked.sendResponseHeaders(heavy ? 503 : 200, 2);
                    asked.getResponseBody().write("{}".getBytes());
                    asked.close();
                });
                server.start();
                System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
            }
        }
        """;

    private static Figures figures() {
        Figures figures = new Figures(new HttpBench.Plan(List.of(1), 3, 1, List.of(1, 8), "2g", Map.of()), 1_000);
        for (double cpu : new double[] {3, 1, 2}) {
            figures.add("look-up", 1, "pim-kg first", new Load.Reading(10, 0, 10, cpu, 1, 2));
            figures.add("look-up", 8, "pim-kg first", new Load.Reading(10, 0, 10, cpu + 1, 1, 2));
            figures.add("look-up", 1, "Fuseki first", new Load.Reading(10, 1, 10, 3 * cpu, 1, 2));
            figures.add("look-up", 8, "Fuseki first", new Load.Reading(0, 4, 0, 0, Double.NaN, Double.NaN));
        }
        Load.Reading never = new Load.Reading(0, 4, 0, 0, Double.NaN, Double.NaN);
        figures.add("look-up", 1, "stuck first", never);
        figures.disturbed("stuck", new Interference.Reading(never, never));
        figures.resident("pim-kg", 250);
        figures.disturbed("pim-kg", new Interference.Reading(new Load.Reading(10, 0, 10, 1, 1, 2), new Load.Reading(10, 0, 10, 1, 1, 5)));
        return figures;
    }

    @Test
    void theTableHasMediansAndRatios() {
        String table = new Report(figures()).table();
        assertTrue(table.contains("| look-up | 2.000 | 6.000 | none |"), table);
        assertTrue(table.contains("Fuseki first 3.00;"), table);
        assertTrue(table.contains("(1 refused)") && table.contains("| none |"), table);
        assertTrue(table.contains("| pim-kg | 2.0 | 5.0 | 2.5 |"), table);
        assertTrue(table.contains("| stuck | none | none | none |") && table.contains("stuck first none;"), table);
    }

    @Test
    void theSameAsJson() {
        String text = new Report(figures()).json(1);
        assertFalse(text.contains("NaN"), text);
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        assertEquals(3, json.getAsJsonArray("medians").size());
        assertEquals(2.5, json.getAsJsonObject("lookupsBesideHeavyQueries").getAsJsonObject("pim-kg").get("times").getAsDouble());
        assertEquals(250, json.getAsJsonObject("residentMB").get("pim-kg").getAsInt());
    }

    @Test
    void thereIsAChartForEachQuestionAndForMemory() {
        Map<String, String> charts = new Charts(figures()).all();
        assertEquals(List.of("look-up", "memory"), List.copyOf(charts.keySet()));
        assertTrue(charts.get("look-up").startsWith("<svg") && charts.get("look-up").contains(">2000<") && charts.get("look-up").contains(">6000<"));
        assertTrue(charts.get("memory").contains(">250<"));
    }

    /** A process of its own, as any server that is measured. */
    @Test
    void aServerIsAskedAndItsProcessIsMeasured(@TempDir Path folder) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Fictional.java"), SERVER);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (Peer peer = Peer.telling("fictional", List.of(java, source.toString()), "100m", folder.resolve("log"), "")) {
            assertFalse(peer.resident().isEmpty() && Files.exists(Path.of("/proc/self/status")));
            Questions.Question question = Questions.Question.of("fictional", "ASK {}");
            try (Client client = new Client(peer.address())) {
                assertEquals("{}", new String(client.get(question.path("/sparql")).body(), StandardCharsets.UTF_8));
            }
            Interference.Reading reading = new Interference(question, 0).of(peer);
            assertTrue(reading.quiet().answers() > 0 && reading.quiet().refused() == 0);
            assertEquals(0, Load.run(peer, () -> "/sparql?query=never", 1, 0).answers());
        }
    }
}
