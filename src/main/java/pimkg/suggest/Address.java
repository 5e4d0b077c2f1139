package pimkg.suggest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.jena.graph.Node;

/**
 * An IRI taken apart, so that the many ways of writing one address can be told from another address.
 *
 * @param space what comes before the last part, in its plain form
 * @param name  the last part, decoded
 */
record Address(String space, String name) {

    /** The parts of an IRI. */
    static Address of(String iri) {
        String bare = iri.replaceAll("[/#]+$", "");
        int cut = Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#'));
        return new Address(plain(bare.substring(0, Math.max(cut, 0))), decoded(bare.substring(cut + 1)));
    }

    /** The parts of the IRI of a node. */
    static Address of(Node node) {
        return of(node.getURI());
    }

    /**
     * The address without what does not matter: https or http, www, case, a stroke or hash at the end, a hash where a stroke
     * stands elsewhere, the page of a licence for lawyers or for everybody.
     */
    static String plain(String iri) {
        return iri.strip().toLowerCase(Locale.ROOT)
            .replaceFirst("^https?:/*(www\\.)?", "")
            .replaceAll("[/#]+", "/")
            .replaceFirst("/(legalcode|deed)(\\.[a-z]{2}([-_][a-z]+)?)?$", "")
            .replaceFirst("/$", "");
    }

    /** Whether a text can be an address at all. */
    static boolean isAddress(String text) {
        return text.strip().matches("(?i)https?://\\S+");
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException lonePercent) {
            return name;
        }
    }
}
