package pimkg.recall;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import pimkg.edge.Arrival;
import pimkg.edge.Visit;

/**
 * An answer as it was sent, compressed when it was.
 *
 * @param status  200, or 304 with no body
 * @param headers those that belong to the answer and not to one request
 * @param body    not to be changed
 * @param route   the pattern of its address
 * @param query   the SPARQL query that it answers
 */
record Remembered(int status, HttpFields headers, byte[] body, String route, Optional<String> query) {

    /** What Java takes for objects, in bytes, by our estimate. */
    private static final int OVERHEAD = 2_048;
    private static final int BYTES_PER_CHARACTER = 2;
    /** Of one request or one connection. */
    private static final Set<HttpHeader> PASSING = EnumSet.of(HttpHeader.DATE, HttpHeader.CONNECTION, HttpHeader.TRANSFER_ENCODING,
        HttpHeader.CONTENT_LENGTH, HttpHeader.SERVER, HttpHeader.KEEP_ALIVE);
    private static final List<String> NAMES = List.of(Arrival.REQUEST_ID, "Fuseki-Request-Id");
    private static final Set<HttpHeader> OF_A_BODY = EnumSet.of(HttpHeader.CONTENT_TYPE, HttpHeader.CONTENT_ENCODING, HttpHeader.CONTENT_LANGUAGE);

    /** What a response is about to send; an answer with no version of its own gets the hash of its bytes. */
    static Remembered of(Request request, int status, HttpFields sent, byte[] body) {
        HttpFields.Mutable headers = HttpFields.build();
        for (HttpField field : sent) {
            if (field.getHeader() == null ? !isName(field) : !PASSING.contains(field.getHeader())) {
                headers.add(field);
            }
        }
        if (status == HttpStatus.OK_200 && !headers.contains(HttpHeader.ETAG)) {
            headers.put(HttpHeader.ETAG, "\"" + hash(headers, body) + "\"");
            // Fuseki forbids that anything is kept, as it has no versions.
            String control = Optional.ofNullable(headers.get(HttpHeader.CACHE_CONTROL)).orElse("");
            if (!control.contains("immutable")) {
                headers.put(HttpHeader.CACHE_CONTROL, control.contains("private") ? "private, no-cache" : "no-cache");
            }
            headers.remove(HttpHeader.PRAGMA);
        }
        Optional<Visit> visit = Visit.of(request);
        return new Remembered(status, headers.asImmutable(), body, visit.map(Visit::route).orElse(Visit.OTHER), visit.flatMap(Visit::query));
    }

    private static boolean isName(HttpField field) {
        for (String name : NAMES) {
            if (field.is(name)) {
                return true;
            }
        }
        return false;
    }

    private static String hash(HttpFields headers, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(HttpHeader.CONTENT_TYPE, HttpHeader.CONTENT_ENCODING).map(headers::get).map(String::valueOf)
                .forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(body), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    int bytes() {
        return OVERHEAD + body.length + BYTES_PER_CHARACTER * query.map(String::length).orElse(0);
    }

    /** Sends it, or that nothing is new to a client that has it. */
    void send(Request request, Response response, Callback callback) {
        Visit.of(request).ifPresent(visit -> {
            visit.route(route);
            query.ifPresent(visit::query);
        });
        boolean isKnown = status == HttpStatus.NOT_MODIFIED_304 || isKnown(request.getHeaders().get(HttpHeader.IF_NONE_MATCH));
        HttpFields.Mutable into = response.getHeaders();
        for (HttpField field : headers) {
            if (!isKnown || !OF_A_BODY.contains(field.getHeader())) {
                into.add(field);
            }
        }
        if (isKnown) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
        } else {
            response.setStatus(status);
            into.put(HttpHeader.CONTENT_LENGTH, body.length);
            response.write(true, ByteBuffer.wrap(body), callback);
        }
    }

    private boolean isKnown(String versions) {
        String own = headers.get(HttpHeader.ETAG);
        return versions != null && own != null && (versions.contains(own) || versions.strip().equals("*"));
    }
}
