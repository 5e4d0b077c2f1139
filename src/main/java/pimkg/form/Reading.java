package pimkg.form;

import java.util.Locale;
import java.util.stream.Stream;

/** How the text of a field becomes a value. */
public enum Reading {
    /** A text for people. */
    TEXT,
    /** The address of a page or file. */
    LINK,
    /** A day, a moment, a month or a year. */
    DAY,
    /** The first day of a range. */
    START,
    /** The last day of a range. */
    END,
    /** A count or a measure. */
    NUMBER,
    /** A code of the form, looked up in a table of values. */
    CODE,
    /** A value of one of our lists, by what people call it. */
    VALUE,
    /** A code of an agency's list, through its mapping to a PIM term. */
    CROSSWALK,
    /** A country by its ISO 3166-1 code or its name. */
    COUNTRY,
    /** A country by the three letters that UNHCR has for it. */
    UNHCR_COUNTRY,
    /** An organisation by its name or acronym. */
    AGENCY,
    /** A shared mailbox. */
    MAILBOX,
    /** A media type. */
    MEDIA,
    /** Book-keeping of the system that the record comes from. */
    TECHNICAL,
    /** It names people and is left out. */
    PERSONAL,
    /** Known, but there is no place for it. */
    UNMAPPED;

    /** Whether a statement comes of it. */
    public boolean isMapped() {
        return this != TECHNICAL && this != PERSONAL && this != UNMAPPED;
    }

    /**
     * The reading that a table names.
     *
     * @throws IllegalArgumentException when there is none of that name, which is a fault of what ships
     */
    static Reading named(String name) {
        return Stream.of(values()).filter(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No field is read as " + name));
    }
}
