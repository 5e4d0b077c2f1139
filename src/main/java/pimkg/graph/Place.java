package pimkg.graph;

import java.util.Optional;

/**
 * A place in what the user gave. At most one of position, cell and pointer is known.
 *
 * @param file     the name the user knows it by
 * @param position line and column, in syntaxes that have them; row and column in lists such as CSV
 * @param cell     sheet and cell, such as {@code Datasets!F7}, in workbooks
 * @param pointer  an RFC 6901 pointer, in JSON
 */
public record Place(String file, Optional<Position> position, Optional<String> cell, Optional<String> pointer) {

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A line and column, or the whole file when they are not known. */
    public static Place of(String file, Optional<Position> position) {
        return new Place(file, position, Optional.empty(), Optional.empty());
    }

    /** A cell of a workbook. */
    public static Place ofCell(String file, String cell) {
        return new Place(file, Optional.empty(), Optional.of(cell), Optional.empty());
    }

    /** A value in JSON. */
    public static Place ofPointer(String file, String pointer) {
        return new Place(file, Optional.empty(), Optional.empty(), Optional.of(pointer));
    }

    /** As editors and compilers write it: {@code file:line:column}, or the file and what else is known. */
    @Override
    public String toString() {
        return position.map(at -> file + ":" + at.line() + ":" + at.column())
            .or(() -> cell.map(at -> file + ":" + at))
            .or(() -> pointer.filter(path -> !path.isEmpty()).map(path -> file + "#" + path))
            .orElse(file);
    }
}
