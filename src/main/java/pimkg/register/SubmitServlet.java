package pimkg.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import pimkg.access.Holder;
import pimkg.check.JudgementText;
import pimkg.desk.Draft;
import pimkg.desk.SubmitPage;
import pimkg.desk.SubmitPage.Trouble;
import pimkg.door.SameOrigin;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.StoppedException;
import pimkg.page.Pages;
import pimkg.reply.Gate;
import pimkg.reply.Links;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Refusals;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.setting.ServerSettings;
import pimkg.submission.Receipt;
import pimkg.submission.RefusedException;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.version.Key;
import pimkg.version.StoreException;

/**
 * The way in for people: a form that needs no script. The token is a field of it, sent in the body to this server alone; it is
 * neither kept nor given back. Whatever goes wrong, what was written stands in the form again.
 */
public final class SubmitServlet extends SiteServlet {

    /** Where people submit. */
    public static final String PATH = SubmitPage.PATH;
    private static final long serialVersionUID = 1L;
    private static final int MOST_GIVEN_BACK = 1 << 20;

    private final transient SubmitDesk desk;
    private final transient SubmitPage page;
    private final transient KnowledgeGraph knowledge;
    private final transient Links links;
    private final transient Gate gate;
    private final transient Versions versions;

    /** Answers with these. */
    public SubmitServlet(SubmitDesk desk, KnowledgeGraph knowledge, Links links, Gate gate, Pages pages) {
        super(pages);
        this.desk = desk;
        this.page = new SubmitPage(pages, desk.isOpen());
        this.knowledge = knowledge;
        this.links = links;
        this.gate = gate;
        this.versions = new Versions(desk, page);
    }

    /** What was sent: fields by name, and the description. */
    private record Sent(Map<String, String> fields, Draft draft, RdfInput input) {
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Requests.language(request);
        response.setHeader("Referrer-Policy", "same-origin");
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        String agency = Optional.ofNullable(request.getParameter("agency")).orElse("");
        switch (request.getRequestURI()) {
            case SubmitPage.PATH -> Reply.html(page.form(Draft.empty(id), language)).writeCacheable(request, response, "Accept-Language");
            case SubmitPage.HISTORY -> Reply.html(versions.empty(agency, id, language)).writeCacheable(request, response, "Accept-Language");
            default -> fail(request, response, Problem.notFound(request.getRequestURI()));
        }
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Referrer-Policy", "same-origin");
        try {
            boolean history = request.getRequestURI().equals(SubmitPage.HISTORY);
            if (!history && !request.getRequestURI().equals(SubmitPage.PATH)) {
                throw new Posted.RefusedException(Problem.notFound(request.getRequestURI()));
            }
            SameOrigin.require(request, links);
            if (!Posted.isForm(request)) {
                throw new Posted.RefusedException(new Problem(415, "unsupported-media-type", Optional.ofNullable(request.getContentType()).orElse("")));
            }
            desk.receiving().visit(() -> send(request, response, history ? look(request, response) : submit(request, response)));
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        } catch (RefusedException | StoreException answered) {
            throw new IllegalStateException(answered);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String html) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Reply.html(html).write(request, response);
    }

    /** The page of versions, or one of them in the form, ready to be put back. */
    private String look(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> fields = Posted.texts(request);
        Language language = Requests.language(request);
        try {
            Optional<Versions.Opened> opened = versions.open(fields, response);
            if (opened.isEmpty()) {
                return versions.answer(fields, response, language);
            }
            String text = new String(GraphWriter.pretty(opened.get().content().graph()), StandardCharsets.UTF_8);
            Key key = opened.get().key();
            Draft draft = new Draft(key.id(), "", false, "", text, desk.there(key), false);
            Holder holder = opened.get().holder();
            return holder.mayWriteFor(key.agency()) ? take(response, holder, new Sent(fields, draft, Posted.written(text, "")), false, language)
                : page.form(draft.unlooked(), language);
        } catch (Posted.RefusedException | RefusedException | StoreException | StoppedException refused) {
            Problem problem = problem(refused);
            response.setStatus(problem.status());
            return versions.refused(fields, trouble(problem, language), language);
        }
    }

