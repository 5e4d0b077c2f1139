package pimkg.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What descriptions can be told apart by. */
public enum Facet {
    /** The PIM category; a code of an agency's list counts as the category it is mapped to. */
    CATEGORY,
    /** The place, and what it is part of. */
    PLACE,
    /** Each year that the data speaks of. */
    PERIOD,
    /** The group of people, and the wider groups that it belongs to. */
    GROUP,
    /** The agency that submitted the description. */
    AGENCY,
    /** The level of sensitivity. */
    SENSITIVITY,
    /** Who may have the data. */
    ACCESS,
    /** Who may read the description. */
    AUDIENCE;

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet of a name in addresses. */
    public static Optional<Facet> of(String code) {
        return Stream.of(values()).filter(facet -> facet.code().equals(code)).findFirst();
    }
}
