package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import pimkg.page.Pages;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.SiteServlet;
import pimkg.setting.ServerWatch;
import pimkg.watch.Metrics;

/** Numbers for whoever looks after the server. To others the address does not exist. */
final class MetricsServlet extends SiteServlet {

    static final String PATH = "/metrics";

    private static final long serialVersionUID = 1L;

    private final transient Metrics metrics;
    private final ServerWatch.Readers readers;

    MetricsServlet(Metrics metrics, ServerWatch.Readers readers, Pages pages) {
        super(pages);
        this.metrics = metrics;
        this.readers = readers;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean mayRead = switch (readers) {
            case PUBLIC -> true;
            case LOCAL -> isLocal(request);
            case OFF -> false;
        };
        if (mayRead) {
            response.setHeader("Cache-Control", "no-store");
            new Reply(Metrics.MEDIA_TYPE, metrics.text()).write(request, response);
        } else {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        }
    }

    /** A proxy on this machine asks for others, and says so. */
    private static boolean isLocal(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
            && Stream.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP").allMatch(header -> request.getHeader(header) == null);
    }
}
