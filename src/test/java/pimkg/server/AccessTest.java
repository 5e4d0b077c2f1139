package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.saying;
import static pimkg.server.Stewards.with;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.access.Holder;
import pimkg.access.Minted;

/** How somebody shows who they are: by the header, as the file of tokens is now, and in no other way. */
final class AccessTest {

    private static final Stewards STEWARDS = new Stewards();

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    @RegisterExtension
    static final ServerUnderTest WITHOUT_TOKENS = new ServerUnderTest();

    @ParameterizedTest
    @ValueSource(strings = {"/datasets", "/sparql", "/queries/datasets.csv", "/", "/health", "/data/catalogue"})
    void aTokenThatIsNotKnownIsToldAndNotTakenForNone(String path) {
        Minted unknown = Minted.of(new Holder("Nobody Example", Holder.READER));
        HttpResponse<String> answer = SERVER.get(path, with(unknown));
        assertProblem(401, "token-unknown", answer);
        assertTrue(header(answer, "WWW-Authenticate").contains("invalid_token"));
        assertEquals(200, SERVER.get(path, "Authorization", "Basic QW1pbmE6c2VjcmV0").statusCode(), "That may be meant for a proxy.");
        assertEquals(200, WITHOUT_TOKENS.get(path, with(unknown)).statusCode(), "A server that takes none looks at none.");
    }

    @Test
    void aTokenInAnAddressOrAFormIsNeverTaken() {
        String token = STEWARDS.first.token();
        for (String address : List.of("/datasets?access_token=" + token, "/datasets?token=x", "/sparql?query=ASK%7B%7D&key=" + token)) {
            HttpResponse<String> answer = SERVER.get(address);
            assertProblem(400, "token-in-address", answer);
            assertFalse(answer.body().contains(token));
        }
        assertProblem(400, "token-in-address", SERVER.post("/sparql", ServerUnderTest.FORM, "query=ASK%7B%7D&access_token=" + token));
        assertProblem(400, "token-in-address", put(SERVER, STEWARDS.first, "/datasets/" + A + "/x?access_token=" + token, Stewards.description()));
    }

    @Test
    void aTokenThatIsTakenOutOfTheFileEndsAtOnce() throws IOException {
        put(SERVER, STEWARDS.first, "/datasets/" + A + "/ends?audience=community", saying("ends"));
        List<String> lines = Files.readAllLines(STEWARDS.tokens);
        assertEquals(200, SERVER.get("/datasets/" + A + "/ends", with(STEWARDS.reader)).statusCode());
        try {
            Files.write(STEWARDS.tokens, lines.stream().filter(line -> !line.equals(STEWARDS.reader.line())).toList());
            assertProblem(401, "token-unknown", SERVER.get("/datasets/" + A + "/ends", with(STEWARDS.reader)));
            assertEquals(200, SERVER.get("/datasets/" + A + "/ends", with(STEWARDS.reviewer)).statusCode());
        } finally {
            Files.write(STEWARDS.tokens, lines);
        }
        assertEquals(200, SERVER.get("/datasets/" + A + "/ends", with(STEWARDS.reader)).statusCode());
    }

    @Test
    void answersForOneAreKeptOutOfSharedCaches() {
        for (String path : List.of("/datasets", "/queries/categories.csv", "/ontology/categories", "/", "/style.css", "/.well-known/void")) {
            HttpResponse<String> open = SERVER.get(path);
            HttpResponse<String> own = SERVER.get(path, with(STEWARDS.reader));
            assertEquals("no-cache", header(open, "Cache-Control"), path);
            assertEquals("private, no-cache", header(own, "Cache-Control"), path);
            assertTrue(open.headers().allValues("Vary").contains("Authorization"), path);
        }
    }
}
