package pimkg.version;

import java.util.Optional;

/**
 * A version with its content.
 *
 * @param content canonical N-Quads; empty when removed
 * @param chain   the hash that its record must get, as it had elsewhere; empty when it is new
 */
public record Entry(Version version, String content, Optional<String> chain) {

    /** One that is new. */
    Entry(Version version, String content) {
        this(version, content, Optional.empty());
    }
}
