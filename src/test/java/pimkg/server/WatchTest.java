package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.setting.ServerSettings;
import pimkg.setting.ServerWatch;
import pimkg.watch.AccessLog;

/** What an operator sees, and what nobody sees. */
final class WatchTest {

    private static final StringWriter QUIET_LOG = new StringWriter();
    private static final StringWriter TALKING_LOG = new StringWriter();

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(ServerSettings.local()
        .with(new ServerWatch(ServerWatch.Readers.LOCAL, Optional.of(new AccessLog(QUIET_LOG)), false, false)));

    @RegisterExtension
    static final ServerUnderTest TALKING = new ServerUnderTest(ServerSettings.local()
        .with(new ServerWatch(ServerWatch.Readers.PUBLIC, Optional.of(new AccessLog(TALKING_LOG)), true, true)));

    @RegisterExtension
    static final ServerUnderTest SILENT = new ServerUnderTest(ServerSettings.local()
        .with(new ServerWatch(ServerWatch.Readers.OFF, Optional.empty(), false, false)));

    private static final String SECRET = "unaccompanied-children-in-a-small-village";

    /** The line of a request; it is written just after the answer has left. */
    private static JsonObject line(StringWriter log, String id) {
        while (true) {
            Optional<String> line = log.toString().lines().filter(each -> each.contains(id) && each.endsWith("}")).findFirst();
            if (line.isPresent()) {
                return JsonParser.parseString(line.get()).getAsJsonObject();
            }
            Thread.onSpinWait();
        }
    }

    private static JsonObject logged(HttpResponse<?> answer) {
        return line(QUIET_LOG, header(answer, "X-Request-Id"));
    }

    @Test
    void aLineTellsRouteStatusAndTimeAndNothingOfWhatWasAskedOrByWhom() {
        HttpResponse<String> answer = SERVER.get("/sparql?wish=" + SECRET + "&query=" + ServerUnderTest.encode("ASK { ?s ?p '" + SECRET + "' }"));
        JsonObject line = logged(answer);
        assertEquals(Set.of("time", "id", "route", "method", "status", "bytes", "ms", "queryHash"), line.keySet());
        assertEquals("/sparql", line.get("route").getAsString());
        assertEquals(200, line.get("status").getAsInt());
        assertEquals(answer.body().length(), line.get("bytes").getAsInt());
        assertFalse(QUIET_LOG.toString().contains(SECRET) || QUIET_LOG.toString().contains("127.0.0.1"));
    }

    @Test
    void aTokenInAnAddressIsNotWrittenDownEither() {
        assertEquals("token-in-address", logged(SERVER.get("/sparql?token=" + SECRET)).get("problem").getAsString());
        assertFalse(QUIET_LOG.toString().contains(SECRET));
    }

    @Test
    void equalQueriesHaveEqualHashesWhileTheServerRunsAndOtherOnesElsewhere() {
        String first = logged(SERVER.ask("ASK { ?x a ?y }")).get("queryHash").getAsString();
        assertEquals(first, logged(SERVER.ask("ASK { ?x a ?y }")).get("queryHash").getAsString());
        assertFalse(first.equals(logged(SERVER.ask("ASK { ?x a ?z }")).get("queryHash").getAsString()));
        HttpResponse<String> elsewhere = TALKING.ask("ASK { ?x a ?y }");
        assertFalse(first.equals(line(TALKING_LOG, header(elsewhere, "X-Request-Id")).get("queryHash").getAsString()), "It is salted.");
    }

    @Test
    void routesArePatterns() {
        assertEquals("/ontology/*", logged(SERVER.get("/ontology/categories")).get("route").getAsString());
        assertEquals("/queries/*", logged(SERVER.get("/queries/categories.csv")).get("route").getAsString());
        assertEquals("/", logged(SERVER.get("/")).get("route").getAsString());
        assertEquals("other", logged(SERVER.get("/" + SECRET)).get("route").getAsString());
    }

    @Test
    void alsoWhatNeverCameToAServletIsLogged() throws IOException {
        String answer = SERVER.getRaw("/%00");
        String id = answer.replaceAll("(?s).*X-Request-Id: (\\S+).*", "$1");
        JsonObject line = line(QUIET_LOG, id);
        assertEquals(400, line.get("status").getAsInt());
        assertEquals("bad-request", line.get("problem").getAsString());
    }

    @Test
    void anOperatorWhoAsksForItGetsQueriesAndAddressesOnOneLine() {
        HttpResponse<String> answer = TALKING.post("/sparql", "application/sparql-query", "ASK {\n ?s ?p '\u001b[2J' }");
        JsonObject line = line(TALKING_LOG, header(answer, "X-Request-Id"));
        assertEquals("ASK {\n ?s ?p '\u001b[2J' }", line.get("query").getAsString());
        assertEquals("127.0.0.1", line.get("address").getAsString());
        assertFalse(TALKING_LOG.toString().contains("\u001b"));
    }

    @Test
    void numbersCountRequestsByRouteAndProblemsByCode() {
        SERVER.get("/" + SECRET);
        SERVER.ask("nonsense " + SECRET);
        logged(SERVER.get("/health"));
        HttpResponse<String> numbers = SERVER.get("/metrics");
        assertEquals(200, numbers.statusCode());
        assertEquals("text/plain", ServerUnderTest.type(numbers));
        String text = numbers.body();
        assertTrue(text.contains("pim_requests_total{method=\"GET\",route=\"other\",status=\"4xx\"}"), text);
        assertTrue(text.contains("pim_problems_total{code=\"not-sparql\"}"), text);
        assertTrue(text.contains("pim_heap_used_bytes ") && text.contains("pim_heavy_queries_running 0.0"), text);
        assertFalse(text.contains(SECRET), text);
    }

    @Test
    void numbersAreForProgramsOnThisMachineUnlessTheOperatorSaysOtherwise() {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"}) {
            assertProblem(404, "not-found", SERVER.get("/metrics", header, "1.1 proxy"));
        }
        assertEquals(200, TALKING.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode());
        assertProblem(404, "not-found", SILENT.get("/metrics"));
    }

    @Test
    void aSupervisorCanAskForLifeAndReadiness() {
        assertEquals("{\"status\":\"live\"}\n", SERVER.get("/health/live").body());
        assertEquals("{\"status\":\"ready\"}\n", SERVER.get("/health/ready").body());
        assertProblem(404, "not-found", SERVER.get("/health/other"));
    }
}
