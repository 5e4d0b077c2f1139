package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.remove;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.access.Tokens;
import pimkg.catalogue.Catalogue;
import pimkg.rule.RuleSet;
import pimkg.setting.Keeping;
import pimkg.setting.ServerSettings;

/** What is submitted to a server with a folder is there when the next one starts, for the same readers. */
final class DatasetsKeptTest {

    private static final Stewards STEWARDS = new Stewards();

    @TempDir
    private Path folder;

    private ServerUnderTest server() throws Exception {
        ServerUnderTest server = new ServerUnderTest(new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(20), Optional.empty(),
            Optional.of(new Tokens(STEWARDS.tokens)))
            .with(new Keeping(Catalogue.open(folder.resolve("store"), Clock.systemUTC()), RuleSet.CORE, false)));
        server.beforeAll(null);
        return server;
    }

    @Test
    void descriptionsAndTheirHistoryOutliveTheServer() throws Exception {
        ServerUnderTest first = server();
        try {
            assertEquals(201, put(first, STEWARDS.first, "/datasets/" + A + "/open?audience=public", saying("finchopen")).statusCode());
            put(first, STEWARDS.first, "/datasets/" + A + "/own", saying("finchown"));
            put(first, STEWARDS.first, "/datasets/" + A + "/gone?audience=public", saying("finchgone"));
            remove(first, STEWARDS.first, "/datasets/" + A + "/gone");
        } finally {
            first.afterAll(null);
        }
        ServerUnderTest second = server();
        try {
            String all = "SELECT ?o { GRAPH ?g { ?s <http://purl.org/dc/terms/title> ?o } FILTER contains(?o, 'finch') }";
            String open = second.ask(all, "Accept", "text/csv").body();
            assertTrue(open.contains("finchopen") && !open.contains("finchown") && !open.contains("finchgone"), open);
            String own = second.ask(all, with(STEWARDS.readerOfFirst, "Accept", "text/csv")).body();
            assertTrue(own.contains("finchopen") && own.contains("finchown") && !own.contains("finchgone"), own);
            assertEquals(410, second.get("/datasets/" + A + "/gone").statusCode());
            assertTrue(second.get("/datasets/" + A + "/gone.ttl?version=1", with(STEWARDS.first)).body().contains("finchgone"));
            assertEquals(200, put(second, STEWARDS.first, "/datasets/" + A + "/own", saying("finchown")).statusCode());
        } finally {
            second.afterAll(null);
        }
    }

    @Test
    void whoeverLooksAfterItLearnsThatTheStoreOrTheTokensCanNotBeUsedAndNoMore() throws Exception {
        ServerUnderTest server = server();
        Path journal = folder.resolve("store/journal.txt");
        try {
            String path = "/datasets/" + A + "/seen";
            assertEquals("{\"status\":\"ready\"}\n", server.get("/health/ready").body());
            assertEquals(201, put(server, STEWARDS.first, path, saying("finchseen")).statusCode());
            assertEquals(200, put(server, STEWARDS.first, path, saying("finchseen")).statusCode());
            assertEquals(412, put(server, STEWARDS.first, path, saying("finchseen"), "If-None-Match", "*").statusCode());
            assertEquals(422, put(server, STEWARDS.first, path, Stewards.changed("    dpv:hasPurpose purpose:ProtectionAnalysis ;\n", "")).statusCode());
            remove(server, STEWARDS.first, path);
            String numbers = server.get("/metrics").body();
            for (String line : List.of("pim_submissions_total{outcome=\"created\"} 1.0", "pim_submissions_total{outcome=\"unchanged\"} 1.0",
                    "pim_submissions_total{outcome=\"replaced\"} 0.0", "pim_submissions_total{outcome=\"removed\"} 1.0",
                    "pim_submissions_total{outcome=\"refused\"} 2.0", "pim_store_sound 1.0", "pim_store_changes 2.0",
                    "pim_store_journal_bytes " + (double) Files.size(journal))) {
                assertTrue(numbers.contains(line + "\n"), line + numbers.replaceAll("(?m)^(?!pim_s).*\n", ""));
            }
            assertFalse(numbers.contains(A), "Numbers are nobody's.");
            byte[] tokens = Files.readAllBytes(STEWARDS.tokens);
            Files.writeString(STEWARDS.tokens, "half a line");
            HttpResponse<String> locked = server.get("/health/ready");
            Files.write(STEWARDS.tokens, tokens);
            assertEquals("503 {\"status\":\"tokens-unusable\"}\n", locked.statusCode() + " " + locked.body());
            Files.move(journal, folder.resolve("elsewhere"));
            ServerUnderTest.assertProblem(503, "store-closed", put(server, STEWARDS.first, path, saying("finchlost")));
            TimeUnit.SECONDS.sleep(1);
            HttpResponse<String> damaged = server.get("/health/ready");
            assertEquals("503 {\"status\":\"store-damaged\"}\n", damaged.statusCode() + " " + damaged.body());
            assertEquals(200, server.get("/health/live").statusCode());
            assertEquals(503, server.get("/health").statusCode());
            assertTrue(server.get("/metrics").body().contains("pim_store_sound 0.0\n"));
        } finally {
            server.afterAll(null);
        }
    }
}
