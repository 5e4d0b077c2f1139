package pimkg.link;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GLIDE numbers, by which disasters are known: two letters for the hazard, then the year and what tells one event from others. */
final class Glide {

    private static final Map<String, String> HAZARDS = Map.ofEntries(Map.entry("fl", "flood"), Map.entry("ff", "flash flood"),
        Map.entry("tc", "tropical cyclone"), Map.entry("eq", "earthquake"), Map.entry("ts", "tsunami"), Map.entry("dr", "drought"),
        Map.entry("ep", "epidemic"), Map.entry("vo", "volcano"), Map.entry("ls", "landslide"), Map.entry("ms", "mudslide"),
        Map.entry("wf", "wildfire"), Map.entry("cw", "cold wave"), Map.entry("ht", "heat wave"), Map.entry("st", "severe local storm"),
        Map.entry("ss", "storm surge"), Map.entry("to", "tornado"), Map.entry("av", "avalanche"), Map.entry("ce", "complex emergency"),
        Map.entry("fr", "fire"), Map.entry("in", "insect infestation"));
    private static final Pattern NUMBER = Pattern.compile("([a-z]{2})[-_ ]?(?:19|20)\\d{2}(?:[-_ ]?\\d{4,6})?[-_ ]?[a-z]{3}");

    private Glide() {
    }

    /** The hazard that a number tells; empty when it is none. */
    static Optional<String> hazard(String text) {
        if (text.length() > 24) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
        return number.matches() ? Optional.ofNullable(HAZARDS.get(number.group(1))) : Optional.empty();
    }
}
