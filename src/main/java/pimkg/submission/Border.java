package pimkg.submission;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.submission.RefusedException.Reason;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.version.Key;

/**
 * What a description may speak of. Questions read all descriptions together with the graph that ships: none may change what that
 * says, or pass itself off as a part of it.
 */
final class Border {

    private static final Set<String> SCHEMAS = Set.of(SKOS.uri, OWL2.getURI(), RDFS.getURI(), Prefixes.table().get("sh"));
    private static final Set<Node> VOCABULARIES = Set.of(SKOS.ConceptScheme.asNode(), SKOS.Collection.asNode(), SKOS.OrderedCollection.asNode());
    /** What else questions take for a part of what ships: systems of agencies with what they are called, sources with their editions. */
    private static final Set<String> PARTS = Set.of(Pim.AGENCY_CODE_CLASS.getURI(), Pim.SENSITIVITY_RULE.getURI(),
        Pim.BASE + "ontology/pim#System", Pim.BASE + "ontology/pim#SourceDocument");
    /** A term may be pointed at in this way, which says nothing about it. */
    private static final Node SEE = RDFS.seeAlso.asNode();

    private final Graph ships;

    Border(KnowledgeGraph knowledge) {
        this.ships = knowledge.union();
    }

    /**
     * A description without what it says of terms that ship, which is not its to say, like the reader of {@code validate} has it.
     *
     * @param leftOut takes the addresses of such terms
     * @throws RefusedException when it speaks of what is somebody else's by its very address, or makes itself a term
     */
    Piece within(Piece piece, Key key, Set<Node> leftOut) throws RefusedException {
        Graph kept = Piece.empty();
        Set<Node> theirs = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Triple triple : piece.graph().find().toList()) {
            if (isOfTheirs(triple.getSubject(), piece.subject(), key)) {
                theirs.add(triple.getSubject());
            } else {
                keepVocabulary(triple);
                kept.add(triple);
            }
        }
        leftOut.addAll(theirs);
        return new Piece(piece.subject(), kept);
    }

    private boolean isOfTheirs(Node about, Node dataset, Key key) throws RefusedException {
        if (!about.isURI() || about.getURI().equals(key.graph()) || about.getURI().startsWith(key.graph() + "#")) {
            return false;
        }
        boolean known = ships.contains(about, Node.ANY, Node.ANY);
        if (about.getURI().startsWith(Pim.BASE) || known && about.equals(dataset)) {
            throw new RefusedException(Reason.FOREIGN, about.getURI());
        }
        return known;
    }

    private void keepVocabulary(Triple triple) throws RefusedException {
        Node property = triple.getPredicate();
        Node value = triple.getObject();
        boolean claims = property.equals(RDF.Nodes.type) ? value.isURI() && isOfVocabularies(value)
            : value.isURI() && value.getURI().startsWith(Pim.BASE) && !property.equals(SEE) && SCHEMAS.contains(property.getNameSpace());
        if (claims) {
            throw new RefusedException(Reason.VOCABULARY, property.getURI() + " " + value.getURI());
        }
    }

    private boolean isOfVocabularies(Node type) {
        String space = type.getNameSpace();
        return VOCABULARIES.contains(type) || SCHEMAS.contains(space) && !space.equals(SKOS.uri) && !type.equals(OWL2.Thing.asNode())
            && !type.equals(RDFS.Resource.asNode())
            || type.getURI().startsWith(Pim.BASE) && (ships.contains(type, RDFS.subClassOf.asNode(), SKOS.Concept.asNode())
                || PARTS.contains(type.getURI()));
    }
}
