package pimkg.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;

/** Looks at the first bytes of an input: which syntax is it, and is it hopeless from the start? */
final class Sniffer {

    private static final int HEAD_BYTES = 8192;
    private static final int MAX_PROLOG = 1 << 20;
    /** What an XML declaration begins with in an encoding that XML parsers know and nobody uses. */
    private static final String EBCDIC = "Lo\u00a7\u0094";
    private static final Set<String> OTHER_ENDINGS =
        Set.of("csv", "tsv", "xlsx", "xls", "ods", "docx", "pdf", "html", "htm", "zip", "gz", "parquet", "yaml", "yml", "md");
    private static final Map<String, String> MAGIC = Map.of(
        "PK\u0003\u0004", "zip/xlsx/docx", "%PDF", "pdf", "\u001f\u008b", "gzip", "\u00d0\u00cf\u0011\u00e0", "xls/doc", "HDT1", "hdt",
        "\u0089PNG", "png", "\u00ff\u00d8\u00ff", "jpeg", "GIF8", "gif");

    private Sniffer() {
    }

    /**
     * Why reading would be pointless, where the first bytes or the size already tell.
     *
     * @param maxBytes the largest input that this process has memory for
     * @throws IOException when the input can't be opened
     */
    static Optional<Reading.Unreadable> reject(RdfInput input, long maxBytes) throws IOException {
        String head = head(input);
        String text = head.strip();
        if (text.isEmpty() || text.equals("\u00ef\u00bb\u00bf")) {
            return because(Reason.EMPTY, "");
        }
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return because(Reason.ENCODING, "UTF-16");
        }
        Optional<String> other = otherKind(input, text);
        if (other.isPresent()) {
            return because(Reason.NOT_RDF, other.get());
        }
        if (input.size() > maxBytes) {
            return because(Reason.TOO_LARGE, Long.toString(maxBytes / (1 << 20)));
        }
        if (syntaxOf(input, text) == Syntax.RDFXML) {
            return head.indexOf(0) >= 0 || text.startsWith(EBCDIC) ? because(Reason.ENCODING, "")
                : hasDoctype(start(input, MAX_PROLOG)) ? because(Reason.DOCTYPE, "") : Optional.empty();
        }
        return Utf8.firstDamage(input).map(line -> new Reading.Unreadable(Reason.ENCODING, new Remark(line, 0, "")));
    }

    /** Whether there is a document type between the comments and instructions before the first element, or no end of these. */
    private static boolean hasDoctype(String start) {
        int at = start.indexOf('<');
        while (at >= 0 && (start.startsWith("<?", at) || start.startsWith("<!--", at))) {
            String end = start.startsWith("<?", at) ? "?>" : "-->";
            int found = start.indexOf(end, at);
            at = found < 0 ? -1 : start.indexOf('<', found + end.length());
        }
        return start.length() == MAX_PROLOG && at < 0 || at >= 0 && start.startsWith("<!", at);
    }

    /** The declared syntax, else the one of the name's ending, else what the content looks like. */
    static Syntax syntaxOf(RdfInput input) throws IOException {
        return syntaxOf(input, head(input).strip());
    }

    private static Syntax syntaxOf(RdfInput input, String text) {
        return input.declared().or(() -> Syntax.ofEnding(input.shortName())).orElseGet(() -> guess(text));
    }

    private static Syntax guess(String text) {
        return switch (firstCharacter(text)) {
            case '{', '[' -> text.contains("\"@") ? Syntax.JSONLD : Syntax.TRIG;
            case '<' -> looksLikeMarkup(text) ? Syntax.RDFXML : Syntax.TRIG;
            default -> Syntax.TRIG;
        };
    }

    private static Optional<String> otherKind(RdfInput input, String text) {
        Optional<String> magic = MAGIC.keySet().stream().filter(text::startsWith).findFirst();
        if (magic.isPresent()) {
            return magic.map(MAGIC::get);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of("html");
        }
        String ending = input.shortName().substring(1 + input.shortName().lastIndexOf('.')).toLowerCase(Locale.ROOT);
        if (input.declared().isPresent()) {
            return Optional.empty();
        }
        boolean plainJson = ending.equals("json") && !text.contains("\"@");
        return OTHER_ENDINGS.contains(ending) || plainJson ? Optional.of(ending) : Optional.empty();
    }

    private static boolean looksLikeMarkup(String text) {
        return text.startsWith("<?xml") || text.startsWith("<rdf:") || text.startsWith("<!") || text.startsWith("<RDF");
    }

    private static char firstCharacter(String text) {
        return text.charAt(text.startsWith("\u00ef\u00bb\u00bf") && text.length() > 3 ? 3 : 0);
    }

    /** The first bytes, one character a byte, so that no encoding is assumed. */
    private static String head(RdfInput input) throws IOException {
        return start(input, HEAD_BYTES);
    }

    private static String start(RdfInput input, int bytes) throws IOException {
        try (InputStream in = input.content().open()) {
            return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<Reading.Unreadable> because(Reason reason, String text) {
        return Optional.of(new Reading.Unreadable(reason, Remark.onAll(text)));
    }
}
