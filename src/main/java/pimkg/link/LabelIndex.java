package pimkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the names of a scheme that share words with a text. Serves one thread. */
final class LabelIndex {

    private static final double SAME_LETTERS = 0.97;
    private static final double SAME_BUT_PLURAL = 0.95;
    private static final double SAME_STEMS = 0.9;
    /** "Minorities" and "minors" have one stem. */
    private static final double SAME_STEM = 0.8;
    private static final double SLIP = 0.92;
    /** Of shorter labels, one letter makes another word. */
    private static final int LONG = 8;
    /** "Not displaced" is no kind of "displaced". */
    private static final double NEGATED = 0.5;
    private static final Set<String> NEGATIONS = Set.of("not", "no", "non", "without", "never", "sans", "sin", "ne");
    /** Words that answer a question name nothing. */
    private static final Set<String> ANSWERS = Set.of("yes", "no", "oui", "non", "si", "other", "others", "unknown", "none", "true",
        "false", "name", "date", "type", "description", "country");
    /** What differs is never as like as what is the same. */
    private static final double MOST_LIKE = 0.9;
    private static final double LEAST_LIKE = 0.15;

    private final Analysis analysis;
    private final List<Entry> entries = new ArrayList<>();
    private final StemTable table = new StemTable();
    private final Map<Integer, List<Integer>> postings = new HashMap<>();
    private final Map<String, List<Integer>> squashed = new HashMap<>();
    private final double[] overlap;

    LabelIndex(Scheme scheme, Analysis analysis) {
        this.analysis = analysis;
        List<int[]> stems = new ArrayList<>();
        for (int number = 0; number < scheme.targets().size(); number++) {
            for (Name name : scheme.targets().get(number).names()) {
                stems.add(number(number, name));
            }
        }
        table.complete(scheme.targets().size());
        int index = 0;
        for (int number = 0; number < scheme.targets().size(); number++) {
            for (Name name : scheme.targets().get(number).names()) {
                add(number, name, stems.get(index++));
            }
        }
        overlap = new double[entries.size()];
    }

