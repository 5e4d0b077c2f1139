package pimkg.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pimkg.link.Evidence.Via;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** Gathers what speaks for each proposed target. Serves one thread. */
final class Gatherer {

    private static final List<String> UNTAGGED = List.of("fr", "es");
    private static final int MOST_CANDIDATES = 100;
    private static final int MAX_DEFINITION = 400;

    private final Scheme scheme;
    private final Analysis analysis;
    private final LabelIndex index;
    private final Kin kin;
    private final Ground ground;
    private final String untagged;
    private final Map<String, Signals> contexts = new HashMap<>();

    Gatherer(Ground ground, Analysis analysis, String untagged) {
        this.ground = ground;
        this.scheme = ground.scheme();
        this.index = ground.index();
        this.kin = ground.kin();
        this.analysis = analysis;
        this.untagged = untagged;
    }

    /** For every proposed target that anything speaks for. */
    List<Evidence> gather(Term term) {
        Readings readings = Readings.of(term, untagged);
        Signals whole = signals(readings.whole(), Field.PREFERRED);
        Signals parts = signals(readings.parts(), Field.PREFERRED);
        Signals definition = signals(term.definitions().stream().limit(3).map(Gatherer::cut).toList(), Field.DEFINITION);
        Signals context = contexts.computeIfAbsent(term.context(), words ->
            signals(words.isBlank() ? List.of() : List.of(new Wording(Readings.cut(words), untagged)), Field.PARENT));
        Set<Integer> candidates = new TreeSet<>();
        List<String> words = readings.whole().isEmpty() ? List.of()
            : analysis.stems(readings.whole().get(0).text(), readings.whole().get(0).language());
        Map<Integer, Double> votes = ground.votes().of(words);
        candidates.addAll(votes.keySet());
        List.of(whole, parts, definition, context).forEach(signals -> signals.targets().forEach(target -> {
            candidates.addAll(ground.above().getOrDefault(target, List.of()));
            candidates.add(target);
        }));
        Map<Integer, Meanings.Near> meant = ground.meanings().map(meanings -> meanings.near(readings.whole())).orElse(Map.of());
        candidates.addAll(Meanings.nearest(meant));
        candidates.removeIf(target -> !ground.proposed().get(target));
        List<Evidence> all = new ArrayList<>();
        for (int target : likeliest(candidates, whole, parts, votes)) {
            Evidence alone = evidence(target, whole, parts, definition, context, words);
            Evidence evidence = Optional.ofNullable(meant.get(target)).map(alone::with).orElse(alone);
            all.add(votes.isEmpty() ? evidence : evidence.with(Feature.VOTES, votes.getOrDefault(target, 0.0))
                .with(Feature.COMMON, ground.votes().common(target)));
        }
        return all;
    }

    /** In a large list most share one common word with the name; it isn't worth while to look at them closely. */
    private static Collection<Integer> likeliest(Set<Integer> candidates, Signals whole, Signals parts, Map<Integer, Double> votes) {
        if (candidates.size() <= MOST_CANDIDATES) {
            return candidates;
        }
        List<Map.Entry<Integer, Double>> promise = new ArrayList<>();
        candidates.forEach(target -> promise.add(Map.entry(target, whole.likeness(target) + 0.3 * whole.contains(target)
            + 0.3 * parts.likeness(target) + votes.getOrDefault(target, 0.0))));
        promise.sort(Map.Entry.<Integer, Double>comparingByValue().reversed());
        return promise.stream().limit(MOST_CANDIDATES).map(Map.Entry::getKey).toList();
    }

    private static Wording cut(Wording text) {
        return new Wording(text.text().substring(0, Math.min(MAX_DEFINITION, text.text().length())), text.language());
    }

    private Signals signals(List<Wording> texts, Field field) {
        Signals signals = new Signals();
        for (Wording text : texts) {
            for (String language : tongues(text)) {
                signals.add(index.find(text.text(), language, field, analysis));
            }
        }
        return signals;
    }

    /** Of words without a tag, one cut of each kind: English, French and Spanish ones end in their own ways. */
    private List<String> tongues(Wording text) {
        if (!text.language().isEmpty() || scheme.name().equals(PimScheme.NAME)) {
            return List.of(text.language());
        }
        List<String> tongues = new ArrayList<>(List.of(""));
        Set<List<String>> cuts = new HashSet<>(Set.of(analysis.stems(text.text(), "")));
        UNTAGGED.stream().filter(language -> cuts.add(analysis.stems(text.text(), language))).forEach(tongues::add);
        return tongues;
    }

