package pimkg.watch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of JSON a request. A file is only added to, so a program that rotates it may copy and truncate it. When a line can't be
 * written, as on a full disk, it is counted and the server goes on.
 */
public final class AccessLog {

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();
    /** Gson escapes those below space and two line ends; a terminal obeys some more. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private final Writer out;
    private final AtomicLong lost = new AtomicLong();

    /** Writes to a stream that somebody else opened. */
    public AccessLog(Writer out) {
        this.out = out;
    }

    /**
     * Writes to the end of a file.
     *
     * @throws IOException when it can't be opened
     */
    public static AccessLog to(Path file) throws IOException {
        return new AccessLog(Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Writes a line. */
    public void write(Entry entry) {
        String line = line(entry) + "\n";
        synchronized (out) {
            try {
                out.write(line);
                out.flush();
            } catch (IOException full) {
                lost.incrementAndGet();
            }
        }
    }

    /** How many lines could not be written. */
    public long lost() {
        return lost.get();
    }

    private static String line(Entry entry) {
        JsonObject line = new JsonObject();
        line.addProperty("time", entry.time().truncatedTo(ChronoUnit.MILLIS).toString());
        line.addProperty("id", entry.id());
        line.addProperty("route", entry.route());
        line.addProperty("method", entry.method());
        line.addProperty("status", entry.status());
        line.addProperty("bytes", entry.bytes());
        line.addProperty("ms", entry.millis());
        entry.problem().ifPresent(code -> line.addProperty("problem", code));
        entry.queryHash().ifPresent(hash -> line.addProperty("queryHash", hash));
        entry.query().ifPresent(text -> line.addProperty("query", text));
        entry.address().ifPresent(text -> line.addProperty("address", text));
        return OBEYED.matcher(JSON.toJson(line)).replaceAll(AccessLog::escaped);
    }

    private static String escaped(MatchResult found) {
        StringBuilder escaped = new StringBuilder();
        found.group().chars().forEach(unit -> escaped.append(String.format("\\\\u%04x", unit)));
        return escaped.toString();
    }
}
