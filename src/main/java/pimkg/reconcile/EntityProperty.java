package pimkg.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What can be asked of an entity, and compared with. */
public enum EntityProperty {
    /** What it means. */
    DEFINITION((catalogue, entity) -> texts(catalogue, entity, SKOS.definition.asNode())),
    /** What it is not to be confused with. */
    SCOPE_NOTE((catalogue, entity) -> texts(catalogue, entity, SKOS.scopeNote.asNode())),
    /** Its code. */
    NOTATION((catalogue, entity) -> texts(catalogue, entity, SKOS.notation.asNode())),
    /** The terms directly above it. */
    BROADER((catalogue, entity) -> terms(catalogue, entity, SKOS.broader.asNode())),
    /** The PIM categories it belongs under. */
    CATEGORY((catalogue, entity) -> categories(catalogue, entity)),
    /** The IRIs of terms elsewhere that mean the same. */
    EXACT_MATCH((catalogue, entity) -> G.iterSP(catalogue.graph(), entity.concept(), SKOS.exactMatch.asNode()).toList().stream()
        .filter(Node::isURI).map(Node::getURI).sorted().map(iri -> (Value) new Value.Text(iri, "")).toList()),
    /** Its English name. */
    LABEL_EN((catalogue, entity) -> label(entity, Language.EN)),
    /** Its French name. */
    LABEL_FR((catalogue, entity) -> label(entity, Language.FR)),
    /** Its Spanish name. */
    LABEL_ES((catalogue, entity) -> label(entity, Language.ES)),
    /** Its Arabic name. */
    LABEL_AR((catalogue, entity) -> label(entity, Language.AR)),
    /** What else it is called. */
    ALT_LABEL((catalogue, entity) -> texts(catalogue, entity, SKOS.altLabel.asNode())),
    /** The titles of the documents it is from. */
    SOURCE((catalogue, entity) -> G.iterSP(catalogue.graph(), entity.concept(), DCTerms.source.asNode()).toList().stream()
        .flatMap(source -> G.iterSP(catalogue.graph(), source, DCTerms.title.asNode()).toList().stream())
        .map(EntityProperty::text).sorted(EntityProperty::order).toList()),
    /** How far it was checked. */
    CERTAINTY((catalogue, entity) -> terms(catalogue, entity, Pim.CERTAINTY)),
    /** Its whole IRI. */
    IRI((catalogue, entity) -> List.of(new Value.Text(entity.concept().getURI(), "")));

    private final BiFunction<Catalogue, Entity, List<Value>> values;

    EntityProperty(BiFunction<Catalogue, Entity, List<Value>> values) {
        this.values = values;
    }

    /** As clients name it: {@code label-fr} for {@link #LABEL_FR}, {@code exactMatch} for {@link #EXACT_MATCH}. */
    public String id() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1 ? words[0] : words[0].equals("label") ? words[0] + "-" + words[1]
            : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** What to call it. */
    public String name(Language language) {
        return Texts.of(EntityProperty.class, language).get("property." + id());
    }

    /** What it tells. */
    public String about(Language language) {
        return Texts.of(EntityProperty.class, language).get("property." + id() + ".about");
    }

    /** The property of an id. */
    public static Optional<EntityProperty> ofId(String id) {
        return Stream.of(values()).filter(property -> property.id().equals(id)).findFirst();
    }

    /** Whether its values are texts of which one language is asked for. */
    boolean isInLanguages() {
        return this == DEFINITION || this == SCOPE_NOTE || this == ALT_LABEL;
    }

    /** All values, in every language, always in the same order. */
    List<Value> values(Catalogue catalogue, Entity entity) {
        return values.apply(catalogue, entity);
    }

    private static List<Value> label(Entity entity, Language language) {
        return entity.name().exactly(language).map(text -> List.<Value>of(new Value.Text(text, language.tag()))).orElse(List.of());
    }

    private static List<Value> texts(Catalogue catalogue, Entity entity, Node property) {
        return G.iterSP(catalogue.graph(), entity.concept(), property).toList().stream().filter(Node::isLiteral)
            .map(EntityProperty::text).sorted(EntityProperty::order).toList();
    }

    private static Value text(Node literal) {
        return new Value.Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }

    private static int order(Value a, Value b) {
        return a.toString().compareTo(b.toString());
    }

    private static List<Value> terms(Catalogue catalogue, Entity entity, Node property) {
        return terms(catalogue, G.iterSP(catalogue.graph(), entity.concept(), property).toList());
    }

    private static List<Value> terms(Catalogue catalogue, List<Node> concepts) {
        return concepts.stream().map(catalogue::entity).flatMap(Optional::stream).distinct()
            .sorted((a, b) -> a.id().compareTo(b.id())).map(term -> (Value) new Value.Term(term)).toList();
    }

    /** A category is its own; a practice or an output has that of its category; what is narrower has that of what is broader. */
    private static List<Value> categories(Catalogue catalogue, Entity entity) {
        Graph graph = catalogue.graph();
        List<Node> found = new ArrayList<>();
        List<Node> level = List.of(entity.concept());
        Set<Node> seen = new HashSet<>(level);
        while (!level.isEmpty()) {
            List<Node> above = new ArrayList<>();
            for (Node concept : level) {
                if (graph.contains(concept, SKOS.inScheme.asNode(), Pim.CATEGORIES)) {
                    found.add(concept);
                }
                Stream.of(Pim.SUB_CATEGORY, Pim.OUTPUT).forEach(property ->
                    found.addAll(graph.find(Node.ANY, property, concept).mapWith(Triple::getSubject).toList()));
                above.addAll(G.iterSP(graph, concept, SKOS.broader.asNode()).filterKeep(seen::add).toList());
            }
            level = above;
        }
        return terms(catalogue, found);
    }
}
