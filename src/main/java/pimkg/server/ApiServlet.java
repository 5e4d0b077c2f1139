package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pimkg.api.ApiPage;
import pimkg.api.Fault;
import pimkg.api.OpenApi;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What the server answers, told to programs and to people. */
final class ApiServlet extends SiteServlet {

    /** For programs. */
    static final String DOCUMENT = "/openapi.json";
    /** For people. */
    static final String PAGE = "/api";

    private static final long serialVersionUID = 1L;

    private final transient ApiPage page;
    private final transient Links links;
    private final transient String release;

    ApiServlet(String release, Links links, Pages pages) {
        super(pages);
        this.page = new ApiPage(pages);
        this.links = links;
        this.release = release;
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        Language language = Requests.language(request);
        String base = links.base(request);
        Reply reply = request.getRequestURI().equals(DOCUMENT)
            ? new Reply("application/json", new OpenApi(release, faults(language), language).of(base).getBytes(StandardCharsets.UTF_8))
            : Reply.html(page.of(faults(language), language, base));
        reply.writeCacheable(request, response, "Accept-Language, Host");
    }

    private static List<Fault> faults(Language language) {
        Texts texts = Texts.of(Problem.class, language);
        return ProblemCatalogue.packaged().kinds().stream()
            .map(kind -> new Fault(kind.code(), kind.statuses(), texts.get("problem." + kind.code()))).toList();
    }
}
