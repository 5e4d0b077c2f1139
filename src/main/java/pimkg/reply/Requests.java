package pimkg.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import pimkg.page.Voice;
import pimkg.text.Language;

/** What a request asks for besides its path. */
public final class Requests {

    private static final String SPOKEN = "pimkg.language";
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private Requests() {
    }

    /** From now on the answer is in this language, as a form that was sent says. */
    public static void speak(HttpServletRequest request, Language language) {
        request.setAttribute(SPOKEN, language);
    }

    /** The language that a form asked for, else of the {@code lang} parameter, else of {@code Accept-Language}, else English. */
    public static Language language(HttpServletRequest request) {
        if (request.getAttribute(SPOKEN) instanceof Language spoken) {
            return spoken;
        }
        return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofTag)
            .orElseGet(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                .map(Language::negotiate).orElse(Language.EN));
    }

    /** The same, and the language of the {@code content} parameter for what the graph says. */
    public static Voice voice(HttpServletRequest request) {
        Language page = language(request);
        return new Voice(page, Optional.ofNullable(request.getParameter("content")).flatMap(Language::ofTag).orElse(page));
    }

    /**
     * Whether the client is a browser, as its {@code Accept} header tells: it names HTML, and nothing it would rather
     * have. RDF libraries name HTML too, behind RDF.
     */
    public static boolean wantsHtml(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (!accept.toLowerCase(Locale.ROOT).contains("html")) {
            return false;
        }
        List<MediaRange> named = new AcceptList(accept).entries();
        double html = weight(named, true);
        return html > 0 && html >= weight(named, false);
    }

    /** Whether a client asks for this media type by its name, and rather than for any other. */
    public static boolean names(HttpServletRequest request, String mediaType) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (!accept.contains(mediaType)) {
            return false;
        }
        List<MediaRange> named = new AcceptList(accept).entries();
        double best = named.stream().mapToDouble(MediaRange::get_q).max().orElse(0);
        return named.stream().anyMatch(range -> range.getContentTypeStr().equals(mediaType) && range.get_q() > 0 && range.get_q() == best);
    }

    /** The most that is given to HTML, or to any other type that is named without an asterisk. */
    private static double weight(List<MediaRange> named, boolean html) {
        return named.stream()
            .filter(range -> !"*".equals(range.getSubType()) && HTML.contains(range.getContentTypeStr()) == html)
            .mapToDouble(MediaRange::get_q).max().orElse(0);
    }

    /**
     * The media type that fits {@code Accept} best; the first offer when the client has no wish.
     *
     * @param offers in order of preference
     * @return empty when none is acceptable
     */
    public static Optional<String> negotiate(HttpServletRequest request, List<String> offers) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return Optional.of(offers.get(0));
        }
        MediaType best = ConNeg.match(accept, AcceptList.create(offers.toArray(String[]::new)));
        return Optional.ofNullable(best).map(MediaType::getContentTypeStr);
    }
}
