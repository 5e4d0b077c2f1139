package pimkg.reply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import pimkg.access.Holder;
import pimkg.access.Tokens;
import pimkg.register.SubmitServlet;

/**
 * Asks whoever wants to write, or to read what is not for everyone, for their token (RFC 6750): in the header {@code Authorization},
 * as addresses and bodies are kept in too many places; from people also in the form of {@link SubmitServlet}, which keeps nothing.
 *
 * @param tokens empty when this server takes none, and nobody may write
 */
public record Bearer(Optional<Tokens> tokens) {

    private static final String SCHEME = "Bearer ";

    /** Who holds the token of a header {@code Authorization}; empty for nobody. */
    public Optional<Holder> holder(String header) {
        return isToken(header)
            ? tokens.flatMap(each -> each.holder(header.substring(SCHEME.length()).strip())) : Optional.empty();
    }

    /**
     * Who sent a request; nobody when it has no token, or this server takes none.
     *
     * @throws Posted.RefusedException when its token is not known: whoever sends one would take less for all they may see
     */
    public Optional<Holder> holder(HttpServletRequest request, HttpServletResponse response) throws Posted.RefusedException {
        String header = header(request);
        return tokens.isEmpty() || !isToken(header) ? Optional.empty() : Optional.of(known(header, response));
    }

    private static String header(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    }

    private static boolean isToken(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private Holder known(String header, HttpServletResponse response) throws Posted.RefusedException {
        Optional<Holder> holder = holder(header);
        if (holder.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"pim-kg\", error=\"invalid_token\"");
            throw new Posted.RefusedException(new Problem(401, "token-unknown", ""));
        }
        return holder.get();
    }

    /**
     * The holder of the token of a request.
     *
     * @throws Posted.RefusedException when there is none, or in another role
     */
    public Holder require(HttpServletRequest request, HttpServletResponse response, String role) throws Posted.RefusedException {
        if (tokens.isEmpty()) {
            throw new Posted.RefusedException(new Problem(403, "no-writing", ""));
        }
        Holder holder = require(header(request), response);
        if (!holder.is(role)) {
            throw new Posted.RefusedException(new Problem(403, "role", role));
        }
        return holder;
    }

    /**
     * The holder of a token that somebody wrote into the field of a form.
     *
     * @throws Posted.RefusedException when it is not known, or this server takes none
     */
    public Holder written(String token, HttpServletResponse response) throws Posted.RefusedException {
        if (tokens.isEmpty()) {
            throw new Posted.RefusedException(new Problem(403, "no-writing", ""));
        }
        return require(token.isBlank() ? "" : SCHEME + token.strip(), response);
    }

    private Holder require(String header, HttpServletResponse response) throws Posted.RefusedException {
        if (!isToken(header)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"pim-kg\"");
            throw new Posted.RefusedException(new Problem(401, "token-missing", ""));
        }
        return known(header, response);
    }
}
