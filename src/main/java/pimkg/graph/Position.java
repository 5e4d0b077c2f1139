package pimkg.graph;

/**
 * A place in a text.
 *
 * @param line   from 1
 * @param column from 1
 */
public record Position(long line, long column) {
}
