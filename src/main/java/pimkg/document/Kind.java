package pimkg.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;

/** Which reader understands an input. What it holds decides; the ending of its name only where that leaves a doubt. */
public enum Kind {
    /** Turtle and its sister syntaxes and RDF/XML, and whatever else it is: their reader explains. */
    RDF,
    /** A table in a text file. */
    CSV,
    /** A workbook. Any other archive or office document too: its reader tells which it is. */
    XLSX,
    /** JSON, perhaps JSON-LD. */
    JSON,
    /** YAML. */
    YAML,
    /** A web page, a PDF or a packed file, which nobody here reads; the reader of RDF says so. */
    OTHER;

    private static final Map<String, Kind> ENDINGS = Map.ofEntries(
        Map.entry("json", JSON), Map.entry("jsonl", JSON), Map.entry("ndjson", JSON), Map.entry("jsonld", JSON),
        Map.entry("yaml", YAML), Map.entry("yml", YAML),
        Map.entry("csv", CSV), Map.entry("tsv", CSV), Map.entry("tab", CSV));
    private static final List<String> ARCHIVES = List.of("PK\u0003\u0004", "PK\u0005\u0006", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    private static final List<String> OTHERS = List.of("%pdf-", "\u001f\u008b", "<!doctype html", "<html");

    private static final Pattern JSON_START = Pattern.compile(
        "\\{\\s*(\"|}|$)|\\[\\s*([\\[{\"0-9-]|(true|false|null)\\b|]?\\s*$)");
    private static final Pattern RDF_START = Pattern.compile(
        "@prefix\\s|@base\\s|(?i:prefix\\s+[\\w.-]*:\\s*<|base\\s+<)|<\\?xml|<!DOCTYPE rdf|<rdf:|<RDF|<[^<>\"\\s]*>\\s|_:\\w");
    private static final Pattern YAML_START = Pattern.compile("---\\s*[\\n\\r]|%YAML\\s");
    private static final Pattern KEY = Pattern.compile("(\"[^\"]*\"|'[^']*'|[\\w][^:,;\\t|]*):(\\s.*)?");

    /**
     * The kind of an input.
     *
     * @throws IOException when it can't be opened
     */
    public static Kind of(RdfInput input) throws IOException {
        if (input.declared().isPresent()) {
            return RDF;
        }
        byte[] head = Encoding.head(input);
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (ARCHIVES.stream().anyMatch(bytes::startsWith)) {
            return XLSX;
        }
        return ofText(text(head), input.size() > head.length, input.shortName());
    }

    private static String text(byte[] head) {
        Encoding encoding = Encoding.ofStart(head);
        return new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset()).strip();
    }

    private static Kind ofText(String text, boolean cut, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (OTHERS.stream().anyMatch(lower::startsWith)) {
            return OTHER;
        }
        Optional<Kind> ending = Optional.ofNullable(ENDINGS.get(name.substring(1 + name.lastIndexOf('.')).toLowerCase(Locale.ROOT)));
        String beginning = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
        if (JSON_START.matcher(text).lookingAt()) {
            return JSON;
        }
        if (RDF_START.matcher(beginning).lookingAt()) {
            return RDF;
        }
        return ending.or(() -> Syntax.ofEnding(name).map(syntax -> RDF)).orElseGet(() -> guess(text, cut, name));
    }

    private static Kind guess(String text, boolean cut, String name) {
        if (looksLikeYaml(text)) {
            return YAML;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".txt") || looksLikeTable(text, cut) ? CSV : RDF;
    }

    /** Nearly all lines that are neither indented nor items nor comments are a key. */
    private static boolean looksLikeYaml(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank() && " \t-#]}".indexOf(line.charAt(0)) < 0).toList();
        long keys = lines.stream().filter(line -> KEY.matcher(line).matches()).count();
        return YAML_START.matcher(text).lookingAt() || keys > 0 && keys >= lines.size() - lines.size() / 10;
    }

    /** Two records or more that one character cuts into equally many cells; where there are many, some may lack their end. */
    private static boolean looksLikeTable(String text, boolean cut) {
        return Set.of(',', ';', '\t', '|').stream().map(delimiter -> Delimiter.cells(text, cut, delimiter)).anyMatch(counts -> {
            int first = counts.get(0);
            long equal = counts.stream().filter(count -> count == first).count();
            boolean lacking = first > 2 && 2 * equal > counts.size() && counts.stream().allMatch(count -> count > 1 && count <= first);
            return counts.size() > 1 && first > 1 && (equal == counts.size() || lacking);
        });
    }
}
