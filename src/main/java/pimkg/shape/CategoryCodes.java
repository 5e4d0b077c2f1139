package pimkg.shape;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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

    /** For each code the statements of its category, and that it is a code of the scheme of categories. */
    static Graph of(KnowledgeGraph knowledge) {
        Graph mappings = knowledge.folder("data/crosswalk");
        GraphUtil.addInto(mappings, knowledge.graph(CROSSWALKS));
        Graph codes = GraphMemFactory.createDefaultGraphSameTerm();
        for (Triple member : knowledge.about(Pim.CATEGORIES).find(Pim.CATEGORIES, SKOS.hasTopConcept.asNode(), Node.ANY).toList()) {
            Node category = member.getObject();
            TURNED.forEach((relation, turned) -> mappings.find(Node.ANY, relation, category).mapWith(Triple::getSubject).forEach(code -> {
                codes.add(category, turned, code);
                codes.add(category, Pim.AGENCY_CODE, code);
                codes.add(Pim.CATEGORIES, Pim.AGENCY_CODE, code);
            }));
        }
        return codes;
    }
}
