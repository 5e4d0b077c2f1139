package pimkg.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pimkg.access.Holder;
import pimkg.page.Pages;
import pimkg.reply.Bearer;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.submission.Reader;

/** Finds out who asks, before anything is answered, and keeps answers to holders of tokens out of shared caches. */
public final class AccessFilter implements Filter {

    private static final String READER = AccessFilter.class.getName();
    private static final Set<String> NAMES = Set.of("access_token", "token", "bearer", "authorization");
    private static final String BEGIN = "pim_";
    private static final Pattern TOKEN = Pattern.compile(BEGIN + "[\\w-]{43}");
    private static final String CACHING = "Cache-Control";
    private static final String VARY = "Vary";

    private final Bearer bearer;
    private final Pages pages;

    /** Lets pass, or answers itself, with these. */
    public AccessFilter(Bearer bearer, Pages pages) {
        this.bearer = bearer;
        this.pages = pages;
    }

    /** Who sent a request. */
    public static Reader reader(HttpServletRequest request) {
        return request.getAttribute(READER) instanceof Reader known ? known : Reader.ANYBODY;
    }

    /** As whom a holder of a token reads; everybody reads as nobody in particular. */
    public static Reader reader(Optional<Holder> holder) {
        return holder.map(known -> new Reader(true, known.agency())).orElse(Reader.ANYBODY);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.addHeader(VARY, "Authorization");
        try {
            if (asked.getParameterMap().entrySet().stream().anyMatch(AccessFilter::isToken)) {
                throw new Posted.RefusedException(new Problem(400, "token-in-address", ""));
            }
            Optional<Holder> holder = bearer.holder(asked, answer);
            asked.setAttribute(READER, reader(holder));
            chain.doFilter(request, Guarded.of(answer, holder.isPresent()));
        } catch (Posted.RefusedException refused) {
            refused.problem().send(asked, answer, pages);
        }
    }

    /** Addresses are kept in logs, histories and bookmarks. */
    private static boolean isToken(Map.Entry<String, String[]> field) {
        return NAMES.contains(field.getKey()) || Stream.of(field.getValue())
            .anyMatch(value -> value.startsWith(BEGIN) && TOKEN.matcher(value).matches());
    }

    /** An answer that depends on who asks, and may be for them alone, whatever a library below says about caching. */
    private static final class Guarded extends HttpServletResponseWrapper {

        private final String begin;

        private Guarded(HttpServletResponse response, boolean personal) {
            super(response);
            this.begin = personal ? "private, " : "";
        }

        static Guarded of(HttpServletResponse response, boolean personal) {
            Guarded guarded = new Guarded(response, personal);
            if (personal) {
                guarded.setHeader(CACHING, "no-cache");
            }
            return guarded;
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase(VARY)) {
                super.addHeader(name, value);
            } else {
                super.setHeader(name, name.equalsIgnoreCase(CACHING) ? begin + value : value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, name.equalsIgnoreCase(CACHING) ? begin + value : value);
        }
    }
}
