package pimkg.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What stands between the cells of a table.
 *
 * @param character      comma, semicolon, tab or vertical bar; what Excel's line {@code sep=} says
 * @param skippedLetters how many letters at the beginning only tell it
 */
record Delimiter(char character, int skippedLetters) {

    private static final String CHOICES = ",;\t|";
    private static final int RECORDS = 50;

    /**
     * Finds it in the beginning of a text.
     *
     * @param head     the beginning
     * @param cut      whether the last record may lack its end
     * @param fileName decides when it ends in {@code .tsv}, and when there is only one column
     */
    static Delimiter in(String head, boolean cut, String fileName) {
        int end = head.indexOf('\n') < 0 ? head.length() : head.indexOf('\n') + 1;
        String first = head.substring(0, end).strip().replace("\"", "");
        if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
            return new Delimiter(first.charAt(4), end);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean tabs = name.endsWith(".tsv") || name.endsWith(".tab");
        if (tabs && (first.indexOf('\t') >= 0 || first.chars().noneMatch(letter -> CHOICES.indexOf(letter) >= 0))) {
            return new Delimiter('\t', 0);
        }
        return CHOICES.chars().mapToObj(choice -> (char) choice)
            .filter(choice -> score(cells(head, cut, choice)) > 0)
            .max(Comparator.comparingDouble((Character choice) -> score(cells(head, cut, choice))))
            .map(choice -> new Delimiter(choice, 0)).orElse(new Delimiter(',', 0));
    }

    /**
     * How well a character explains the records: 1 when each has as many cells as the first that has several, and more
     * when that is the very first. A record that lacks cells at its end counts half.
     */
    private static double score(List<Integer> counts) {
        int usual = counts.stream().filter(count -> count > 1).findFirst().orElse(0);
        if (usual == 0) {
            return 0;
        }
        double explained = counts.stream().mapToDouble(count -> count == usual ? 1 : count > 1 && count < usual ? 0.5 : 0).sum();
        return explained / counts.size() + (counts.get(0) > 1 ? 0.5 : 0);
    }

    /** How many cells each of the first records has, blank ones left out; a delimiter between quotes is none. */
    static List<Integer> cells(String head, boolean cut, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int cells = 1;
        int start = 0;
        for (int index = 0; index < head.length() && counts.size() < RECORDS; index++) {
            char letter = head.charAt(index);
            if (letter == '"' && (quoted || opensCell(head, index, delimiter))) {
                quoted = !quoted;
            } else if (!quoted && letter == delimiter) {
                cells++;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                if (!head.substring(start, index).isBlank()) {
                    counts.add(cells);
                }
                cells = 1;
                start = index + 1;
            }
        }
        if (counts.isEmpty() || !cut && counts.size() < RECORDS && !head.substring(start).isBlank()) {
            counts.add(cells);
        }
        return counts;
    }

    private static boolean opensCell(String head, int index, char delimiter) {
        return index == 0 || Stream.of(delimiter, '\n', '\r', '"').anyMatch(before -> before == head.charAt(index - 1));
    }
}
