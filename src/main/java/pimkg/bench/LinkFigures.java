package pimkg.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.link.Candidate;
import pimkg.link.Judged;
import pimkg.link.Linking;
import pimkg.link.Relation;

/** How well proposals agree with what a person found. */
final class LinkFigures {

    private int mappable;
    private int first;
    private int amongFive;
    private int relations;
    private int none;
    private int falseStrong;
    private int strong;
    private int strongRight;
    private final Map<Relation, Map<Relation, Integer>> kinds = new EnumMap<>(Relation.class);

    void add(Judged judged, Linking linking) {
        List<Candidate> candidates = linking.candidates();
        boolean right = !candidates.isEmpty() && judged.targets().contains(candidates.get(0).target().id());
        boolean isStrong = !candidates.isEmpty() && candidates.get(0).isStrong();
        if (judged.relation().isPresent()) {
            mappable++;
            first += right ? 1 : 0;
            amongFive += candidates.stream().anyMatch(each -> judged.targets().contains(each.target().id())) ? 1 : 0;
            relations += right && candidates.get(0).relation() == judged.relation().get() ? 1 : 0;
            if (right) {
                kinds.computeIfAbsent(judged.relation().get(), key -> new EnumMap<>(Relation.class))
                    .merge(candidates.get(0).relation(), 1, Integer::sum);
            }
        } else {
            none++;
            falseStrong += isStrong ? 1 : 0;
        }
        strong += isStrong ? 1 : 0;
        strongRight += isStrong && right ? 1 : 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P@1 %.3f  hit@5 %.3f  (%d)   strong: precision %.3f recall %.3f   kind %.3f   none linked %d of %d",
            share(first, mappable), share(amongFive, mappable), mappable, share(strongRight, strong), share(strongRight, mappable),
            share(relations, first), falseStrong, none);
    }

    /** One line a kind that was judged: how often each kind was proposed; and what always proposing the commonest would give. */
    List<String> confusion() {
        List<String> lines = new ArrayList<>();
        int commonest = 0;
        for (Relation judged : Relation.values()) {
            Map<Relation, Integer> proposed = kinds.getOrDefault(judged, Map.of());
            commonest = Math.max(commonest, proposed.values().stream().mapToInt(Integer::intValue).sum());
            lines.add(String.format(Locale.ROOT, "  judged %-8s proposed %s", name(judged), Stream.of(Relation.values())
                .map(each -> name(each) + " " + proposed.getOrDefault(each, 0)).collect(Collectors.joining(", "))));
        }
        lines.add(String.format(Locale.ROOT, "  always the commonest kind: %.3f", share(commonest, first)));
        return lines;
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
