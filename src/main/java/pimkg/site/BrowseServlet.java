package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pimkg.browse.Finder;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.look.BrowsePage;
import pimkg.look.ChangeFeed;
import pimkg.look.Neighbours;
import pimkg.look.SearchPage;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.Links;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;

/** Lists and searches, each at an address of its own. What people look for is not written down. */
public final class BrowseServlet extends SiteServlet {

    /** The folder of the lists. */
    public static final String LISTS = "/browse";
    /** The page of what was looked for. */
    public static final String SEARCH = "/search";
    /** Suggestions for the search box. */
    public static final String SUGGESTIONS = "/search.json";

    /** What stands next to a thing, for the picture on its page. */
    public static final String NEIGHBOURS = "/neighbours.json";

    private static final long serialVersionUID = 1L;
    private static final int MAX_SUGGESTIONS = 20;

    private final transient BrowsePage browse;
    private final transient SearchPage search;
    private final transient Neighbours neighbours;
    private final transient ChangeFeed feed;
    private final transient Links links;

    /** Answers with these. */
    public BrowseServlet(KnowledgeGraph knowledge, Entries entries, Links links, Pages pages) {
        super(pages);
        this.feed = new ChangeFeed(knowledge);
        this.links = links;
        this.browse = new BrowsePage(knowledge, pages);
        this.search = new SearchPage(knowledge, new Finder(knowledge, entries), pages);
        this.neighbours = new Neighbours(knowledge, entries);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        String path = request.getRequestURI();
        if (path.equals(SUGGESTIONS)) {
            String limit = given(request, "limit");
            int most = limit.matches("\\d{1,2}") ? Math.min(MAX_SUGGESTIONS, Integer.parseInt(limit)) : MAX_SUGGESTIONS;
            String json = search.suggestions(given(request, "q"), most, Requests.language(request));
            new Reply("application/json", json.getBytes(StandardCharsets.UTF_8)).writeCacheable(request, response, "Accept-Language");
            return;
        }
        if (path.equals(NEIGHBOURS)) {
            Optional<String> json = neighbours.of(given(request, "of"), Requests.voice(request).content());
            if (json.isEmpty()) {
                fail(request, response, Problem.notFound(given(request, "of")));
            } else {
                new Reply("application/json", json.get().getBytes(StandardCharsets.UTF_8)).writeCacheable(request, response, "Accept-Language");
            }
            return;
        }
        if (path.equals(ChangeFeed.PATH)) {
            byte[] xml = feed.of(links.base(request), Requests.voice(request));
            new Reply(ChangeFeed.MEDIA_TYPE, xml).writeCacheable(request, response, "Accept-Language, Host");
            return;
        }
        Optional<String> page = path.equals(SEARCH) ? Optional.of(searched(request))
            : browse.of(path.replaceFirst("^" + LISTS + "/?", ""), given(request, "letter"), Requests.voice(request));
        if (page.isEmpty()) {
            fail(request, response, Problem.notFound(path));
        } else {
            Reply.html(page.get()).writeCacheable(request, response, "Accept-Language");
        }
    }

    private String searched(HttpServletRequest request) {
        String list = given(request, "list");
        String sure = given(request, "sure");
        return search.of(SearchPage.wish(given(request, "q"), list, sure, given(request, "page")), list, sure, Requests.voice(request));
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
