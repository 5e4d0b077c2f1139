package pimkg.validation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import pimkg.validation.Verdict.Judged;

/**
 * The verdicts on all inputs of one run.
 *
 * @param profile  the set of rules that was applied
 * @param verdicts one an input, in the order given
 */
public record Judgement(String profile, List<Verdict> verdicts) {

    /** Takes a copy of the list. */
    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    /** The inputs that were judged. */
    public Stream<Judged> judged() {
        return verdicts.stream().filter(Judged.class::isInstance).map(Judged.class::cast);
    }

    /** All findings. */
    public Stream<Finding> findings() {
        return judged().map(Judged::findings).flatMap(Collection::stream);
    }

    /** How many findings have this severity. */
    public long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }

    /** How many descriptions were judged. */
    public long datasets() {
        return judged().mapToLong(judged -> judged.datasets().size()).sum();
    }

    /** Whether every input was judged, at least one was, and none has a violation. Warnings do not count against it. */
    public boolean conforms() {
        return !verdicts.isEmpty() && judged().count() == verdicts.size() && count(Severity.VIOLATION) == 0;
    }

    /** Whether an input could not be judged at all. */
    public boolean isIncomplete() {
        return judged().count() < verdicts.size();
    }

    /** The scores over all inputs, in PIM's order of principles. */
    public List<PrincipleScore> scores() {
        Map<Node, PrincipleScore> sums = new LinkedHashMap<>();
        judged().flatMap(judged -> judged.scores().stream())
            .forEach(score -> sums.merge(score.principle(), score, PrincipleScore::plus));
        return List.copyOf(sums.values());
    }
}
