package pimkg.lookup;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.page.Pages;
import pimkg.reconcile.Extension;
import pimkg.reconcile.ExtensionQuery;
import pimkg.reconcile.Manifest;
import pimkg.reconcile.Match;
import pimkg.reconcile.QueryReader;
import pimkg.reconcile.ReconQuery;
import pimkg.reconcile.RefusedException;
import pimkg.reply.Problem;
import pimkg.reply.Requests;

/** The Reconciliation Service API 0.2, as OpenRefine asks it: batches as a field of a form, by POST or GET. */
public final class ReconcileServlet extends ReconcilingServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String VIEW = "/view/";
    private static final String FLYOUT = "/flyout/";

    /** Answers with these. */
    public ReconcileServlet(ReconcileDesk desk, Pages pages) {
        super(desk, Manifest.PATH_02, pages);
    }

    @Override
    protected JsonObject manifest(Manifest manifest) {
        return manifest.version02();
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = below(request);
        if (path.isEmpty() && isQuestion(request)) {
            question(request, response);
        } else if (path.startsWith(VIEW)) {
            view(request, response, path.substring(VIEW.length()));
        } else if (List.of(FLYOUT + "entity", FLYOUT + "type", FLYOUT + "property").contains(path)) {
            flyout(request, response, path.substring(FLYOUT.length()));
        } else {
            super.read(request, response);
        }
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!below(request).isEmpty()) {
            super.post(request, response);
        } else if (!isOfType(request, FORM)) {
            fail(request, response, new Problem(415, "reconcile-media-type", FORM));
        } else if (isQuestion(request)) {
            question(request, response);
        } else {
            fail(request, response, new Problem(400, "reconcile-form", "queries, extend"));
        }
    }

    private static boolean isQuestion(HttpServletRequest request) {
        return request.getParameter("queries") != null || request.getParameter("extend") != null;
    }

    private void question(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getParameter("queries") == null) {
                sendOnce(request, response, new Extension(desk().catalogue(), Requests.language(request))
                    .version02(ExtensionQuery.read(request.getParameter("extend"))));
                return;
            }
            Map<String, ReconQuery> queries = QueryReader.version02(request.getParameter("queries"));
            List<String> names = new ArrayList<>(queries.keySet());
            answer(request, response, queries.values(), found -> {
                Map<String, List<Match>> byName = new LinkedHashMap<>();
                names.forEach(name -> byName.put(name, found.get(byName.size())));
                return desk().answers(request).version02(byName);
            });
        } catch (RefusedException refused) {
            refuse(request, response, refused);
        }
    }

    private void view(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        Optional<String> place = desk().view(id);
        if (place.isEmpty()) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", place.get());
        }
    }

    private void flyout(HttpServletRequest request, HttpServletResponse response, String kind) throws IOException {
        Optional<JsonObject> piece = desk().flyout(kind, request);
        if (piece.isEmpty()) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else {
            send(request, response, piece.get());
        }
    }
}
