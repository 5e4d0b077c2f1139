package pimkg.validation;

import java.util.Optional;
import pimkg.graph.Position;

/**
 * Where in what the user gave a finding belongs. At most one of position, cell and pointer is known.
 *
 * @param file     the name the user knows it by
 * @param position line and column, in syntaxes that have them
 * @param cell     sheet and cell, such as {@code Datasets!F7}, in workbooks
 * @param pointer  an RFC 6901 pointer, in JSON
 */
public record Place(String file, Optional<Position> position, Optional<String> cell, Optional<String> pointer) {

    /** As editors and compilers write it: {@code file:line:column}, or the file and what else is known. */
    @Override
    public String toString() {
        return position.map(at -> file + ":" + at.line() + ":" + at.column())
            .or(() -> cell.map(at -> file + ":" + at))
            .or(() -> pointer.map(path -> file + "#" + path))
            .orElse(file);
    }
}
