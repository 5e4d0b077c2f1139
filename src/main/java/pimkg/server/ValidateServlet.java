package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pimkg.findings.Report;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.StoppedException;
import pimkg.intake.Intake;
import pimkg.page.Pages;
import pimkg.page.ReportPage;
import pimkg.report.TroubleText;
import pimkg.text.Language;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.validation.Judgement;
import pimkg.validation.Validators;
import pimkg.validation.Verdict;
import pimkg.workbook.MarkedWorkbook;

/** Judges a description that is posted, as a body or through the form of the page. Nothing posted is kept. */
final class ValidateServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    /** The forms of a report that have a media type, JSON first; HTML is the page. */
    static final List<String> TYPES = Stream.of(Stream.of(ReportFormat.JSON), Stream.of(ReportFormat.values()))
        .flatMap(Function.identity()).distinct().map(ReportFormat::mediaType).flatMap(Optional::stream)
        .filter(type -> !type.equals("text/html")).toList();

    private final transient KnowledgeGraph knowledge;
    private final transient Gate gate;
    private final transient List<Profile> profiles;
    private final transient ReportPage page;
    private final transient Intake intake;

    ValidateServlet(KnowledgeGraph knowledge, Pages pages, Gate gate) {
        super(pages);
        this.knowledge = knowledge;
        this.profiles = RuleSet.profiles(knowledge);
        this.page = new ReportPage(knowledge, pages);
        this.intake = new Intake(knowledge);
        this.gate = gate;
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply.html(page.form(Requests.language(request))).writeCacheable(request, response, "Accept-Language");
    }

    @Override
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!gate.visit(() -> receive(request, response))) {
            fail(request, response, Problem.busy());
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            RdfInput input = Posted.description(request);
            String profile = Posted.field(request, "profile").orElse(RuleSet.CORE);
            if (profiles.stream().map(Profile::name).anyMatch(profile::equals)) {
                judge(request, response, profile, input);
            } else {
                fail(request, response, new Problem(400, "profile", profile));
            }
        } catch (StoppedException enough) {
            fail(request, response, enough.limit() == StoppedException.Limit.TIME
                ? new Problem(408, "judging-timeout", gate.timeInWords())
                : new Problem(413, "too-many-statements", Long.toString(ServerSettings.MAX_STATEMENTS)));
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        }
    }

    private void judge(HttpServletRequest request, HttpServletResponse response, String profile, RdfInput input) throws IOException {
        boolean workbook = Posted.field(request, "format").filter(ReportFormat.XLSX.code()::equals).isPresent();
        boolean served = gate.serve(() -> answer(request, response, Validators.of(knowledge).named(profile).orElseThrow().judge(List.of(intake.open(input)),
            new Allowance(ServerSettings.MAX_STATEMENTS, gate.time())), input, workbook));
        if (!served) {
            fail(request, response, Problem.busy());
        }
    }

    /** A person may ask for the workbook by a button of the page. */
    private void answer(HttpServletRequest request, HttpServletResponse response, Judgement judgement, RdfInput input, boolean workbook)
        throws IOException {
        Language language = Requests.language(request);
        if (workbook && !judgement.isIncomplete()) {
            send(response, Report.of(judgement, knowledge, language), input, ReportFormat.XLSX);
        } else if (Requests.wantsHtml(request)) {
            response.setStatus(judgement.isIncomplete() ? 400 : 200);
            response.setHeader("Cache-Control", "no-store");
            Reply.html(page.of(judgement, language)).write(request, response);
        } else if (judgement.verdicts().get(0) instanceof Verdict.Unreadable unreadable) {
            fail(request, response, new Problem(400, "unreadable",
                String.join(" ", new TroubleText(language).of(unreadable.file(), unreadable.why()))));
        } else if (judgement.isIncomplete()) {
            fail(request, response, new Problem(400, "nothing-to-judge", ""));
        } else {
            String type = Requests.negotiate(request, TYPES).orElse(TYPES.get(0));
            send(response, Report.of(judgement, knowledge, language), input, ReportFormat.ofMediaType(type).orElse(ReportFormat.JSON));
        }
    }

    /** Sends the report as it is written. */
    static void send(HttpServletResponse response, Report report, RdfInput input, ReportFormat format) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setContentType(format.mediaType().orElseThrow());
        if (format.isText()) {
            response.setCharacterEncoding("utf-8");
        } else {
            response.setHeader("Content-Disposition", "attachment; filename=\"report." + format.ending().orElseThrow() + "\"");
        }
        if (format == ReportFormat.XLSX) {
            MarkedWorkbook.write(report, List.of(input), response.getOutputStream());
        } else {
            format.write(report, response.getOutputStream());
        }
    }
}
