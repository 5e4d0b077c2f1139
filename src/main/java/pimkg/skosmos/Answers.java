package pimkg.skosmos;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Names;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** Answers in the JSON that clients of Skosmos read, which is JSON-LD as well. */
public final class Answers {

    private static final String ONKI = "http://schema.onki.fi/onki#";

    private final Graph graph;

    /** About this snapshot. */
    public Answers(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
    }

    /** {@code /vocabularies}. */
    public JsonObject vocabularies(List<Vocabulary> all, Language language) {
        JsonObject json = with(language, Map.of("onki", ONKI, "title", "http://www.w3.org/2000/01/rdf-schema#label", "vocabularies", "onki:hasVocabulary",
            "id", "onki:vocabularyIdentifier"));
        json.addProperty("uri", "");
        json.add("vocabularies", list(all.stream().map(each -> {
            JsonObject vocabulary = of("uri", each.id());
            vocabulary.addProperty("id", each.id());
            vocabulary.addProperty("title", title(each, language));
            return vocabulary;
        })));
        return json;
    }

    /** {@code /{vocid}/}. */
    public JsonObject information(Vocabulary vocabulary, Language language) {
        JsonObject json = with(language, Map.of("onki", ONKI, "conceptschemes", "onki:hasConceptScheme", "id", "onki:vocabularyIdentifier", "defaultLanguage",
            "onki:defaultLanguage", "languages", "onki:language", "prefLabel", "skos:prefLabel", "title", "http://purl.org/dc/terms/title"));
        json.addProperty("uri", "");
        json.addProperty("id", vocabulary.id());
        json.addProperty("title", title(vocabulary, language));
        json.addProperty("defaultLanguage", Language.EN.tag());
        JsonArray languages = new JsonArray();
        Stream.of(Language.values()).map(Language::tag).forEach(languages::add);
        json.add("languages", languages);
        JsonObject scheme = of("prefLabel", title(vocabulary, language));
        scheme.addProperty("uri", vocabulary.scheme().getURI());
        scheme.addProperty("type", "skos:ConceptScheme");
        json.add("conceptschemes", list(Stream.of(scheme)));
        return json;
    }

    /** {@code /search}. */
    public JsonObject found(List<Search.Hit> hits, Language language) {
        JsonObject json = with(language, Map.of("onki", ONKI, "prefLabel", "skos:prefLabel", "altLabel", "skos:altLabel", "hiddenLabel", "skos:hiddenLabel"));
        JsonObject results = of("@id", "onki:results");
        results.addProperty("@container", "@list");
        json.getAsJsonObject("@context").add("results", results);
        json.addProperty("uri", "");
        json.add("results", list(hits.stream().map(this::hit)));
        return json;
    }

    /** {@code /{vocid}/lookup}. */
    public JsonObject lookedUp(List<Search.Hit> hits, Language language) {
        JsonObject json = with(language, Map.of("onki", ONKI, "result", "onki:results", "prefLabel", "skos:prefLabel", "altLabel", "skos:altLabel"));
        json.add("result", list(hits.stream().map(this::hit)));
        return json;
    }

    private JsonObject hit(Search.Hit hit) {
        JsonObject json = of("uri", hit.concept().getURI());
        JsonArray types = new JsonArray();
        G.listSP(graph, hit.concept(), RDF.Nodes.type).stream().filter(Node::isURI).map(type -> Prefixes.shorten(type.getURI())).sorted().forEach(types::add);
        json.add("type", types);
        json.addProperty("localname", hit.concept().getURI().replaceFirst(".*[#/]", ""));
        json.addProperty("prefLabel", hit.prefLabel());
        if (!hit.altLabel().isEmpty()) {
            json.addProperty("altLabel", hit.altLabel());
        }
        if (!hit.matched().isEmpty()) {
            json.addProperty("matchedPrefLabel", hit.matched());
        }
        json.addProperty("lang", hit.lang());
        notation(hit.concept()).ifPresent(code -> json.addProperty("notation", code));
        json.addProperty("vocab", hit.vocabulary().id());
        return json;
    }

