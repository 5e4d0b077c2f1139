package pimkg.linkage;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.access.Holder;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.ReviewException;
import pimkg.crosswalk.Reviewer;
import pimkg.crosswalk.Slot;
import pimkg.door.ReplicaFilter;
import pimkg.exchange.MappingForm;
import pimkg.page.MappingsPage;
import pimkg.page.Pages;
import pimkg.reply.Bearer;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.shelf.HeldSet;
import pimkg.shelf.MappingShelf;
import pimkg.shelf.ShelfException;
import pimkg.sssom.MappingReading;

/** The sets of mappings, and decisions on their records from whoever holds a token. */
public final class MappingsServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/mappings/";
    private static final String JSON = "application/json";

    private final transient MappingShelf shelf;
    private final transient LongSupplier version;
    private final transient Bearer bearer;
    private final transient MappingsPage page;
    private final transient IncomingSets incoming;
    private final transient CoverageReplies coverage;
    private final transient String release;

    /** Answers with these. */
    public MappingsServlet(MappingShelf shelf, LongSupplier version, Bearer bearer, IncomingSets incoming, CoverageReplies coverage, String release, Pages pages) {
        super(pages);
        this.incoming = incoming;
        this.shelf = shelf;
        this.version = version;
        this.bearer = bearer;
        this.page = new MappingsPage(pages);
        this.coverage = coverage;
        this.release = release;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = name(request);
        if (name.isEmpty()) {
            list(request, response);
        } else if (CoverageReplies.isAbout(name)) {
            Optional<Problem> problem = coverage.answer(request, response, name, shelf.all());
            if (problem.isPresent()) {
                fail(request, response, problem.get());
            }
        } else {
            Optional<HeldSet> exactly = shelf.set(name);
            int dot = name.lastIndexOf('.');
            Optional<HeldSet> held = exactly.isPresent() || dot < 0 ? exactly : shelf.set(name.substring(0, dot));
            Optional<String> ending = exactly.isPresent() || dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
            send(request, response, held, ending);
        }
    }

    private static String name(HttpServletRequest request) {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<HeldSet> sets = shelf.all();
        if (Requests.wantsHtml(request)) {
            Map<String, MappingReading> readings = new LinkedHashMap<>();
            sets.forEach(held -> readings.put(held.name(), held.reading()));
            Reply.html(page.list(readings, Requests.language(request))).writeCacheable(request, response, "Accept, Accept-Language");
            return;
        }
        JsonArray all = new JsonArray();
        sets.forEach(held -> all.add(described(held)));
        JsonObject root = new JsonObject();
        root.add("sets", all);
        new Reply(JSON, bytes(root)).writeCacheable(request, response, "Accept, Accept-Language");
    }

    private static JsonObject described(HeldSet held) {
        JsonObject json = new JsonObject();
        json.addProperty("name", held.name());
        json.addProperty("title", held.set().get(Slot.MAPPING_SET_TITLE).orElse(held.name()));
        json.addProperty("address", FOLDER + held.name());
        json.addProperty("records", held.set().mappings().size());
        json.addProperty("current", held.set().current().size());
        json.addProperty("open", held.open());
        json.addProperty("version", held.version());
        json.addProperty("complete", held.reading().isComplete());
        return json;
    }

    private static byte[] bytes(JsonObject json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Optional<HeldSet> held, Optional<String> ending) throws IOException {
        Optional<MappingForm> form = ending.flatMap(MappingForm::of);
        boolean wantsPage = ending.isEmpty() ? Requests.wantsHtml(request) : ending.get().equals("html");
        if (held.isEmpty() || ending.isPresent() && form.isEmpty() && !wantsPage) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else if (wantsPage) {
            String tag = tag(held.get(), "html-" + Requests.language(request).tag());
            Reply.html(page.of(held.get().name(), held.get().reading(), Requests.language(request)))
                .writeCacheable(request, response, "Accept, Accept-Language", tag);
        } else {
            Optional<MappingForm> chosen = ending.isPresent() ? form
                : Requests.negotiate(request, MappingReplies.types()).flatMap(MappingReplies::ofType);
            if (chosen.isEmpty()) {
                fail(request, response, new Problem(406, "not-acceptable", String.join(", ", MappingReplies.allTypes().toList())));
            } else {
                new Reply(MappingReplies.mediaType(chosen.get()), chosen.get().write(held.get().set()))
                    .writeCacheable(request, response, "Accept, Accept-Language", tag(held.get(), chosen.get().name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** A strong validator: the version comes first, as a change asks for it whatever form somebody has read. */
    private String tag(HeldSet held, String form) {
        return "\"" + held.version() + "." + release + "." + form + "\"";
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, holder -> {
            HeldSet held = shelf.set(name(request)).orElseThrow(() -> new Posted.RefusedException(Problem.notFound(request.getRequestURI())));
            Decisions decisions = Decisions.read(Posted.json(request), holder.name(), LocalDate.now(ZoneOffset.UTC));
            HeldSet after = shelf.change(held.name(), now -> isExpected(request, now), decisions::enter);
            answer(request, response, held.set(), after, new JsonObject());
        });
    }

    @Override
    protected void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, holder -> {
            IncomingSets.Taken taken = incoming.take(request, name(request), Reviewer.of(holder.name()));
            if (taken.before().isEmpty()) {
                response.setStatus(HttpServletResponse.SC_CREATED);
                response.setHeader("Location", new URI(null, null, FOLDER + taken.after().name(), null).getRawPath());
            }
            answer(request, response, taken.before().map(HeldSet::set).orElseGet(() -> taken.after().set().with(List.of())), taken.after(), taken.findings());
        });
    }

    /** What somebody with a token does. */
    @FunctionalInterface
    private interface Change {
        void by(Holder holder) throws IOException, ShelfException, URISyntaxException;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Change change) throws IOException {
        try {
            change.by(bearer.require(request, response, Holder.REVIEWER));
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        } catch (ReviewException refused) {
            fail(request, response, Problem.of(refused));
        } catch (ShelfException refused) {
            fail(request, response, IncomingSets.problem(refused, name(request)));
        } catch (URISyntaxException noName) {
            throw new IllegalStateException(noName);
        }
    }

    /** Without {@code If-Match} a decision is entered into whatever there is: a record that is decided on meanwhile refuses it. */
    private static boolean isExpected(HttpServletRequest request, HeldSet now) {
        return Optional.ofNullable(request.getHeader("If-Match")).map(wanted -> names(wanted, now)).orElse(true);
    }

    /** Whether a header names this version of a set, in whatever form somebody has read it. */
    static boolean names(String header, HeldSet now) {
        return Stream.of(header.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.startsWith("\"" + now.version() + "."));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, MappingSet before, HeldSet after, JsonObject more) throws IOException {
        MappingSet set = after.set();
        JsonArray added = new JsonArray();
        Set<String> known = before.mappings().stream().map(set::idOf).collect(Collectors.toSet());
        set.mappings().stream().map(set::idOf).filter(id -> !known.contains(id)).forEach(added::add);
        JsonObject json = described(after);
        json.add("added", added);
        more.asMap().forEach(json::add);
        response.setHeader("ETag", tag(after, "tsv"));
        response.setHeader("Cache-Control", "no-store");
        if (version.getAsLong() > 0) {
            response.setHeader(ReplicaFilter.VERSION, Long.toString(version.getAsLong()));
        }
        new Reply(JSON, bytes(json)).write(request, response);
    }
}
