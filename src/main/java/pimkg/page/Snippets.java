package pimkg.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to paste into other programs so that they read from this server, with the address filled in. */
public final class Snippets {

    private static final List<String> TABLE = List.of("excel", "sheets", "r", "python", "curl");
    private static final List<String> VOCABULARY = List.of("openrefine", "skosmos");
    /** What may stand in an address of a server; anything else that a client claims to have asked would end up in a program. */
    private static final Pattern PLAIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");
    private static final String NOBODY = "https://pim.example.org";

    /**
     * Something to paste.
     *
     * @param name its heading is {@code use.<name>}, and {@code use.<name>.how} tells where it goes
     * @param text the program, formula or address
     */
    public record Snippet(String name, String text) {
    }

    private final String base;

    /**
     * For a server.
     *
     * @param base its address without a slash at the end; one that is none is replaced by a fictional one
     */
    public Snippets(String base) {
        this.base = plain(base);
    }

    /** An address that may stand in a program: this one, or a fictional one in place of what is no plain address. */
    public static String plain(String base) {
        return PLAIN.matcher(base).matches() ? base : NOBODY;
    }

    /**
     * To read a table.
     *
     * @param path   of the table as CSV, from the slash on
     * @param values parameters of the address, as they are meant
     */
    public List<Snippet> table(String path, Map<String, String> values) {
        Map<String, String> sorted = new TreeMap<>(values);
        String parameters = sorted.entrySet().stream().map(each -> encode(each.getKey()) + "=" + encode(each.getValue())).collect(Collectors.joining("&"));
        String address = base + path + (parameters.isEmpty() ? "" : "?" + parameters);
        String query = sorted.isEmpty() ? "" : sorted.entrySet().stream().map(each -> "#\"" + inPowerQuery(each.getKey()) + "\" = \"" + inPowerQuery(each.getValue()) + "\"")
            .collect(Collectors.joining(", ", ", Query = [", "]"));
        return TABLE.stream().map(name -> new Snippet(name, read(name).replace("{base}", base).replace("{path}", path.substring(1))
            .replace("{name}", path.substring(path.lastIndexOf('/') + 1)).replace("{query}", query).replace("{address}", address))).toList();
    }

    /** To match words with the terms, and to show all of them elsewhere. */
    public List<Snippet> vocabulary() {
        return VOCABULARY.stream().map(name -> new Snippet(name, read(name).replace("{base}", base))).toList();
    }

    /** A table, and matching words with it. */
    public List<Snippet> all(String path, Map<String, String> values) {
        return Stream.concat(table(path, values).stream(), vocabulary().stream()).toList();
    }

    /** URLs have a percent sign for what RFC 3986 leaves no other way; so neither a quotation mark nor a backslash is left. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    /** Inside quotation marks of Power Query: marks are doubled, and a hash before a bracket begins an escape. */
    private static String inPowerQuery(String text) {
        return text.replace("#(", "#(#)(").replace("\"", "\"\"").replaceAll("\\R", "#(lf)");
    }

    private static String read(String name) {
        try (InputStream in = Snippets.class.getResourceAsStream("use/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
