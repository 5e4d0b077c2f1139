package pimkg.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pimkg.door.EdgeFilter;
import pimkg.edge.Arrival;
import pimkg.edge.Visit;
import pimkg.page.Pages;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.text.Language;

/** Says what went wrong where only Jetty noticed it: a malformed request, or a bug of ours. Never a stack trace. */
final class ProblemErrorHandler extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final Arrival arrival;
    private final Pages pages;

    ProblemErrorHandler(Arrival arrival, Pages pages) {
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int status, String message, Throwable cause,
                                    Callback callback) {
        Visit visit = arrival.meet(request);
        Problem problem = problem(visit, status, String.valueOf(message), cause);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR_500) {
            // Without the address: what people ask for is nobody's business.
            LOG.error("Request {} ended with {}", visit.id(), status, cause);
        }
        visit.problem(problem.code());
        response.setStatus(problem.status());
        String accept = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)).orElse("");
        Language language = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
            .map(Language::negotiate).orElse(Language.EN);
        Reply reply = problem.reply(language, accept.contains("text/html"), visit.id(), pages);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType() + ";charset=utf-8");
        EdgeFilter.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(Arrival.REQUEST_ID, visit.id());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        visit.retryAfter().ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
        if (problem.code().equals("no-memory") || cause instanceof HttpException) {
            // Of what Jetty does not understand it does not know the end: it closes, and whoever comes again has to know.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    private static Problem problem(Visit visit, int status, String message, Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError) {
                LOG.error("Request {} needed more memory than there is", visit.id());
                return new Problem(HttpStatus.SERVICE_UNAVAILABLE_503, "no-memory", "");
            }
        }
        return visit.retryAfter().isPresent() && visit.problem().isPresent()
            ? new Problem(status, visit.problem().get(), "") : Problem.ofStatus(status, message);
    }
}
