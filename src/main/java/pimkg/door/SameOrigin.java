package pimkg.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import pimkg.reply.Links;
import pimkg.reply.Posted;
import pimkg.reply.Problem;

/**
 * Whether a form was sent from a page of this server. Browsers say so: with {@code Sec-Fetch-Site} where the way is safe, and with
 * {@code Origin} everywhere. Programs say neither; they send their token in a header and need no form.
 */
public final class SameOrigin {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {
    }

    /** @throws Posted.RefusedException when it was sent from elsewhere, or nothing says from where */
    public static void require(HttpServletRequest request, Links links) throws Posted.RefusedException {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
        boolean ours = site.map(OURS::contains).orElseGet(() -> origin.flatMap(SameOrigin::authority)
            .filter(from -> authority(links.base(request)).filter(from::equals).isPresent() || from.equals(request.getHeader("Host"))).isPresent());
        if (!ours) {
            throw new Posted.RefusedException(new Problem(403, "foreign-form", origin.orElse("")));
        }
    }

    private static Optional<String> authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
