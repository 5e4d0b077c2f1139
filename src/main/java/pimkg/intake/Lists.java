package pimkg.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How several values stand in one text. */
public enum Lists {
    /** In a cell: apart by semicolons or line breaks; what has one of these in it is quoted. A comma may belong to a name. */
    CELL(";\n؛"),
    /** In the value of a field that other programs made: apart by commas too. */
    FIELD(",;\n؛،");

    private static final Pattern COMMAS = Pattern.compile("[,،]");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)\\s*https?://\\S*");

    private final String apart;

    Lists(String apart) {
        this.apart = apart;
    }

    /**
     * The parts, none of them blank.
     *
     * @param known whether a text is the name of a value: where all parts between commas are, commas are meant
     */
    List<String> split(String text, Predicate<String> known) {
        List<String> parts = cut(text);
        if (this == CELL && parts.size() == 1 && COMMAS.matcher(text).find() && !known.test(text.strip())) {
            List<String> finer = COMMAS.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
            return finer.stream().allMatch(known) ? finer : parts;
        }
        return parts;
    }

    private List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' && (quoted || blank)) {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    part.append(character);
                    at++;
                } else {
                    quoted = !quoted;
                    blank = false;
                }
            } else if (!quoted && apart.indexOf(character) >= 0 && !isInAddress(part, text, at)) {
                parts.add(part.toString());
                part.setLength(0);
                blank = true;
            } else {
                part.append(character);
                blank &= Character.isWhitespace(character);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** A semicolon or comma in the middle of a web address belongs to it. */
    private static boolean isInAddress(StringBuilder part, String text, int at) {
        return part.length() < 2_000 && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))
            && text.charAt(at) != '\n' && !text.startsWith("http", at + 1) && IN_ADDRESS.matcher(part).matches();
    }

    /** A cell with several values, from which {@link #split} gets them back. */
    public static String join(List<String> values) {
        return String.join("; ", values.stream()
            .map(value -> value.matches("(?s).*[;\n\"؛].*") ? '"' + value.replace("\"", "\"\"") + '"' : value).toList());
    }
}
