package pimkg.link;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells the kind of a link from another. */
enum Cue {
    /** Always 1. */
    ALWAYS,
    /** A name is the preferred label. */
    SAME_PREFERRED,
    /** A name is another label. */
    SAME_OTHER,
    /** A name is a hidden label. */
    SAME_HIDDEN,
    /** A name is a label of a finer term. */
    SAME_FINER,
    /** A name is a label of a term that means nearly the same. */
    SAME_NEAR,
    /** A name is a label of a related term. */
    SAME_RELATED,
    /** The label is an abbreviation. */
    ABBREVIATION,
    /** The name is a part of the preferred label. */
    PART_OF_PREFERRED,
    /** The best reason is a name of a finer term. */
    VIA_FINER,
    /** The best reason is a name of a related term. */
    VIA_RELATED,
    /** The best reason is a part of the name. */
    VIA_PART,
    /** How like the nearest label of the target is. */
    LIKENESS,
    /** How much of the name is left over. */
    NAME_LEFT,
    /** How much of the label is left over. */
    LABEL_LEFT,
    /** The preferred label, or nearly so, stands within a longer name. */
    PREFERRED_WITHIN,
    /** The term above was linked to the same target. */
    UNDER_PARENT,
    /** Whether the term is a value of a field or has a term above. */
    IS_VALUE,
    /** How long the name is: 1 for eight words and more. */
    LENGTH,
    /** How like the preferred label is: a name far from it often is one of a kind of the target. */
    LIKE_PREFERRED,
    /** How much of the name stands in the preferred label. */
    NAME_IN_PREFERRED,
    /** How much of the preferred label stands in the name. */
    PREFERRED_IN_NAME,
    /** How many names the target has: what has many is wide. */
    MANY_NAMES,
    /** Whether the name ends as words for a state do: "displaced", "confidential". */
    STATE;

    static final int COUNT = values().length;
    private static final Set<String> FILLERS = Set.of("and", "of", "the", "in", "to", "for", "or", "a", "is", "are");

    private static final Pattern STATES = Pattern.compile(".*(ed|al|able)");

    private static void preferred(double[] x, String text, Target target) {
        String label = target.names().stream().filter(name -> name.field() == Field.PREFERRED).map(name -> Analysis.fold(name.text()))
            .max(Comparator.comparingDouble(each -> Entry.likeness(Entry.trigrams(text), Entry.trigrams(each))))
            .orElseGet(() -> Analysis.fold(target.label()));
        Set<String> words = words(text);
        Set<String> others = words(label);
        double both = words.stream().filter(others::contains).count();
        boolean initials = text.replaceFirst("s$", "").equals(Analysis.fold(target.label()).replaceAll("\\B\\w|\\W", ""));
        x[LIKE_PREFERRED.ordinal()] = initials ? 1 : Entry.likeness(Entry.trigrams(text), Entry.trigrams(label));
        x[NAME_IN_PREFERRED.ordinal()] = initials ? 1 : both / Math.max(1, words.size());
        x[PREFERRED_IN_NAME.ordinal()] = initials ? 1 : both / Math.max(1, others.size());
        x[MANY_NAMES.ordinal()] = Math.log1p(target.names().stream().filter(name -> name.language().equals("en")
            && name.field() != Field.HIDDEN).count()) / 4;
        x[STATE.ordinal()] = STATES.matcher(text).matches() ? 1 : 0;
    }

    /** Without endings of the plural and words that name nothing. */
    private static Set<String> words(String folded) {
        return Stream.of(folded.split(" ")).filter(word -> !FILLERS.contains(word))
            .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word).collect(Collectors.toSet());
    }

    static double[] of(Evidence evidence, Target target, boolean isValue) {
        double[] x = new double[COUNT];
        x[ALWAYS.ordinal()] = 1;
        x[SAME_PREFERRED.ordinal()] = evidence.get(Feature.PREFERRED_LABEL);
        x[SAME_OTHER.ordinal()] = evidence.get(Feature.OTHER_LABEL);
        x[SAME_HIDDEN.ordinal()] = evidence.get(Feature.HIDDEN_LABEL);
        x[SAME_FINER.ordinal()] = evidence.get(Feature.FINER_LABEL);
        x[SAME_NEAR.ordinal()] = evidence.get(Feature.NEAR_LABEL);
        x[SAME_RELATED.ordinal()] = evidence.get(Feature.RELATED_LABEL);
        x[VIA_FINER.ordinal()] = evidence.via() == Evidence.Via.FINER ? 1 : 0;
        x[VIA_RELATED.ordinal()] = evidence.via() == Evidence.Via.RELATED ? 1 : 0;
        x[VIA_PART.ordinal()] = evidence.via() == Evidence.Via.PART ? 1 : 0;
        x[LIKENESS.ordinal()] = evidence.get(Feature.LIKENESS);
        evidence.match().ifPresent(match -> {
            x[NAME_LEFT.ordinal()] = 1 - match.explained();
            x[LABEL_LEFT.ordinal()] = 1 - match.covered();
            boolean preferred = match.entry().name().field() == Field.PREFERRED && match.level() == 0;
            x[PREFERRED_WITHIN.ordinal()] = preferred ? match.covered() : 0;
            String name = match.entry().name().text();
            x[ABBREVIATION.ordinal()] = match.level() > 0 && name.matches(".*\\p{Lu}{2}.*") ? 1 : 0;
            x[LENGTH.ordinal()] = Math.min(1, match.text().split("\\s+").length / 8.0);
        });
        String preferred = " " + Analysis.fold(target.label()) + " ";
        x[PART_OF_PREFERRED.ordinal()] = evidence.get(Feature.PREFERRED_LABEL) == 0 && evidence.match()
            .filter(match -> match.level() > 0 && preferred.contains(" " + Analysis.fold(match.text()) + " ")).isPresent() ? 1 : 0;
        evidence.match().ifPresent(match -> preferred(x, Analysis.fold(match.text()), target));
        x[UNDER_PARENT.ordinal()] = evidence.get(Feature.PARENT);
        x[IS_VALUE.ordinal()] = isValue ? 1 : 0;
        return x;
    }
}
