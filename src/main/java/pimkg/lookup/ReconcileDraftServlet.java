package pimkg.lookup;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import pimkg.page.Pages;
import pimkg.reconcile.Extension;
import pimkg.reconcile.ExtensionQuery;
import pimkg.reconcile.Manifest;
import pimkg.reconcile.QueryReader;
import pimkg.reconcile.RefusedException;
import pimkg.reply.Problem;
import pimkg.reply.Requests;
import pimkg.setting.ServerSettings;

/** The Reconciliation Service API 1.0-draft: questions are JSON bodies. */
public final class ReconcileDraftServlet extends ReconcilingServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    /** Answers with these. */
    public ReconcileDraftServlet(ReconcileDesk desk, Pages pages) {
        super(desk, Manifest.PATH_1, pages);
    }

    @Override
    protected JsonObject manifest(Manifest manifest) {
        return manifest.version1();
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isQuestion(request)) {
            fail(request, response, Problem.method(request.getMethod()));
        } else {
            super.read(request, response);
        }
    }

    private boolean isQuestion(HttpServletRequest request) {
        return below(request).equals("/match") || below(request).equals("/extend");
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isQuestion(request)) {
            super.post(request, response);
        } else if (!isOfType(request, JSON)) {
            fail(request, response, new Problem(415, "reconcile-media-type", JSON));
        } else {
            question(request, response);
        }
    }

    private void question(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(ServerSettings.MAX_QUERIES_JSON + 1);
        if (body.length > ServerSettings.MAX_QUERIES_JSON) {
            fail(request, response, new Problem(413, "reconcile-too-long", (ServerSettings.MAX_QUERIES_JSON >> 10) + " KB"));
            return;
        }
        String json = new String(body, StandardCharsets.UTF_8);
        try {
            if (below(request).equals("/match")) {
                answer(request, response, QueryReader.version1(json), found -> desk().answers(request).version1(found));
            } else {
                sendOnce(request, response,
                    new Extension(desk().catalogue(), Requests.language(request)).version1(ExtensionQuery.read(json)));
            }
        } catch (RefusedException refused) {
            refuse(request, response, refused);
        }
    }
}
