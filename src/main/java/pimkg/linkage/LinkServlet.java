package pimkg.linkage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import pimkg.coverage.Coverage;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Review;
import pimkg.crosswalk.ReviewException;
import pimkg.door.EdgeFilter;
import pimkg.exchange.MappingForm;
import pimkg.exchange.SssomJson;
import pimkg.format.LinkReport;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.StoppedException;
import pimkg.graph.Syntax;
import pimkg.link.LinkedSet;
import pimkg.link.Linker;
import pimkg.link.Linking;
import pimkg.link.PimScheme;
import pimkg.page.CoveragePage;
import pimkg.page.LinkPage;
import pimkg.page.Pages;
import pimkg.reply.Gate;
import pimkg.reply.Packed;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.setting.ServerSettings;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsv;
import pimkg.sssom.SssomTsvReader;
import pimkg.text.Language;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Vocabulary;
import pimkg.vocabulary.VocabularyException;
import pimkg.vocabulary.VocabularyReader;

/**
 * Proposes PIM terms for a list of terms that is posted, and takes decisions on them from the page's form. Nothing posted is
 * kept: what has been decided is in what the page sends and in the file that it gets back.
 */
public final class LinkServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TSV = "text/tab-separated-values";
    private static final List<String> TYPES = List.of(TSV, "application/json", "text/csv", XLSX);
    /** What is less sure is not worth a row; as on the command line. */
    private static final String LEAST = "0.3";
    /** Somebody who looks at each term also finds what a program is less sure of. */
    private static final String LEAST_ON_PAGE = "0.1";
    private static final String NAMELESS = "list";
    /** Whoever only looks at what a list covers need not say who they are. */
    private static final String NOBODY = "-";
    private static final Pattern SSSOM = Pattern.compile("(?m)^(?=.*\\bsubject_id\\t)(?=.*\\bpredicate_id\\t).*\\bobject_id\\b");

    private final transient Gate gate;
    private final transient KnowledgeGraph knowledge;
    private final transient LinkPage page;
    private final transient CoveragePage coverage;
    private final transient String release;

    /** Answers with these. */
    public LinkServlet(KnowledgeGraph knowledge, Pages pages, Gate gate) {
        super(pages);
        this.gate = gate;
        this.knowledge = knowledge;
        this.page = new LinkPage(knowledge, pages);
        this.coverage = new CoveragePage(pages);
        this.release = knowledge.release();
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isReview(request) || !isHere(request)) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else {
            Reply.html(page.form(Requests.language(request))).writeCacheable(request, response, "Accept-Language");
        }
    }

    private static boolean isReview(HttpServletRequest request) {
        return request.getRequestURI().equals("/link/review");
    }

    private static boolean isHere(HttpServletRequest request) {
        return List.of("/link", "/link/").contains(request.getRequestURI());
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isReview(request) && !isHere(request)) {
            fail(request, response, Problem.notFound(request.getRequestURI()));
        } else if (!gate.visit(() -> receive(request, response))) {
            fail(request, response, Problem.busy());
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Gate.Work work = isReview(request) ? saving(request, response, Posted.texts(request))
                : proposing(request, response, Posted.description(request));
            if (!gate.serve(work)) {
                fail(request, response, Problem.busy());
            }
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        } catch (ReviewException refused) {
            fail(request, response, Problem.of(refused));
        } catch (StoppedException late) {
            fail(request, response, new Problem(408, "linking-timeout", gate.timeInWords()));
        }
    }

    private Gate.Work proposing(HttpServletRequest request, HttpServletResponse response, RdfInput input) throws IOException {
        byte[] bytes;
        try (InputStream in = input.content().open()) {
            bytes = in.readAllBytes();
        }
        if (isMappings(bytes)) {
            return () -> goOn(request, response, input, bytes);
        }
        double least = least(Posted.field(request, "min-score").orElse(Requests.wantsHtml(request) ? LEAST_ON_PAGE : LEAST));
        Optional<String> name = Posted.field(request, "vocabulary").map(LinkServlet::name)
            .or(() -> Posted.isNameless(input) ? Optional.of(NAMELESS) : Optional.empty());
        String words = Posted.field(request, "list-lang").flatMap(Language::ofTag).map(Language::tag).orElse("");
        String file = input.name() + input.declared().map(Syntax::ending).map("."::concat).orElse("");
        return () -> {
            Vocabulary list = list(file, name, bytes);
            answer(request, response, list, link(list, words, least));
        };
    }

    private static Vocabulary list(String file, Optional<String> name, byte[] bytes) throws Posted.RefusedException {
        try {
            Vocabulary list = VocabularyReader.read(file, name, bytes);
            if (list.terms().size() > ServerSettings.MAX_TERMS) {
                throw new Posted.RefusedException(new Problem(413, "too-many-terms", list.terms().size() + " > " + ServerSettings.MAX_TERMS));
            }
            return list;
        } catch (VocabularyException unfit) {
            throw new Posted.RefusedException(new Problem(unfit.fault() == VocabularyException.Fault.TOO_LARGE ? 413 : 400,
                "vocabulary-" + unfit.fault().name().toLowerCase(Locale.ROOT).replace('_', '-'), unfit.place()));
        }
    }

    private static String name(String given) {
        String plain = given.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(100, plain.length()));
    }

    private static double least(String text) throws Posted.RefusedException {
        if (!text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
            throw new Posted.RefusedException(new Problem(400, "parameter", "min-score=" + text));
        }
        return Double.parseDouble(text);
    }

    private List<Linking> link(Vocabulary list, String words, double least) {
        long end = System.nanoTime() + gate.time().toNanos();
        return Linker.toTermsOf(knowledge, words).link(list.terms(), least, () -> {
            if (System.nanoTime() > end) {
                throw new StoppedException(StoppedException.Limit.TIME);
            }
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Vocabulary list, List<Linking> linkings) throws IOException {
        MappingSet set = new LinkedSet(list.name(), PimScheme.of(knowledge), release, LocalDate.now(ZoneOffset.UTC)).of(linkings);
        if (Requests.wantsHtml(request)) {
            Map<String, Term> terms = new HashMap<>();
            list.terms().forEach(term -> terms.put(LinkedSet.iri(list.name(), term.id()), term));
            show(request, response, set, terms);
            return;
        }
        Optional<String> type = Requests.negotiate(request, TYPES);
        if (type.isEmpty()) {
            throw new Posted.RefusedException(new Problem(406, "not-acceptable", String.join(", ", TYPES) + ", text/html"));
        }
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setContentType(type.get());
        LinkReport report = new LinkReport(linkings, Requests.language(request));
        switch (type.get()) {
            case "application/json" -> new Reply(type.get(), SssomJson.write(set)).write(request, response);
            case "text/csv" -> {
                response.setCharacterEncoding("utf-8");
                report.csv(response.getOutputStream());
            }
            case XLSX -> {
                response.setHeader("Content-Disposition", "attachment; filename=\"links.xlsx\"");
                report.workbook(response.getOutputStream());
            }
            default -> new Reply(type.get(), SssomTsv.writePropagated(set)).write(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, MappingSet set, Map<String, Term> terms) throws IOException {
        MappingSet named = Review.named(set);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", EdgeFilter.WITH_SCRIPT);
        Reply.html(page.of(named, terms, Packed.pack(named), Requests.language(request))).write(request, response);
    }

    /** Somebody brings back what they or a colleague saved. */
    private static boolean isMappings(byte[] bytes) {
        return SSSOM.matcher(new String(bytes, 0, Math.min(bytes.length, 64 << 10), StandardCharsets.UTF_8)).find();
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, RdfInput input, byte[] bytes) throws IOException {
        MappingReading reading = SssomTsvReader.read(RdfInput.of(input.name(), Optional.empty(), bytes), Optional.empty());
        if (!reading.isComplete() || reading.set().mappings().isEmpty()) {
            throw new Posted.RefusedException(new Problem(400, "mappings-unreadable", reading.troubles().stream().findFirst()
                .map(trouble -> trouble.origin() + ": " + trouble.in(Requests.language(request))).orElse("")));
        }
        show(request, response, reading.set(), Map.of());
    }

    private Gate.Work saving(HttpServletRequest request, HttpServletResponse response, Map<String, String> fields) {
        return () -> save(request, response, fields);
    }

    private void save(HttpServletRequest request, HttpServletResponse response, Map<String, String> fields) throws IOException {
        String by = fields.getOrDefault("by", "").strip().replaceAll("\\p{Cntrl}", " ");
        MappingSet set = Packed.unpack(fields.getOrDefault("set", ""))
            .orElseThrow(() -> new Posted.RefusedException(new Problem(400, "mappings-unreadable", "set")));
        String ending = fields.getOrDefault("format", "tsv");
        boolean looks = ending.equals(CoverageReplies.NAME);
        if (by.isEmpty() && !looks) {
            throw new Posted.RefusedException(new Problem(422, "nobody", ""));
        }
        MappingSet decided = LinkReview.enter(set, fields, by.isEmpty() ? NOBODY : by, LocalDate.now(ZoneOffset.UTC));
        if (looks) {
            response.setHeader("Cache-Control", "no-store");
            Reply.html(coverage.ofList(Coverage.of(knowledge, List.of(decided), false), Coverage.of(knowledge, List.of(decided), true),
                Requests.language(request))).write(request, response);
            return;
        }
        MappingForm form = MappingForm.of(ending).filter(MappingForm::isComplete)
            .orElseThrow(() -> new Posted.RefusedException(new Problem(400, "parameter", "format=" + ending)));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + LinkReview.fileName(decided, ending) + "\"");
        new Reply(MappingReplies.mediaType(form), form.write(decided)).write(request, response);
    }
}
