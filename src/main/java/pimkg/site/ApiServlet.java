package pimkg.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import pimkg.graph.KnowledgeGraph;
import pimkg.look.BrowsePage;
import pimkg.openapi.ApiDocument;
import pimkg.openapi.ApiPage;
import pimkg.openapi.Served;
import pimkg.page.Pages;
import pimkg.recall.Flight;
import pimkg.reply.Links;
import pimkg.reply.ProblemCatalogue;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.text.Language;

/** What programs can ask of this server, for them and for those who write them. */
public final class ApiServlet extends SiteServlet {

    /** The OpenAPI document. */
    public static final String DOCUMENT = "/openapi.json";

    /** The same for people. */
    public static final String PAGE = "/api";

    private static final long serialVersionUID = 1L;
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final transient KnowledgeGraph knowledge;
    private final transient Links links;
    private final transient ApiPage page;

    /** Answers with these. */
    public ApiServlet(KnowledgeGraph knowledge, Links links, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        this.links = links;
        this.page = new ApiPage(pages);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Flight.keep(request);
        Language language = Requests.language(request);
        JsonObject document = ApiDocument.of(served(request), language);
        Reply reply = request.getRequestURI().equals(PAGE) ? Reply.html(page.of(document, language))
            : new Reply("application/json", (JSON.toJson(document) + "\n").getBytes(StandardCharsets.UTF_8));
        reply.writeCacheable(request, response, "Accept-Language, Host");
    }

    private Served served(HttpServletRequest request) {
        return new Served(knowledge.release(), links.base(request),
            ProblemCatalogue.packaged().kinds().stream().map(ProblemCatalogue.Kind::code).toList(),
            RuleSet.profiles(knowledge).stream().map(Profile::name).toList(), BrowsePage.PLACES);
    }
}
