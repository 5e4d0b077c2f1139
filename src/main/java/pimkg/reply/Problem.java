package pimkg.reply;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import pimkg.crosswalk.ReviewException;
import pimkg.edge.Turns;
import pimkg.edge.Visit;
import pimkg.guard.StoppedQueryException;
import pimkg.page.Pages;
import pimkg.text.Language;
import pimkg.text.Texts;

/**
 * Why a request was not answered: {@code application/problem+json} (RFC 9457) for programs, a page for people.
 *
 * @param status the HTTP status
 * @param code   stable over releases; also the key of the texts
 * @param detail what the texts can't know: a place, a limit, a name; may be empty
 * @param more   what else a program may want to know, by name
 */
public record Problem(int status, String code, String detail, Map<String, JsonElement> more) {

    /** The media type of problems, as RFC 9457 has it. */
    public static final String MEDIA_TYPE = "application/problem+json";
    /** As the parser writes it. */
    private static final Pattern PLACE = Pattern.compile("[Ll]ine:? ([1-9]\\d{0,8}), column:? ([1-9]\\d{0,8})");
    private static final Set<String> COME_AGAIN = Set.of("busy", "stale", "behind");

    /** A problem with this status and code of the catalogue; the detail may be empty. */
    public Problem(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** What was asked makes no sense (400); the detail says which part. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", detail);
    }

    /** There is nothing at this path (404). */
    public static Problem notFound(String path) {
        return new Problem(404, "not-found", path);
    }

    /** This method does nothing here (405). */
    public static Problem method(String method) {
        return new Problem(405, "method-not-allowed", method);
    }

    /** All places are taken (503). */
    public static Problem busy() {
        return new Problem(503, "busy", "");
    }

    /** It was stopped after so many milliseconds (503). */
    public static Problem timeout(long millis) {
        return new Problem(503, "query-timeout", millis < 1000 ? millis + " ms" : millis / 1000 + " s");
    }

    /**
     * A query that is none, with the line and column, from 1, where it goes wrong, unless the parser doesn't tell: it has no message
     * when it ran out of stack.
     */
    public static Problem of(QueryParseException rejected) {
        String detail = Optional.ofNullable(rejected.getMessage()).orElse("nesting");
        Matcher told = PLACE.matcher(detail);
        // Its fields have the place of the token before.
        if (told.find()) {
            return at(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)), detail);
        }
        return rejected.getLine() < 1 || rejected.getColumn() < 1 ? new Problem(400, "not-sparql", detail)
            : at(rejected.getLine(), rejected.getColumn(), detail);
    }

    private static Problem at(int line, int column, String detail) {
        return new Problem(400, "not-sparql", detail, Map.of("line", new JsonPrimitive(line), "column", new JsonPrimitive(column)));
    }

    /** A query that took more than it may. */
    public static Problem of(StoppedQueryException costly) {
        return switch (costly.why()) {
            case TIME -> timeout(costly.limit());
            case ROOM, LEFT -> busy();
            case ROWS, ANSWER -> new Problem(413, "answer-too-large", Long.toString(costly.limit()));
            default -> new Problem(422, "query-too-costly", costly.why().name().toLowerCase(Locale.ROOT) + " " + costly.limit());
        };
    }

    /** A decision that can't be entered. */
    public static Problem of(ReviewException refused) {
        return switch (refused.fault()) {
            case UNKNOWN -> new Problem(422, "unknown-record", refused.record());
            case DECIDED -> new Problem(409, "already-decided", refused.record());
            case OWN -> new Problem(403, "own-mapping", refused.record());
        };
    }

    /** The problem that stands for a status which some library chose; what the client did is never told as our fault. */
    public static Problem ofStatus(int status, String message) {
        return switch (status) {
            case 400 -> badRequest(message);
            case 404 -> notFound(message);
            case 405 -> method(message);
            case 408 -> new Problem(408, "too-slow", message);
            case 413 -> new Problem(413, "too-large", message);
            case 414 -> new Problem(414, "address-too-long", "");
            case 415 -> new Problem(415, "unsupported-media-type", message);
            case 422 -> new Problem(422, "refused", message);
            case 431 -> new Problem(431, "headers-too-large", "");
            case 501, 505 -> badRequest(message);
            case 503 -> new Problem(503, "busy", "");
            default -> status < 500 ? new Problem(status, "bad-request", message) : new Problem(status, "internal", "");
        };
    }

    /** Sends it as the answer to a request. */
    public void send(HttpServletRequest request, HttpServletResponse response, Pages pages) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept, Accept-Language");
        if (status == 405) {
            response.setHeader("Allow", Methods.otherThan(request));
        }
        if (COME_AGAIN.contains(code)) {
            response.setHeader("Retry-After", Integer.toString(Turns.RETRY_SECONDS));
        }
        Optional<Visit> visit = Visit.of(request);
        visit.ifPresent(each -> each.problem(code));
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            // What was sent may not be read to its end, and then another request can't follow it.
            response.setHeader("Connection", "close");
        }
        reply(Requests.language(request), Requests.wantsHtml(request), visit.map(Visit::id).orElse(""), pages).write(request, response);
    }

    /**
     * It in words: a page, or JSON.
     *
     * @param id of the request
     */
    public Reply reply(Language language, boolean html, String id, Pages pages) {
        if (html) {
            Texts texts = Texts.of(Problem.class, language);
            String title = texts.get("problem." + code);
            String cure = texts.get("problem." + code + ".cure");
            Map<String, Object> model = Map.of("status", status, "title", title, "detail", detail, "cure", cure,
                "code", code, "request", id, "line", number("line"), "column", number("column"));
            return Reply.html(pages.render("problem", language, model));
        }
        JsonObject json = json(language);
        json.addProperty("requestId", id);
        return new Reply(MEDIA_TYPE, (json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String number(String name) {
        return Optional.ofNullable(more.get(name)).map(JsonElement::getAsString).orElse("");
    }

    /** It in words, for programs. */
    public JsonObject json(Language language) {
        Texts texts = Texts.of(Problem.class, language);
        JsonObject json = new JsonObject();
        json.addProperty("type", ProblemCatalogue.PATH + "/" + code);
        json.addProperty("status", status);
        json.addProperty("code", code);
        json.addProperty("title", texts.get("problem." + code));
        json.addProperty("detail", detail);
        json.addProperty("cure", texts.get("problem." + code + ".cure"));
        json.addProperty("retry", ProblemCatalogue.packaged().mayRetry(code));
        more.forEach(json::add);
        return json;
    }
}