    private Optional<String> notation(Node concept) {
        return G.listSP(graph, concept, SKOS.notation.asNode()).stream().map(Node::getLiteralLexicalForm).sorted().findFirst();
    }

    /** {@code /{vocid}/topConcepts}. */
    public JsonObject topConcepts(Vocabulary vocabulary, Language language) {
        JsonObject json = with(language, Map.of("onki", ONKI, "topconcepts", "skos:hasTopConcept", "notation", "skos:notation", "label", "skos:prefLabel",
            "hasChildren", "onki:hasChildren"));
        json.addProperty("uri", vocabulary.scheme().getURI());
        Stream<Node> tops = vocabulary.concepts().stream().filter(concept -> graph.contains(concept, SKOS.topConceptOf.asNode(), vocabulary.scheme())
            || graph.contains(vocabulary.scheme(), SKOS.hasTopConcept.asNode(), concept));
        json.add("topconcepts", list(new Names(graph, language).nodes(tops).map(concept -> {
            JsonObject top = of("uri", concept.getURI());
            top.addProperty("topConceptOf", vocabulary.scheme().getURI());
            top.addProperty("label", name(concept, language));
            top.addProperty("hasChildren", graph.contains(Node.ANY, SKOS.broader.asNode(), concept));
            notation(concept).ifPresent(code -> top.addProperty("notation", code));
            return top;
        })));
        return json;
    }

    /** {@code /{vocid}/label}: hidden labels are for searching only. */
    public JsonObject labels(Node concept, Language language) {
        JsonObject json = with(language, Map.of("prefLabel", "skos:prefLabel", "altLabel", "skos:altLabel"));
        json.addProperty("uri", concept.getURI());
        json.addProperty("prefLabel", name(concept, language));
        JsonArray others = new JsonArray();
        G.listSP(graph, concept, SKOS.altLabel.asNode()).stream().filter(label -> label.getLiteralLanguage().equals(language.tag()))
            .map(Node::getLiteralLexicalForm).sorted().forEach(others::add);
        if (!others.isEmpty()) {
            json.add("altLabel", others);
        }
        return json;
    }

    /**
     * {@code /{vocid}/broader} and its like.
     *
     * @param name   {@code broader}, {@code narrower}, {@code related} or {@code children}
     * @param things that stand so to the concept
     */
    public JsonObject related(Node concept, String name, Stream<Node> things, Language language) {
        boolean children = name.equals("children");
        String key = children ? "narrower" : name;
        JsonObject json = with(language, Map.of("prefLabel", "skos:prefLabel", key, "skos:" + key));
        json.addProperty("uri", concept.getURI());
        json.add(key, list(new Names(graph, language).nodes(things).map(thing -> {
            JsonObject other = of("uri", thing.getURI());
            other.addProperty("prefLabel", name(thing, language));
            if (children) {
                other.addProperty("hasChildren", graph.contains(Node.ANY, SKOS.broader.asNode(), thing));
            }
            return other;
        })));
        return json;
    }

    private String title(Vocabulary vocabulary, Language language) {
        return new Names(graph, language).of(vocabulary.scheme()).text();
    }

    private String name(Node concept, Language language) {
        return Literals.of(graph, concept, SKOS.prefLabel.asNode()).in(language);
    }

    private static JsonObject with(Language language, Map<String, String> more) {
        JsonObject context = of("skos", "http://www.w3.org/2004/02/skos/core#");
        context.addProperty("uri", "@id");
        context.addProperty("type", "@type");
        new TreeMap<>(more).forEach(context::addProperty);
        context.addProperty("@language", language.tag());
        JsonObject json = new JsonObject();
        json.add("@context", context);
        return json;
    }

    private static JsonObject of(String name, String value) {
        JsonObject json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }

    private static JsonArray list(Stream<JsonObject> all) {
        JsonArray list = new JsonArray();
        all.forEach(list::add);
        return list;
    }
}
