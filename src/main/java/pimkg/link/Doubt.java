package pimkg.link;

/** What makes a link surer or less sure, apart from its rank. */
enum Doubt {
    /** Always 1. */
    ALWAYS,
    /** The score by the ranking weights. */
    SCORE,
    /** How far it is ahead of the best other target; negative when it is behind. */
    LEAD,
    /** A name is the same as a label of the target. */
    SAME_LABEL,
    /** A name is the same as a label of a finer or nearly equal term. */
    SAME_FINER_LABEL,
    /** How like the nearest name is. */
    LIKENESS,
    /** How much of the name is explained. */
    EXPLAINED,
    /** How much of the nearest label is in the name. */
    COVERED,
    /** How short the name is that is the same: 1 for a single word. */
    SINGLE_WORD,
    /** The best reason is a name of a term that is only related. */
    VIA_RELATED,
    /** The best reason is a part of the name. */
    VIA_PART,
    /** The same label is a foreign one. */
    FOREIGN,
    /** Only the stems are the same, of single words: "minorities" and "minors" have one. */
    SAME_STEM_ONLY,
    /** The same label is a single word and not the preferred label: such words have other meanings elsewhere. */
    SINGLE_OTHER,
    /** And the terms beside it lead nowhere: among kinds of relatives, a partner is no organisation. */
    AMONG_STRANGERS,
    /** How near in meaning it is, where somebody tells. */
    MEANING,
    /** Whether a label is surely the same and meant so, of the target or of a term that lends it its names. Nothing else is strong. */
    SURE_LABEL;

    static final int COUNT = values().length;
    private static final double SURE = 0.9;
    /** From here on a single word is likelier to have another meaning. */
    private static final double STRANGE = 0.75;

    static double[] of(Evidence evidence, double score, double otherScore, double strange) {
        double[] x = new double[COUNT];
        x[ALWAYS.ordinal()] = 1;
        x[SCORE.ordinal()] = score / 4;
        x[LEAD.ordinal()] = Math.max(-4, Math.min(4, score - otherScore)) / 2;
        double same = Math.max(evidence.get(Feature.PREFERRED_LABEL),
            Math.max(evidence.get(Feature.OTHER_LABEL), evidence.get(Feature.HIDDEN_LABEL)));
        x[SAME_LABEL.ordinal()] = same;
        x[SAME_FINER_LABEL.ordinal()] = same > 0 ? 0
            : Math.max(evidence.get(Feature.FINER_LABEL), evidence.get(Feature.NEAR_LABEL));
        x[LIKENESS.ordinal()] = Math.max(evidence.get(Feature.NEAR_LIKENESS),
            Math.max(evidence.get(Feature.LIKENESS), evidence.get(Feature.FINER_LIKENESS)));
        x[EXPLAINED.ordinal()] = evidence.match().map(Match::explained).orElse(0.0);
        x[COVERED.ordinal()] = evidence.match().map(Match::covered).orElse(0.0);
        x[SINGLE_WORD.ordinal()] = evidence.match().filter(match -> match.entry().stems().length < 2).isPresent() ? 1 : 0;
        x[VIA_RELATED.ordinal()] = evidence.via() == Evidence.Via.RELATED ? 1 : 0;
        x[VIA_PART.ordinal()] = evidence.via() == Evidence.Via.PART ? 1 : 0;
        x[FOREIGN.ordinal()] = evidence.get(Feature.FOREIGN);
        double any = Math.max(same, x[SAME_FINER_LABEL.ordinal()]);
        x[SAME_STEM_ONLY.ordinal()] = any > 0 && any < SURE ? 1 : 0;
        x[SINGLE_OTHER.ordinal()] = x[SINGLE_WORD.ordinal()] > 0 && any > 0 && evidence.get(Feature.PREFERRED_LABEL) == 0 ? 1 : 0;
        x[AMONG_STRANGERS.ordinal()] = x[SINGLE_OTHER.ordinal()] * strange;
        x[MEANING.ordinal()] = evidence.get(Feature.MEANING);
        x[SURE_LABEL.ordinal()] = any >= SURE && x[AMONG_STRANGERS.ordinal()] < STRANGE ? 1 : 0;
        return x;
    }
}
