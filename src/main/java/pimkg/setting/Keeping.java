package pimkg.setting;

import java.time.Clock;
import pimkg.catalogue.Catalogue;
import pimkg.rule.RuleSet;

/**
 * How a server keeps what agencies submit.
 *
 * @param catalogue     where; closed when the server ends
 * @param profile       what every description has to meet
 * @param preconditions whether nobody may replace or remove a description without telling which version they have read
 * @param replication   how the server stands among others that keep the same; ended before the catalogue is closed
 */
public record Keeping(Catalogue catalogue, String profile, boolean preconditions, Replication replication) {

    /** By a server by itself. */
    public Keeping(Catalogue catalogue, String profile, boolean preconditions) {
        this(catalogue, profile, preconditions, Replication.none());
    }

    /** Until the server ends, by the profile for everyone. */
    public static Keeping inMemory() {
        return new Keeping(Catalogue.inMemory(Clock.systemUTC()), RuleSet.CORE, false);
    }
}
