package pimkg.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;

/**
 * What holds for every request: security headers on the answer, reading by pages of any origin without credentials, and
 * none of the parameters through which a stranger could write into the answer.
 */
final class EdgeFilter implements Filter {

    /** Fuseki copies these into its XML and JSON answers as they come. */
    private static final Set<String> DROPPED = Set.of("stylesheet", "callback");

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "base-uri 'none'; ";

    /** The policy of the only pages that other programs may show in a frame. */
    static final String FRAMED = POLICY + "frame-ancestors *";

    /**
     * The policy of all other pages, which work better with a script: a file of ours that asks this server only, and never what stands in the
     * page.
     */
    static final String WITH_SCRIPT = POLICY + "connect-src 'self'; script-src 'self'; frame-ancestors 'none'";

    /** On every answer, also on one that never came as far as this filter. */
    static final Map<String, String> HEADERS = Map.of(
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer",
        "Cross-Origin-Resource-Policy", "cross-origin",
        "Access-Control-Allow-Origin", "*",
        "Access-Control-Expose-Headers", "ETag, Link, Content-Language, Retry-After",
        "Content-Security-Policy", WITH_SCRIPT);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        HEADERS.forEach(answer::setHeader);
        if (asked.getMethod().equals("OPTIONS")) {
            answer.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            answer.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
            answer.setHeader("Access-Control-Max-Age", "86400");
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (isWellFormed(asked, answer)) {
            chain.doFilter(new Harmless(asked), response);
        }
    }

    /** Jetty reads parameters when they are first asked for; a fault in them is found here, and not as a bug elsewhere. */
    private static boolean isWellFormed(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        try {
            asked.getParameterMap();
            return true;
        } catch (HttpException.RuntimeException malformed) {
            answer.sendError(malformed.getCode(), malformed.getReason());
            return false;
        }
    }

    private static final class Harmless extends HttpServletRequestWrapper {
        Harmless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return DROPPED.contains(name) ? null : super.getParameter(name);
        }

        @Override
        public String[] getParameterValues(String name) {
            return DROPPED.contains(name) ? null : super.getParameterValues(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> rest = new LinkedHashMap<>(super.getParameterMap());
            rest.keySet().removeAll(DROPPED);
            return Collections.unmodifiableMap(rest);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
