package pimkg.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pimkg.graph.BundledContexts;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;
import pimkg.graph.Reading.Unreadable;
import pimkg.term.Prefixes;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Says why an input was not judged: what, where, and what to do. */
public final class TroubleText {

    private static final int MAX_TYPES = 8;
    private static final Pattern TABLE = Pattern.compile("(?i)\\.(xlsx|csv|tsv)$");

    private final Texts texts;

    /** Speaks this language. */
    public TroubleText(Language language) {
        this.texts = Texts.of(TroubleText.class, language);
    }

    /** The sentences, in the order in which to show them; the first names the input. */
    public List<String> of(String input, Unreadable trouble) {
        Reason reason = trouble.reason();
        Remark remark = trouble.remark();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("unreadable", input));
        lines.add(texts.get("unreadable." + reason, remark.text()));
        if (remark.line() > 0) {
            lines.add(remark.column() > 0
                ? texts.get("unreadable.at", plain(remark.line()), plain(remark.column()))
                : texts.get("unreadable.line", plain(remark.line())));
        }
        if (reason == Reason.SYNTAX && !remark.text().isEmpty()) {
            lines.add(texts.get("unreadable.parser", remark.text()));
        }
        lines.add(texts.get("unreadable." + reason + ".cure", String.join("  ", BundledContexts.addresses())));
        return lines;
    }

    /** Why there is nothing to judge in an input; {@code types} are the classes it has instances of. */
    public static List<String> nothing(String input, Map<String, Long> types, Language language) {
        Texts texts = Texts.of(TroubleText.class, language);
        List<String> lines = new ArrayList<>(List.of(texts.get("nothing", input)));
        if (!types.isEmpty()) {
            lines.add(texts.get("nothing.types", types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_TYPES)
                .map(type -> Prefixes.shorten(type.getKey()) + " × " + type.getValue())
                .collect(Collectors.joining(", "))));
        }
        lines.add(texts.get(TABLE.matcher(input).find() ? "nothing.cure.table" : "nothing.cure"));
        return lines;
    }

    /** A line number is a name, not a quantity: no thousands separator. */
    private static String plain(long number) {
        return Long.toString(number);
    }
}
