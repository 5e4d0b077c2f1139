package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import pimkg.away.DownloadsPage;
import pimkg.away.EditionPage;
import pimkg.away.GlossaryPage;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Later;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.Links;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.text.Language;

/** What people take along: the page that tells of it, the edition without a network, the glossary to print. */
public final class AwayServlet extends SiteServlet {

    /** What there is to take away. */
    public static final String DOWNLOADS = "/downloads";

    /** The edition without a server. */
    public static final String EDITION = "/offline.html";

    /** The printable glossary. */
    public static final String GLOSSARY = "/glossary";

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";

    private final transient DownloadsPage downloads;
    private final transient Later<EditionPage> edition;
    private final transient GlossaryPage glossary;
    private final transient Links links;
    /** Made once each when first asked for, as it takes seconds: one with all languages, and one for each. */
    private final transient Map<List<Language>, Reply> editions = new ConcurrentHashMap<>();

    /** Answers with these. */
    public AwayServlet(KnowledgeGraph knowledge, Entries entries, Links links, Pages pages) {
        super(pages);
        this.links = links;
        this.downloads = new DownloadsPage(knowledge, pages);
        this.edition = new Later<>(() -> new EditionPage(knowledge, entries, pages));
        this.glossary = new GlossaryPage(knowledge, entries, pages);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        switch (request.getRequestURI()) {
            case EDITION -> edition(request, response);
            case GLOSSARY -> glossary(request, response);
            default -> Reply.html(downloads.in(Requests.voice(request), links.base(request)))
                .writeCacheable(request, response, "Accept-Language, Host");
        }
    }

    /** The languages that are named, once or several times; empty when one of them is none that texts are in. */
    private static Optional<List<Language>> languages(HttpServletRequest request, List<Language> otherwise) {
        return Optional.ofNullable(request.getParameterValues("languages")).map(named -> String.join(",", named)).filter(text -> !text.isBlank())
            .map(GlossaryPage::languages).orElse(Optional.of(otherwise));
    }

    private void edition(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<List<Language>> languages = languages(request, List.of(Language.values()));
        if (languages.filter(all -> all.size() == 1 || all.equals(List.of(Language.values()))).isEmpty()) {
            fail(request, response, new Problem(400, "parameter", "languages"));
            return;
        }
        response.setHeader(POLICY, edition.get().policy());
        editions.computeIfAbsent(languages.get(), all -> new Reply("text/html", edition.get().in(all))).writeCacheable(request, response, "Accept-Encoding");
    }

    private void glossary(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language own = Requests.language(request);
        Optional<List<Language>> languages = languages(request, List.of(own, own == Language.EN ? Language.FR : Language.EN));
        Optional<String> list = Optional.ofNullable(request.getParameter("list")).filter(name -> !name.isBlank());
        Optional<Node> terms = list.flatMap(glossary::list);
        if (languages.isEmpty() || list.isPresent() && terms.isEmpty()) {
            fail(request, response, new Problem(400, "parameter", languages.isEmpty() ? "languages" : "list"));
            return;
        }
        response.setHeader(POLICY, GlossaryPage.policy());
        Reply.html(glossary.of(languages.get(), terms)).writeCacheable(request, response, "Accept-Language");
    }
}
