package pimkg.setting;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import pimkg.replica.Standing;
import pimkg.shelf.SetPlace;

/**
 * How a server stands among others that serve the same submissions.
 *
 * @param standing     to the log of changes, now
 * @param writer       where changes are taken, when they are not taken here
 * @param maxStaleness what is older is not served; empty when anything is better than nothing
 * @param sets         of mappings, when they are told or made as well
 * @param end          ends telling or following
 */
public record Replication(Supplier<Standing> standing, Optional<URI> writer, Optional<Duration> maxStaleness, Optional<SetPlace> sets,
                          Runnable end) {

    /** With the sets of mappings of a folder of its own, if any. */
    public Replication(Supplier<Standing> standing, Optional<URI> writer, Optional<Duration> maxStaleness, Runnable end) {
        this(standing, writer, maxStaleness, Optional.empty(), end);
    }

    /** A server by itself. */
    public static Replication none() {
        return new Replication(Standing::alone, Optional.empty(), Optional.empty(), () -> { });
    }

    /** Whether this server copies another. */
    public boolean isReplica() {
        return standing.get().role() == Standing.Role.REPLICA;
    }

    /** Whether what it has is older than may be served. */
    public boolean isStale() {
        Standing now = standing.get();
        return now.role() == Standing.Role.REPLICA && maxStaleness.isPresent()
            && now.age(Instant.now()).filter(age -> age.compareTo(maxStaleness.get()) <= 0).isEmpty();
    }

    /** Whether it should be sent requests: a copy that does not go on should not, nor a writer that takes no changes any more. */
    public boolean isReady() {
        Standing now = standing.get();
        return !isStale() && (now.role() == Standing.Role.REPLICA ? now.stop().isEmpty() : !now.isSplit());
    }
}
