package pimkg.store;

/**
 * A version with its content.
 *
 * @param content canonical N-Quads; empty when removed
 */
record Entry(Version version, String content) {
}
