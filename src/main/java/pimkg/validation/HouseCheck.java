package pimkg.validation;

import java.util.List;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/** The packaged ontology, shapes and data against the house rules of {@code shapes/ontology.ttl}. */
public final class HouseCheck {

    private HouseCheck() {
    }

    /** All findings over everything that is in the graph, ordered by code and focus. */
    public static List<NamedShapes.Found> run(KnowledgeGraph knowledge) {
        return NamedShapes.run(knowledge.graph(Pim.HOUSE_RULES), knowledge.union());
    }
}
