package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.graph.KnowledgeGraph;
import pimkg.look.StartPage;
import pimkg.page.Assets;
import pimkg.page.Pages;
import pimkg.page.Voice;
import pimkg.recall.Flight;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.text.Language;

/** The start page, what this is, the style sheet, the scripts, and "not found" for every path that is nobody's. */
public final class StartServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final transient StartPage start;
    /** Made once a language: most visits begin here. */
    private final transient Map<Voice, Reply> made = new ConcurrentHashMap<>();
    private final transient Map<String, Reply> files = Stream.of("style.css", "site.js", "link.js", "icon.svg", "neighbours.js", "cytoscape.js", "editor.js",
        "editor.css", "check.js", "check.css", "catalogue.css", "submit.js", "yasgui.js", "yasgui.css").collect(Collectors.toMap("/"::concat, StartServlet::file));

    /** Answers with these. */
    public StartServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.start = new StartPage(knowledge, pages);
    }

    private static Reply file(String name) {
        return new Reply(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), Assets.read(name));
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        String path = request.getRequestURI();
        Language language = Requests.language(request);
        if (path.equals("/")) {
            made.computeIfAbsent(Requests.voice(request), each -> Reply.html(start.in(each))).writeCacheable(request, response, "Accept-Language");
        } else if (path.equals("/about")) {
            Reply.html(start.about(language)).writeCacheable(request, response, "Accept-Language");
        } else if (files.containsKey(path)) {
            files.get(path).writeCacheable(request, response, "Accept-Encoding");
        } else {
            stamped(request, response, path);
        }
    }

    /** A file at the address that changes with its content: whoever has it never asks again. Another content is given to whoever asks for it, but not for long. */
    private void stamped(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        Optional<Assets.Asked> asked = Assets.asked(path).filter(each -> files.containsKey(each.path()));
        if (asked.isEmpty()) {
            fail(request, response, Problem.notFound(path));
            return;
        }
        Reply reply = files.get(asked.get().path());
        if (Assets.stamp(reply.body()).equals(asked.get().stamp())) {
            reply.writeForGood(request, response);
        } else {
            reply.writeCacheable(request, response, "Accept-Encoding");
        }
    }
}
