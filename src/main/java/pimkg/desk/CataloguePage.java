package pimkg.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import pimkg.entry.Said;
import pimkg.inventory.Card;
import pimkg.inventory.Facet;
import pimkg.inventory.Narrowing;
import pimkg.inventory.Tally;
import pimkg.page.Pages;
import pimkg.page.Snippets;
import pimkg.submission.Audiences;
import pimkg.text.Language;

/** The descriptions that a reader may see, narrowed by facets. Shows what it is given; what that may be is decided before. */
public final class CataloguePage {

    /** Where a list is. */
    public static final String PATH = "/datasets";

    /**
     * Which part of a list a page shows.
     *
     * @param from  counted from 0
     * @param limit the most entries of a page
     * @param usual whether that is what one gets without asking
     * @param sort  by what it is sorted
     */
    public record Part(int from, int limit, boolean usual, String sort) {

        /** Where the page behind begins. */
        public Optional<Integer> next(int total) {
            return total - from > limit ? Optional.of(from + limit) : Optional.empty();
        }

        Optional<Integer> previous() {
            return from > 0 ? Optional.of(Math.max(0, from - limit)) : Optional.empty();
        }
    }

    /**
     * A description in the list.
     *
     * @param agency   its short name
     * @param id       what the agency calls the description
     * @param title    of the dataset, or the id
     * @param facts    what it states, facet by facet
     * @param audience the code of those who may read it
     * @param day      on which it last changed
     */
    public record Line(String agency, String id, Said title, List<Fact> facts, String audience, String day) {
    }

    /**
     * What it states in one respect.
     *
     * @param title  the facet in words
     * @param values in words
     */
    public record Fact(String title, List<Said> values) {
    }

    private static final List<Facet> TOLD = List.of(Facet.CATEGORY, Facet.PLACE, Facet.GROUP, Facet.SENSITIVITY, Facet.ACCESS);

    private final Pages pages;
    private final Graph ships;

    /** Pages in this dress, with the names of what ships. */
    public CataloguePage(Pages pages, Graph ships) {
        this.pages = pages;
        this.ships = ships;
    }

    /**
     * The page.
     *
     * @param shown the cards of this part
     * @param base  address of this server, without a slash at the end
     */
    public String of(Tally tally, List<Card> shown, Narrowing narrowing, Part part, Language language, String base) {
        ValueNames names = new ValueNames(ships, language);
        Map<String, String> more = new HashMap<>(part.usual() ? Map.of() : Map.of("limit", Integer.toString(part.limit())));
        if (!part.sort().equals("agency")) {
            more.put("sort", part.sort());
        }
        String keep = Addresses.parameters(narrowing, more);
        int total = tally.cards().size();
        Map<String, Object> model = new HashMap<>(Map.of("drawers", Drawer.all(tally, names), "chips",
            Drawer.chips(PATH, tally, narrowing, more, names),
            "lines", shown.stream().map(card -> line(card, names, language)).toList(), "total", total, "first", part.from() + 1,
            "last", part.from() + shown.size(), "keep", keep,
            "words", narrowing.text(), "sort", part.sort(), "limit", part.usual() ? "" : part.limit()));
        model.putAll(Map.of("previous", part.previous().map(from -> turn(narrowing, more, from)).orElse(""),
            "next", part.next(total).map(from -> turn(narrowing, more, from)).orElse(""), "narrowed", narrowing.isAny(),
            "gaps", Addresses.of(GapsPage.PATH, Addresses.parameters(narrowing, Map.of())), "plain", Addresses.parameters(narrowing, Map.of()),
            "snippets", snippets(narrowing, base)));
        return pages.render("datasets", language, model);
    }

    private static String turn(Narrowing narrowing, Map<String, String> more, int from) {
        Map<String, String> all = new HashMap<>(more);
        if (from > 0) {
            all.put("from", Integer.toString(from));
        }
        return Addresses.of(PATH, Addresses.parameters(narrowing, all));
    }

    /** For programs; nothing where several values of a facet are chosen, for which most of them have no room. */
    private static List<Snippets.Snippet> snippets(Narrowing narrowing, String base) {
        Map<String, String> values = new HashMap<>(Map.of("format", "csv"));
        narrowing.chosen().forEach((facet, codes) -> values.put(facet.code(), codes.iterator().next()));
        if (!narrowing.text().isBlank()) {
            values.put("q", narrowing.text());
        }
        boolean one = narrowing.chosen().values().stream().allMatch(codes -> codes.size() == 1);
        return one ? new Snippets(base).table(PATH, values) : List.of();
    }

    private static Line line(Card card, ValueNames names, Language language) {
        Said title = Said.of(card.title(), language);
        List<Fact> facts = TOLD.stream().filter(facet -> !card.stated(facet).isEmpty())
            .map(facet -> new Fact(names.title(facet), Drawer.said(facet, card.stated(facet), names))).toList();
        String span = card.begins().isEmpty() && card.ends().isEmpty() ? "" : card.begins() + " – " + card.ends();
        List<Fact> all = span.isEmpty() ? facts : Stream.concat(facts.stream(),
            Stream.of(new Fact(names.period(), List.of(Said.code(span.strip()))))).toList();
        return new Line(card.key().agency(), card.key().id(), title.isEmpty() ? Said.code(card.key().id()) : title, all,
            Audiences.code(card.audience()), card.when().toString().substring(0, 10));
    }
}
