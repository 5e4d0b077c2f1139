package pimkg.away;

import java.util.List;
import java.util.Map;
import pimkg.browse.Lists;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.page.Snippets;
import pimkg.page.Voice;
import pimkg.query.QueryLibrary;
import pimkg.text.Language;

/** Everything that can be taken along, on one page. */
public final class DownloadsPage {

    private static final List<String> MOST_WANTED = List.of("categories", "principles", "category-matrix", "list-terms", "rules", "acronyms");
    private static final String EXAMPLE = "/queries/list-terms.csv";

    private final Lists lists;
    private final Pages pages;

    /**
     * A table.
     *
     * @param name  of the question, as in addresses
     * @param title it in words
     */
    public record Table(String name, String title) {
    }

    /** Of this snapshot. */
    public DownloadsPage(KnowledgeGraph knowledge, Pages pages) {
        this.lists = new Lists(knowledge);
        this.pages = pages;
    }

    /**
     * The page.
     *
     * @param base address of this server, without a slash at the end
     */
    public String in(Voice voice, String base) {
        Language content = voice.content();
        QueryLibrary library = QueryLibrary.packaged();
        List<Table> tables = MOST_WANTED.stream().map(name -> new Table(name, library.named(name).orElseThrow().title().in(voice.page()))).toList();
        return pages.render("downloads", voice, Map.of("tables", tables, "lists", lists.ofPim(content),
            "second", content == Language.EN ? Language.FR.tag() : Language.EN.tag(),
            "snippets", new Snippets(base).all(EXAMPLE, Map.of("list", "people:Scheme", "lang", content.tag()))));
    }
}