    private String submit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sent sent = sent(request);
        Language language = Requests.language(request);
        try {
            Holder holder = desk.steward(sent.fields().getOrDefault("token", ""), response);
            boolean store = "store".equals(sent.fields().get("do")) && sent.draft().isLookedAt();
            return take(response, holder, sent, store, language);
        } catch (Posted.RefusedException | RefusedException | StoreException | StoppedException refused) {
            desk.takings().refused();
            Problem problem = problem(refused);
            response.setStatus(problem.status());
            return page.refused(sent.draft().unlooked(), trouble(problem, language), Optional.empty(), "", language);
        }
    }

    private String take(HttpServletResponse response, Holder holder, Sent sent, boolean store, Language language)
        throws IOException, RefusedException, StoreException {
        Draft draft = sent.draft();
        String agency = holder.agency().orElseThrow();
        try {
            Receipt receipt = desk.take(holder, draft, sent.input(), store);
            if (receipt instanceof Receipt.Faulty faulty) {
                desk.takings().refused();
                response.setStatus(faulty.judgement().isIncomplete() ? 400 : 422);
                return page.faulty(draft.unlooked(), JudgementText.of(faulty.judgement(), knowledge, language), language);
            }
            Receipt.Taken taken = (Receipt.Taken) receipt;
            Key key = taken.items().get(0).key();
            if (taken.kept()) {
                return page.stored(taken, language);
            }
            Draft looked = draft.looked(key.id(), draft.isLookedAt() ? draft.expected() : desk.there(key));
            return page.looked(looked, taken, desk.now(key), JudgementText.of(taken.advice(), knowledge, language), language);
        } catch (RefusedException | StoreException refused) {
            Problem problem = problem(refused);
            if (problem.status() != 412) {
                throw refused;
            }
            desk.takings().refused();
            response.setStatus(problem.status());
            return page.refused(draft.unlooked(), trouble(problem, language), desk.now(new Key(agency, draft.id())), agency, language);
        }
    }

    private Sent sent(HttpServletRequest request) throws IOException {
        Map<String, String> fields = Posted.texts(request);
        Optional<RdfInput> file = Posted.file(request);
        Optional<String> given = file.isPresent() ? text(file.get()) : Optional.of(fields.getOrDefault("text", ""));
        String name = file.map(RdfInput::name).orElse(fields.getOrDefault("name", ""));
        Draft draft = new Draft(fields.getOrDefault("id", "").strip(), fields.getOrDefault("audience", ""), fields.containsKey("shared-mailbox"), name,
            given.orElse(""), fields.getOrDefault("expected", ""), given.isEmpty());
        return new Sent(fields, draft, file.orElseGet(() -> Posted.written(given.orElse(""), name)));
    }

    /** What can stand in the form again. */
    private static Optional<String> text(RdfInput file) throws IOException {
        if (file.size() > MOST_GIVEN_BACK) {
            return Optional.empty();
        }
        try (var in = file.content().open()) {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private Problem problem(Exception refused) {
        if (refused instanceof Posted.RefusedException sent) {
            return sent.problem();
        }
        if (refused instanceof RefusedException unfit) {
            return Refusals.problem(unfit);
        }
        if (refused instanceof StoreException store) {
            return Refusals.problem(store);
        }
        return ((StoppedException) refused).limit() == StoppedException.Limit.TIME ? new Problem(408, "judging-timeout", gate.timeInWords())
            : new Problem(413, "too-many-statements", Long.toString(ServerSettings.MAX_STATEMENTS));
    }

    private static Trouble trouble(Problem problem, Language language) {
        Texts texts = Texts.of(Problem.class, language);
        return new Trouble(problem.code(), texts.get("problem." + problem.code()), problem.detail(), texts.get("problem." + problem.code() + ".cure"));
    }
}
