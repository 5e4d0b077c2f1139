package pimkg.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessLogTest {

    private static Entry entry(String query) {
        return new Entry(Instant.parse("2026-11-28T04:05:06.789Z"), "0123456789abcdef", "/sparql", "GET", 200, 12, 3, Optional.empty(),
            Optional.of("aabb"), Optional.of(query), Optional.empty());
    }

    @Test
    void aRequestIsALineOfJson() {
        StringWriter out = new StringWriter();
        new AccessLog(out).write(entry("ASK {}"));
        assertEquals("{\"time\":\"2026-11-28T04:05:06.789Z\",\"id\":\"0123456789abcdef\",\"route\":\"/sparql\",\"method\":\"GET\",\"status\":200,"
            + "\"bytes\":12,\"ms\":3,\"queryHash\":\"aabb\",\"query\":\"ASK {}\"}\n", out.toString());
    }

    @Test
    void nothingThatIsLoggedForgesALineOrMovesTheCursor() {
        String hostile = "a\r\n{\"forged\":1}\u001b[2J\u0085\u2028\u2029\u202e\u0000\u009b\u200f\uFEFFz";
        StringWriter out = new StringWriter();
        new AccessLog(out).write(entry(hostile));
        assertEquals(1, out.toString().split("\\R", -1).length - 1);
        assertTrue(out.toString().codePoints().allMatch(point -> point == '\n' || !Character.isISOControl(point)
            && Character.getType(point) != Character.FORMAT), out::toString);
        JsonObject read = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals(hostile, read.get("query").getAsString(), "Nothing is lost.");
    }

    @Test
    void aFileIsAddedToAlsoAfterItWasTruncated(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("access.log");
        Files.writeString(file, "earlier\n");
        AccessLog log = AccessLog.to(file);
        log.write(entry("one"));
        assertEquals(List.of("earlier"), Files.readAllLines(file).subList(0, 1));
        Files.write(file, new byte[0]);
        log.write(entry("two"));
        String rest = Files.readString(file, StandardCharsets.UTF_8);
        assertTrue(rest.startsWith("{") && rest.contains("two") && rest.lines().count() == 1, rest);
    }

    @Test
    void aLineThatCantBeWrittenIsCounted() {
        AccessLog log = new AccessLog(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        });
        log.write(entry("one"));
        log.write(entry("two"));
        assertEquals(2, log.lost());
    }
}
