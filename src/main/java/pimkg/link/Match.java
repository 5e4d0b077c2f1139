package pimkg.link;

/**
 * How a text fits a name of a target.
 *
 * @param entry     the name
 * @param field     the part of the agency's term the text comes from
 * @param text      the text, as the agency wrote it
 * @param level     1 when they are the same label, less when only the letters without spaces or the stems are, 0 when they differ
 * @param likeness  how like they are, 0 to 1; 1 when the same
 * @param explained the share of the text that the name covers, weighted by how telling its words are, 0 to 1
 * @param covered   the share of the name that the text covers, 0 to 1
 */
record Match(Entry entry, Field field, String text, double level, double likeness, double explained, double covered) {

    /** Whether the whole name is in the text. */
    boolean isContained() {
        return covered > 0.999;
    }

    /** How much a contained name tells: long and rare ones tell more. */
    double contained() {
        return isContained() ? entry.weight() / (entry.weight() + 1) : 0;
    }

    boolean isBetterThan(Match other) {
        double difference = likeness + 0.1 * level - other.likeness - 0.1 * other.level;
        if (Math.abs(difference) > 1e-9) {
            return difference > 0;
        }
        int order = entry.name().field().compareTo(other.entry.name().field());
        return order < 0 || order == 0 && entry.name().text().compareTo(other.entry.name().text()) < 0;
    }
}
