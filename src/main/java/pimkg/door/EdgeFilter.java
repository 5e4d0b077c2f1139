package pimkg.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import pimkg.admission.Budget;
import pimkg.admission.Budgets;
import pimkg.edge.Visit;
import pimkg.reply.Methods;

/**
 * What holds for every request: security headers on the answer, reading by pages of any origin without credentials, and
 * none of the parameters through which a stranger could write into the answer.
 */
public final class EdgeFilter implements Filter {

    /** Fuseki copies these into its XML and JSON answers as they come. */
    private static final Set<String> DROPPED = Set.of("stylesheet", "callback");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "base-uri 'none'; ";

    /** The policy of the only pages that other programs may show in a frame. */
    public static final String FRAMED = POLICY + "frame-ancestors *";

    /**
     * The policy of all other pages, which work better with a script: a file of ours that asks this server only, and never what stands in the
     * page.
     */
    public static final String WITH_SCRIPT = POLICY + "connect-src 'self'; script-src 'self'; frame-ancestors 'none'";

    /** On every answer, also on one that never came as far as this filter. */
    public static final Map<String, String> HEADERS = Map.of(
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "no-referrer",
        "Cross-Origin-Resource-Policy", "cross-origin",
        "Access-Control-Allow-Origin", "*",
        "Access-Control-Expose-Headers", "ETag, Link, Location, Content-Language, Retry-After, X-Request-Id, " + ReplicaFilter.VERSION,
        "Content-Security-Policy", WITH_SCRIPT);

    /** The same as bytes, as they are sent. */
    private static final List<HttpField> FIELDS = HEADERS.entrySet().stream()
        .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue())).toList();

    private final boolean secure;
    private final Optional<Budgets> budgets;

    /**
     * A filter.
     *
     * @param secure  whether others reach the server by https only
     * @param budgets of the clients; empty when nobody counts
     */
    public EdgeFilter(boolean secure, Optional<Budgets> budgets) {
        this.secure = secure;
        this.budgets = budgets;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        HttpFields.Mutable fields = ServletContextRequest.getServletContextRequest(request).getServletContextResponse().getHeaders();
        FIELDS.forEach(fields::put);
        if (secure) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        Optional<Visit> visit = Visit.of(asked);
        visit.ifPresent(each -> each.route(route(asked)));
        if (budgets.isEmpty() || visit.isEmpty()) {
            pass(asked, answer, chain);
            return;
        }
        long begin = cpuNanos();
        try {
            pass(asked, answer, chain);
        } finally {
            budgets.get().charge(visit.get().client(), Budget.Kind.SECONDS, (cpuNanos() - begin) / NANOS);
        }
    }

    private static void pass(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain) throws IOException, ServletException {
        if (asked.getMethod().equals("OPTIONS")) {
            answer.setHeader("Allow", Methods.of(asked));
            answer.setHeader("Access-Control-Allow-Methods", Methods.of(asked));
            answer.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match");
            answer.setHeader("Access-Control-Max-Age", "86400");
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (isWellFormed(asked, answer)) {
            chain.doFilter(new Harmless(asked), answer);
        }
    }

    /** Of this thread, which does all the work of a request. The system is asked, so only when it counts. */
    private static long cpuNanos() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** The pattern that the address fits; what is nobody's has none. */
    private static String route(HttpServletRequest asked) {
        String pattern = asked.getHttpServletMapping().getPattern();
        boolean nobodys = pattern.equals("/*") || pattern.equals("/");
        return !nobodys || asked.getRequestURI().equals("/") ? pattern.replace("/*", nobodys ? "/" : "/*") : Visit.OTHER;
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
        /** Made when it is first asked for, as everybody on the way asks for it again. */
        private Optional<Map<String, String[]>> parameters = Optional.empty();

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
            if (parameters.isEmpty()) {
                Map<String, String[]> rest = new LinkedHashMap<>(super.getParameterMap());
                rest.keySet().removeAll(DROPPED);
                parameters = Optional.of(Collections.unmodifiableMap(rest));
            }
            return parameters.get();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
