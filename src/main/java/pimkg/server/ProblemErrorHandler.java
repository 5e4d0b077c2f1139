package pimkg.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pimkg.page.Pages;
import pimkg.text.Language;

/** Says what went wrong where only Jetty noticed it: a malformed request, or a bug of ours. Never a stack trace. */
final class ProblemErrorHandler extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final Pages pages;

    ProblemErrorHandler(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int status, String message, Throwable cause,
                                    Callback callback) {
        if (status >= 500) {
            // Without the address: what people ask for is nobody's business.
            LOG.error("A request ended with {}", status, cause);
        }
        String accept = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)).orElse("");
        Language language = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
            .map(Language::negotiate).orElse(Language.EN);
        Reply reply = Problem.ofStatus(status, String.valueOf(message)).reply(language, accept.contains("text/html"), pages);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType() + ";charset=utf-8");
        EdgeFilter.HEADERS.forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }
}
