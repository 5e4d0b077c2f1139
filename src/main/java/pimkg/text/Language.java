package pimkg.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which pim-kg speaks, in the order in which it looks for a text that is missing in the one asked for. */
public enum Language {
    /** English: every text exists in it. */
    EN("en", "English", Direction.LTR),
    /** French. */
    FR("fr", "Français", Direction.LTR),
    /** Spanish. */
    ES("es", "Español", Direction.LTR),
    /** Arabic. */
    AR("ar", "العربية", Direction.RTL);

    /** The way a line of text runs; named as in the HTML attribute {@code dir}. */
    public enum Direction { LTR, RTL }

    private final String tag;
    private final String ownName;
    private final Direction direction;

    Language(String tag, String ownName, Direction direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** The BCP 47 tag, for example {@code ar}. */
    public String tag() {
        return tag;
    }

    /** What speakers call the language. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}, as HTML writes it. */
    public String dir() {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** The locale for numbers, dates and bundles. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The language of a tag, whatever its region: {@code fr-CH} and {@code FR} are French.
     *
     * @param tag a BCP 47 tag or a POSIX locale name such as {@code ar_SY.UTF-8}; may be empty
     */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().split("[-_.]", 2)[0].toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(language -> language.tag.equals(primary)).findFirst();
    }

    /**
     * The best language for an {@code Accept-Language} header (RFC 9110, section 12.5.4); English when none fits.
     *
     * @param header the header's value; a malformed one counts as absent
     */
    public static Language negotiate(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> ofTag(range.getRange()))
                .flatMap(Optional::stream)
                .findFirst().orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }

    /** The language of this process's user, or English. */
    public static Language ofSystem() {
        return ofTag(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(EN);
    }

    /** This language first, then the others in their fixed order: where to look for a text. */
    public List<Language> andFallbacks() {
        return Stream.concat(Stream.of(this), Stream.of(values()).filter(other -> other != this)).toList();
    }
}
