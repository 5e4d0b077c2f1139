package pimkg.server;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;

/** Whether the server lives and what it serves, for a supervisor. */
final class HealthServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient KnowledgeGraph knowledge;

    HealthServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject health = new JsonObject();
        health.addProperty("status", "ok");
        health.addProperty("version", knowledge.release());
        health.addProperty("graph", knowledge.version());
        health.addProperty("triples", knowledge.size());
        response.setHeader("Cache-Control", "no-store");
        new Reply("application/json", (health + "\n").getBytes(StandardCharsets.UTF_8)).write(request, response);
    }
}
