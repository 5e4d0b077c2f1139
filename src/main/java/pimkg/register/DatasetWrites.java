package pimkg.register;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pimkg.access.Holder;
import pimkg.catalogue.Expected;
import pimkg.catalogue.Stored.Outcome;
import pimkg.check.CheckPage;
import pimkg.door.ReplicaFilter;
import pimkg.findings.Report;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.reply.Bearer;
import pimkg.reply.DatasetAddress;
import pimkg.reply.Links;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Receiving;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.Takings;
import pimkg.report.TroubleText;
import pimkg.setting.Keeping;
import pimkg.submission.Audiences;
import pimkg.submission.Receipt;
import pimkg.submission.Reception;
import pimkg.submission.RefusedException;
import pimkg.submission.Wish;
import pimkg.text.Language;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;
import pimkg.verdict.ValidateServlet;
import pimkg.version.Audience;
import pimkg.version.Key;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** Takes descriptions from stewards, and takes them out again. */
public final class DatasetWrites {

    private static final List<String> REPORTS = Stream.concat(Stream.of(Problem.MEDIA_TYPE), ValidateServlet.TYPES.stream()).toList();

    private final KnowledgeGraph knowledge;
    private final Keeping keeping;
    private final Receiving receiving;
    private final Bearer bearer;
    private final Links links;
    private final CheckPage page;
    private final Takings takings;

    /** Answers with these. */
    public DatasetWrites(KnowledgeGraph knowledge, Keeping keeping, Bearer bearer, Receiving receiving, Links links, CheckPage page, Takings takings) {
        this.takings = takings;
        this.knowledge = knowledge;
        this.keeping = keeping;
        this.bearer = bearer;
        this.receiving = receiving;
        this.links = links;
        this.page = page;
    }

    void put(HttpServletRequest request, HttpServletResponse response, DatasetAddress address)
        throws IOException, RefusedException, StoreException {
        Holder holder = steward(request, response, address);
        take(request, response, wish(request, holder, address, Optional.of(id(address))));
    }

    void putMany(HttpServletRequest request, HttpServletResponse response, DatasetAddress address)
        throws IOException, RefusedException, StoreException {
        take(request, response, wish(request, steward(request, response, address), address, Optional.empty()));
    }

    void remove(HttpServletRequest request, HttpServletResponse response, DatasetAddress address) throws IOException, StoreException {
        Holder holder = steward(request, response, address);
        Key key = new Key(address.agency(), id(address));
        Expected expected = Conditions.of(request, keeping.preconditions());
        boolean dry = isSaid(request, "dry-run");
        Optional<Version> removed = dry ? keeping.catalogue().current(key).filter(now -> expected.holds(Optional.of(now)))
            : keeping.catalogue().remove(key, expected, holder.name());
        if (removed.isEmpty()) {
            throw new Posted.RefusedException(keeping.catalogue().history(key).isEmpty() ? Problem.notFound(request.getRequestURI())
                : dry && keeping.catalogue().current(key).isPresent() ? new Problem(412, "submission-changed", key.toString())
                : new Problem(410, "gone", request.getRequestURI()));
        }
        if (!dry) {
            takings.removed();
        }
        response.setHeader("Cache-Control", "no-store");
        tellVersion(response, !dry);
        new ReceiptJson(links.base(request), Requests.language(request)).removed(key, !dry).write(request, response);
    }

    /** With it, this change can be read afterwards wherever the same is served. */
    private void tellVersion(HttpServletResponse response, boolean kept) {
        if (kept) {
            response.setHeader(ReplicaFilter.VERSION, Long.toString(keeping.catalogue().last()));
        }
    }

    private Holder steward(HttpServletRequest request, HttpServletResponse response, DatasetAddress address) throws IOException {
        Holder holder = bearer.require(request, response, Holder.STEWARD);
        if (!holder.mayWriteFor(address.agency())) {
            throw new Posted.RefusedException(new Problem(403, "other-agency", address.agency()));
        }
        return holder;
    }

