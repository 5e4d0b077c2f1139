package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import pimkg.graph.KnowledgeGraph;
import pimkg.look.StartPage;
import pimkg.page.Pages;

/** The start page, what this is, the style sheet, the scripts, and "not found" for every path that is nobody's. */
final class StartServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient StartPage start;
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
        String path = request.getRequestURI();
        Optional<String> page = switch (path) {
            case "/" -> Optional.of(start.in(Requests.language(request)));
            case "/about" -> Optional.of(start.about(Requests.language(request)));
            default -> Optional.empty();
        };
        if (page.isPresent()) {
            Reply.html(page.get()).writeCacheable(request, response, "Accept-Language");
        } else if (files.containsKey(path)) {
            files.get(path).writeCacheable(request, response, "Accept-Encoding");
        } else {
            fail(request, response, Problem.notFound(path));
        }
    }
}
