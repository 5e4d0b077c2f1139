package pimkg.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a conversion made.
 *
 * @param bytes     the file
 * @param written   how many descriptions are in it
 * @param withheld  the IRIs of those that are not, because they may not be published
 * @param unsaid    properties that the form has no field for, with the number of their values
 * @param crowded   headings of columns where a cell should hold two texts and holds the first, with the number of those left out
 */
public record Converted(byte[] bytes, long written, List<String> withheld, Map<String, Long> unsaid, Map<String, Long> crowded) {

    /** Takes copies. */
    public Converted {
        withheld = List.copyOf(withheld);
        unsaid = Map.copyOf(unsaid);
        crowded = Map.copyOf(crowded);
    }

    /** The sum over descriptions. */
    public static Map<String, Long> unsaid(List<Entries> descriptions) {
        Map<String, Long> sum = new TreeMap<>();
        descriptions.forEach(description -> description.unsaid().forEach((path, count) -> sum.merge(path, count, Long::sum)));
        return sum;
    }
}
