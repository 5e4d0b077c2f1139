package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.remove;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pimkg.access.Tokens;
import pimkg.rule.RuleSet;
import pimkg.store.Catalogue;

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
}
