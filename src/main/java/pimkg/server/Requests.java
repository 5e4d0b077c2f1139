package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import pimkg.text.Language;

/** What a request asks for besides its path. */
final class Requests {

    private Requests() {
    }

    /** The language of the {@code lang} parameter, else of {@code Accept-Language}, else English. */
    static Language language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofTag)
            .orElseGet(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                .map(Language::negotiate).orElse(Language.EN));
    }

    /** Whether the client is a browser, as its {@code Accept} header tells: it names HTML itself. */
    static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && (accept.contains("text/html") || accept.contains("application/xhtml+xml"));
    }

    /**
     * The media type that fits {@code Accept} best; the first offer when the client has no wish.
     *
     * @param offers in order of preference
     * @return empty when none is acceptable
     */
    static Optional<String> negotiate(HttpServletRequest request, List<String> offers) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return Optional.of(offers.get(0));
        }
        MediaType best = ConNeg.match(accept, AcceptList.create(offers.toArray(String[]::new)));
        return Optional.ofNullable(best).map(MediaType::getContentTypeStr);
    }
}
