package pimkg.away;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.browse.Kind;
import pimkg.browse.Lists;
import pimkg.entry.Address;
import pimkg.entry.Entries;
import pimkg.entry.Entry;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.term.Prefixes;
import pimkg.text.Language;

/** What stands in the edition that needs no network: the lists of PIM with their terms, the rules, and the documents that they rest on. */
final class Edition {

    /** Those lists come first that PIM is made of; the others by name. */
    private static final List<String> FIRST = List.of("framework", "categories", "principles", "process", "competencies");

    /**
     * A list.
     *
     * @param anchor  its place in the document
     * @param name    of the list
     * @param what    it is; may be empty
     * @param entries its terms, in the order of the source
     */
    public record Section(String anchor, Said name, Said what, List<Piece> entries) {
    }

    /**
     * A term or a rule.
     *
     * @param anchor its place in the document
     * @param entry  all that is told of it
     */
    public record Piece(String anchor, Entry entry) {
    }

    private final KnowledgeGraph knowledge;
    private final Entries entries;
    private final List<Node> lists;
    private final Map<Node, List<Node>> terms = new LinkedHashMap<>();
    private final List<Node> rules;
    private final List<Node> sources;
    /** From the address of a page of the site to the name of its place here. */
    private final Map<String, String> places = new LinkedHashMap<>();

    Edition(KnowledgeGraph knowledge, Entries entries) {
        this.knowledge = knowledge;
        this.entries = entries;
        this.lists = new Lists(knowledge).ofPim(Language.EN).stream().map(card -> node(card.name()))
            .sorted(Comparator.comparing(Edition::rank)).toList();
        for (Node list : lists) {
            terms.put(list, entries.names(Language.EN).nodes(G.listPO(knowledge.union(), SKOS.inScheme.asNode(), list).stream()
                .filter(Node::isURI).filter(term -> terms.values().stream().noneMatch(known -> known.contains(term)))).toList());
        }
        this.rules = things(Kind.RULES);
        this.sources = things(Kind.SOURCES);
        Stream.of(lists, terms.values().stream().flatMap(List::stream).toList(), rules, sources).flatMap(List::stream)
            .forEach(thing -> places.put(Address.of(thing), place(thing)));
    }

    private static int rank(Node list) {
        int rank = FIRST.indexOf(list.getURI().replaceFirst(".*/", "").replaceFirst("#.*", ""));
        return rank < 0 ? FIRST.size() : rank;
    }

    private List<Node> things(Kind kind) {
        return kind.lines(knowledge, entries.names(Language.EN)).stream().map(line -> node(line.name())).toList();
    }

    private static Node node(Said thing) {
        return NodeFactory.createURI(Pim.BASE + thing.link().substring(1).replaceFirst("/([^/]*)$", "#$1"));
    }

    private static String place(Node thing) {
        return Prefixes.shorten(thing.getURI()).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String anchor(Node thing, Language language) {
        return language.tag() + "-" + place(thing);
    }

    /** Where links lead in the part of a language: to a place in it, to the web, or nowhere. */
    UnaryOperator<String> leads(Language language) {
        return link -> !link.startsWith("/") ? link : Optional.ofNullable(places.get(link)).map(place -> "#" + language.tag() + "-" + place).orElse("");
    }

    /** The terms in a language, list by list. */
    List<Section> sections(Language language) {
        Names names = entries.names(language);
        return terms.entrySet().stream().filter(list -> !list.getValue().isEmpty()).map(list -> new Section(anchor(list.getKey(), language),
            names.of(list.getKey()), names.what(list.getKey()), pieces(list.getValue(), language))).toList();
    }

    /** The rules for descriptions of datasets, by code. */
    List<Piece> rules(Language language) {
        return pieces(rules, language);
    }

    /** The documents. */
    List<Piece> sources(Language language) {
        return pieces(sources, language);
    }

    private List<Piece> pieces(List<Node> things, Language language) {
        return things.stream().map(thing -> new Piece(anchor(thing, language), entries.of(thing, language))).toList();
    }

    /** What a search looks through: each thing with all its names, also those that are never shown, and with what agencies call it. */
    List<Finding> findings() {
        return Stream.concat(terms.values().stream().flatMap(List::stream), rules.stream()).map(this::finding).toList();
    }

    private Finding finding(Node thing) {
        List<Said> names = entries.languages(thing).stream().flatMap(each -> Stream.concat(Stream.of(each.name()), each.others().stream())).toList();
        List<String> hidden = new ArrayList<>(Stream.of(SKOS.hiddenLabel, SKOS.notation)
            .flatMap(property -> G.listSP(knowledge.union(), thing, property.asNode()).stream()).map(Node::getLiteralLexicalForm).toList());
        entries.codes(thing, Language.EN).forEach(code -> hidden.addAll(List.of(code.code().text(), code.term().text())));
        return new Finding(place(thing), names, hidden.stream().filter(word -> !word.isBlank()).distinct().toList());
    }

    /**
     * A thing that is looked for.
     *
     * @param place  the anchor without the language
     * @param names  what it is called
     * @param hidden by which else it is found
     */
    record Finding(String place, List<Said> names, List<String> hidden) {
    }
}
