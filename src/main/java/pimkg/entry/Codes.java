package pimkg.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.Slot;
import pimkg.exchange.PackagedMappings;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/** Under which codes and names other lists keep a thing, and who says so. The sets of mappings are read for it. */
final class Codes {

    /** Read from a code to the term: one that is broader than the code leaves the code the narrower. */
    private static final Map<Node, Node> INVERSE = Map.of(SKOS.exactMatch.asNode(), SKOS.exactMatch.asNode(),
        SKOS.closeMatch.asNode(), SKOS.closeMatch.asNode(),
        SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.narrowMatch.asNode(), SKOS.broadMatch.asNode(),
        SKOS.relatedMatch.asNode(), SKOS.relatedMatch.asNode());
    static final String OURS = Pim.BASE + "ontology/";
    private static final List<String> ORDER = List.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch");

    private final Graph graph;
    private final Map<String, Mapping> records = new HashMap<>();

    static Codes of(KnowledgeGraph knowledge) {
        return knowledge.derived(Codes.class, Codes::new);
    }

    private Codes(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
        PackagedMappings.all(knowledge).forEach(reading -> reading.set().current()
            .forEach(mapping -> records.put(mapping.subject() + " " + mapping.object(), mapping)));
    }

    List<Entry.Code> of(Node term, Names names) {
        Comparator<Entry.Code> order = Comparator.comparing((Entry.Code code) -> ORDER.indexOf(code.relation()));
        return INVERSE.keySet().stream().flatMap(relation -> Stream.concat(
                others(term, G.listPO(graph, relation, term)).map(other -> code(other, relation, term, names)),
                others(term, G.listSP(graph, term, relation)).map(other -> code(other, INVERSE.get(relation), term, names))))
            .sorted(order.thenComparing(code -> code.list().text()).thenComparing(code -> code.term().text())).distinct().toList();
    }

    /** Those of other lists: for a term of this ontology, another of it is no code. */
    private static Stream<Node> others(Node term, List<Node> others) {
        boolean ours = term.getURI().startsWith(OURS);
        return others.stream().filter(other -> other.isURI() && !(ours && other.getURI().startsWith(OURS)));
    }

    /** The codes of a list that somebody else keeps, each with what it means here. */
    List<Entry.Listed> in(Node list, Names names) {
        if (list.getURI().startsWith(OURS)) {
            return List.of();
        }
        return names.nodes(Stream.of(SKOS.inScheme.asNode(), RDFS.isDefinedBy.asNode()).flatMap(property -> G.listPO(graph, property, list)
            .stream()).filter(Node::isURI))
            .map(code -> new Entry.Listed(names.code(code), names.of(code), meanings(code, names))).toList();
    }

    private List<Entry.Sense> meanings(Node code, Names names) {
        return INVERSE.keySet().stream().sorted(Comparator.comparing(relation -> ORDER.indexOf(relation.getLocalName())))
            .flatMap(relation -> G.listSP(graph, code, relation).stream().map(term -> new Entry.Sense(relation.getLocalName(), names.of(term))))
            .toList();
    }

    private Entry.Code code(Node other, Node relation, Node term, Names names) {
        Optional<Mapping> mapping = Optional.ofNullable(records.get(other + " " + term))
            .or(() -> Optional.ofNullable(records.get(term + " " + other)));
        return new Entry.Code(list(other, names), names.code(other), names.of(other), relation.getLocalName(),
            mapping.map(record -> author(record, names)).orElse(""),
            mapping.map(record -> who(record, Slot.REVIEWER_ID, Slot.REVIEWER_LABEL, names)).orElse(""),
            mapping.flatMap(record -> record.get(Slot.CONFIDENCE)).orElse(""));
    }

    /** The list that a code is defined by, or the scheme that a term is in; what minted it where neither is said. */
    private Said list(Node other, Names names) {
        return Stream.of(SKOS.inScheme.asNode(), RDFS.isDefinedBy.asNode()).flatMap(property -> G.listSP(graph, other, property).stream())
            .findFirst().map(names::of).orElse(Said.NOTHING);
    }

    private static String author(Mapping mapping, Names names) {
        String author = who(mapping, Slot.AUTHOR_ID, Slot.AUTHOR_LABEL, names);
        return author.isEmpty() ? who(mapping, Slot.CREATOR_ID, Slot.CREATOR_LABEL, names) : author;
    }

    /** By name; this project by its short name, since its long one reads like that of the initiative, which confirmed nothing. */
    private static String who(Mapping mapping, Slot id, Slot label, Names names) {
        Collection<String> labels = mapping.all(label);
        return String.join(", ", labels.isEmpty()
            ? mapping.all(id).stream().map(iri -> iri.equals(Pim.ONTOLOGY.getURI()) ? "pim-kg" : names.of(NodeFactory.createURI(iri)).text())
            .toList() : labels);
    }
}
