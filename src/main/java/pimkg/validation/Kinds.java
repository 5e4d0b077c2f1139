package pimkg.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers kinds from 0 in the order in which they first come. */
public final class Kinds {

    /** In a file in which each description is another kind, looking for the same ones again only fills the memory. */
    private static final int MANY = 10_000;

    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new HashMap<>();

    /** None yet. */
    public Kinds() {
    }

    /** The number of a kind. Where there are very many, one may have several. */
    public int number(Kind kind) {
        Integer known = numbers.get(kind);
        if (known != null) {
            return known;
        }
        if (numbers.size() >= MANY) {
            numbers.clear();
        }
        numbers.put(kind, kinds.size());
        kinds.add(kind);
        return kinds.size() - 1;
    }

    /** All so far, by their numbers; grows with this. */
    public List<Kind> list() {
        return Collections.unmodifiableList(kinds);
    }
}
