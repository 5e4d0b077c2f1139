package pimkg.browse;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Family;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.text.Language;

/** The lists of terms: those of PIM, those of other frameworks, those of agencies. */
public final class Lists {

    private static final String PIM = Pim.BASE + "ontology/";

    /**
     * A list.
     *
     * @param name  with its address
     * @param terms how many it has
     * @param first some of them
     */
    public record Card(Said name, int terms, List<Said> first) {
    }

    /**
     * A list with all its terms.
     *
     * @param name  with its address
     * @param terms how many it has
     * @param tree  its terms, the narrower below the broader
     */
    public record Whole(Said name, int terms, List<Family.Branch> tree) {
    }

    private static final int SHOWN = 4;

    private final Graph graph;

    /** The lists of this snapshot. */
    public Lists(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
    }

    /** The lists of this project's ontology. */
    public List<Card> ofPim(Language language) {
        return cards(schemes().filter(scheme -> scheme.getURI().startsWith(PIM)), language);
    }

    /** The lists of others: frameworks, and codes of agencies. */
    public List<Card> ofOthers(Language language) {
        Stream<Node> codes = graph.find(Node.ANY, RDF.Nodes.type, Pim.AGENCY_CODE_CLASS).mapWith(Triple::getSubject).toList().stream()
            .flatMap(code -> G.listSP(graph, code, RDFS.isDefinedBy.asNode()).stream());
        return cards(Stream.concat(schemes().filter(scheme -> !scheme.getURI().startsWith(PIM)), codes), language);
    }

    /** The lists of this project's ontology with their terms. */
    public List<Whole> tree(Language language) {
        Names names = new Names(graph, language);
        return schemes().filter(scheme -> scheme.getURI().startsWith(PIM))
            .map(scheme -> new Whole(names.of(scheme), members(scheme).size(), Family.branches(scheme, names, Set.of(scheme))))
            .sorted((a, b) -> a.name().text().compareToIgnoreCase(b.name().text())).toList();
    }

    private Stream<Node> schemes() {
        return graph.find(Node.ANY, RDF.Nodes.type, SKOS.ConceptScheme.asNode()).mapWith(Triple::getSubject).toList().stream();
    }

    private List<Card> cards(Stream<Node> lists, Language language) {
        Names names = new Names(graph, language);
        return lists.distinct().map(list -> {
            List<Node> members = members(list);
            return new Card(names.of(list), members.size(), names.sorted(members.stream()).stream().limit(SHOWN).toList());
        }).filter(card -> card.terms() > 0).sorted((a, b) -> a.name().text().compareToIgnoreCase(b.name().text())).toList();
    }

    private List<Node> members(Node list) {
        Predicate<Node> known = Node::isURI;
        return Stream.of(SKOS.inScheme.asNode(), RDFS.isDefinedBy.asNode()).flatMap(property -> G.listPO(graph, property, list).stream())
            .filter(known).distinct().toList();
    }
}
