package pimkg.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pimkg.catalogue.Expected;
import pimkg.reply.Posted;
import pimkg.reply.Problem;

/** What a request says has to be there before anything is changed: {@code If-Match} and {@code If-None-Match}. */
final class Conditions {

    /** A strong tag of ours: the hash of the content, perhaps with the form in which it was read. A weak one matches nothing. */
    private static final Pattern TAG = Pattern.compile("(?<!W/)\"([0-9a-f]{64})(?:\\.[^\"]*)?\"");

    private Conditions() {
    }

    /**
     * Reads them.
     *
     * @param demanded whether one is needed
     * @throws Posted.RefusedException when one is needed and none is there, or they can't hold together
     */
    static Expected of(HttpServletRequest request, boolean demanded) throws Posted.RefusedException {
        Optional<String> match = all(request, "If-Match");
        Optional<String> none = all(request, "If-None-Match");
        if (none.isPresent() && (match.isPresent() || !none.get().equals("*"))) {
            throw new Posted.RefusedException(new Problem(400, "condition", "If-None-Match: " + none.get()));
        }
        if (none.isPresent()) {
            return new Expected.Absent();
        }
        if (match.isEmpty() && demanded) {
            throw new Posted.RefusedException(new Problem(428, "condition-missing", ""));
        }
        return match.<Expected>map(tags -> tags.equals("*") ? new Expected.Existing() : new Expected.Present(hashes(tags)))
            .orElseGet(Expected.Anything::new);
    }

    /** A list may stand in several lines. */
    private static Optional<String> all(HttpServletRequest request, String name) {
        List<String> lines = Collections.list(request.getHeaders(name));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines).strip());
    }

    private static Set<String> hashes(String tags) {
        return TAG.matcher(tags).results().map(found -> "sha256:" + found.group(1)).collect(Collectors.toSet());
    }
}
