package pimkg.catalogue;

import java.util.Optional;
import java.util.Set;
import pimkg.version.Version;

/** What somebody who writes takes to be there. When it is not, somebody else was faster, and nothing is written. */
public sealed interface Expected {

    /** Whatever is there. */
    record Anything() implements Expected {
    }

    /** Nothing: {@code If-None-Match: *}. */
    record Absent() implements Expected {
    }

    /** Something, whatever it is: {@code If-Match: *}. */
    record Existing() implements Expected {
    }

    /**
     * One of these contents: {@code If-Match} with tags.
     *
     * @param hashes as in {@link Version#after()}
     */
    record Present(Set<String> hashes) implements Expected {

        /** A copy. */
        public Present {
            hashes = Set.copyOf(hashes);
        }

        /** Exactly this one. */
        public Present(String hash) {
            this(Set.of(hash));
        }
    }

    /** Whether it holds for what is there now. */
    default boolean holds(Optional<Version> current) {
        if (this instanceof Present present) {
            return current.isPresent() && present.hashes().contains(current.get().after());
        }
        return this instanceof Anything || current.isPresent() == this instanceof Existing;
    }
}
