package pimkg.memory;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.graph.Reading.Remark;

/**
 * What a piece of a file says beside of whom it speaks, without its words.
 *
 * @param ignored how many statements are about subjects of the background
 * @param listed  the values of listing properties
 * @param remarks of the parser; lines are counted from the first of the piece, which is 0
 */
public record Said(long ignored, List<Listed> listed, List<Remark> remarks) {

    /** As most pieces. */
    public static final Said NOTHING = new Said(0, List.of(), List.of());

    /** Takes copies. */
    public Said {
        listed = List.copyOf(listed);
        remarks = List.copyOf(remarks);
    }

    /**
     * A value of a listing property.
     *
     * @param predicate the property
     * @param object    the print of the value
     */
    public record Listed(Node predicate, long object) {
    }

    boolean isNothing() {
        return ignored == 0 && listed.isEmpty() && remarks.isEmpty();
    }

    Said and(Said more) {
        return new Said(ignored + more.ignored, joined(listed, more.listed), joined(remarks, more.remarks));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
