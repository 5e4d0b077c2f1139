package pimkg.inventory;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import pimkg.term.Prefixes;
import pimkg.text.Localized;

/**
 * What a description states in one respect. Two values with one code are the same.
 *
 * @param code  as it stands in addresses: a short name, an address, a year, or the words for a place that has no address
 * @param term  what it is, where that has an address
 * @param label what the description calls it; empty for what ships, which has its name there
 */
public record Value(String code, Optional<Node> term, Localized label) {

    /** The code of what is not stated. */
    public static final String NONE = "none";

    static final Localized NO_WORDS = Localized.of(Map.of());

    static Value of(String code) {
        return new Value(code, Optional.empty(), NO_WORDS);
    }

    static Value of(Node term, Localized label) {
        return new Value(code(term), Optional.of(term), label);
    }

    /** The code of a term, such as {@code category:CaseManagement}. */
    public static String code(Node term) {
        return Prefixes.shorten(term.getURI()).replaceAll("^<|>$", "");
    }

    /** That nothing is stated. */
    public static Value none() {
        return of(NONE);
    }

    /** A term by its address, of which nobody has said more. */
    public static Value of(Node term) {
        return of(term, NO_WORDS);
    }

    /** Whether it stands for nothing stated. */
    public boolean isNone() {
        return code.equals(NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value value && code.equals(value.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
