package pimkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pimkg.vocabulary.Wording;

/** What the names of a scheme mean, to be compared with what the names of a term mean. Several threads may ask. */
final class Meanings {

    /** So many that are nearest in meaning are looked at, even when they share no word. */
    private static final int NEAREST = 8;
    /** Nearer than this is no accident. */
    private static final double LEAST = 0.45;
    private static final Set<Field> NAMES = Set.of(Field.PREFERRED, Field.ALTERNATIVE);
    private static final double LENT = 0.95;

    private final Meaning meaning;
    private final List<Integer> owners = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<float[]> vectors;
    private final Map<Integer, List<Integer>> borrowers = new HashMap<>();

    Meanings(Scheme scheme, Kin kin, Meaning meaning) {
        this.meaning = meaning;
        for (int number = 0; number < scheme.targets().size(); number++) {
            if (scheme.proposed().contains(scheme.targets().get(number).id())) {
                borrowers.computeIfAbsent(number, key -> new ArrayList<>()).add(number);
                for (int lender : kin.finer(number)) {
                    borrowers.computeIfAbsent(lender, key -> new ArrayList<>()).add(number);
                }
            }
        }
        borrowers.keySet().stream().sorted().forEach(owner -> scheme.targets().get(owner).names().stream()
            .filter(name -> NAMES.contains(name.field()) && meaning.speaks(name.language())).forEach(name -> {
                owners.add(owner);
                names.add(name);
            }));
        this.vectors = meaning.vectors(names.stream().map(name -> Analysis.words(name.text())).toList());
    }

    /**
     * How near in meaning a target is.
     *
     * @param target   its number
     * @param owner    the one whose name it is, which may lend it to the target
     * @param name     the nearest name
     * @param likeness from 0 to 1
     * @param measure  how it was measured
     */
    record Near(int target, int owner, Name name, double likeness, String measure) {

        /** Whether it explains more than a match of words does. */
        boolean tellsMoreThan(Optional<Match> match) {
            return likeness >= LEAST && match.filter(words -> words.level() > 0 || words.likeness() >= likeness).isEmpty();
        }
    }

    /** All proposed targets by how near they are to the names of a term. */
    Map<Integer, Near> near(List<Wording> wordings) {
        Map<Integer, Near> near = new HashMap<>();
        List<String> texts = wordings.stream().filter(wording -> meaning.speaks(wording.language()))
            .map(wording -> Analysis.words(wording.text())).filter(text -> !text.isBlank()).distinct().toList();
        for (float[] vector : texts.isEmpty() ? List.<float[]>of() : meaning.vectors(texts)) {
            for (int index = 0; index < vectors.size(); index++) {
                double likeness = Math.max(0, Math.min(1, cosine(vector, vectors.get(index))));
                for (int target : borrowers.get(owners.get(index))) {
                    double share = target == owners.get(index) ? likeness : LENT * likeness;
                    Near here = new Near(target, owners.get(index), names.get(index), share, meaning.measure());
                    near.merge(target, here, (one, other) -> other.likeness() > one.likeness() ? other : one);
                }
            }
        }
        return near;
    }

    /** Those that are worth a look for their meaning alone. */
    static Set<Integer> nearest(Map<Integer, Near> near) {
        Set<Integer> nearest = new HashSet<>();
        near.values().stream().filter(each -> each.likeness() >= LEAST)
            .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::target)).limit(NEAREST).forEach(each -> nearest.add(each.target()));
        return nearest;
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int index = 0; index < one.length; index++) {
            sum += one[index] * other[index];
        }
        return sum;
    }
}
