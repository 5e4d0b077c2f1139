package pimkg.recall;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * All that an answer may depend on. Two requests with equal keys get equal answers, if the answer depends on nothing but the graph.
 *
 * @param edition  what the reader may see, and in which state it is
 * @param server   scheme and authority, which stand in some answers
 * @param target   path and query as they were sent
 * @param wishes   the headers {@code Accept}, {@code Accept-Language} and {@code Accept-Encoding}
 * @param known    the header {@code If-None-Match}, of an answer that says that nothing is new
 */
record Key(String edition, String server, String target, String wishes, Optional<String> known) {

    private static final int LONGEST = 64 << 10;
    private static final HttpHeader[] WISHES = {HttpHeader.ACCEPT, HttpHeader.ACCEPT_LANGUAGE, HttpHeader.ACCEPT_ENCODING};
    /** Whoever sends one of these is answered as if nothing were kept. */
    private static final Set<HttpHeader> SPECIAL = EnumSet.of(HttpHeader.RANGE, HttpHeader.TRANSFER_ENCODING, HttpHeader.EXPECT,
        HttpHeader.IF_MATCH, HttpHeader.UPGRADE, HttpHeader.CONTENT_TYPE, HttpHeader.COOKIE);
    private static final String CHARSETS = "Accept-Charset";

    /** The key of a request; empty when it can't be answered from memory. */
    static Optional<Key> of(Request request, String edition) {
        HttpFields headers = request.getHeaders();
        boolean plain = HttpMethod.GET.is(request.getMethod()) && isPlain(headers) && headers.getLongField(HttpHeader.CONTENT_LENGTH) <= 0;
        String target = request.getHttpURI().getPathQuery();
        if (!plain || target == null || target.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new Key(edition, request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority(), target,
            wishes(headers), Optional.empty()));
    }

    private static boolean isPlain(HttpFields headers) {
        for (HttpField field : headers) {
            if (SPECIAL.contains(field.getHeader()) || field.is(CHARSETS)) {
                return false;
            }
        }
        return true;
    }

    /** All values of the three, apart from each other by what can't stand in a header. */
    private static String wishes(HttpFields headers) {
        StringBuilder wishes = new StringBuilder();
        for (HttpHeader wish : WISHES) {
            for (HttpField field : headers) {
                if (field.getHeader() == wish) {
                    wishes.append(field.getValue()).append('\n');
                }
            }
            wishes.append('\r');
        }
        return wishes.toString();
    }

    /** The key of the answer that nothing is new to whoever has these versions. */
    Key knowing(String versions) {
        return new Key(edition, server, target, wishes, Optional.of(versions));
    }

    int characters() {
        return edition.length() + server.length() + target.length() + wishes.length() + known.map(String::length).orElse(0);
    }
}
