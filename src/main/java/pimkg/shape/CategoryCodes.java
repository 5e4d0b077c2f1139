package pimkg.shape;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/**
 * The shipped mappings of agencies' codes to PIM categories, said of the categories. A description may say something of a
 * code, and is heard; of a category it is not heard, so it can't make a category of whatever it likes.
 */
final class CategoryCodes {

    private static final Node CROSSWALKS = NodeFactory.createURI(Pim.BASE + "data/crosswalks");
    /** What a code may be to a category, and what the category then is to the code. A category that is narrower says too much. */
    private static final Map<Node, Node> TURNED = Map.of(SKOS.exactMatch.asNode(), SKOS.exactMatch.asNode(),
        SKOS.closeMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode());

    private CategoryCodes() {
    }

    /** Hands on, for each code, the statements of its category, and that it is a code of the scheme of categories. */
    static void of(KnowledgeGraph knowledge, Consumer<Triple> sink) {
        Set<Node> categories = Set.copyOf(G.listSP(knowledge.about(Pim.CATEGORIES), Pim.CATEGORIES, SKOS.hasTopConcept.asNode()));
        Stream.concat(knowledge.namesIn("data/crosswalk"), Stream.of(CROSSWALKS)).forEach(part -> knowledge.triples(part, mapping -> {
            Node turned = TURNED.get(mapping.getPredicate());
            if (turned != null && categories.contains(mapping.getObject())) {
                sink.accept(Triple.create(mapping.getObject(), turned, mapping.getSubject()));
                sink.accept(Triple.create(mapping.getObject(), Pim.AGENCY_CODE, mapping.getSubject()));
                sink.accept(Triple.create(Pim.CATEGORIES, Pim.AGENCY_CODE, mapping.getSubject()));
            }
        }));
    }
}
