package pimkg.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pimkg.graph.KnowledgeGraph;

/**
 * What is known of a scheme before any term is looked at. Not changed afterwards; several threads may read it.
 *
 * @param scheme   the targets
 * @param proposed the numbers of those that are proposed
 * @param index    of their names
 * @param kin      which lend names to which
 * @param above    for each that lends its names, those it lends them to
 * @param glosses  the stems in what is said of each target's meaning
 * @param votes    of what people linked before
 * @param meanings of their names, where somebody tells
 */
record Ground(Scheme scheme, BitSet proposed, LabelIndex index, Kin kin, Map<Integer, List<Integer>> above, List<Set<String>> glosses,
              Votes votes, Optional<Meanings> meanings) {

    static Ground of(Scheme scheme, Optional<Meaning> meaning) {
        try (Analysis analysis = new Analysis()) {
            Ground ground = of(scheme, new LabelIndex(scheme, analysis), analysis);
            return new Ground(scheme, ground.proposed, ground.index, ground.kin, ground.above, ground.glosses, ground.votes,
                meaning.map(each -> new Meanings(scheme, ground.kin, each)));
        }
    }

    /** Of the terms of a snapshot, by words alone: made once. */
    static Ground of(KnowledgeGraph knowledge) {
        return knowledge.derived(Ground.class, snapshot -> of(PimScheme.of(snapshot), Optional.empty()));
    }

    /** With an index of the same targets, whichever of them are proposed. */
    static Ground of(Scheme scheme, LabelIndex index, Analysis analysis) {
        Kin kin = Kin.of(scheme);
        Map<Integer, List<Integer>> above = new HashMap<>();
        List.of(kin.finer(), kin.near(), kin.related()).forEach(lists -> lists.forEach((target, lenders) ->
            lenders.forEach(lender -> above.computeIfAbsent(lender, key -> new ArrayList<>()).add(target))));
        List<Set<String>> glosses = new ArrayList<>();
        for (Target target : scheme.targets()) {
            Set<String> stems = new HashSet<>();
            target.glosses().forEach(text -> stems.addAll(analysis.stems(text, "en")));
            glosses.add(stems);
        }
        BitSet proposed = new BitSet();
        for (int number = 0; number < scheme.targets().size(); number++) {
            proposed.set(number, scheme.proposed().contains(scheme.targets().get(number).id()));
        }
        return new Ground(scheme, proposed, index, kin, above, glosses, Votes.of(scheme, analysis), Optional.empty());
    }
}
