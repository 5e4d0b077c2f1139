package pimkg.validation;

import java.util.Optional;
import pimkg.graph.Positions.Position;

/**
 * Where in what the user gave a finding belongs.
 *
 * @param file     the name the user knows it by
 * @param position line and column, in syntaxes that have them
 * @param pointer  an RFC 6901 pointer, in JSON
 */
public record Place(String file, Optional<Position> position, Optional<String> pointer) {

    /** As editors and compilers write it: {@code file:line:column}, or the file and what else is known. */
    @Override
    public String toString() {
        return position.map(at -> file + ":" + at.line() + ":" + at.column())
            .or(() -> pointer.map(path -> file + "#" + path))
            .orElse(file);
    }
}
