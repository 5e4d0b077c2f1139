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
        fixes = fixes.stream().sorted(Comparator.comparingInt(fix -> fix.edit().start())).toList();
        left = List.copyOf(left);
    }

    /** Whether anything was changed. */
    public boolean isChanged() {
        return !fixes.isEmpty();
    }

    /** The change as a patch that {@code patch} and {@code git apply} read; empty when there is none. */
    public String diff() {
        return UnifiedDiff.of(file, before, fixes.stream().map(Fix::edit).distinct().toList());
    }
}
