package pimkg.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Entries;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.TermMatch;
import pimkg.query.TermSearch;
import pimkg.term.Pim;
import pimkg.text.Fold;
import pimkg.text.Language;

/** Finds terms by words, list and certainty. Safe for use by several threads. */
public final class Finder {

    /** So many terms a page. */
    public static final int PAGE = 30;
    private static final int MOST = 600;
    private static final int NEAR = 8;

    /**
     * What is looked for.
     *
     * @param words     may be empty
     * @param list      the list that terms must stand in
     * @param certainty how far they must have been checked
     * @param page      from 1
     */
    public record Wish(String words, Optional<Node> list, Optional<Node> certainty, int page) {

        /** Whether nothing is asked for. */
        public boolean isEmpty() {
            return words.isBlank() && list.isEmpty() && certainty.isEmpty();
        }
    }

    private final KnowledgeGraph knowledge;
    private final Graph graph;
    private final Entries entries;

    /** Over this snapshot. */
    public Finder(KnowledgeGraph knowledge, Entries entries) {
        this.knowledge = knowledge;
        this.graph = knowledge.union();
        this.entries = entries;
    }

    /** What fits the wish, the best first; without words in the order of names. */
    public Found find(Wish wish, Language language) {
        Names names = entries.names(language);
        List<TermMatch> matches = wish.words().isBlank() ? List.of() : TermSearch.over(knowledge).find(wish.words(), Optional.of(language), MOST);
        List<Found.Hit> hits = new ArrayList<>();
        if (wish.words().isBlank()) {
            List<Node> all = terms().filter(term -> fits(term, wish)).toList();
            List<Node> page = names.nodes(all.stream()).skip((long) (wish.page() - 1) * PAGE).limit(PAGE).toList();
            page.forEach(term -> hits.add(hit(term, Said.NOTHING, wish, names)));
            return new Found(hits, all.size(), false);
        }
        List<TermMatch> fitting = matches.stream().filter(match -> fits(match.concept(), wish)).toList();
        boolean near = fitting.isEmpty();
        List<TermMatch> shown = near
            ? TermSearch.over(knowledge).near(wish.words(), Optional.of(language), NEAR)
            : fitting.stream().skip((long) (wish.page() - 1) * PAGE).limit(PAGE).toList();
        shown.forEach(match -> hits.add(hit(match.concept(), matched(match), wish, names)));
        return new Found(hits, near ? 0 : fitting.size(), near);
    }

    private Stream<Node> terms() {
        return graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY).mapWith(Triple::getSubject).toList().stream().distinct()
            .filter(term -> Letters.isTerm(graph, term));
    }

    private boolean fits(Node term, Wish wish) {
        return wish.list().map(list -> graph.contains(term, SKOS.inScheme.asNode(), list)).orElse(true)
            && wish.certainty().map(degree -> graph.contains(term, Pim.CERTAINTY, degree)).orElse(true);
    }

    private static Said matched(TermMatch match) {
        return match.language().map(language -> new Said(match.label(), language.tag(), language.dir(), ""))
            .orElseGet(() -> Said.code(match.label()));
    }

    private Found.Hit hit(Node term, Said matched, Wish wish, Names names) {
        Said name = names.of(term);
        return new Found.Hit(name, matched.text().equals(name.text()) ? Said.NOTHING : matched, agency(term, wish.words(), names), names.what(term),
            names.sorted(G.listSP(graph, term, SKOS.inScheme.asNode()).stream()));
    }

    /** The agency's code that has the words, when no label of the term has them. */
    private List<Said> agency(Node term, String words, Names names) {
        String folded = Fold.fold(words);
        if (folded.isEmpty() || Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.notation)
            .flatMap(property -> G.listSP(graph, term, property.asNode()).stream())
            .anyMatch(label -> Fold.fold(label.getLiteralLexicalForm()).contains(folded))) {
            return List.of();
        }
        return entries.codes(term, names.language()).stream()
            .filter(code -> Fold.fold(code.code().text() + " " + code.term().text()).contains(folded)).findFirst()
            .map(code -> List.of(code.list(), code.code().isEmpty() ? code.term() : code.code())).orElse(List.of());
    }
}
