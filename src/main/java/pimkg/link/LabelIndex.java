package pimkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the names of a scheme that share words with a text. */
final class LabelIndex {

    private static final double SAME_LETTERS = 0.97;
    private static final double SAME_BUT_PLURAL = 0.95;
    private static final double SAME_STEMS = 0.9;
    /** "Minorities" and "minors" have one stem. */
    private static final double SAME_STEM = 0.8;
    private static final double SLIP = 0.92;
    /** Of shorter labels, one letter makes another word. */
    private static final int LONG = 8;
    /** So many names have a word that says little. */
    private static final int COMMON = 1000;
    /** "Not displaced" is no kind of "displaced". */
    private static final double NEGATED = 0.5;
    /** Words of a theme are no names. */
    private static final double THEME = 0.88;
    /** Words that answer a question name nothing. */
    private static final Set<String> ANSWERS = Set.of("yes", "no", "oui", "non", "si", "other", "others", "unknown", "none", "true",
        "false", "name", "date", "type", "description", "country");
    /** What differs is never as like as what is the same. */
    private static final double MOST_LIKE = 0.9;
    private static final double LEAST_LIKE = 0.15;

    private static final Pattern GERMAN = Pattern.compile("(?<=\\w{3})(en|er|n|e|s)\\b");
    private static final Pattern ITALIAN = Pattern.compile("(?<=\\w{3})[aeio]\\b");
    private static final Pattern IES = Pattern.compile("(?<=\\w{2})ies\\b");
    private static final Pattern S = Pattern.compile("(?<=\\w{2})(s|es)\\b");
    private static final Pattern E = Pattern.compile("(?<=\\w{3})e\\b");

    private final Analysis analysis;
    private final List<Entry> entries = new ArrayList<>();
    private final StemTable table;
    private final Map<Integer, List<Integer>> postings = new HashMap<>();
    private final Map<String, List<Integer>> squashed = new HashMap<>();

    LabelIndex(Scheme scheme, Analysis analysis) {
        this.analysis = analysis;
        this.table = new StemTable(!scheme.name().equals(PimScheme.NAME));
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
    }

