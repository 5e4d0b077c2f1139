package pimkg.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.vocabulary.VocabularyException.Fault;

/** SKOS concepts, with plain labels or SKOS-XL; where there are none, whatever has a label, and at last whatever is spoken of. */
final class RdfTerms {

    private static final Node PREF = SKOS.prefLabel.asNode();
    private static final List<Node> DEFINITIONS = List.of(SKOS.definition.asNode(), SKOS.scopeNote.asNode(), RDFS.comment.asNode(),
        DCTerms.description.asNode());
    private static final Set<Node> GATHERINGS = Set.of(SKOS.ConceptScheme.asNode(), SKOS.Collection.asNode(),
        SKOS.OrderedCollection.asNode());

    private final Graph graph;

    private RdfTerms(Graph graph) {
        this.graph = graph;
    }

    static List<Term> of(RdfInput input) throws VocabularyException {
        Reading reading = RdfReader.read(input);
        if (reading instanceof Reading.Unreadable broken) {
            throw new VocabularyException(Fault.of(broken.reason()), broken.remark().line() == 0 ? "" : Long.toString(broken.remark().line()));
        }
        return new RdfTerms(((Reading.Read) reading).graph()).terms();
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (Node subject : subjects()) {
            if (objects(subject, RDF.Nodes.type).stream().noneMatch(GATHERINGS::contains)) {
                terms.add(term(subject));
            }
        }
        return terms;
    }

    private Set<Node> subjects() {
        Set<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
        collect(found, PREF, Node.ANY);
        collect(found, RDF.Nodes.type, SKOS.Concept.asNode());
        collect(found, SKOSXL.prefLabel.asNode(), Node.ANY);
        if (found.isEmpty()) {
            collect(found, RDFS.label.asNode(), Node.ANY);
        }
        if (found.isEmpty()) {
            collect(found, Node.ANY, Node.ANY);
        }
        return found;
    }

    private void collect(Set<Node> found, Node property, Node value) {
        graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).filterKeep(Node::isURI).forEach(found::add);
    }

    private Term term(Node subject) {
        String iri = subject.getURI();
        TermBuilder term = new TermBuilder(iri);
        texts(subject, PREF).forEach(label -> term.label(label.text(), label.language()));
        xl(subject, SKOSXL.prefLabel.asNode()).forEach(label -> term.label(label.text(), label.language()));
        if (term.isNameless()) {
            texts(subject, RDFS.label.asNode()).forEach(label -> term.label(label.text(), label.language()));
        }
        if (term.isNameless()) {
            term.label(iri.replaceFirst(".*[/#:]", "").replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|_", " "), "");
        }
        for (Node property : List.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode())) {
            texts(subject, property).forEach(label -> term.alternative(label.text(), label.language()));
        }
        xl(subject, SKOSXL.altLabel.asNode()).forEach(label -> term.alternative(label.text(), label.language()));
        DEFINITIONS.forEach(property -> texts(subject, property).forEach(text -> term.definition(text.text(), text.language())));
        texts(subject, SKOS.notation.asNode()).stream().findFirst().ifPresent(code -> term.notation(code.text()));
        broader(subject).ifPresent(parent -> term.parent(parent.getURI())
            .context(texts(parent, PREF).stream().map(Wording::text).findFirst().orElse("")));
        return term.build();
    }

    private Optional<Node> broader(Node subject) {
        List<Node> parents = new ArrayList<>(objects(subject, SKOS.broader.asNode()));
        parents.addAll(graph.find(Node.ANY, SKOS.narrower.asNode(), subject).mapWith(Triple::getSubject).toList());
        parents.addAll(objects(subject, RDFS.subClassOf.asNode()));
        return parents.stream().filter(Node::isURI).filter(parent -> !parent.equals(subject))
            .min(Comparator.comparing(Node::toString));
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private List<Wording> texts(Node subject, Node property) {
        return objects(subject, property).stream().filter(Node::isLiteral)
            .map(literal -> new Wording(literal.getLiteralLexicalForm(), literal.getLiteralLanguage().toLowerCase(Locale.ROOT)))
            .sorted(Comparator.comparing((Wording text) -> text.language().equals("en") ? "" : text.language())
                .thenComparing(Wording::text)).toList();
    }

    private List<Wording> xl(Node subject, Node property) {
        return objects(subject, property).stream().filter(label -> !label.isLiteral())
            .flatMap(label -> texts(label, NodeFactory.createURI(SKOSXL.getURI() + "literalForm")).stream()).toList();
    }
}
