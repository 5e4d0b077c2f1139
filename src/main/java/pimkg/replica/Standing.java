package pimkg.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pimkg.replica.Stop.Why;

/**
 * How a server stands to the log, at one moment.
 *
 * @param role      what it does with it
 * @param reachable whether the log answered the last time
 * @param behind    events that are to be told, or to be made here; what is known of that
 * @param current   when nothing was left to be made here the last time; empty when that never was
 * @param stop      why it does not go on
 */
public record Standing(Role role, boolean reachable, long behind, Optional<Instant> current, Optional<Stop> stop) {

    /** The roles. */
    public enum Role {
        /** There is no log. */
        ALONE,
        /** Its changes are told. */
        WRITER,
        /** It makes the changes of another. */
        REPLICA
    }

    /** Without a log. */
    public static Standing alone() {
        return new Standing(Role.ALONE, true, 0, Optional.empty(), Optional.empty());
    }

    /** At the start, before anything is known. */
    static Standing beginning(Role role) {
        return new Standing(role, false, 0, Optional.empty(), Optional.empty());
    }

    /** How old what is served may be; empty when it never was up to date, or there is nothing to be behind of. */
    public Optional<Duration> age(Instant now) {
        return current.map(then -> Duration.between(then, now)).map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    /** Whether changes that were made here would never be told, as the log has others: then none should be made. */
    public boolean isSplit() {
        return role == Role.WRITER && stop.filter(why -> why.why() == Why.AHEAD || why.why() == Why.FOREIGN).isPresent();
    }

    Standing with(Stop why) {
        return new Standing(role, reachable, behind, current, Optional.of(why));
    }

    Standing unreachable() {
        return new Standing(role, false, behind, current, stop);
    }

    /** What the log refused, it does not refuse any more. */
    Standing behind(long events, Optional<Instant> upToDate) {
        return new Standing(role, true, events, upToDate.or(() -> current), stop.filter(why -> why.why() != Why.REFUSED));
    }
}
