package pimkg.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pimkg.graph.KnowledgeGraph;
import pimkg.vocabulary.Term;

/**
 * Links few terms at a time, again and again, to the whole of a scheme or to a part of it: what takes long to make ready is
 * made once. One caller is served at a time; nothing of what is asked is kept.
 */
public final class ReadyLinker {

    private static final int PARTS = 64;

    private final Scheme scheme;
    private final Weights weights;
    private final Analysis analysis = new Analysis();
    private final LabelIndex index;
    private final Map<Set<String>, Part> parts = new LinkedHashMap<>();

    private ReadyLinker(Ground ground) {
        this.scheme = ground.scheme();
        this.weights = Weights.packaged();
        this.index = ground.index();
    }

    /** Makes ready for the terms of a snapshot. */
    public static ReadyLinker toTermsOf(KnowledgeGraph knowledge) {
        return new ReadyLinker(Ground.of(knowledge));
    }

    /** What belongs to one set of proposed terms. */
    private record Part(Gatherer gatherer, Linker linker) {
    }

    /**
     * What each term may be linked to, in their order; each is looked at alone.
     *
     * @param proposed        the ids of the targets to propose; the others lend them their names
     * @param leastConfidence leave out what is less sure, 0 to 1
     */
    public synchronized List<Linking> link(List<Term> terms, Set<String> proposed, double leastConfidence) {
        try {
            Part part = part(Set.copyOf(proposed));
            return terms.stream().map(List::of).flatMap(alone -> part.linker()
                .link(alone, List.of(part.gatherer().gather(alone.get(0))), leastConfidence).stream()).toList();
        } finally {
            analysis.forget();
        }
    }

    private Part part(Set<String> proposed) {
        if (parts.size() >= PARTS && !parts.containsKey(proposed)) {
            parts.clear();
        }
        return parts.computeIfAbsent(proposed, ids -> {
            Scheme some = new Scheme(scheme.name(), scheme.targets(), ids);
            return new Part(new Gatherer(Ground.of(some, index, analysis), analysis, ""), new Linker(some, weights, Memory.NONE, ""));
        });
    }
}
