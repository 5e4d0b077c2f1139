package pimkg.server;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import pimkg.crosswalk.ReviewException;
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
 */
record Problem(int status, String code, String detail) {

    /** After so many seconds a server that was busy may be asked again. */
    private static final int RETRY_SECONDS = 5;

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", detail);
    }

    static Problem notFound(String path) {
        return new Problem(404, "not-found", path);
    }

    static Problem method(String method) {
        return new Problem(405, "method-not-allowed", method);
    }

    static Problem busy() {
        return new Problem(503, "busy", "");
    }

    static Problem timeout(long millis) {
        return new Problem(503, "query-timeout", millis < 1000 ? millis + " ms" : millis / 1000 + " s");
    }

    /** A query that took more than it may. */
    static Problem of(StoppedQueryException costly) {
        return switch (costly.why()) {
            case TIME -> timeout(costly.limit());
            case ROWS, ANSWER -> new Problem(413, "answer-too-large", Long.toString(costly.limit()));
            default -> new Problem(422, "query-too-costly", costly.why().name().toLowerCase(Locale.ROOT) + " " + costly.limit());
        };
    }

    /** A decision that can't be entered. */
    static Problem of(ReviewException refused) {
        return switch (refused.fault()) {
            case UNKNOWN -> new Problem(422, "unknown-record", refused.record());
            case DECIDED -> new Problem(409, "already-decided", refused.record());
            case OWN -> new Problem(403, "own-mapping", refused.record());
        };
    }

    /** The problem that stands for a status which some library chose. */
    static Problem ofStatus(int status, String message) {
        return switch (status) {
            case 400 -> badRequest(message);
            case 404 -> notFound(message);
            case 405 -> method(message);
            case 413 -> new Problem(413, "too-large", message);
            case 415 -> new Problem(415, "unsupported-media-type", message);
            case 422 -> new Problem(422, "refused", message);
            case 503 -> new Problem(503, "busy", message);
            default -> status < 500 ? new Problem(status, "bad-request", message) : new Problem(status, "internal", "");
        };
    }

    /** Sends it as the answer to a request. */
    void send(HttpServletRequest request, HttpServletResponse response, Pages pages) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept, Accept-Language");
        if (status == 405) {
            response.setHeader("Allow", request.getMethod().equals("POST") ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS");
        }
        if (code.equals("busy")) {
            response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            // What was sent may not be read to its end, and then another request can't follow it.
            response.setHeader("Connection", "close");
        }
        reply(Requests.language(request), Requests.wantsHtml(request), pages).write(request, response);
    }

    /** It in words: a page, or JSON. */
    Reply reply(Language language, boolean html, Pages pages) {
        Texts texts = Texts.of(Problem.class, language);
        String title = texts.get("problem." + code);
        String cure = texts.get("problem." + code + ".cure");
        if (html) {
            Map<String, Object> model = Map.of("status", status, "title", title, "detail", detail, "cure", cure);
            return Reply.html(pages.render("problem", language, model));
        }
        JsonObject json = new JsonObject();
        json.addProperty("type", "about:blank");
        json.addProperty("status", status);
        json.addProperty("code", code);
        json.addProperty("title", title);
        json.addProperty("detail", detail);
        json.addProperty("cure", cure);
        return new Reply("application/problem+json", (json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
