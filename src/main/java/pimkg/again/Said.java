package pimkg.again;

import java.util.List;
import org.apache.jena.graph.Node;
import pimkg.graph.Reading.Remark;

/**
 * What a piece of a file speaks of, without its words.
 *
 * @param subjects whom or what it says something about
 * @param ignored  how many statements are about subjects of the background
 * @param listed   the values of listing properties
 * @param remarks  of the parser; lines are counted from the first of the piece, which is 0
 */
record Said(long[] subjects, long ignored, List<Listed> listed, List<Remark> remarks) {

    static final Said NOTHING = new Said(new long[0], 0, List.of(), List.of());

    /**
     * A value of a listing property.
     *
     * @param predicate the property
     * @param object    the value
     */
    record Listed(Node predicate, long object) {
    }
}
