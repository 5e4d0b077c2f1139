package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import pimkg.access.Holder;
import pimkg.access.Tokens;

/**
 * Asks whoever wants to write for their token (RFC 6750): in the header {@code Authorization} alone, as addresses and bodies are
 * kept in too many places.
 *
 * @param tokens empty when this server takes none, and nobody may write
 */
record Bearer(Optional<Tokens> tokens) {

    private static final String SCHEME = "Bearer ";

    /** Who holds the token of a header {@code Authorization}; empty for nobody. */
    Optional<Holder> holder(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? tokens.flatMap(each -> each.holder(header.substring(SCHEME.length()).strip())) : Optional.empty();
    }

    /**
     * The holder of the token of a request.
     *
     * @throws Posted.RefusedException when there is none, or in another role
     */
    Holder require(HttpServletRequest request, HttpServletResponse response, String role) throws Posted.RefusedException {
        if (tokens.isEmpty()) {
            throw new Posted.RefusedException(new Problem(403, "no-writing", ""));
        }
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"pim-kg\"");
            throw new Posted.RefusedException(new Problem(401, "token-missing", ""));
        }
        Optional<Holder> holder = holder(header);
        if (holder.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"pim-kg\", error=\"invalid_token\"");
            throw new Posted.RefusedException(new Problem(401, "token-unknown", ""));
        }
        return holder.filter(known -> known.is(role)).orElseThrow(() -> new Posted.RefusedException(new Problem(403, "role", role)));
    }
}
