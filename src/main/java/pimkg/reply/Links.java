package pimkg.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * The address under which this server is known.
 *
 * @param baseUrl as the operator said; empty to go by each request
 */
public record Links(Optional<URI> baseUrl) {

    /** Scheme and authority, without a slash at the end. */
    public String base(HttpServletRequest request) {
        return baseUrl.map(URI::toString)
            .orElseGet(() -> request.getRequestURL().substring(0,
                request.getRequestURL().length() - request.getRequestURI().length()))
            .replaceAll("/+$", "");
    }
}
