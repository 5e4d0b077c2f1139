package pimkg.journal;

import java.util.Map;

/**
 * A record as it stands in a journal.
 *
 * @param number from 1
 * @param of     how many records its batch has
 * @param fields what its head says, in its order
 * @param body   what stands below
 * @param offset of its first byte in the file
 * @param length in bytes
 * @param hash   of it, with the hash of the one before in it
 */
public record JournalRecord(long number, int of, Map<String, String> fields, String body, long offset, int length, String hash) {

    /** That what it says can't be, although its hash is right. */
    public JournalException contradicted() {
        return new JournalException(JournalException.Reason.DAMAGED, number, offset);
    }
}
