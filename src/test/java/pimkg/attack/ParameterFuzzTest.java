package pimkg.attack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Any bytes as parameters and bodies of a real server are answered or refused, and never a bug of ours. A normal build sends
 * the inputs beside this class; {@code JAZZER_FUZZ=1 mvn test -Dtest=ParameterFuzzTest#...} looks for more.
 */
class ParameterFuzzTest {

    @RegisterExtension
    static final Target TARGET = new Target();

    private static final List<String> ADDRESSES = List.of("/sparql?query=", "/sparql?query=ASK%7B%7D&timeout=", "/sparql?query=ASK%7B%7D&format=",
        "/queries/tagged-with.json?concept=",
        "/queries/categories.csv?lang=", "/queries/", "/ontology/", "/mappings/", "/validate?profile=", "/reconcile?queries=",
            "/reconcile?extend=", "/reconcile/suggest/entity?prefix=",
        "/reconcile/suggest/entity?cursor=", "/reconcile/preview?id=", "/reconcile/v1/", "/");

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreParameters(byte[] bytes) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : bytes) {
            escaped.append(String.format("%%%02X", each & 0xFF));
        }
        String value = escaped.substring(0, Math.min(escaped.length(), 3_000));
        ADDRESSES.forEach(address -> isAnswered(Attack.get(address, address + value)));
        isAnswered(Attack.bytes("form", "/reconcile", "application/x-www-form-urlencoded", ("queries=" + value).getBytes(StandardCharsets.US_ASCII)));
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreABody(byte[] bytes) {
        for (String path : List.of("/validate", "/link", "/link/review", "/mappings/crosswalks", "/reconcile", "/reconcile/v1/match", "/sparql")) {
            for (String type : List.of("application/json", "text/csv", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
                "application/sparql-query", "text/plain")) {
                isAnswered(Attack.bytes(path + " " + type, path, type, bytes));
            }
        }
    }

    private static void isAnswered(Attack attack) {
        int status = TARGET.send(attack).statusCode();
        assertTrue(status < 500 || status == 503, () -> attack.name() + ": " + status);
    }
}
