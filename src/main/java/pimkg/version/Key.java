package pimkg.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import pimkg.term.Pim;

/**
 * What a description is called here: the agency and the agency's own name for it. Each is of lower-case Latin letters, digits,
 * dots, low lines and hyphens, begins with a letter or digit, has neither two dots in a row nor one at the end, and at most 64
 * characters.
 *
 * @param agency that submits it
 * @param id     unique within the agency
 */
public record Key(String agency, String id) implements Comparable<Key> {

    /** In place of an agency: the sets of mappings, which are nobody's to read here. No agency can be called so. */
    public static final String SETS = "pim-kg.mapping-sets";
    private static final String GRAPHS = Pim.BASE + "datasets/";
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9_-])?");
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::agency).thenComparing(Key::id);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when one is no such name
     */
    public Key {
        if (!isName(agency) || !isName(id)) {
            throw new IllegalArgumentException("agency or id");
        }
    }

    /** Whether a text may be an agency or an id. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The IRI of the named graph that holds the description. The server names it, never the client. */
    public String graph() {
        return GRAPHS + agency + "/" + id;
    }

    /** The key of a graph; empty when it is none of ours. */
    public static Optional<Key> ofGraph(String iri) {
        String[] names = iri.startsWith(GRAPHS) ? iri.substring(GRAPHS.length()).split("/", -1) : new String[0];
        return names.length == 2 && isName(names[0]) && isName(names[1]) ? Optional.of(new Key(names[0], names[1])) : Optional.empty();
    }

    /** By agency, then by id. */
    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    /** Agency and id with a slash between them. */
    @Override
    public String toString() {
        return agency + "/" + id;
    }
}
