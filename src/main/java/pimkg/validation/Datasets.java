package pimkg.validation;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The descriptions of one input in a stable order. Each is made when somebody asks for it; whoever only counts goes by their
 * kinds, so that a million cost little more than a few. Never changes.
 */
public final class Datasets extends AbstractList<Dataset> implements RandomAccess {

    /** What they are called. */
    public interface Names {
        /** The IRI or blank node of one, from 0. */
        Node of(int at);

        /** Where some of them stand; what is none of them stands nowhere. */
        BitSet where(Set<Node> nodes);
    }

    private final Names names;
    private final int[] numbers;
    private final List<Kind> kinds;

    /**
     * Some; nothing of it may change afterwards.
     *
     * @param numbers of each, the number of its kind
     * @param kinds   all kinds
     */
    public Datasets(Names names, int[] numbers, List<Kind> kinds) {
        this.names = names;
        this.numbers = numbers;
        this.kinds = kinds;
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public Dataset get(int at) {
        return new Dataset(names.of(at), kinds.get(numbers[at]));
    }

    /** Where some of them stand; what is none of them stands nowhere. */
    public BitSet where(Set<Node> nodes) {
        return nodes.isEmpty() ? new BitSet() : names.where(nodes);
    }

    /** All kinds. */
    List<Kind> kinds() {
        return kinds;
    }

    /** The number of the kind of one. */
    int kind(int at) {
        return numbers[at];
    }
}