    private int[] number(int target, Name name) {
        TreeSet<Integer> numbers = new TreeSet<>();
        analysis.stems(name.text(), name.language()).forEach(stem -> numbers.add(table.add(stem, target)));
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(int target, Name name, int[] stems) {
        Entry entry = Entry.of(target, name, stems, Arrays.stream(stems).mapToDouble(table::weight).sum());
        boolean meaningless = isMeaningless(entry.folded());
        for (int stem : meaningless ? new int[0] : stems) {
            postings.computeIfAbsent(stem, key -> new ArrayList<>()).add(entries.size());
        }
        if (!entry.folded().isEmpty() && (name.field() == Field.PREFERRED || !meaningless)) {
            squashed.computeIfAbsent(entry.squashed(), key -> new ArrayList<>()).add(entries.size());
        }
        entries.add(entry);
    }

    /** The names that fit, in no order. Reads the index only, so that several threads may look at once. */
    List<Match> find(String wording, String language, Field field, Analysis cutter) {
        String folded = cutter.folded(wording);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<Integer, double[]> overlap = new TreeMap<>();
        Set<String> words = new LinkedHashSet<>(cutter.stems(wording, language));
        List<StemTable.Meant> common = new ArrayList<>();
        double whole = 0;
        for (String word : words) {
            double heaviest = 0;
            List<StemTable.Meant> meant = table.meant(word);
            for (StemTable.Meant each : meant) {
                heaviest = Math.max(heaviest, table.weight(each.stem()));
                if (postings.getOrDefault(each.stem(), List.of()).size() > COMMON) {
                    common.add(each);
                } else {
                    add(each, overlap, false);
                }
            }
            whole += meant.isEmpty() ? 1 : heaviest;
        }
        boolean rare = !overlap.isEmpty();
        common.forEach(each -> add(each, overlap, rare));
        Text text = Text.of(field, wording, folded, language, whole, words.size());
        squashed.getOrDefault(text.squashed(), List.of()).forEach(entry -> overlap.computeIfAbsent(entry, key -> new double[1]));
        return matches(text, overlap);
    }

    /** A word that very many names have proposes none of its own beside a rarer one. */
    private void add(StemTable.Meant word, Map<Integer, double[]> overlap, boolean knownOnly) {
        double weight = word.likeness() * table.weight(word.stem());
        for (int entry : postings.getOrDefault(word.stem(), List.of())) {
            double[] sum = knownOnly ? overlap.get(entry) : overlap.computeIfAbsent(entry, key -> new double[1]);
            if (sum != null) {
                sum[0] += weight;
            }
        }
    }

    private List<Match> matches(Text text, Map<Integer, double[]> overlap) {
        List<Match> matches = new ArrayList<>();
        overlap.forEach((number, sum) -> {
            Entry entry = entries.get(number);
            if (text.isSameAs(entry)) {
                double level = (entry.folded().equals(text.folded()) ? 1 : SAME_LETTERS) * sure(entry);
                matches.add(new Match(entry, text.field(), text.text(), level, level, 1, 1));
            } else if (!text.isOtherLanguage(entry)) {
                Match match = match(entry, text, sum[0] * sure(entry));
                if (match.likeness() >= LEAST_LIKE || match.isContained()) {
                    matches.add(match);
                }
            }
        });
        return matches;
    }

    private static double sure(Entry entry) {
        return entry.name().field() == Field.THEME ? THEME : 1;
    }

    private static Match match(Entry entry, Text text, double overlap) {
        Field field = text.field();
        double explained = text.whole() == 0 ? 0 : Math.min(1, overlap / text.whole());
        double covered = entry.weight() == 0 ? 0 : Math.min(1, overlap / entry.weight());
        if (field == Field.DEFINITION && covered < 0.999) {
            // Of a definition only labels that stand whole in it tell anything.
            return new Match(entry, field, text.text(), 0, 0, explained, covered);
        }
        boolean agree = text.negated() == entry.negated();
        if (explained > 0.999 && covered > 0.999 && entry.stems().length == text.words() && agree) {
            double level = isSameButPlural(entry.folded(), text.folded(), entry.name().language()) ? SAME_BUT_PLURAL
                : text.words() > 1 || isWordOf(text.folded(), entry.folded()) ? SAME_STEMS : SAME_STEM;
            return new Match(entry, field, text.text(), level, level, 1, 1);
        }
        if (text.folded().length() >= LONG && entry.folded().length() >= LONG && isOneSlip(text.folded(), entry.folded())) {
            return new Match(entry, field, text.text(), 0, SLIP, SLIP, SLIP);
        }
        double both = explained + covered == 0 ? 0 : 2 * explained * covered / (explained + covered);
        double likeness = both < 0.3 ? both : MOST_LIKE * (0.65 * both + 0.35 * entry.likeness(text.trigrams()));
        double sure = agree ? 1 : NEGATED;
        return new Match(entry, field, text.text(), 0, sure * likeness, sure * explained, sure * covered);
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

    /** "Are refugees" says the word, beside words that name nothing. */
    private static boolean isWordOf(String text, String word) {
        return (" " + text + " ").contains(" " + word + " ");
    }

    private static boolean isSameButPlural(String a, String b, String language) {
        return singular(a, language).equals(singular(b, language));
    }

    private static String singular(String folded, String language) {
        if (language.startsWith("de")) {
            return GERMAN.matcher(folded).replaceAll("");
        }
        if (language.startsWith("it")) {
            return ITALIAN.matcher(folded).replaceAll("");
        }
        return E.matcher(S.matcher(IES.matcher(folded).replaceAll("y")).replaceAll("")).replaceAll("");
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
