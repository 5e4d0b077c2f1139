package pimkg.skosmos;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Prefixes;

/**
 * A term as JSON-LD in the short names that Skosmos gives to SKOS, which its clients read without knowing JSON-LD: one object for the
 * term and one, with its names, for each term that it leads to.
 */
public final class ConceptData {

    private static final String SKOS_NAMESPACE = SKOS.getURI();
    private static final List<String> SHORT = List.of("prefLabel", "altLabel", "broader", "narrower", "related", "inScheme", "exactMatch", "closeMatch",
        "broadMatch", "narrowMatch", "relatedMatch");

    private final Graph graph;

    /** About this snapshot. */
    public ConceptData(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
    }

    /** All that is said of a term, except labels that are for searching only. */
    public JsonObject of(Node concept) {
        JsonArray nodes = new JsonArray();
        nodes.add(node(concept, graph.find(concept, Node.ANY, Node.ANY).toList()));
        leadsTo(concept).forEach(other -> nodes.add(node(other, graph.find(other, SKOS.prefLabel.asNode(), Node.ANY).toList())));
        JsonObject json = new JsonObject();
        json.add("@context", context());
        json.add("graph", nodes);
        return json;
    }

    private Stream<Node> leadsTo(Node concept) {
        return Stream.of(SKOS.broader, SKOS.narrower, SKOS.related, SKOS.inScheme).flatMap(property -> G.listSP(graph, concept, property.asNode()).stream())
            .filter(Node::isURI).distinct().sorted((a, b) -> a.getURI().compareTo(b.getURI()));
    }

    private static JsonObject node(Node subject, List<Triple> triples) {
        JsonObject json = new JsonObject();
        json.addProperty("uri", subject.getURI());
        Map<String, JsonArray> values = new TreeMap<>();
        triples.stream().filter(triple -> !triple.getPredicate().equals(SKOS.hiddenLabel.asNode()) && !triple.getObject().isBlank())
            .sorted((a, b) -> a.getObject().toString().compareTo(b.getObject().toString())).forEach(triple -> {
                boolean type = triple.getPredicate().equals(RDF.Nodes.type);
                JsonArray all = values.computeIfAbsent(type ? "type" : name(triple.getPredicate()), any -> new JsonArray());
                if (type) {
                    all.add(Prefixes.shorten(triple.getObject().getURI()));
                } else {
                    all.add(value(triple.getObject()));
                }
            });
        values.forEach(json::add);
        return json;
    }

    private static String name(Node property) {
        String local = property.getURI().startsWith(SKOS_NAMESPACE) ? property.getURI().substring(SKOS_NAMESPACE.length()) : "";
        return SHORT.contains(local) ? local : Prefixes.shorten(property.getURI());
    }

    private static JsonObject value(Node value) {
        JsonObject json = new JsonObject();
        if (value.isURI()) {
            json.addProperty("uri", value.getURI());
            return json;
        }
        if (!value.getLiteralLanguage().isEmpty()) {
            json.addProperty("lang", value.getLiteralLanguage());
        } else if (!value.getLiteralDatatypeURI().endsWith("#string")) {
            json.addProperty("@type", value.getLiteralDatatypeURI());
        }
        json.addProperty("value", value.getLiteralLexicalForm());
        return json;
    }

    private static JsonObject context() {
        JsonObject context = new JsonObject();
        Prefixes.table().forEach(context::addProperty);
        context.addProperty("uri", "@id");
        context.addProperty("type", "@type");
        context.addProperty("lang", "@language");
        context.addProperty("value", "@value");
        context.addProperty("graph", "@graph");
        SHORT.forEach(name -> context.addProperty(name, "skos:" + name));
        return context;
    }
}
