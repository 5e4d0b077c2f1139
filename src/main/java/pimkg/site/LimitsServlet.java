package pimkg.site;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import pimkg.edge.Turns;
import pimkg.page.Pages;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.setting.ServerLimits;
import pimkg.setting.ServerSettings;

/** What this server takes, answers and lets a client use: published, so that nobody has to find out by being refused. */
public final class LimitsServlet extends SiteServlet {

    /** Where the limits are told. */
    public static final String PATH = "/limits";

    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1000;

    private final transient Map<String, Number> limits;

    /** Answers with these. */
    public LimitsServlet(ServerSettings settings, Pages pages) {
        super(pages);
        this.limits = limits(settings);
    }

    private static Map<String, Number> limits(ServerSettings settings) {
        ServerLimits limits = settings.limits();
        Map<String, Number> all = new LinkedHashMap<>();
        all.put("querySeconds", settings.queryTimeout().toMillis() / MILLIS);
        all.put("queryCharacters", ServerSettings.MAX_QUERY);
        all.put("queryRows", ServerSettings.MAX_ROWS);
        all.put("lightQuerySeconds", limits.light().toMillis() / MILLIS);
        all.put("lightQueryRows", ServerLimits.LIGHT_ROWS);
        all.put("heavyQueries", limits.heavy());
        all.put("heavyQueriesWaiting", limits.heavyWaiting());
        all.put("heavyQueriesWaitSeconds", limits.heavyPatience().toMillis() / MILLIS);
        all.put("bodyBytes", ServerSettings.MAX_BODY);
        all.put("statements", ServerSettings.MAX_STATEMENTS);
        all.put("linkTerms", ServerSettings.MAX_TERMS);
        all.put("decisionBytes", ServerSettings.MAX_JSON);
        all.put("reconcileBytes", ServerSettings.MAX_QUERIES_JSON);
        all.put("requestsAtOnce", limits.atOnce());
        all.put("requestWaitSeconds", limits.patience().toMillis() / MILLIS);
        all.put("retryAfterSeconds", Turns.RETRY_SECONDS);
        limits.budget().ifPresent(budget -> {
            all.put("clientSecondsPerMinute", budget.seconds());
            all.put("clientRequestsPerMinute", budget.requests());
            all.put("clientErrorsPerMinute", budget.errors());
        });
        return all;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = Requests.wantsHtml(request)
            ? Reply.html(pages().render("limits", Requests.language(request), Map.of("limits", limits)))
            : new Reply("application/json", (new Gson().toJson(limits) + "\n").getBytes(StandardCharsets.UTF_8));
        reply.writeCacheable(request, response, "Accept, Accept-Language");
    }
}
