package pimkg.intake;

import java.util.List;
import java.util.function.Function;
import pimkg.graph.Place;
import pimkg.graph.Spot;

/**
 * One value of a field in a record.
 *
 * @param text       what stands there; not blank
 * @param language   the language of a text for people, as a BCP 47 tag; empty when nobody says
 * @param containers the things in the record that it belongs to, the outermost first
 * @param spot       where it stands, as the statements are told
 * @param place      the same for people
 * @param beside     the values of a field beside it
 */
record Occurrence(String text, String language, List<String> containers, Spot spot, Place place, Function<String, List<String>> beside) {
}
