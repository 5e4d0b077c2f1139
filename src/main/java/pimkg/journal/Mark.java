package pimkg.journal;

/**
 * How far a journal goes.
 *
 * @param records how many there are
 * @param bytes   where the last one ends
 * @param hash    of the last one, or of the first line while there is none: says what the whole journal is
 */
public record Mark(long records, long bytes, String hash) {
}
