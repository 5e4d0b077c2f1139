package pimkg.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long look-ups took, and what became of other requests. Safe for use by several threads. */
final class SoakFigures {

    private static final double MILLIS = 1e6;
    private static final int OK = 200;

    private final List<Double> millis = new ArrayList<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private int failed;

    /** Counts a look-up; status 0 stands for no answer. */
    synchronized void lookUp(int status, long nanos) {
        millis.add(nanos / MILLIS);
        failed += status == OK ? 0 : 1;
    }

    /** Counts another request by what became of it. */
    synchronized String other(String outcome) {
        others.merge(outcome, 1, Integer::sum);
        return outcome;
    }

    /** A percentile of the times of look-ups, in milliseconds; not a number when there was none. */
    synchronized double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    synchronized String lookUps() {
        return String.format(Locale.ROOT, "%d, not answered %d, median %.1f ms, 90%% %.1f ms, 99%% %.1f ms, longest %.1f ms",
            millis.size(), failed, percentile(50), percentile(90), percentile(99), percentile(100));
    }

    synchronized String others() {
        return others.toString();
    }
}
