package pimkg.link;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pimkg.link.Evidence.Via;
import pimkg.term.Pim;

/** What tells the kind of a link from another, each as a number, mostly from 0 to 1. */
enum Cue {
    /** Always 1. */
    ALWAYS,
    /** The name is the preferred label. */
    SAME_PREFERRED,
    /** It is another word for the target. */
    SAME_OTHER,
    /** It is a word for a kind of the target: then the target is broader. */
    SAME_KIND,
    /** It is a word for what goes with the target. */
    SAME_NEIGHBOUR,
    /** It is a word for something wider. */
    SAME_WIDER,
    /** It is like a word for a kind of the target, or has one in it. */
    LIKE_KIND,
    /** It is like a word for what goes with the target, or has one in it. */
    LIKE_NEIGHBOUR,
    /** What fits is a name of a finer term. */
    VIA_FINER,
    /** It is the same as that name. */
    SAME_FINER,
    /** What fits is a name of a term that means nearly the same. */
    VIA_NEAR,
    /** What fits is a name of a related term. */
    VIA_RELATED,
    /** What fits is a part of the name. */
    VIA_PART,
    /** A finer term has the name, whatever fits best. */
    FINER_LABEL,
    /** How much of the name stands in the preferred label. */
    NAME_IN_PREFERRED,
    /** How much of the preferred label stands in the name. */
    PREFERRED_IN_NAME,
    /** What the name has beside what fits says nothing of its own: "approach", "level", "service". */
    ONLY_LIGHT_WORDS,
    /** The name joins two things: "A and B", "a/b". */
    JOINED,
    /** A short name ends as words for a state do: "displaced", "confidential". */
    STATE,
    /** The target is a group of people, and the name no word for a part of it: one is called so or isn't. */
    PEOPLE,
    /** The target is a group of people, and the name isn't one of its names. */
    PEOPLE_OTHERWISE,
    /** The target is a principle: what agencies call by it is a measure for it or near it. */
    PRINCIPLE,
    /** The target is a principle, and what fits is a word for a part of it. */
    PART_OF_PRINCIPLE,
    /** The target is a theme or a risk: many kinds of cases come under it. */
    THEME,
    /** How much speaks for the link at all. */
    SCORE,
    /** How like the nearest label of the target is. */
    LIKENESS,
    /** Another term of the list fits the target better. */
    SURPASSED,
    /** How many other terms of the list lead to the target. */
    OTHERS,
    /** The terms beside it lead to the target. */
    SIBLINGS;

    static final int COUNT = values().length;

    private static final int SHORT = 3;
    private static final Pattern STATES = Pattern.compile(".*(ed|able|ial|é|ée|és|ées|ado|ada|ados|adas)");
    private static final Pattern JOINT = Pattern.compile("(?i)[/&]|\\b(and|or|et|ou|y|o)\\b| و");
    private static final Set<String> LIGHT = Set.copyOf(Roots.of("approach procedure strategy methodology method technique description type"
        + " level service status exercise data information activity support people person households population case group area operation"
        + " occurrence ability practice system process"));

    /** Of a link to a target: by the name of the term, the evidence and how it stands in the list. */
    static double[] of(String whole, Evidence evidence, Target target, Standing standing) {
        String label = Readings.cut(whole);
        double[] x = new double[COUNT];
        x[ALWAYS.ordinal()] = 1;
        x[FINER_LABEL.ordinal()] = evidence.get(Feature.FINER_LABEL);
        x[SCORE.ordinal()] = standing.score() / 4;
        x[LIKENESS.ordinal()] = evidence.get(Feature.LIKENESS);
        x[SURPASSED.ordinal()] = standing.surpassed() ? 1 : 0;
        x[OTHERS.ordinal()] = Math.log1p(standing.others());
        x[SIBLINGS.ordinal()] = evidence.get(Feature.SIBLINGS);
        x[JOINED.ordinal()] = JOINT.matcher(label).find() ? 1 : 0;
        evidence.match().ifPresent(match -> {
            fit(x, evidence, match);
            words(x, label, target, match);
        });
        ground(x, target, evidence);
        return x;
    }

