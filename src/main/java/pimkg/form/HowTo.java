package pimkg.form;

import java.util.Locale;
import java.util.Set;
import pimkg.text.Language;
import pimkg.text.Texts;

/** How a column of our workbook is filled in, in words. */
public final class HowTo {

    /** Texts of a kind of their own. */
    private static final Set<String> OWN = Set.of("identifier", "contact_name");

    private HowTo() {
    }

    /** The end of a sentence, such as "choose from the list of this column". */
    public static String of(FieldRule rule, Language language) {
        String key = switch (rule.reading()) {
            case DAY, START, END -> "day";
            case VALUE, LINK, COUNTRY, AGENCY, MAILBOX, MEDIA -> rule.reading().name().toLowerCase(Locale.ROOT);
            case TECHNICAL -> "link";
            default -> OWN.contains(rule.key()) ? rule.key() : "text";
        };
        return Texts.of(HowTo.class, language).get("how." + key + (rule.several() ? ".several" : ""));
    }
}
