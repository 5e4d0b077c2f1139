package pimkg.fix;

import java.util.Comparator;
import java.util.List;

/**
 * A file and what became of it.
 *
 * @param file   its name
 * @param before its text
 * @param after  the text with all fixes; the same when there are none
 * @param fixes  what was changed, in the order of the text
 * @param left   what could not be
 */
public record Mended(String file, String before, String after, List<Fix> fixes, List<Unfixed> left) {

    /** Takes copies of the lists. */
    public Mended {
        fixes = fixes.stream().sorted(Comparator.comparingInt(Fix::start)).toList();
        left = List.copyOf(left);
    }

    /** The edits of some fixes in the order of the text; two findings on one value have one in common. */
    static List<Edit> edits(List<Fix> fixes) {
        return fixes.stream().flatMap(fix -> fix.edits().stream()).distinct().sorted(Comparator.comparingInt(Edit::start)).toList();
    }

    /** Whether anything was changed. */
    public boolean isChanged() {
        return !fixes.isEmpty();
    }

    /** The change as a patch that {@code patch} and {@code git apply} read; empty when there is none. */
    public String diff() {
        return UnifiedDiff.of(file, before, edits(fixes));
    }
}
