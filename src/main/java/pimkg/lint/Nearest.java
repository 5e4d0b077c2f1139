package pimkg.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name somebody probably meant. */
final class Nearest {

    private static final int LONGEST = 200;

    private Nearest() {
    }

    /** The nearest of some names, when at most a third of the letters differ; case never counts. */
    static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, written.length() / 3);
        return names.stream().filter(name -> distance(written, name) <= allowed)
            .min(Comparator.comparing((String name) -> distance(written, name)).thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, left out, replaced or swapped with their neighbour to get from one to the other. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int row = 0; row <= a.length(); row++) {
            for (int column = 0; column <= b.length(); column++) {
                steps[row][column] = row == 0 || column == 0 ? row + column : step(a, b, steps, row, column);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] steps, int row, int column) {
        boolean same = a.charAt(row - 1) == b.charAt(column - 1);
        int best = Math.min(steps[row - 1][column - 1] + (same ? 0 : 1), 1 + Math.min(steps[row - 1][column], steps[row][column - 1]));
        boolean swapped = row > 1 && column > 1 && a.charAt(row - 1) == b.charAt(column - 2) && a.charAt(row - 2) == b.charAt(column - 1);
        return swapped ? Math.min(best, steps[row - 2][column - 2] + 1) : best;
    }
}
