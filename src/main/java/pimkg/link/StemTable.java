package pimkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The stems in the names of a scheme, how telling each is, and which stem a misspelt one is meant to be. */
final class StemTable {

    /** A stem that is meant, and how surely, 0 to 1. */
    record Meant(int stem, double likeness) {
    }

    private static final double MISSPELT = 0.85;
    private static final double COGNATE = 0.7;
    private static final int BEGINNING = 4;
    /** Shorter words become other words by one letter. */
    private static final int SHORTEST = 5;
    /** A table may serve as long as a server runs, and words of strangers have no end. */
    private static final int MAX_REMEMBERED = 50_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems = new ArrayList<>();
    private final List<Set<Integer>> targets = new ArrayList<>();
    private final Map<String, List<Integer>> byDeletion = new HashMap<>();
    private final Map<String, List<Integer>> byBeginning = new HashMap<>();
    private final boolean likeOthers;
    private final Map<String, List<Meant>> known = new ConcurrentHashMap<>();
    private double[] weights = {};

    /**
     * Makes an empty table.
     *
     * @param likeOthers whether words that only begin alike are taken for the same
     */
    StemTable(boolean likeOthers) {
        this.likeOthers = likeOthers;
    }

    int add(String stem, int target) {
        int number = numbers.computeIfAbsent(stem, key -> {
            stems.add(key);
            targets.add(new HashSet<>());
            return stems.size() - 1;
        });
        targets.get(number).add(target);
        return number;
    }

    /** To be called when all is added. */
    void complete(int size) {
        weights = targets.stream().mapToDouble(each -> Math.max(0.05, Math.log((1.0 + size) / each.size()) / Math.log(1.0 + size))).toArray();
        for (int number = 0; number < stems.size(); number++) {
            if (stems.get(number).length() >= BEGINNING) {
                byBeginning.computeIfAbsent(stems.get(number).substring(0, BEGINNING), key -> new ArrayList<>()).add(number);
            }
            if (stems.get(number).length() >= SHORTEST) {
                for (String shorter : deletions(stems.get(number))) {
                    byDeletion.computeIfAbsent(shorter, key -> new ArrayList<>()).add(number);
                }
            }
        }
    }

    /** How telling a stem is: near 0 when every target has it, 1 when one has it. */
    double weight(int stem) {
        return weights[stem];
    }

    /** The stems that a word may mean: itself, else those one slip away. */
    List<Meant> meant(String stem) {
        if (known.size() >= MAX_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(stem, this::look);
    }

    private List<Meant> look(String stem) {
        Integer exactly = numbers.get(stem);
        if (exactly != null) {
            return List.of(new Meant(exactly, 1));
        }
        if (stem.length() < SHORTEST - 1 || stem.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        Set<Integer> near = new HashSet<>();
        for (String shorter : deletions(stem)) {
            near.addAll(byDeletion.getOrDefault(shorter, List.of()));
        }
        List<Meant> slips = near.stream().sorted().filter(number -> isSlip(stem, stems.get(number)))
            .map(number -> new Meant(number, MISSPELT)).toList();
        return slips.isEmpty() && likeOthers ? cognates(stem) : slips;
    }

    /** Words that begin alike for most of their length often are one word in two languages, or of one root. */
    private List<Meant> cognates(String stem) {
        List<Meant> found = new ArrayList<>();
        for (int number : byBeginning.getOrDefault(stem.substring(0, BEGINNING), List.of())) {
            String other = stems.get(number);
            int same = BEGINNING;
            int least = Math.min(stem.length(), other.length());
            while (same < least && stem.charAt(same) == other.charAt(same)) {
                same++;
            }
            if (same >= 0.8 * least && same >= 0.5 * Math.max(stem.length(), other.length()) && (same > BEGINNING || same == least)) {
                found.add(new Meant(number, COGNATE));
            }
        }
        return List.copyOf(found);
    }

    /** The first letter is hardly ever the wrong one. */
    private static boolean isSlip(String a, String b) {
        return a.charAt(0) == b.charAt(0) && Math.abs(a.length() - b.length()) <= 1;
    }

    /** The word and what is left of it without one of its letters. */
    private static List<String> deletions(String word) {
        String[] all = new String[word.length() + 1];
        all[0] = word;
        for (int index = 0; index < word.length(); index++) {
            all[index + 1] = word.substring(0, index) + word.substring(index + 1);
        }
        return Arrays.asList(all);
    }
}
