package pimkg.reply;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.setting.ServerSettings;

/** The description in a request: its body, or a file or text of the page's form. Kept in memory, never on disk. */
public final class Posted {

    private static final String FORM = "multipart/form-data";
    private static final String BODY_NAME = "request-body";
    private static final int LONGEST_NAME = 200;
    /** Media types that leave open what exactly it is; the content tells. JSON-LD may be a record in schema.org's form. */
    private static final Map<String, String> ENDINGS = Map.of(
        "text/plain", "", "application/octet-stream", "", "application/xml", "", "text/xml", "", "application/ld+json", ".jsonld", "application/json", ".json",
        "text/csv", ".csv", "text/tab-separated-values", ".tsv", "application/yaml", ".yaml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private Posted() {
    }

    /** What was sent is not taken. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        /** To be answered with this problem. */
        public RefusedException(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }

        /** Why. */
        public Problem problem() {
            return problem;
        }
    }

    private static RefusedException unknown(String type) {
        return new RefusedException(new Problem(415, "unsupported-media-type", type));
    }

    private static RefusedException tooLarge() {
        return new RefusedException(new Problem(413, "too-large", (ServerSettings.MAX_BODY >> 20) + " MB"));
    }

    /** @throws RefusedException when it can't be taken */
    public static RdfInput description(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (request.getContentLengthLong() > ServerSettings.MAX_BODY) {
            throw tooLarge();
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw unknown("Content-Encoding: " + request.getHeader("Content-Encoding"));
        }
        if (isForm(request)) {
            return fromForm(parts(request));
        }
        Optional<Syntax> syntax = Syntax.ofMediaType(type).filter(known -> known != Syntax.JSONLD);
        Optional<String> ending = Optional.ofNullable(ENDINGS.get(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)));
        if (syntax.isEmpty() && ending.isEmpty() && !type.isEmpty()) {
            throw unknown(type);
        }
        return RdfInput.of(BODY_NAME + ending.orElse(""), syntax, bytes(request.getInputStream()));
    }

    /** Whether what was sent has no name of its own. */
    public static boolean isNameless(RdfInput input) {
        return input.name().startsWith(BODY_NAME);
    }

    /**
     * The body as text of JSON.
     *
     * @throws RefusedException when it is declared as something else, or is too large
     */
    public static String json(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw unknown(type);
        }
        byte[] body = request.getInputStream().readNBytes(ServerSettings.MAX_JSON + 1);
        if (body.length > ServerSettings.MAX_JSON) {
            throw new RefusedException(new Problem(413, "too-large", (ServerSettings.MAX_JSON >> 20) + " MB"));
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A field of the page's form, or of the address; empty when it is absent or left open. To be asked after the description. */
    public static Optional<String> field(HttpServletRequest request, String name) throws IOException {
        if (!isForm(request)) {
            return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
        }
        for (Part part : parts(request)) {
            if (part.getName().equals(name)) {
                return Optional.of(text(part)).filter(text -> !text.isBlank());
            }
        }
        return Optional.empty();
    }

    /** Whether a body is a form of a page. */
    public static boolean isForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith(FORM);
    }

    /** All fields of a form that are no files, the first of each name. */
    public static Map<String, String> texts(HttpServletRequest request) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Part part : parts(request)) {
            if (part.getSubmittedFileName() == null && !texts.containsKey(part.getName())) {
                texts.put(part.getName(), text(part));
            }
        }
        return texts;
    }

    /** The first file of a form that has anything in it. */
    public static Optional<RdfInput> file(HttpServletRequest request) throws IOException {
        for (Part part : parts(request)) {
            if (part.getSize() > 0 && part.getName().equals("file")) {
                return Optional.of(RdfInput.of(name(part.getSubmittedFileName()), Optional.empty(), bytes(part.getInputStream())));
            }
        }
        return Optional.empty();
    }

    /** What was written into a form, under the name of the file from which it was taken, if it was. */
    public static RdfInput written(String text, String name) {
        return RdfInput.of(name(name), Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String given) {
        return Optional.ofNullable(given).filter(name -> !name.isBlank()).orElse(BODY_NAME).replaceAll("[\\p{Cntrl}]", "");
    }

    private static String text(Part part) throws IOException {
        return new String(bytes(part.getInputStream()), StandardCharsets.UTF_8);
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        // All in memory: a description of data about people at risk leaves no temporary file behind.
        request.setAttribute("org.eclipse.jetty.multipartConfig", new MultipartConfigElement(
            "", ServerSettings.MAX_BODY, ServerSettings.MAX_BODY, ServerSettings.MAX_BODY));
        try {
            return request.getParts();
        } catch (ServletException malformed) {
            throw new RefusedException(Problem.badRequest(FORM));
        }
    }

    /**
     * Of a form that was filled in for the first time one of file and text. One that a page carried back has the text in any case, and a file only
     * when somebody chose another.
     */
    private static RdfInput fromForm(Collection<Part> parts) throws IOException {
        Map<String, List<Part>> sent = parts.stream().filter(part -> part.getSize() > 0)
            .collect(Collectors.groupingBy(Part::getName, LinkedHashMap::new, Collectors.toList()));
        List<Part> files = sent.getOrDefault("file", List.of());
        List<Part> texts = sent.getOrDefault("text", List.of());
        boolean again = sent.containsKey("again");
        if (files.size() > 1 || texts.size() > 1 || !again && files.size() + texts.size() > 1) {
            throw new RefusedException(new Problem(400, "several", ""));
        }
        String as = first(sent, "as");
        if (!files.isEmpty()) {
            return named(Optional.ofNullable(files.get(0).getSubmittedFileName()).orElse(""), as, bytes(files.get(0).getInputStream()));
        }
        if (!texts.isEmpty()) {
            // Browsers send every line end of a text in the old way.
            return named(first(sent, "name"), as, text(texts.get(0)).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        }
        return named(first(sent, "name"), as, unpacked(first(sent, "packed")));
    }

    private static String first(Map<String, List<Part>> sent, String name) throws IOException {
        List<Part> some = sent.getOrDefault(name, List.of());
        return some.isEmpty() ? "" : text(some.get(0)).strip();
    }

    private static byte[] unpacked(String packed) throws RefusedException {
        try {
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException changed) {
            throw new RefusedException(Problem.badRequest("packed"));
        }
    }

    /** The ending of a name tells the reader of a table or record what it is; of RDF the syntax can be said. */
    private static RdfInput named(String given, String as, byte[] bytes) throws RefusedException {
        String plain = given.replaceAll("[\\p{Cntrl}]", "");
        String name = plain.isBlank() ? BODY_NAME : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        Optional<Syntax> syntax = Syntax.ofEnding(as).filter(known -> known != Syntax.JSONLD);
        if (syntax.isEmpty() && !as.isEmpty() && !ENDINGS.containsValue("." + as)) {
            throw new RefusedException(new Problem(400, "parameter", "as=" + as));
        }
        boolean ends = syntax.isPresent() || as.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("." + as);
        return RdfInput.of(ends ? name : name + "." + as, syntax, bytes);
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ServerSettings.MAX_BODY + 1);
        if (bytes.length > ServerSettings.MAX_BODY) {
            throw tooLarge();
        }
        return bytes;
    }
}
