package pimkg.access;

import java.util.regex.Pattern;

/**
 * Somebody who holds a token.
 *
 * @param name of the person or agency, or their ORCID; stands in what they write
 * @param role what they may do, for example {@value #REVIEWER}
 */
public record Holder(String name, String role) {

    /** May decide on mappings. */
    public static final String REVIEWER = "reviewer";

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}#][^\\p{Cntrl}]{0,199}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{0,30}");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when a name or role could not stand in a line of the file
     */
    public Holder {
        if (!NAME.matcher(name).matches() || !ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("name or role");
        }
    }

    /** Whether they hold it in this role. */
    public boolean is(String wanted) {
        return role.equals(wanted);
    }
}
