package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.access.Holder;
import pimkg.access.Minted;
import pimkg.access.TokenFileException;
import pimkg.access.Tokens;
import pimkg.admission.Budget;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;

/** Who has used up a budget is sent away until there is some again; others are answered. Each test is another client. */
final class BudgetTest {

    private static final Minted MINTED = Minted.of(new Holder("Amina Example", Holder.REVIEWER));

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest(settings(new Budget(1, 40, 5), List.of("127.0.0.0/8")));

    @RegisterExtension
    static final ServerUnderTest CREDULOUS = new ServerUnderTest(settings(new Budget(60, 10, 5), List.of()));

    private static ServerSettings settings(Budget budget, List<String> proxies) {
        ServerLimits usual = ServerLimits.local();
        return new ServerSettings("127.0.0.1", 0, Optional.empty(), Duration.ofSeconds(2), Optional.empty(), Optional.of(tokens()))
            .with(new ServerLimits(usual.heavy(), usual.heavyWaiting(), usual.heavyPatience(), usual.light(), usual.atOnce(), usual.patience(),
                Optional.of(budget), proxies));
    }

    private static Tokens tokens() {
        try {
            Path file = Files.createTempFile("tokens", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, MINTED.line() + "\n");
            return new Tokens(file);
        } catch (IOException | TokenFileException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpResponse<String> get(String client, String path) {
        return SERVER.get(path, "X-Forwarded-For", client);
    }

    private static void assertSentAway(String code, HttpResponse<String> answer) {
        assertProblem(429, code, answer);
        assertTrue(header(answer, "Retry-After").matches("[1-9]\\d{0,2}"), header(answer, "Retry-After"));
        assertTrue(json(answer).get("retry").getAsBoolean());
        assertTrue(json(answer).get("cure").getAsString().contains("Retry-After"));
    }

    private static HttpResponse<String> until(int most, int status, Supplier<HttpResponse<String>> asked) {
        HttpResponse<String> answer = asked.get();
        for (int again = 1; again < most && answer.statusCode() != status; again++) {
            answer = asked.get();
        }
        return answer;
    }

    @Test
    void requestsAreCountedByClient() {
        assertSentAway("budget-requests", until(400, 429, () -> get("192.0.2.1", "/style.css")));
        assertEquals(200, get("192.0.2.2", "/style.css").statusCode(), "another client");
        assertEquals(200, get("192.0.2.1", "/health").statusCode(), "Whether the server lives is always told.");
        assertEquals("text/html", ServerUnderTest.type(SERVER.get("/", "X-Forwarded-For", "192.0.2.1", "Accept", "text/html")));
    }

    @Test
    void computingIsCountedInSecondsOfTheProcessor() {
        String query = "/sparql?query=" + ServerUnderTest.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertSentAway("budget-seconds", until(30, 429, () -> get("192.0.2.3", query)));
        assertEquals(200, get("192.0.2.4", "/").statusCode(), "another client");
    }

    @Test
    void errorsAreCounted() {
        assertSentAway("budget-errors", until(40, 429, () -> get("192.0.2.5", "/nothing")));
        assertSentAway("budget-errors", get("192.0.2.5", "/"));
    }

    @Test
    void aHouseholdWithManyAddressesIsOneClient() {
        for (int number = 1; number < 40; number++) {
            get("2001:db8:1:2::" + Integer.toHexString(number), "/style.css");
        }
        assertSentAway("budget-requests", until(400, 429, () -> get("2001:db8:1:2:ffff::1", "/style.css")));
        assertEquals(200, get("2001:db8:1:3::1", "/style.css").statusCode());
    }

    @Test
    void whoeverHoldsATokenHasABudgetOfTheirOwnWhereverTheyAre() {
        until(400, 429, () -> get("192.0.2.6", "/style.css"));
        HttpResponse<String> holder = SERVER.get("/style.css", "X-Forwarded-For", "192.0.2.6", "Authorization", "Bearer " + MINTED.token());
        assertEquals(200, holder.statusCode());
        HttpResponse<String> stranger = SERVER.get("/style.css", "X-Forwarded-For", "192.0.2.6", "Authorization", "Bearer pim_invented");
        assertSentAway("budget-requests", stranger);
    }

    @Test
    void onlyWhatTheNearestTrustedProxyWroteIsBelieved() {
        until(400, 429, () -> get("192.0.2.7", "/style.css"));
        assertSentAway("budget-requests", get("203.0.113.9, 192.0.2.7", "/style.css"));
        assertEquals(200, get("192.0.2.7, 192.0.2.8", "/style.css").statusCode());
        assertEquals(200, get("nonsense, 192.0.2.10", "/style.css").statusCode());
    }

    @Test
    void withoutATrustedProxyTheHeaderIsNothing() {
        for (int number = 0; number < 10; number++) {
            CREDULOUS.get("/style.css", "X-Forwarded-For", "198.51.100." + number);
        }
        assertSentAway("budget-requests", until(100, 429, () -> CREDULOUS.get("/style.css", "X-Forwarded-For", "198.51.100.200")));
    }

    @Test
    void theBudgetIsPublished() {
        assertEquals(40, json(get("192.0.2.11", "/limits")).get("clientRequestsPerMinute").getAsInt());
        assertEquals(1, json(get("192.0.2.11", "/limits")).get("clientSecondsPerMinute").getAsInt());
    }
}
