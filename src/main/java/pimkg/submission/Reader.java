package pimkg.submission;

import java.util.Optional;
import pimkg.version.Audience;

/**
 * Who asks, as far as that decides on what they see.
 *
 * @param member whether they belong to the community: whoever holds a token does
 * @param agency whose they are, by its short name
 */
public record Reader(boolean member, Optional<String> agency) {

    /** Somebody of whom nothing is known. */
    public static final Reader ANYBODY = new Reader(false, Optional.empty());

    /** Whether they may read what one agency has submitted for an audience. */
    public boolean sees(Audience audience, String owner) {
        return switch (audience) {
            case PUBLIC -> true;
            case COMMUNITY -> member;
            case OWNER -> isOf(owner);
        };
    }

    /** Whether they are of this agency. */
    public boolean isOf(String owner) {
        return agency.filter(owner::equals).isPresent();
    }
}
