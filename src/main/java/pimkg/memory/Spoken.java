package pimkg.memory;

import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What each piece of a file speaks of. Few pieces have more than subjects. Never changes. */
public final class Spoken {

    /** Of no pieces. */
    public static final Spoken NOTHING = new Builder().built();

    private final Lists subjects;
    private final Map<Integer, Said> more;
    private final BitSet withMore = new BitSet();

    Spoken(Lists subjects, Map<Integer, Said> more) {
        this.subjects = subjects;
        this.more = Collections.unmodifiableMap(more);
        more.keySet().forEach(withMore::set);
    }

    /** Of each piece, the prints of whom or what it says something about. */
    public Lists subjects() {
        return subjects;
    }

    /** What else there is, by piece, in the order of the file. */
    public Map<Integer, Said> more() {
        return more;
    }

    /** Puts it together, piece by piece in the order of the file. */
    public static final class Builder {
        private final Lists.Builder subjects = new Lists.Builder();
        private final Map<Integer, Said> more = new TreeMap<>();

        /** Nothing yet. */
        public Builder() {
        }

        /** How many pieces it has. */
        public int size() {
            return subjects.size();
        }

        /** Adds what a piece was found to speak of. */
        public void add(long[] prints, Said said) {
            also(size(), said);
            subjects.add(prints);
        }

        /** Adds what another has of a piece. */
        public void add(Spoken from, int piece) {
            if (from.withMore.get(piece)) {
                also(size(), from.more.get(piece));
            }
            subjects.add(from.subjects, piece);
        }

        /** Adds something to what there is of a piece. */
        public void also(int piece, Said said) {
            if (!said.isNothing()) {
                more.merge(piece, said, Said::and);
            }
        }

        /** All of it. */
        public Spoken built() {
            return new Spoken(subjects.built(), new TreeMap<>(more));
        }
    }
}
