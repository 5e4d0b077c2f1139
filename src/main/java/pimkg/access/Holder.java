package pimkg.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pimkg.version.Key;

/**
 * Somebody who holds a token.
 *
 * @param name   of the person or team, or their ORCID; stands in what they write
 * @param role   what they may do: {@value #READER}, {@value #STEWARD} or {@value #REVIEWER}
 * @param agency whose they are, by its short name; a steward always is somebody's
 */
public record Holder(String name, String role, Optional<String> agency) {

    /** May read what is for the community, and what is their agency's own. */
    public static final String READER = "reader";
    /** May write what is their agency's own, and read like a reader. */
    public static final String STEWARD = "steward";
    /** May decide on mappings, and read what is for the community. */
    public static final String REVIEWER = "reviewer";

    private static final List<String> ROLES = List.of(READER, STEWARD, REVIEWER);
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}#][^\\p{Cntrl}]{0,199}");

    /**
     * Checks all.
     *
     * @throws IllegalArgumentException when a name or agency could not stand in a line of the file, there is no such role, or a
     *                                  steward has no agency
     */
    public Holder {
        if (!NAME.matcher(name).matches() || !ROLES.contains(role)) {
            throw new IllegalArgumentException("name or role");
        }
        if (agency.filter(given -> !Key.isName(given) || given.equals(Key.SETS)).isPresent() || agency.isEmpty() && role.equals(STEWARD)) {
            throw new IllegalArgumentException("agency");
        }
    }

    /** Somebody of no agency. */
    public Holder(String name, String role) {
        this(name, role, Optional.empty());
    }

    /** Whether they hold it in this role. */
    public boolean is(String wanted) {
        return role.equals(wanted);
    }

    /** Whether they are of this agency. */
    public boolean isOf(String wanted) {
        return agency.filter(wanted::equals).isPresent();
    }

    /** Whether they may write what is this agency's. */
    public boolean mayWriteFor(String wanted) {
        return is(STEWARD) && isOf(wanted);
    }

    /** Role and agency as the file has them, for example {@code steward@fictional-relief}. */
    String duty() {
        return role + agency.map("@"::concat).orElse("");
    }

    /** The holder that a name and a duty tell of. */
    static Holder of(String name, String duty) {
        int at = duty.indexOf('@');
        return at < 0 ? new Holder(name, duty) : new Holder(name, duty.substring(0, at), Optional.of(duty.substring(at + 1)));
    }
}
