package pimkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.vocabulary.Term;

/** What the terms above and beside a term were linked to. */
final class Surroundings {

    private static final int LOOK_AT = 3;
    private static final int MOST_SIBLINGS = 200;
    private static final int FEW = 3;

    private final Map<String, Map<Integer, Double>> links = new HashMap<>();
    private final Map<String, String> idByLabel = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    /** For each term, how surely it leads to what it leads to best; for each group, the sum of these. */
    private final Map<String, Double> best = new HashMap<>();
    private final Map<String, Double> led = new HashMap<>();

    Surroundings(List<Term> terms, List<Ranked> ranked, Weights weights) {
        for (int index = 0; index < terms.size(); index++) {
            Term term = terms.get(index);
            Map<Integer, Double> confidences = new HashMap<>();
            for (int place = 0; place < Math.min(LOOK_AT, ranked.get(index).evidence().size()); place++) {
                confidences.put(ranked.get(index).evidence().get(place).target(),
                    weights.confidence(ranked.get(index).doubts(place)));
            }
            links.put(term.id(), confidences);
            idByLabel.putIfAbsent(Analysis.fold(term.label()), term.id());
            group(term).ifPresent(key -> groups.computeIfAbsent(key, each -> new ArrayList<>()).add(term.id()));
        }
        links.forEach((id, confidences) -> best.put(id, confidences.values().stream().mapToDouble(Double::doubleValue).max().orElse(0)));
        groups.forEach((key, ids) -> led.put(key, ids.stream().mapToDouble(best::get).sum()));
    }

    private static Optional<String> group(Term term) {
        return term.parent().or(() -> Optional.of(term.context()).filter(context -> !context.isBlank()));
    }

    private Optional<String> parent(Term term) {
        return term.parent().filter(links::containsKey)
            .or(() -> Optional.ofNullable(idByLabel.get(Analysis.fold(term.context())))).filter(id -> !id.equals(term.id()));
    }

    List<Evidence> add(Term term, List<Evidence> evidence) {
        Map<Integer, Double> above = parent(term).map(links::get).orElse(Map.of());
        Map<Integer, Double> beside = siblings(term);
        if (above.isEmpty() && beside.isEmpty()) {
            return evidence;
        }
        List<Evidence> all = new ArrayList<>();
        Map<Integer, Double> without = new HashMap<>(above);
        for (Evidence each : evidence) {
            without.remove(each.target());
            all.add(each.with(Feature.PARENT, above.getOrDefault(each.target(), 0.0))
                .with(Feature.SIBLINGS, beside.getOrDefault(each.target(), 0.0)));
        }
        without.forEach((target, confidence) -> all.add(
            new Evidence(target, new double[Feature.COUNT], Optional.empty(), Evidence.Via.CONTEXT).with(Feature.PARENT, confidence)
                .with(Feature.SIBLINGS, beside.getOrDefault(target, 0.0))));
        return all;
    }

    /** How little the terms beside it lead to anything, 0 to 1; 0 when there are too few to tell. */
    double strange(Term term) {
        String key = group(term).orElse("");
        int size = groups.getOrDefault(key, List.of()).size();
        return size <= FEW ? 0 : Math.max(0, 1 - 2 * (led.get(key) - best.get(term.id())) / (size - 1));
    }

    private Map<Integer, Double> siblings(Term term) {
        List<String> group = group(term).map(groups::get).orElse(List.of());
        Map<Integer, Double> sums = new HashMap<>();
        if (group.size() > 2 && group.size() <= MOST_SIBLINGS) {
            for (String id : group) {
                if (!id.equals(term.id())) {
                    links.get(id).forEach((target, confidence) -> sums.merge(target, confidence / (group.size() - 1), Double::sum));
                }
            }
        }
        return sums;
    }
}
