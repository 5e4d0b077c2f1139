package pimkg.lookup;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import pimkg.door.EdgeFilter;
import pimkg.graph.StoppedException;
import pimkg.page.Pages;
import pimkg.reconcile.Manifest;
import pimkg.reconcile.Match;
import pimkg.reconcile.ReconQuery;
import pimkg.reconcile.RefusedException;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;

/**
 * What the two versions of the Reconciliation Service API have in common: the manifest, suggestions, previews and proposals.
 * Nothing that is looked for is kept or logged.
 */
abstract class ReconcilingServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    private final transient ReconcileDesk desk;
    private final String root;

    ReconcilingServlet(ReconcileDesk desk, String root, Pages pages) {
        super(pages);
        this.desk = desk;
        this.root = root;
    }

    abstract JsonObject manifest(Manifest manifest);

    final ReconcileDesk desk() {
        return desk;
    }

    /** The path below the address of the version; empty for that address itself. */
    final String below(HttpServletRequest request) {
        return request.getRequestURI().substring(root.length()).replaceFirst("^/$", "");
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = below(request);
        switch (path) {
            case "" -> send(request, response, manifest(desk.manifest(request)));
            case "/suggest/entity", "/suggest/type", "/suggest/property" ->
                send(request, response, desk.suggest(path.substring("/suggest/".length()), request));
            case "/extend/propose" -> send(request, response, desk.proposals(request));
            case "/preview" -> preview(request, response);
            default -> fail(request, response, Problem.notFound(request.getRequestURI()));
        }
    }

    private void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> page = desk.preview(request);
        if (page.isEmpty()) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else {
            response.setHeader("Content-Security-Policy", EdgeFilter.FRAMED);
            response.setHeader("Content-Language", Requests.language(request).tag());
            Reply.html(page.get()).writeCacheable(request, response, "Accept-Language");
        }
    }

    /** Sends what depends on the published graph only. */
    final void send(HttpServletRequest request, HttpServletResponse response, JsonObject json) throws IOException {
        response.setHeader("Content-Language", Requests.language(request).tag());
        reply(json).writeCacheable(request, response, "Accept-Language");
    }

    /** Sends the candidates of queries in a version's form. */
    final void answer(HttpServletRequest request, HttpServletResponse response, Collection<ReconQuery> queries,
                      Function<List<List<Match>>, JsonObject> form) throws IOException {
        try {
            Optional<List<List<Match>>> found = desk.find(queries);
            if (found.isEmpty()) {
                fail(request, response, Problem.busy());
            } else {
                sendOnce(request, response, form.apply(found.get()));
            }
        } catch (StoppedException late) {
            fail(request, response, new Problem(503, "reconcile-timeout", ""));
        }
    }

    /** Sends what is the business of whoever asked only. */
    final void sendOnce(HttpServletRequest request, HttpServletResponse response, JsonObject json) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Content-Language", Requests.language(request).tag());
        reply(json).write(request, response);
    }

    private static Reply reply(JsonObject json) {
        return new Reply(JSON, (json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    final void refuse(HttpServletRequest request, HttpServletResponse response, RefusedException refused) throws IOException {
        fail(request, response, switch (refused.fault()) {
            case NOT_JSON -> new Problem(400, "reconcile-json", refused.getMessage());
            case FORM -> new Problem(400, "reconcile-form", refused.getMessage());
            case TOO_MANY -> new Problem(413, "reconcile-too-many", refused.getMessage());
            case TOO_LONG -> new Problem(413, "reconcile-too-long", refused.getMessage());
        });
    }

    /** Whether the body is of this media type and as it was sent. */
    static boolean isOfType(HttpServletRequest request, String type) {
        return request.getHeader("Content-Encoding") == null
            && Optional.ofNullable(request.getContentType()).orElse("").split(";")[0].strip().toLowerCase(Locale.ROOT).equals(type);
    }
}
