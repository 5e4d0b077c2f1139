package pimkg.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Origin;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.Sssom;
import pimkg.sssom.Trouble.Kind;
import pimkg.sssom.TroubleLog;

/**
 * The Alignment format (EDOAL level 0) that evaluation campaigns and editors of alignments exchange: cells of two entities, a
 * relation and a measure. It has no negative cells, no reasons and no people: only positive mappings fit.
 */
final class Alignment {

    private static final String NAMESPACE = "http://knowledgeweb.semanticweb.org/heterogeneity/alignment#";
    private static final Map<String, String> SYMBOLS = Map.of(Sssom.EXACT, "=", Sssom.BROAD, "&lt;", Sssom.NARROW, "&gt;");
    private static final Map<String, String> RELATIONS = Map.of(
        "=", Sssom.EXACT, "<", Sssom.BROAD, ">", Sssom.NARROW,
        "fr.inrialpes.exmo.align.impl.rel.EquivRelation", Sssom.EXACT,
        "fr.inrialpes.exmo.align.impl.rel.SubsumedRelation", Sssom.BROAD,
        "fr.inrialpes.exmo.align.impl.rel.SubsumeRelation", Sssom.NARROW);

    private Alignment() {
    }

    private static Node name(String local) {
        return NodeFactory.createURI(NAMESPACE + local);
    }

    /** The positive mappings as RDF/XML; relations without a symbol by their IRI. */
    static String write(MappingSet set) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns="%1$s" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xsd="http://www.w3.org/2001/XMLSchema#">
              <Alignment>
                <xml>yes</xml>
                <level>0</level>
                <type>**</type>
            %2$s  </Alignment>
            </rdf:RDF>
            """.formatted(NAMESPACE, set.current().stream().filter(Mapping::isPositive).map(Alignment::cell).collect(Collectors.joining()));
    }

    private static String cell(Mapping mapping) {
        return """
                <map>
                  <Cell>
                    <entity1 rdf:resource="%s"/>
                    <entity2 rdf:resource="%s"/>
                    <relation>%s</relation>
                    <measure rdf:datatype="http://www.w3.org/2001/XMLSchema#float">%s</measure>
                  </Cell>
                </map>
            """.formatted(safe(mapping.subject()), safe(mapping.object()),
            SYMBOLS.getOrDefault(mapping.predicate(), safe(mapping.predicate())), Double.toString(mapping.confidence()));
    }

    private static String safe(String iri) {
        return SssomRdf.iri(iri).getURI().replace("&", "&amp;").replace("'", "&apos;");
    }

    /** Whether there are cells in a graph. */
    static boolean isIn(Graph graph) {
        return graph.contains(Node.ANY, name("entity1"), Node.ANY);
    }

    /** The cells as mappings whose reason is not told. */
    static List<Mapping> read(Graph graph, TroubleLog log) {
        List<Mapping> mappings = new ArrayList<>();
        for (Node cell : graph.find(Node.ANY, name("entity1"), Node.ANY).mapWith(Triple::getSubject).toSet()) {
            cell(graph, cell, log).ifPresent(mappings::add);
        }
        return mappings.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private static Optional<Mapping> cell(Graph graph, Node cell, TroubleLog log) {
        Optional<String> subject = value(graph, cell, "entity1");
        Optional<String> object = value(graph, cell, "entity2");
        String relation = value(graph, cell, "relation").orElse("=").strip();
        Optional<String> predicate = Optional.ofNullable(RELATIONS.get(relation))
            .or(() -> Optional.of(relation).filter(text -> text.contains("://") && !text.contains(" ")));
        if (predicate.isEmpty()) {
            log.add(0, Kind.RELATION, relation);
            return Optional.empty();
        }
        if (subject.isEmpty() || object.isEmpty()) {
            log.add(0, Kind.REQUIRED, subject.isEmpty() ? Slot.SUBJECT_ID.slotName() : Slot.OBJECT_ID.slotName());
            return Optional.empty();
        }
        Mapping mapping = Mapping.of(subject.get(), predicate.get(), object.get(), Sssom.SEMAPV + "UnspecifiedMatching")
            .at(Origin.line(log.file(), 0));
        return Optional.of(value(graph, cell, "measure").flatMap(Alignment::measure).map(sure -> mapping.with(Slot.CONFIDENCE, sure)).orElse(mapping));
    }

    private static Optional<Double> measure(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(Graph graph, Node cell, String property) {
        return G.listSP(graph, cell, name(property)).stream().filter(node -> !node.isBlank())
            .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm()).sorted().findFirst();
    }
}
