package pimkg.server;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;

/** The description in a request: its body, or a file or text of the page's form. Kept in memory, never on disk. */
final class Posted {

    private static final String FORM = "multipart/form-data";
    private static final String BODY_NAME = "request-body";
    /** Media types that leave open what exactly it is; the content tells. JSON-LD may be a record in schema.org's form. */
    private static final Map<String, String> ENDINGS = Map.of(
        "text/plain", "", "application/octet-stream", "", "application/ld+json", ".jsonld", "application/json", ".json",
        "text/csv", ".csv", "text/tab-separated-values", ".tsv", "application/yaml", ".yaml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private Posted() {
    }

    /** The body is larger than {@link ServerSettings#MAX_BODY}. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The form holds more than one description; one of them would go unseen. */
    static final class SeveralException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The body has a media type that is not read; the message names it. */
    static final class UnknownTypeException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownTypeException(String type) {
            super(type);
        }
    }

    static RdfInput description(HttpServletRequest request) throws IOException, ServletException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (request.getContentLengthLong() > ServerSettings.MAX_BODY) {
            throw new TooLargeException();
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new UnknownTypeException("Content-Encoding: " + request.getHeader("Content-Encoding"));
        }
        if (type.startsWith(FORM)) {
            return fromForm(request);
        }
        Optional<Syntax> syntax = Syntax.ofMediaType(type).filter(known -> known != Syntax.JSONLD);
        Optional<String> ending = Optional.ofNullable(ENDINGS.get(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)));
        if (syntax.isEmpty() && ending.isEmpty() && !type.isEmpty()) {
            throw new UnknownTypeException(type);
        }
        return RdfInput.of(BODY_NAME + ending.orElse(""), syntax, bytes(request.getInputStream()));
    }

    /** A field of the page's form, or of the address; empty when it is absent or left open. To be asked after the description. */
    static Optional<String> field(HttpServletRequest request, String name) throws IOException, ServletException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        Part part = type.startsWith(FORM) ? request.getPart(name) : null;
        Optional<String> given = part == null
            ? Optional.ofNullable(request.getParameter(name))
            : Optional.of(new String(bytes(part.getInputStream()), StandardCharsets.UTF_8));
        return given.filter(text -> !text.isBlank());
    }

    private static RdfInput fromForm(HttpServletRequest request) throws IOException, ServletException {
        // All in memory: a description of data about people at risk leaves no temporary file behind.
        request.setAttribute("org.eclipse.jetty.multipartConfig", new MultipartConfigElement(
            "", ServerSettings.MAX_BODY, ServerSettings.MAX_BODY, ServerSettings.MAX_BODY));
        long sent = request.getParts().stream().filter(part -> part.getSize() > 0 && List.of("file", "text").contains(part.getName())).count();
        if (sent > 1) {
            throw new SeveralException();
        }
        Part file = request.getPart("file");
        if (file != null && file.getSize() > 0) {
            String name = Optional.ofNullable(file.getSubmittedFileName()).filter(given -> !given.isBlank()).orElse(BODY_NAME);
            return RdfInput.of(name.replaceAll("[\\p{Cntrl}]", ""), Optional.empty(), bytes(file.getInputStream()));
        }
        Part text = request.getPart("text");
        return RdfInput.of(BODY_NAME, Optional.empty(), text == null ? new byte[0] : bytes(text.getInputStream()));
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ServerSettings.MAX_BODY + 1);
        if (bytes.length > ServerSettings.MAX_BODY) {
            throw new TooLargeException();
        }
        return bytes;
    }
}