    private int[] number(int target, Name name) {
        TreeSet<Integer> numbers = new TreeSet<>();
        analysis.stems(name.text(), name.language()).forEach(stem -> numbers.add(table.add(stem, target)));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(int target, Name name, int[] stems) {
        String folded = Analysis.fold(name.text());
        Entry entry = new Entry(target, name, folded, stems, Arrays.stream(stems).mapToDouble(table::weight).sum(),
            Entry.trigrams(folded));
        for (int stem : isMeaningless(folded) ? new int[0] : stems) {
            postings.computeIfAbsent(stem, key -> new ArrayList<>()).add(entries.size());
        }
        if (!folded.isEmpty() && (name.field() == Field.PREFERRED || !isMeaningless(folded))) {
            squashed.computeIfAbsent(entry.squashed(), key -> new ArrayList<>()).add(entries.size());
        }
        entries.add(entry);
    }

    /** The names that fit, in no order. */
    List<Match> find(String text, String language, Field field) {
        String folded = Analysis.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words = analysis.stems(text, language).stream().distinct().toList();
        TreeSet<Integer> touched = new TreeSet<>(squashed.getOrDefault(folded.replace(" ", ""), List.of()));
        double whole = 0;
        for (String word : words) {
            List<StemTable.Meant> meant = table.meant(word);
            whole += meant.stream().mapToDouble(each -> table.weight(each.stem())).max().orElse(1);
            for (StemTable.Meant each : meant) {
                for (int entry : postings.getOrDefault(each.stem(), List.of())) {
                    overlap[entry] += each.likeness() * table.weight(each.stem());
                    touched.add(entry);
                }
            }
        }
        List<Match> matches = new ArrayList<>();
        int[] trigrams = Entry.trigrams(folded);
        for (int number : touched) {
            Match match = match(entries.get(number), field, text, folded, whole, overlap[number], trigrams, words.size());
            overlap[number] = 0;
            if (match.level() < SAME_LETTERS && isOtherLanguage(match.entry().name().language(), language)) {
                continue;
            }
            if (match.likeness() >= LEAST_LIKE || match.isContained()) {
                matches.add(match);
            }
        }
        return matches;
    }

    private static Match match(Entry entry, Field field, String text, String folded, double whole, double overlap, int[] trigrams,
                               int words) {
        if (entry.folded().equals(folded)) {
            return new Match(entry, field, text, 1, 1, 1, 1);
        }
        if (entry.squashed().equals(folded.replace(" ", ""))) {
            return new Match(entry, field, text, SAME_LETTERS, SAME_LETTERS, 1, 1);
        }
        double explained = whole == 0 ? 0 : Math.min(1, overlap / whole);
        double covered = entry.weight() == 0 ? 0 : Math.min(1, overlap / entry.weight());
        if (field == Field.DEFINITION && covered < 0.999) {
            // Of a definition only labels that stand whole in it tell anything.
            return new Match(entry, field, text, 0, 0, explained, covered);
        }
        if (explained > 0.999 && covered > 0.999 && entry.stems().length == words && isNegated(folded) == isNegated(entry.folded())) {
            double level = isSameButPlural(entry.folded(), folded, entry.name().language()) ? SAME_BUT_PLURAL
                : words > 1 ? SAME_STEMS : SAME_STEM;
            return new Match(entry, field, text, level, level, 1, 1);
        }
        if (folded.length() >= LONG && entry.folded().length() >= LONG && isOneSlip(folded, entry.folded())) {
            return new Match(entry, field, text, 0, SLIP, SLIP, SLIP);
        }
        double both = explained + covered == 0 ? 0 : 2 * explained * covered / (explained + covered);
        double likeness = both < 0.3 ? both : MOST_LIKE * (0.65 * both + 0.35 * entry.likeness(trigrams));
        double sure = isNegated(folded) == isNegated(entry.folded()) ? 1 : NEGATED;
        return new Match(entry, field, text, 0, sure * likeness, sure * explained, sure * covered);
    }

    /** Whether one letter is left out, put in or another. */
    private static boolean isOneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        int least = Math.min(a.length(), b.length());
        while (same < least && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int left = 0;
        while (left < least - same && a.charAt(a.length() - 1 - left) == b.charAt(b.length() - 1 - left)) {
            left++;
        }
        return same + left >= Math.max(a.length(), b.length()) - 1;
    }

    private static boolean isMeaningless(String folded) {
        return ANSWERS.contains(folded) || folded.codePoints().noneMatch(Character::isLetter);
    }

    /** Words without a tag are taken for English. Parts of a label in another language mean something else. */
    private static boolean isOtherLanguage(String label, String language) {
        String here = label.replaceFirst("-.*", "");
        String there = language.isEmpty() ? "en" : language.replaceFirst("-.*", "");
        return !here.isEmpty() && !here.equals(there);
    }

    private static boolean isSameButPlural(String a, String b, String language) {
        return singular(a, language).equals(singular(b, language));
    }

    private static String singular(String folded, String language) {
        if (language.startsWith("de")) {
            return folded.replaceAll("(?<=\\w{3})(en|er|n|e|s)\\b", "");
        }
        if (language.startsWith("it")) {
            return folded.replaceAll("(?<=\\w{3})[aeio]\\b", "");
        }
        return folded.replaceAll("(?<=\\w{2})ies\\b", "y").replaceAll("(?<=\\w{2})(s|es)\\b", "")
            .replaceAll("(?<=\\w{3})e\\b", "");
    }

    private static boolean isNegated(String folded) {
        return NEGATIONS.stream().anyMatch(List.of(folded.split(" "))::contains);
    }

    /** How telling the words of a text are that stand in another, as a share of the text. */
    double share(List<String> words, Set<String> others) {
        double whole = 0;
        double found = 0;
        for (String word : words) {
            double weight = table.meant(word).stream().mapToDouble(each -> table.weight(each.stem())).max().orElse(1);
            whole += weight;
            found += others.contains(word) ? weight : 0;
        }
        return whole == 0 ? 0 : found / whole;
    }
}
