package pimkg.reply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A whole answer, ready to be sent.
 *
 * @param mediaType without charset; text is UTF-8
 * @param body      not to be changed
 */
public record Reply(String mediaType, byte[] body) {

    /** A page. */
    public static Reply html(String page) {
        return new Reply("text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it with the status that the response already has. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setCharacterEncoding("utf-8");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /**
     * Sends it with a strong validator: the same bytes have the same tag on any server. A client that has them already
     * gets 304 and no body.
     *
     * @param vary the request headers that the answer depends on
     */
    public void writeCacheable(HttpServletRequest request, HttpServletResponse response, String vary) throws IOException {
        writeCacheable(request, response, vary, "\"" + hash() + "\"");
    }

    /**
     * The same for what has a version of its own.
     *
     * @param tag a strong validator, in quotation marks
     */
    public void writeCacheable(HttpServletRequest request, HttpServletResponse response, String vary, String tag) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", vary);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            write(request, response);
        }
    }

    /** Sends what is the same at this address for ever. */
    public void writeForGood(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.addHeader("Vary", "Accept-Encoding");
        write(request, response);
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(mediaType.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
