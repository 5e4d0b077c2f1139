package pimkg.link;

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
    LENGTH;

    static final int COUNT = values().length;

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
        x[UNDER_PARENT.ordinal()] = evidence.get(Feature.PARENT);
        x[IS_VALUE.ordinal()] = isValue ? 1 : 0;
        return x;
    }
}
