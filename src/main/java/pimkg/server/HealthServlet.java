package pimkg.server;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.replica.Standing;

/**
 * For a supervisor: {@code /health/live} whether the server lives, {@code /health/ready} whether it should be sent requests, and
 * {@code /health} both with what it serves.
 */
final class HealthServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient KnowledgeGraph knowledge;
    private final transient BooleanSupplier ready;

    private final transient Replication replication;

    HealthServlet(KnowledgeGraph knowledge, BooleanSupplier ready, Replication replication, Pages pages) {
        super(pages);
        this.replication = replication;
        this.knowledge = knowledge;
        this.ready = ready;
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject health = new JsonObject();
        boolean serves = ready.getAsBoolean() && replication.isReady();
        String otherwise = ready.getAsBoolean() ? "not-following" : "stopping";
        switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
            case "" -> {
                health.addProperty("status", serves ? "ok" : otherwise);
                health.addProperty("version", knowledge.release());
                health.addProperty("graph", knowledge.version());
                health.addProperty("triples", knowledge.size());
            }
            case "/live" -> health.addProperty("status", "live");
            case "/ready" -> health.addProperty("status", serves ? "ready" : otherwise);
            default -> {
                fail(request, response, Problem.notFound(request.getRequestURI()));
                return;
            }
        }
        if (replication.standing().get().role() != Standing.Role.ALONE) {
            health.add("log", LogHealth.json(replication, Requests.language(request)));
        }
        response.setStatus(serves || "/live".equals(request.getPathInfo()) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        new Reply("application/json", (health + "\n").getBytes(StandardCharsets.UTF_8)).write(request, response);
    }
}