    /** By what kind of name fits, and whose. */
    private static void fit(double[] x, Evidence evidence, Match match) {
        boolean own = match.entry().target() == evidence.target();
        boolean same = match.level() > 0 && evidence.via() != Via.PART;
        Name name = match.entry().name();
        boolean preferred = evidence.get(Feature.PREFERRED_LABEL) > 0 || own && same && name.field() == Field.PREFERRED;
        x[SAME_PREFERRED.ordinal()] = preferred ? 1 : 0;
        if (own && name.field() != Field.PREFERRED) {
            switch (name.sense()) {
                case SAME -> x[SAME_OTHER.ordinal()] = same && !preferred ? 1 : 0;
                case KIND -> x[(same && !preferred ? SAME_KIND : LIKE_KIND).ordinal()] = same && preferred ? 0 : 1;
                case NEIGHBOUR -> x[(same && !preferred ? SAME_NEIGHBOUR : LIKE_NEIGHBOUR).ordinal()] = same && preferred ? 0 : 1;
                case WIDER -> x[SAME_WIDER.ordinal()] = same && !preferred ? 1 : 0;
            }
        }
        x[VIA_PART.ordinal()] = evidence.via() == Via.PART ? 1 : 0;
        x[VIA_FINER.ordinal()] = evidence.via() == Via.FINER ? 1 : 0;
        x[SAME_FINER.ordinal()] = evidence.via() == Via.FINER && same ? 1 : 0;
        x[VIA_NEAR.ordinal()] = evidence.via() == Via.NEAR ? 1 : 0;
        x[VIA_RELATED.ordinal()] = evidence.via() == Via.RELATED ? 1 : 0;
    }

    /** By the words of the name beside those that fit. */
    private static void words(double[] x, String label, Target target, Match match) {
        List<String> words = Roots.of(label);
        String folded = Analysis.fold(label);
        List<String> preferred = Roots.of(nearest(folded, match.entry().language(), target));
        long both = words.stream().distinct().filter(preferred::contains).count();
        x[NAME_IN_PREFERRED.ordinal()] = both / (double) Math.max(1, words.stream().distinct().count());
        x[PREFERRED_IN_NAME.ordinal()] = both / (double) Math.max(1, preferred.stream().distinct().count());
        List<String> fitting = Roots.of(match.entry().name().text());
        List<String> left = words.stream().filter(word -> !fitting.contains(word)).toList();
        x[ONLY_LIGHT_WORDS.ordinal()] = !left.isEmpty() && LIGHT.containsAll(left) ? 1 : 0;
        x[STATE.ordinal()] = words.size() <= SHORT && STATES.matcher(folded).matches() ? 1 : 0;
    }

    /** The preferred label in the language of the name that fits; where that has none, the one that the name is likest. */
    private static String nearest(String folded, String language, Target target) {
        List<Name> preferred = target.names().stream().filter(name -> name.field() == Field.PREFERRED).toList();
        List<Name> spoken = preferred.stream().filter(name -> Analysis.primary(name.language()).equals(language)).toList();
        if (spoken.size() == 1) {
            return spoken.get(0).text();
        }
        int[] trigrams = Entry.trigrams(folded);
        return (spoken.isEmpty() ? preferred : spoken).stream().map(Name::text)
            .max(Comparator.comparingDouble(text -> Entry.likeness(trigrams, Entry.trigrams(Analysis.fold(text))))).orElseGet(target::label);
    }

    /** By what the target is. */
    private static void ground(double[] x, Target target, Evidence evidence) {
        boolean same = x[SAME_PREFERRED.ordinal()] > 0 || evidence.match().filter(match -> match.level() > 0).isPresent()
            && evidence.via() != Via.PART;
        double other = Math.max(Math.max(x[SAME_KIND.ordinal()], x[LIKE_KIND.ordinal()]),
            Math.max(x[SAME_NEIGHBOUR.ordinal()], x[LIKE_NEIGHBOUR.ordinal()]));
        x[PEOPLE.ordinal()] = other > 0 ? 0 : isIn(target, "people");
        x[PEOPLE_OTHERWISE.ordinal()] = same ? 0 : isIn(target, "people");
        x[PRINCIPLE.ordinal()] = isIn(target, "principles");
        x[PART_OF_PRINCIPLE.ordinal()] = x[PRINCIPLE.ordinal()] * Math.max(x[SAME_KIND.ordinal()], x[LIKE_KIND.ordinal()]);
        x[THEME.ordinal()] = Math.max(isIn(target, "themes"), isIn(target, "risks"));
    }

    private static double isIn(Target target, String file) {
        return target.id().startsWith(Pim.BASE + "ontology/" + file + "#") ? 1 : 0;
    }
}
