package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.page.StartPage;
import pimkg.text.Language;

/** The start page, the style sheet, the script, and "not found" for every path that is nobody's. */
final class StartServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient StartPage start;
    /** Made once a language: most visits begin here. */
    private final transient Map<Language, Reply> made = new ConcurrentHashMap<>();
    private final transient Reply style;
    private final transient Reply script;

    StartServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.start = new StartPage(knowledge, pages);
        this.style = new Reply("text/css", resource("style.css"));
        this.script = new Reply("text/javascript", resource("link.js"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/" -> made.computeIfAbsent(Requests.language(request), language -> Reply.html(start.in(language))).writeCacheable(request, response, "Accept-Language");
            case "/style.css" -> style.writeCacheable(request, response, "Accept-Encoding");
            case "/link.js" -> script.writeCacheable(request, response, "Accept-Encoding");
            default -> fail(request, response, Problem.notFound(request.getRequestURI()));
        }
    }
}
