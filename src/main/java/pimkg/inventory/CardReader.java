package pimkg.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.Literals;
import pimkg.submission.Audiences;
import pimkg.term.Pim;
import pimkg.text.Fold;
import pimkg.text.Language;
import pimkg.text.Localized;
import pimkg.version.Version;

/** Reads the card of a description from what it says and from what ships. */
final class CardReader {

    /** Of one facet; a description that states more is found by these. */
    static final int MOST_VALUES = 40;
    private static final int MOST_WORDS = 1_500;
    private static final Node GROUP = NodeFactory.createURI(Pim.BASE + "ontology/pim#populationGroup");
    private static final Node SENSITIVITY = NodeFactory.createURI("https://w3id.org/dpv#hasSensitivityLevel");
    /** From a code to a category that is the same or wider. */
    private static final List<Node> STANDS_FOR = List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode());

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Graph ships;
    private final Set<Node> categories;

    CardReader(Graph ships) {
        this.ships = ships;
        this.categories = new LinkedHashSet<>(G.listSP(ships, Pim.CATEGORIES, SKOS.hasTopConcept.asNode()));
    }

    /** Those of the framework, in any order. */
    Set<Node> categories() {
        return categories;
    }

    Card read(Version version, Graph graph) {
        Node own = NodeFactory.createURI(version.key().graph());
        Node dataset = graph.find(Node.ANY, Pim.AUDIENCE, Node.ANY).nextOptional().map(Triple::getSubject).orElse(own);
        Localized title = Literals.of(graph, dataset, DCTerms.title.asNode());
        Map<Facet, List<Value>> stated = new EnumMap<>(Facet.class);
        Map<Facet, List<Value>> within = new EnumMap<>(Facet.class);
        put(stated, Facet.CATEGORY, terms(graph, dataset, Pim.CATEGORY).flatMap(this::category).map(Value::of));
        put(stated, Facet.GROUP, terms(graph, dataset, GROUP).map(Value::of));
        put(stated, Facet.SENSITIVITY, terms(graph, dataset, SENSITIVITY).map(Value::of));
        put(stated, Facet.ACCESS, terms(graph, dataset, DCTerms.accessRights.asNode()).map(Value::of));
        put(stated, Facet.AGENCY, Stream.of(Value.of(version.key().agency())));
        put(stated, Facet.AUDIENCE, Stream.of(Value.of(Audiences.code(version.audience()))));
        List<Node> places = G.listSP(graph, dataset, DCTerms.spatial.asNode());
        put(stated, Facet.PLACE, places.stream().flatMap(place -> place(place, dataset, own, graph).stream()));
        Span span = Span.of(G.listSP(graph, dataset, DCTerms.temporal.asNode()), graph, version.when());
        put(stated, Facet.PERIOD, span.years().mapToObj(year -> Value.of(Integer.toString(year))));
        around(within, stated, Facet.GROUP, terms(graph, dataset, GROUP).toList(),
            node -> of(ships, node, SKOS.broader.asNode()), node -> Optional.of(Value.of(node)));
        around(within, stated, Facet.PLACE, places,
            node -> Stream.concat(of(ships, node, DCTerms.isPartOf.asNode()), of(graph, node, DCTerms.isPartOf.asNode())),
            node -> place(node, dataset, own, graph));
        return new Card(version.key(), dataset.toString(), title, version.audience(), version.when(), span.begins(), span.ends(), stated, within,
            words(version, graph, dataset, stated.getOrDefault(Facet.PLACE, List.of())));
    }

    private static Stream<Node> terms(Graph graph, Node subject, Node property) {
        return of(graph, subject, property).filter(Node::isURI);
    }

    private static Stream<Node> of(Graph graph, Node subject, Node property) {
        return subject.isLiteral() ? Stream.empty() : G.listSP(graph, subject, property).stream();
    }

    private static void put(Map<Facet, List<Value>> values, Facet facet, Stream<Value> given) {
        List<Value> list = given.distinct().limit(MOST_VALUES).toList();
        if (!list.isEmpty()) {
            values.put(facet, list);
        }
    }

    /** A category itself; of a code of an agency, those that it stands for. */
    private Stream<Node> category(Node stated) {
        if (categories.contains(stated)) {
            return Stream.of(stated);
        }
        List<Node> meant = STANDS_FOR.stream().flatMap(match -> of(ships, stated, match)).filter(categories::contains).toList();
        return meant.isEmpty() ? Stream.of(stated) : meant.stream();
    }

    private static void around(Map<Facet, List<Value>> within, Map<Facet, List<Value>> stated, Facet facet, List<Node> from,
                               Function<Node, Stream<Node>> wider, Function<Node, Optional<Value>> value) {
        Set<Node> seen = new LinkedHashSet<>(from);
        Deque<Node> next = new ArrayDeque<>(from);
        Set<Value> found = new LinkedHashSet<>();
        while (!next.isEmpty() && seen.size() < 2 * MOST_VALUES) {
            wider.apply(next.poll()).filter(node -> !node.isLiteral()).filter(seen::add).forEach(node -> {
                next.add(node);
                value.apply(node).ifPresent(found::add);
            });
        }
        found.removeAll(stated.getOrDefault(facet, List.of()));
        put(within, facet, found.stream());
    }

    /**
     * A place. One that the description itself makes up is known by its code or its words, so that two descriptions that call a place
     * alike mean the same; any other by its address.
     */
    private Optional<Value> place(Node place, Node dataset, Node own, Graph graph) {
        if (place.isLiteral()) {
            return named(place.getLiteralLexicalForm(), Localized.of(Map.of(Language.EN, place.getLiteralLexicalForm())));
        }
        Localized label = Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode())
            .map(property -> Literals.of(graph, place, property)).filter(text -> !text.isEmpty()).findFirst().orElse(Value.NO_WORDS);
        boolean local = place.isBlank() || place.getURI().startsWith(own.getURI())
            || place.getURI().startsWith(dataset.toString().split("#", 2)[0] + "#");
        if (!local) {
            return Optional.of(Value.of(place, label));
        }
        Optional<String> code = of(graph, place, SKOS.notation.asNode())
            .filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted().findFirst();
        return named(code.orElseGet(() -> label.in(Language.EN)), label);
    }

    private static Optional<Value> named(String name, Localized label) {
        String code = SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return code.isEmpty() ? Optional.empty() : Optional.of(new Value(code.substring(0, Math.min(200, code.length())), Optional.empty(), label));
    }

    private static String words(Version version, Graph graph, Node dataset, Collection<Value> places) {
        List<String> texts = new ArrayList<>(List.of(version.key().id(), version.key().agency(), dataset.toString()));
        for (Node property : List.of(DCTerms.title.asNode(), DCTerms.identifier.asNode(), DCAT.keyword.asNode(), DCTerms.description.asNode())) {
            of(graph, dataset, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).sorted().forEach(texts::add);
        }
        places.stream().flatMap(place -> Stream.of(Language.values()).map(place.label()::exactly).flatMap(Optional::stream)).forEach(texts::add);
        Map<String, Boolean> once = new LinkedHashMap<>();
        texts.forEach(text -> once.put(Fold.fold(text), true));
        String all = once.keySet().stream().collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(MOST_WORDS, all.length()));
    }
}
