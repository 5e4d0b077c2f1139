package pimkg.database;

import java.util.List;
import pimkg.journal.Mark;

/**
 * What came of comparing the databases of a store with its journal, which is whole.
 *
 * @param head         how far the journal goes
 * @param descriptions how many were compared, statement by statement
 * @param tail         bytes behind it that were never acknowledged, and go at the next start
 * @param behind       descriptions that the databases need not have yet; they get them at the next start
 * @param differences  what is wrong with the databases
 */
public record Verification(Mark head, long descriptions, long tail, long behind, List<Difference> differences) {

    /** Whether the databases are what the journal says. */
    public boolean isSound() {
        return differences.isEmpty();
    }
}
