package pimkg.crosswalk;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pimkg.term.Prefixes;

/**
 * The prefixes of a set: how CURIEs become IRIs and back. The built-in ones of SSSOM are always there. Immutable.
 */
public final class Curies {

    /** The built-in prefixes alone. */
    public static final Curies BUILT_IN = new Curies(new TreeMap<>());

    private final SortedMap<String, String> declared;
    private final Map<String, String> all;

    private Curies(SortedMap<String, String> declared) {
        this.declared = Collections.unmodifiableSortedMap(declared);
        Map<String, String> together = new TreeMap<>(declared);
        together.putAll(Sssom.BUILT_IN);
        this.all = Collections.unmodifiableMap(together);
    }

    /** These prefixes beside the built-in ones, which can't be given another meaning. */
    public static Curies of(Map<String, String> prefixes) {
        SortedMap<String, String> declared = new TreeMap<>(prefixes);
        declared.keySet().removeAll(Sssom.BUILT_IN.keySet());
        return new Curies(declared);
    }

    /** Prefix to namespace, without the built-in ones, sorted. */
    public SortedMap<String, String> declared() {
        return declared;
    }

    /** Whether a prefix stands for something. */
    public boolean knows(String prefix) {
        return all.containsKey(prefix);
    }

    /** The IRI of {@code prefix:name}; empty when the prefix is unknown or there is none. */
    public Optional<String> expand(String curie) {
        int colon = curie.indexOf(':');
        return colon < 0
            ? Optional.empty()
            : Optional.ofNullable(all.get(curie.substring(0, colon))).map(space -> space + curie.substring(colon + 1));
    }

    /** {@code prefix:name} with the longest namespace that fits; empty when none does. */
    public Optional<String> contract(String iri) {
        return prefixOf(iri).map(prefix -> prefix + ":" + iri.substring(all.get(prefix).length()));
    }

    /** {@code prefix:name}, or the IRI where no prefix fits: for reading, not for files. */
    public String shorten(String iri) {
        return contract(iri).orElse(iri);
    }

    private Optional<String> prefixOf(String iri) {
        String best = "";
        for (Map.Entry<String, String> entry : all.entrySet()) {
            boolean fits = !entry.getValue().isEmpty() && iri.startsWith(entry.getValue());
            if (fits && (best.isEmpty() || entry.getValue().length() > all.get(best).length())) {
                best = entry.getKey();
            }
        }
        return Optional.of(best).filter(prefix -> !prefix.isEmpty());
    }

    /** Exactly the prefixes that these IRIs need: of those here, else of pim-kg's own table, else new ones. */
    public Curies covering(Collection<String> iris) {
        Curies known = of(Prefixes.table()).and(this);
        SortedMap<String, String> used = new TreeMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String iri : iris) {
            prefixOf(iri).or(() -> known.prefixOf(iri)).ifPresentOrElse(
                prefix -> used.put(prefix, known.all.get(prefix)), () -> unknown.add(namespace(iri)));
        }
        int number = 1;
        for (String space : unknown) {
            while (known.knows("ns" + number)) {
                number++;
            }
            used.put("ns" + number++, space);
        }
        return of(used);
    }

    /** These and others, which win. */
    public Curies and(Curies others) {
        SortedMap<String, String> together = new TreeMap<>(declared);
        together.putAll(others.declared);
        return of(together);
    }

    /** The IRI up to the last character that parts a name from where it was coined. */
    static String namespace(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        int cut = end < 0 ? iri.lastIndexOf(':') : end;
        return iri.substring(0, cut + 1).isEmpty() ? iri : iri.substring(0, cut + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curies same && declared.equals(same.declared);
    }

    @Override
    public int hashCode() {
        return declared.hashCode();
    }

    @Override
    public String toString() {
        return declared.toString();
    }
}
