package pimkg.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something a person should know of how their file was read, although it was read: a value understood in one of several
 * ways, a cell without a heading, a name left out.
 *
 * @param code      the key of its text in the message bundles of the reports, such as {@code formula}
 * @param arguments put into the text; never a value that could be about a person
 * @param place     where
 */
public record Note(String code, List<String> arguments, Place place) {

    /** Takes a copy of the list. */
    public Note {
        arguments = List.copyOf(arguments);
    }

    /** A note with its arguments in order. */
    public static Note of(String code, Place place, Object... arguments) {
        return new Note(code, Stream.of(arguments).map(String::valueOf).toList(), place);
    }
}
