package pimkg.margin;

import pimkg.graph.Place;

/**
 * Something that there is to say of a place.
 *
 * @param number   from 1; what is said of it stands elsewhere under this number
 * @param severity {@code violation}, {@code warning} or {@code info}
 * @param place    where
 */
public record Pin(int number, String severity, Place place) {
}
