package pimkg.server;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import pimkg.access.Tokens;
import pimkg.catalogue.Catalogue;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.replica.Standing;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.setting.Replication;
import pimkg.setting.ServerSettings;
import pimkg.store.Condition;

/**
 * For a supervisor: {@code /health/live} whether the server lives, {@code /health/ready} whether it should be sent requests, and
 * {@code /health} both with what it serves.
 */
final class HealthServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final transient KnowledgeGraph knowledge;
    private final transient BooleanSupplier open;
    private final transient Catalogue catalogue;
    private final transient Optional<Tokens> tokens;
    private final transient Replication replication;

    HealthServlet(KnowledgeGraph knowledge, BooleanSupplier open, ServerSettings settings, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        this.open = open;
        this.catalogue = settings.keeping().catalogue();
        this.replication = settings.keeping().replication();
        this.tokens = settings.tokens();
    }

    /** What stands in the way, in a word that tells no place and no name; empty when nothing does. */
    private Optional<String> hindrance() {
        if (!open.getAsBoolean()) {
            return Optional.of("stopping");
        }
        Condition.State store = catalogue.condition().state();
        if (store != Condition.State.SOUND) {
            return Optional.of("store-" + store.name().toLowerCase(Locale.ROOT));
        }
        if (!replication.isReady()) {
            return Optional.of("not-following");
        }
        return tokens.filter(each -> !each.isUsable()).map(each -> "tokens-unusable");
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject health = new JsonObject();
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<String> hindrance = path.equals("/live") ? Optional.empty() : hindrance();
        switch (path) {
            case "" -> {
                health.addProperty("status", hindrance.orElse("ok"));
                health.addProperty("version", knowledge.release());
                health.addProperty("graph", knowledge.version());
                health.addProperty("triples", knowledge.size());
            }
            case "/live" -> health.addProperty("status", "live");
            case "/ready" -> health.addProperty("status", hindrance.orElse("ready"));
            default -> {
                fail(request, response, Problem.notFound(request.getRequestURI()));
                return;
            }
        }
        if (replication.standing().get().role() != Standing.Role.ALONE) {
            health.add("log", LogHealth.json(replication, Requests.language(request)));
        }
        response.setStatus(hindrance.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        new Reply("application/json", (health + "\n").getBytes(StandardCharsets.UTF_8)).write(request, response);
    }
}
