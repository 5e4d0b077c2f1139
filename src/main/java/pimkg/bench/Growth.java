package pimkg.bench;

import java.util.List;
import java.util.Locale;

/**
 * How one cost grows with the work, told from figures.
 *
 * @param name  what costs
 * @param unit  of the cost
 * @param steps from the least work to the most
 */
record Growth(String name, String unit, List<Step> steps) {

    /** Up to here a line counts as straight: on a shared machine figures differ by so much for no reason. */
    private static final double STRAIGHT = 1.3;
    /** So much more of the time with the collector explains what is dearer. */
    private static final double MUCH = 0.1;

    /** Takes a copy. */
    Growth {
        steps = List.copyOf(steps);
    }

    /**
     * What some work cost.
     *
     * @param work       how much it was
     * @param cost       of all of it
     * @param collecting the share that the collector took, from 0
     * @param compiling  the share that the compilers took, from 0
     */
    record Step(double work, double cost, double collecting, double compiling) {

        static Step of(double work, ValidationBench.Pass pass, double cost) {
            return new Step(work, cost, pass.collecting() / pass.cpu(), pass.compiling() / pass.cpu());
        }

        private double each() {
            return cost / work;
        }
    }

    /** Where the line bends, and what is known of why. */
    String told() {
        if (steps.size() < 2) {
            return name + ": too few sizes to tell.";
        }
        Step first = steps.get(0);
        Step second = steps.get(1);
        Step before = steps.get(steps.size() - 2);
        Step last = steps.get(steps.size() - 1);
        boolean flat = last.cost() < first.cost() * STRAIGHT;
        String start = flat || first.each() <= second.each() * STRAIGHT ? "" : String.format(Locale.ROOT,
            " It grows more slowly than the work at first, as what is done once is shared by more: the compilers took %.0f %% of it, "
                + "and take %.0f %%.",
            first.compiling() * 100, last.compiling() * 100);
        return String.format(Locale.ROOT, "%s: from %s to %s %s.%s %s", name, number(first.cost()), number(last.cost()), unit, start,
            flat ? "More work makes no difference." : end(before, last));
    }

    private static String end(Step before, Step last) {
        double bend = last.each() / before.each();
        if (bend * STRAIGHT < 1) {
            return "It grows more slowly than the work to the end.";
        }
        if (bend <= STRAIGHT) {
            return "It is straight at the end: ten times the work, ten times the cost.";
        }
        return String.format(Locale.ROOT, "It bends up at the end, to %.1f times as much for the same work: %s.", bend,
            last.collecting() > before.collecting() + MUCH
                ? "the collector has little memory left (%.0f %% of it, %.0f %% before)".formatted(last.collecting() * 100, before.collecting() * 100)
                : "not for the collector (%.0f %%); probably the caches of the processor are too small for it".formatted(last.collecting() * 100));
    }

    /** With as many digits as mean something. */
    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%,.0f", number);
    }
}