    private static String id(DatasetAddress address) throws Posted.RefusedException {
        if (!Reception.isId(address.id())) {
            throw new Posted.RefusedException(new Problem(400, "dataset-id", address.id()));
        }
        return address.id();
    }

    private Wish wish(HttpServletRequest request, Holder holder, DatasetAddress address, Optional<String> id) throws Posted.RefusedException {
        Optional<String> audience = Optional.ofNullable(request.getParameter("audience"));
        Optional<Audience> known = audience.flatMap(Audiences::of);
        if (audience.isPresent() && known.isEmpty()) {
            throw new Posted.RefusedException(new Problem(400, "audience", audience.get()));
        }
        return new Wish(address.agency(), id, known, Conditions.of(request, keeping.preconditions()), isSaid(request, "shared-mailbox"),
            isSaid(request, "dry-run"), holder.name());
    }

    private static boolean isSaid(HttpServletRequest request, String name) throws Posted.RefusedException {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("false");
        if (!Set.of("true", "false").contains(value)) {
            throw new Posted.RefusedException(new Problem(400, "yes-or-no", name + "=" + value));
        }
        return value.equals("true");
    }

    private void take(HttpServletRequest request, HttpServletResponse response, Wish wish) throws IOException, RefusedException, StoreException {
        if (Posted.isForm(request)) {
            throw new Posted.RefusedException(new Problem(415, "unsupported-media-type", request.getContentType()));
        }
        receiving.visit(() -> {
            RdfInput input = Posted.description(request);
            answer(request, response, wish, input, receiving.take(input, wish));
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Wish wish, RdfInput input, Receipt receipt) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (receipt instanceof Receipt.Taken taken) {
            tellVersion(response, taken.kept());
            takings.taken(taken);
            ReceiptJson json = new ReceiptJson(links.base(request), Requests.language(request));
            if (wish.id().isPresent()) {
                Receipt.Item item = taken.items().get(0);
                response.setHeader("ETag", DatasetReplies.tag(item.hash(), ""));
                response.setHeader("Location", json.address(item.key()));
                response.setStatus(taken.kept() && item.outcome() == Outcome.CREATED ? 201 : 200);
                json.one(taken).write(request, response);
            } else {
                json.many(taken).write(request, response);
            }
        } else if (receipt instanceof Receipt.Faulty faulty) {
            refuse(request, response, input, faulty.judgement());
        }
    }

    /** The report, as {@code /validate} gives it; within a problem for whoever has no wish. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, RdfInput input, Judgement judgement) throws IOException {
        Language language = Requests.language(request);
        if (judgement.verdicts().get(0) instanceof Verdict.Unreadable unreadable) {
            throw new Posted.RefusedException(new Problem(400, "unreadable",
                String.join(" ", new TroubleText(language).of(unreadable.file(), unreadable.why()))));
        }
        if (judgement.isIncomplete()) {
            throw new Posted.RefusedException(new Problem(400, "nothing-to-judge", ""));
        }
        response.setStatus(422);
        if (Requests.wantsHtml(request)) {
            Reply.html(page.of(judgement, language)).write(request, response);
            return;
        }
        Report report = Report.of(judgement, knowledge, language);
        String type = Requests.negotiate(request, REPORTS).orElse(Problem.MEDIA_TYPE);
        if (!type.equals(Problem.MEDIA_TYPE)) {
            ValidateServlet.send(response, report, input, ReportFormat.ofMediaType(type).orElse(ReportFormat.JSON));
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.JSON.write(report, out);
        JsonObject problem = new Problem(422, "not-conforming", judgement.profile()).json(language);
        problem.add("report", JsonParser.parseString(out.toString(StandardCharsets.UTF_8)));
        new Reply(Problem.MEDIA_TYPE, (problem + "\n").getBytes(StandardCharsets.UTF_8)).write(request, response);
    }
}
