package pimkg.register;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pimkg.door.AccessFilter;
import pimkg.graph.GraphWriter;
import pimkg.graph.Syntax;
import pimkg.page.DatasetPage;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.submission.Audiences;
import pimkg.submission.Reader;
import pimkg.submission.ReadingRoom;
import pimkg.submission.ReadingRoom.Content;
import pimkg.submission.ReadingRoom.Numbered;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** A description, in the version and form asked for, and the list of its versions. What is not for a reader is not found. */
public final class DatasetReplies {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";
    private static final String VARY = "Accept, Accept-Language";
    private static final List<Syntax> SYNTAXES = List.of(Syntax.TURTLE, Syntax.JSONLD, Syntax.RDFXML, Syntax.NTRIPLES);
    private static final List<String> TYPES = Stream.concat(SYNTAXES.stream().map(Syntax::mediaType), Stream.of(HTML)).toList();

    private final ReadingRoom room;
    private final DatasetPage page;
    private final String release;

    /** Answers with these. */
    public DatasetReplies(ReadingRoom room, DatasetPage page, String release) {
        this.room = room;
        this.page = page;
        this.release = release;
    }

    /** A strong tag: the hash of what is said, which a change may ask for whatever form somebody has read, and the form. */
    static String tag(String hash, String form) {
        return "\"" + hash.replace("sha256:", "") + form + "\"";
    }

    void description(HttpServletRequest request, HttpServletResponse response, DatasetAddress address) throws IOException, StoreException {
        Reader reader = AccessFilter.reader(request);
        Optional<Key> whole = key(address.agency(), address.id());
        int dot = address.id().lastIndexOf('.');
        Optional<String> ending = Optional.of(address.id().substring(dot + 1)).filter(end -> dot > 0 && typeOf(end).isPresent());
        boolean named = ending.isPresent();
        Optional<Key> key = named ? key(address.agency(), address.id().substring(0, dot)) : whole;
        Numbered version = version(request, reader, key);
        Optional<String> type = named ? typeOf(ending.get()) : Requests.wantsHtml(request) ? Optional.of(HTML) : Requests.negotiate(request, TYPES);
        if (type.isEmpty()) {
            throw new Posted.RefusedException(new Problem(406, "not-acceptable", String.join(", ", TYPES)));
        }
        Content content = room.content(version.version()).orElseThrow(() -> new Posted.RefusedException(Problem.notFound(request.getRequestURI())));
        response.setHeader("Link", "<" + version.version().key().graph() + ">; rel=\"canonical\"");
        String form = "." + version.number() + "." + release + "." + type.get().replaceAll("\\W", "-")
            + (type.get().equals(HTML) ? "-" + Requests.language(request).tag() : "");
        reply(request, reader, version, content, type.get()).writeCacheable(request, response, VARY, tag(version.version().after(), form));
    }

    private static Optional<Key> key(String agency, String id) {
        return Key.isName(agency) && Key.isName(id) ? Optional.of(new Key(agency, id)) : Optional.empty();
    }

    private Numbered version(HttpServletRequest request, Reader reader, Optional<Key> key) throws Posted.RefusedException {
        Optional<String> wanted = Optional.ofNullable(request.getParameter("version"));
        Optional<Numbered> found = wanted.isEmpty() ? key.flatMap(known -> room.current(reader, known))
            : key.stream().flatMap(known -> room.history(reader, known).stream())
                .filter(each -> Integer.toString(each.number()).equals(wanted.get()) && each.version().kind() == Version.Kind.STORED).findFirst();
        if (found.isEmpty() && wanted.isEmpty() && key.filter(known -> room.isGone(reader, known)).isPresent()) {
            throw new Posted.RefusedException(new Problem(410, "gone", request.getRequestURI()));
        }
        return found.orElseThrow(() -> new Posted.RefusedException(Problem.notFound(request.getRequestURI())));
    }

    private Reply reply(HttpServletRequest request, Reader reader, Numbered version, Content content, String type) {
        if (type.equals(HTML)) {
            return Reply.html(page.of(version, content.graph(), room.history(reader, version.version().key()).size(), Requests.language(request)));
        }
        Syntax syntax = Syntax.ofMediaType(type).orElseThrow();
        return new Reply(type, syntax == Syntax.NTRIPLES ? content.text().getBytes(StandardCharsets.UTF_8)
            : GraphWriter.write(GraphWriter.withNeededPrefixes(content.graph()), syntax));
    }

    private static Optional<String> typeOf(String ending) {
        return ending.equals("html") ? Optional.of(HTML)
            : SYNTAXES.stream().filter(syntax -> syntax.ending().equals(ending)).map(Syntax::mediaType).findFirst();
    }

    void history(HttpServletRequest request, HttpServletResponse response, DatasetAddress address) throws IOException {
        Reader reader = AccessFilter.reader(request);
        Optional<Key> key = key(address.agency(), address.id());
        List<Numbered> versions = key.map(known -> room.history(reader, known)).orElse(List.of());
        if (versions.isEmpty()) {
            throw new Posted.RefusedException(Problem.notFound(request.getRequestURI()));
        }
        boolean own = reader.isOf(address.agency());
        if (Requests.wantsHtml(request)) {
            Reply.html(page.history(key.get(), versions, own, Requests.language(request))).writeCacheable(request, response, VARY);
        } else {
            new Reply(JSON, (history(versions, own) + "\n").getBytes(StandardCharsets.UTF_8)).writeCacheable(request, response, VARY);
        }
    }

    /** Who did it is the agency's own business. */
    private static JsonObject history(List<Numbered> versions, boolean own) {
        JsonArray all = new JsonArray();
        for (Numbered each : versions) {
            JsonObject json = new JsonObject();
            json.addProperty("version", each.number());
            json.addProperty("kind", each.version().kind().name().toLowerCase(Locale.ROOT));
            json.addProperty("when", each.version().when().toString());
            json.addProperty("audience", Audiences.code(each.version().audience()));
            if (own) {
                json.addProperty("by", each.version().by());
                json.addProperty("sequence", each.version().sequence());
            }
            json.addProperty("hash", each.version().after());
            json.addProperty("address", DatasetAddress.PATH + "/" + each.version().key() + "?version=" + each.number());
            all.add(json);
        }
        JsonObject root = new JsonObject();
        root.addProperty("agency", versions.get(0).version().key().agency());
        root.addProperty("id", versions.get(0).version().key().id());
        root.add("versions", all);
        return root;
    }
}
