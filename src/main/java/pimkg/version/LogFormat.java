package pimkg.version;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pimkg.document.SafeCell;

/** How the changes of a store are told. */
public enum LogFormat {
    /** For people: a line each. */
    TEXT,
    /** For spreadsheets, with a line of headings. */
    CSV,
    /** For programs: one object a line. */
    JSONL;

    /** The format of a name or an ending, such as {@code csv}. */
    public static Optional<LogFormat> of(String name) {
        return Stream.of(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Writes them in their order, as UTF-8. */
    public void write(List<Version> versions, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        switch (this) {
            case TEXT -> text(versions, out);
            case CSV -> csv(versions, out);
            case JSONL -> json(versions, out);
        }
        out.flush();
    }

    private static void text(List<Version> versions, Writer out) throws IOException {
        for (Version version : versions) {
            Map<String, String> fields = fields(version);
            out.write(String.format(Locale.ROOT, "%-27s %-7s %-9s %s  %s%n", fields.get("when"), fields.get("kind"), fields.get("audience"),
                version.key(), fields.get("by")).replace("\r", ""));
        }
    }

    private static void csv(List<Version> versions, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("sequence", "when", "kind", "agency", "id", "audience", "by", "before", "after");
        for (Version version : versions) {
            printer.printRecord(fields(version).values().stream().map(SafeCell::written));
        }
        printer.flush();
    }

    private static void json(List<Version> versions, Writer out) throws IOException {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        for (Version version : versions) {
            JsonObject line = new JsonObject();
            fields(version).forEach((name, value) -> {
                if (name.equals("sequence")) {
                    line.addProperty(name, version.sequence());
                } else {
                    line.addProperty(name, value);
                }
            });
            out.write(gson.toJson(line) + "\n");
        }
    }

    private static Map<String, String> fields(Version version) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sequence", Long.toString(version.sequence()));
        fields.put("when", version.when().toString());
        fields.put("kind", version.kind().name().toLowerCase(Locale.ROOT));
        fields.put("agency", version.key().agency());
        fields.put("id", version.key().id());
        fields.put("audience", version.audience().name().toLowerCase(Locale.ROOT));
        fields.put("by", version.by());
        fields.put("before", version.before());
        fields.put("after", version.after());
        return fields;
    }
}
