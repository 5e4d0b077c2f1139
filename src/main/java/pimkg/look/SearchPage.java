package pimkg.look;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import pimkg.browse.Finder;
import pimkg.browse.Found;
import pimkg.browse.Lists;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.term.Pim;
import pimkg.text.Language;

/** What was looked for: as a page with filters, and as suggestions for the search box. */
public final class SearchPage {

    private static final List<String> DEGREES = List.of("Verified", "PartlyVerified", "Editorial");

    /**
     * A value of a filter.
     *
     * @param value  as it stands in the address
     * @param name   what it is called
     * @param chosen whether it is set
     */
    public record Choice(String value, String name, boolean chosen) {
    }

    private final Finder finder;
    private final Lists lists;
    private final KnowledgeGraph knowledge;
    private final Pages pages;

    /** Pages about what this finds. */
    public SearchPage(KnowledgeGraph knowledge, Finder finder, Pages pages) {
        this.finder = finder;
        this.lists = new Lists(knowledge);
        this.knowledge = knowledge;
        this.pages = pages;
    }

    /**
     * The wish in an address.
     *
     * @param list the address of a list on this server; empty for all
     * @param sure the local name of a degree of certainty; empty for all
     * @param page a number from 1; anything else counts as 1
     */
    public static Finder.Wish wish(String words, String list, String sure, String page) {
        return new Finder.Wish(words.strip(), node(list.startsWith("/") ? list.substring(1).replaceFirst("/([^/]*)$", "#$1") : ""),
            node(DEGREES.contains(sure) ? "ontology/certainty#" + sure : ""), page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1);
    }

    private static Optional<Node> node(String path) {
        return path.isEmpty() ? Optional.empty() : Optional.of(NodeFactory.createURI(Pim.BASE + path));
    }

    /** The page. */
    public String of(Finder.Wish wish, String list, String sure, Voice voice) {
        Language language = voice.content();
        Found found = wish.isEmpty() ? new Found(List.of(), 0, false) : finder.find(wish, language);
        Names names = new Names(knowledge.union(), language);
        String keep = Pages.parameter("q", wish.words()) + Pages.parameter("list", list) + Pages.parameter("sure", sure);
        int last = Math.max(1, (found.total() + Finder.PAGE - 1) / Finder.PAGE);
        return pages.render("search", voice, Map.ofEntries(
            Map.entry("q", wish.words()),
            Map.entry("keep", keep),
            Map.entry("asked", !wish.isEmpty()),
            Map.entry("found", found),
            Map.entry("page", Math.min(wish.page(), last)),
            Map.entry("last", last),
            Map.entry("lists", lists.ofPim(language).stream().map(card -> new Choice(card.name().link(), card.name().text(),
                card.name().link().equals(list))).toList()),
            Map.entry("degrees", DEGREES.stream().map(degree -> new Choice(degree,
                names.of(NodeFactory.createURI(Pim.BASE + "ontology/certainty#" + degree)).text(), degree.equals(sure))).toList())));
    }

    /**
     * Suggestions for the search box, as JSON.
     *
     * @param limit at most so many
     */
    public String suggestions(String words, int limit, Language language) {
        Found found = finder.find(wish(words, "", "", "1"), language);
        JsonArray hits = new JsonArray();
        found.hits().stream().limit(words.isBlank() ? 0 : limit).forEach(hit -> {
            JsonObject json = new JsonObject();
            json.add("name", said(hit.name()));
            json.add("note", said(note(hit)));
            json.addProperty("link", hit.name().link() + "?lang=" + language.tag());
            hits.add(json);
        });
        JsonObject answer = new JsonObject();
        answer.addProperty("near", found.near());
        answer.add("hits", hits);
        return new Gson().toJson(answer);
    }

    private static Said note(Found.Hit hit) {
        if (!hit.matched().isEmpty()) {
            return hit.matched();
        }
        return hit.agency().isEmpty() ? hit.lists().stream().findFirst().orElse(Said.NOTHING)
            : Said.code(hit.agency().get(0).text() + ": " + hit.agency().get(1).text());
    }

    private static JsonObject said(Said said) {
        JsonObject json = new JsonObject();
        json.addProperty("text", said.text());
        json.addProperty("lang", said.lang());
        json.addProperty("dir", said.dir());
        return json;
    }
}
