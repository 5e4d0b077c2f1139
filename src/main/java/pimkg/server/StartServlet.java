package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pimkg.graph.KnowledgeGraph;
import pimkg.look.StartPage;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.text.Language;

/** The start page, what this is, the style sheet, the scripts, and "not found" for every path that is nobody's. */
final class StartServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient StartPage start;
    /** Made once a language: most visits begin here. */
    private final transient Map<Language, Reply> made = new ConcurrentHashMap<>();
    private final transient Map<String, Reply> files = Map.of("/style.css", file("text/css", "style.css"),
        "/site.js", file("text/javascript", "site.js"),
        "/link.js", file("text/javascript", "link.js"), "/icon.svg", file("image/svg+xml", "icon.svg"));

    StartServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.start = new StartPage(knowledge, pages);
    }

    private static Reply file(String type, String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return new Reply(type, in.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        String path = request.getRequestURI();
        Language language = Requests.language(request);
        if (path.equals("/")) {
            made.computeIfAbsent(language, each -> Reply.html(start.in(each))).writeCacheable(request, response, "Accept-Language");
        } else if (path.equals("/about")) {
            Reply.html(start.about(language)).writeCacheable(request, response, "Accept-Language");
        } else if (files.containsKey(path)) {
            files.get(path).writeCacheable(request, response, "Accept-Encoding");
        } else {
            fail(request, response, Problem.notFound(path));
        }
    }
}
