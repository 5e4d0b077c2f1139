package pimkg.away;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.browse.Lists;
import pimkg.entry.Address;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.term.Pim;
import pimkg.text.Language;

/** A glossary in several languages to print: one file that needs nothing else. */
public final class GlossaryPage {

    /** More columns than this don't fit on paper. */
    public static final int MOST_LANGUAGES = 4;

    private static final UnaryOperator<String> NOWHERE = link -> link.startsWith("/") ? "" : link;
    private static final String FOLDER = "ontology/";

    private final KnowledgeGraph knowledge;
    private final Entries entries;
    private final Pages pages;

    /** Glossaries of this snapshot. */
    public GlossaryPage(KnowledgeGraph knowledge, Entries entries, Pages pages) {
        this.knowledge = knowledge;
        this.entries = entries;
        this.pages = pages;
    }

    /**
     * A list of PIM by its address, {@code /ontology/categories/Scheme}, or by the name of its file, {@code categories}.
     *
     * @return empty when there is no such list
     */
    public Optional<Node> list(String name) {
        String path = name.contains("/") ? name : FOLDER + name + "/Scheme";
        return Address.term(knowledge, path)
            .filter(list -> list.getURI().startsWith(Pim.BASE + FOLDER) && knowledge.union().contains(list, RDF.Nodes.type, SKOS.ConceptScheme.asNode()));
    }

    /**
     * The languages of a text such as {@code fr,ar}, in its order, each once.
     *
     * @return empty when one of them is none that texts are in, or there is none
     */
    public static Optional<List<Language>> languages(String text) {
        List<Optional<Language>> named = Stream.of(text.split("[,+ ]+")).filter(tag -> !tag.isBlank()).map(Language::ofTag).distinct().toList();
        return named.isEmpty() || named.contains(Optional.<Language>empty()) ? Optional.empty()
            : Optional.of(named.stream().map(Optional::orElseThrow).toList());
    }

    /** How many terms a glossary has. */
    public int terms(Optional<Node> list) {
        return (int) lists(list).stream().flatMap(each -> knowledge.union().find(Node.ANY, SKOS.inScheme.asNode(), each).toList().stream())
            .map(triple -> triple.getSubject()).distinct().count();
    }

    /**
     * The document.
     *
     * @param languages the columns, the first also of the headings
     * @param list      whose terms are told; empty for all lists of PIM
     */
    public String of(List<Language> languages, Optional<Node> list) {
        Carried carried = carried();
        return pages.render("glossary", languages.get(0), Map.of("glossary", Glossary.of(knowledge, entries, languages, lists(list)),
            "style", carried.style(), "policy", carried.policy(), "leads", NOWHERE));
    }

    /** The policy that the document needs when it comes from a server. */
    public static String policy() {
        return carried().policy();
    }

    private static Carried carried() {
        return new Carried(Carried.files("glossary.css"), Optional.empty());
    }

    private List<Node> lists(Optional<Node> list) {
        return list.map(List::of).orElseGet(() -> new Lists(knowledge).ofPim(Language.EN).stream()
            .map(card -> NodeFactory.createURI(Pim.BASE + card.name().link().substring(1).replaceFirst("/([^/]*)$", "#$1"))).toList());
    }
}
