package pimkg.site;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.page.Pages;
import pimkg.reply.Problem;
import pimkg.reply.ProblemCatalogue;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The catalogue of problems, so that the {@code type} of a problem leads somewhere. */
public final class ProblemsServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCatalogue catalogue = ProblemCatalogue.packaged();

    /** Answers with these. */
    public ProblemsServlet(Pages pages) {
        super(pages);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        Language language = Requests.language(request);
        boolean html = Requests.wantsHtml(request);
        if (code.isEmpty()) {
            (html ? page(language, catalogue.kinds()) : all(language)).writeCacheable(request, response, "Accept, Accept-Language");
            return;
        }
        Optional<ProblemCatalogue.Kind> kind = catalogue.kind(code);
        if (kind.isEmpty()) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else {
            (html ? page(language, List.of(kind.get())) : json(told(language, kind.get()))).writeCacheable(request, response, "Accept, Accept-Language");
        }
    }

    private Reply page(Language language, List<ProblemCatalogue.Kind> kinds) {
        Texts texts = Texts.of(Problem.class, language);
        List<Map<String, Object>> rows = kinds.stream().map(kind -> Map.<String, Object>of("code", kind.code(), "title", title(texts, kind),
            "cure", cure(texts, kind), "statuses", statuses(kind), "retry", kind.retry())).toList();
        return Reply.html(pages().render("problems", language, Map.of("problems", rows)));
    }

    private Reply all(Language language) {
        JsonArray all = new JsonArray();
        catalogue.kinds().forEach(kind -> all.add(told(language, kind)));
        JsonObject root = new JsonObject();
        root.add("problems", all);
        return json(root);
    }

    private static JsonObject told(Language language, ProblemCatalogue.Kind kind) {
        Texts texts = Texts.of(Problem.class, language);
        JsonObject json = new JsonObject();
        json.addProperty("type", ProblemCatalogue.PATH + "/" + kind.code());
        json.addProperty("code", kind.code());
        JsonArray statuses = new JsonArray();
        kind.statuses().forEach(statuses::add);
        json.add("statuses", statuses);
        json.addProperty("title", title(texts, kind));
        json.addProperty("cure", cure(texts, kind));
        json.addProperty("retry", kind.retry());
        return json;
    }

    private static String title(Texts texts, ProblemCatalogue.Kind kind) {
        return texts.get("problem." + kind.code());
    }

    private static String cure(Texts texts, ProblemCatalogue.Kind kind) {
        return texts.get("problem." + kind.code() + ".cure");
    }

    private static String statuses(ProblemCatalogue.Kind kind) {
        return String.join(", ", kind.statuses().stream().map(String::valueOf).toList());
    }

    private static Reply json(JsonObject json) {
        return new Reply("application/json", (json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
