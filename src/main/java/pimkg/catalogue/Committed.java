package pimkg.catalogue;

import pimkg.version.Version;

/**
 * A change as it was made safe in the journal of a store, for others to make it too.
 *
 * @param version what was done
 * @param content canonical N-Quads; empty when removed
 * @param place   in its batch, from 1: a batch is made as a whole or not at all
 * @param of      how many its batch has
 * @param chain   the hash of its record, with the hash of the record before in it: says what the whole journal is up to here
 */
public record Committed(Version version, String content, int place, int of, String chain) {
}
