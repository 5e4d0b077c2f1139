package pimkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Language;

/** The concepts of the packaged ontology as targets; those of the collection of linked terms are proposed. */
public final class PimScheme {

    /** What the scheme is called. */
    public static final String NAME = "pim-kg";

    private static final Map<Node, Field> NAMES = Map.of(SKOS.prefLabel.asNode(), Field.PREFERRED,
        SKOS.altLabel.asNode(), Field.ALTERNATIVE, SKOS.hiddenLabel.asNode(), Field.HIDDEN, SKOS.notation.asNode(), Field.NOTATION);
    private static final List<Node> GLOSSES = List.of(SKOS.definition.asNode(), SKOS.scopeNote.asNode(), SKOS.example.asNode());
    private static final List<Node> UPWARD = List.of(SKOS.broader.asNode(), SKOS.broadMatch.asNode());
    private static final List<Node> DOWNWARD = List.of(SKOS.narrower.asNode(), SKOS.narrowMatch.asNode(), Pim.SUB_CATEGORY);
    private static final List<Node> LEVEL = List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode());
    private static final List<Node> SIDEWARD = List.of(SKOS.related.asNode(), SKOS.relatedMatch.asNode(), Pim.OUTPUT);

    private final Graph graph;
    private final Senses senses = Senses.packaged();
    private final Map<Node, Set<String>> above = new HashMap<>();
    private final Map<Node, Set<String>> level = new HashMap<>();
    private final Map<Node, Set<String>> beside = new HashMap<>();

    private PimScheme(Graph graph) {
        this.graph = graph;
        UPWARD.forEach(property -> each(property, link -> note(above, link.getSubject(), link.getObject())));
        DOWNWARD.forEach(property -> each(property, link -> note(above, link.getObject(), link.getSubject())));
        LEVEL.forEach(property -> each(property, link -> noteBoth(level, link)));
        SIDEWARD.forEach(property -> each(property, link -> noteBoth(beside, link)));
    }

    private void each(Node property, Consumer<Triple> use) {
        graph.find(Node.ANY, property, Node.ANY).filterKeep(link -> link.getObject().isURI()).forEach(use);
    }

    private static void noteBoth(Map<Node, Set<String>> where, Triple link) {
        note(where, link.getSubject(), link.getObject());
        note(where, link.getObject(), link.getSubject());
    }

    private static void note(Map<Node, Set<String>> where, Node of, Node other) {
        where.computeIfAbsent(of, key -> new TreeSet<>()).add(other.getURI());
    }

    /** The concepts of {@code ontology/} that are in force. */
    public static Scheme of(KnowledgeGraph knowledge) {
        return knowledge.derived(Scheme.class, PimScheme::read);
    }

    private static Scheme read(KnowledgeGraph knowledge) {
        Graph ontology = knowledge.folder("ontology");
        PimScheme reader = new PimScheme(ontology);
        List<Node> concepts = ontology.find(Node.ANY, RDF.Nodes.type, SKOS.Concept.asNode()).mapWith(Triple::getSubject)
            .filterKeep(concept -> concept.isURI() && !ontology.contains(concept, OWL2.deprecated.asNode(), Node.ANY)).toList();
        List<Target> targets = concepts.stream().distinct().sorted(Comparator.comparing(Node::getURI)).map(reader::target).toList();
        Set<String> proposed = ontology.find(Pim.LINKED_TERMS, SKOS.member.asNode(), Node.ANY)
            .mapWith(link -> link.getObject().getURI()).toSet();
        return new Scheme(NAME, targets, proposed);
    }

    private Target target(Node concept) {
        List<Name> names = new ArrayList<>();
        NAMES.forEach((property, field) -> graph.find(concept, property, Node.ANY).mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral).forEach(label ->
                names.add(new Name(label.getLiteralLexicalForm(), label.getLiteralLanguage(), field,
                    senses.of(concept.getURI(), label.getLiteralLexicalForm())))));
        names.sort(Comparator.comparing(Name::field).thenComparing(Name::language).thenComparing(Name::text));
        List<String> glosses = GLOSSES.stream().map(property -> Literals.of(graph, concept, property).exactly(Language.EN))
            .flatMap(Optional::stream).toList();
        return new Target(concept.getURI(), Literals.of(graph, concept, SKOS.prefLabel.asNode()).in(Language.EN), names, glosses,
            above.getOrDefault(concept, Set.of()), level.getOrDefault(concept, Set.of()),
            beside.getOrDefault(concept, Set.of()));
    }
}
