package pimkg.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * One run of the program inside this process.
 *
 * @param code its exit code
 * @param out  what it wrote to standard output
 * @param err  what it wrote to standard error
 */
record Run(int code, String out, String err) {

    /** Runs a command with nothing on its standard input. */
    static Run pim(Object... arguments) {
        return fed("", arguments);
    }

    /** Runs a command that finds {@code input} on its standard input. */
    static Run fed(String input, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }

    /** Standard output as JSON. */
    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }

    /** Both streams, on one line each word apart by one space: how lines are broken is not what most tests are about. */
    String said() {
        return (out + " " + err).replaceAll("\\s+", " ");
    }
}
