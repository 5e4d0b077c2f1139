package pimkg.bench;

import java.util.List;
import java.util.Locale;
import pimkg.link.Candidate;
import pimkg.link.Judged;
import pimkg.link.Linking;

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

    void add(Judged judged, Linking linking) {
        List<Candidate> candidates = linking.candidates();
        boolean right = !candidates.isEmpty() && judged.targets().contains(candidates.get(0).target().id());
        boolean isStrong = !candidates.isEmpty() && candidates.get(0).isStrong();
        if (judged.relation().isPresent()) {
            mappable++;
            first += right ? 1 : 0;
            amongFive += candidates.stream().anyMatch(each -> judged.targets().contains(each.target().id())) ? 1 : 0;
            relations += right && candidates.get(0).relation() == judged.relation().get() ? 1 : 0;
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

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