    private Evidence evidence(int target, Signals whole, Signals parts, Signals definition, Signals context, List<String> words) {
        double[] x = new double[Feature.COUNT];
        set(x, Feature.PREFERRED_LABEL, whole.level(target, Field.PREFERRED));
        set(x, Feature.OTHER_LABEL, Math.max(whole.level(target, Field.ALTERNATIVE), whole.level(target, Field.REMEMBERED)));
        set(x, Feature.HIDDEN_LABEL, Math.max(Math.max(whole.level(target, Field.DERIVED), whole.level(target, Field.THEME)),
            Math.max(whole.level(target, Field.HIDDEN), whole.level(target, Field.NOTATION))));
        set(x, Feature.LIKENESS, whole.likeness(target));
        set(x, Feature.EXPLAINED, whole.best(target).map(Match::explained).orElse(0.0));
        set(x, Feature.FOREIGN, whole.best(target).filter(match -> match.level() > 0).filter(this::isForeign).isPresent() ? 1 : 0);
        contained(x, whole, target);
        kin.finer(target).forEach(finer -> {
            raise(x, Feature.FINER_LABEL, whole.level(finer));
            raise(x, Feature.FINER_LIKENESS, whole.likeness(finer));
            raise(x, Feature.FINER_CONTAINED, whole.contains(finer));
            lent(x, finer, parts, definition, context);
        });
        kin.near(target).forEach(near -> {
            raise(x, Feature.NEAR_LABEL, whole.level(near));
            raise(x, Feature.NEAR_LIKENESS, whole.likeness(near));
            raise(x, Feature.FINER_CONTAINED, whole.contains(near));
            lent(x, near, parts, definition, context);
        });
        kin.related(target).forEach(related -> {
            raise(x, Feature.RELATED_LABEL, whole.level(related));
            raise(x, Feature.RELATED_LIKENESS, whole.likeness(related));
        });
        raise(x, Feature.PART_LABEL, parts.level(target));
        raise(x, Feature.PART_LIKENESS, parts.likeness(target));
        raise(x, Feature.DEFINITION, definition.contains(target));
        raise(x, Feature.CONTEXT, context.likeness(target));
        set(x, Feature.GLOSS, index.share(words, ground.glosses().get(target)));
        return explained(target, x, whole, parts);
    }

    private static void lent(double[] x, int lender, Signals parts, Signals definition, Signals context) {
        raise(x, Feature.PART_LABEL, 0.9 * parts.level(lender));
        raise(x, Feature.PART_LIKENESS, 0.9 * parts.likeness(lender));
        raise(x, Feature.DEFINITION, 0.7 * definition.contains(lender));
        raise(x, Feature.CONTEXT, 0.8 * context.likeness(lender));
    }

    private boolean isForeign(Match match) {
        String language = match.entry().name().language();
        return !language.isEmpty() && !language.startsWith("en") && !language.equals(untagged);
    }

    private void contained(double[] x, Signals whole, int target) {
        whole.contained(target).ifPresent(match -> {
            set(x, Feature.CONTAINED, match.contained());
            String text = analysis.folded(match.text());
            String name = match.entry().folded();
            set(x, Feature.CONTAINED_AT_END, text.endsWith(" " + name) ? match.contained() : 0);
            set(x, Feature.CONTAINED_AT_START, text.startsWith(name + " ") ? match.contained() : 0);
        });
    }

    /** The match that tells most, to be shown as the reason. */
    private Evidence explained(int target, double[] x, Signals whole, Signals parts) {
        Optional<Match> best = whole.best(target);
        Via via = Via.ITSELF;
        double most = best.map(Match::likeness).orElse(0.0);
        for (int finer : kin.finer(target)) {
            if (0.95 * whole.likeness(finer) > most) {
                most = 0.95 * whole.likeness(finer);
                best = whole.best(finer);
                via = Via.FINER;
            }
        }
        for (int near : kin.near(target)) {
            if (0.95 * whole.likeness(near) > most) {
                most = 0.95 * whole.likeness(near);
                best = whole.best(near);
                via = Via.NEAR;
            }
        }
        for (int related : kin.related(target)) {
            if (0.7 * whole.likeness(related) > most) {
                most = 0.7 * whole.likeness(related);
                best = whole.best(related);
                via = Via.RELATED;
            }
        }
        if (0.8 * parts.likeness(target) > most) {
            best = parts.best(target);
            via = Via.PART;
        }
        return new Evidence(target, x, best, best.isPresent() ? via : Via.CONTEXT);
    }

    private static void set(double[] x, Feature feature, double value) {
        x[feature.ordinal()] = value;
    }

    private static void raise(double[] x, Feature feature, double value) {
        x[feature.ordinal()] = Math.max(x[feature.ordinal()], value);
    }
}
