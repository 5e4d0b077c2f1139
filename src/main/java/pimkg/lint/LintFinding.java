package pimkg.lint;

import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.graph.Position;
import pimkg.text.Localized;

/**
 * Something about a file of shapes that its author should know.
 *
 * @param code     stable over releases: {@code L01} and so on
 * @param weight   whether the file can be used all the same
 * @param position where it is, in syntaxes that have lines
 * @param pointer  the RFC 6901 pointer to the shape, in JSON
 * @param node     the shape, or what else the statement is about
 * @param message  what is wrong, why that matters and what to do
 */
public record LintFinding(String code, Weight weight, Optional<Position> position, Optional<String> pointer, Node node, Localized message) {

    /** What a finding means for the file. */
    public enum Weight {
        /** The file would judge otherwise than it reads: it is not used. */
        ERROR,
        /** It works, and could serve people better. */
        WARNING
    }

    /** Whether the file can't be used. */
    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** The place as editors write it, behind the name of the file. */
    public String place(String file) {
        return position.map(at -> file + ":" + at.line() + ":" + at.column())
            .or(() -> pointer.map(path -> file + "#" + path)).orElse(file);
    }
}
