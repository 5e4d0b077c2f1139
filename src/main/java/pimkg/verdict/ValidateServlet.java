package pimkg.verdict;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pimkg.check.CheckPage;
import pimkg.check.Checked;
import pimkg.findings.Report;
import pimkg.fix.Mended;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.StoppedException;
import pimkg.intake.Intake;
import pimkg.page.Pages;
import pimkg.reply.Allowance;
import pimkg.reply.Gate;
import pimkg.reply.Posted;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.report.TroubleText;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.setting.ServerSettings;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Validators;
import pimkg.validation.Verdict;
import pimkg.verdict.CheckWish.Correction;
import pimkg.workbook.MarkedWorkbook;

/** Judges a description that is posted, as a body or through the form of the page. Nothing posted is kept. */
public final class ValidateServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    /** The forms of a report that have a media type, JSON first; HTML is the page. */
    public static final List<String> TYPES = Stream.of(Stream.of(ReportFormat.JSON), Stream.of(ReportFormat.values()))
        .flatMap(Function.identity()).distinct().map(ReportFormat::mediaType).flatMap(Optional::stream)
        .filter(type -> !type.equals("text/html")).toList();

    private final transient KnowledgeGraph knowledge;
    private final transient Gate gate;
    private final transient List<Profile> profiles;
    private final transient CheckPage page;
    private final transient Intake intake;

    /** Answers with these. */
    public ValidateServlet(KnowledgeGraph knowledge, Pages pages, Gate gate) {
        super(pages);
        this.knowledge = knowledge;
        this.profiles = RuleSet.profiles(knowledge);
        this.page = new CheckPage(knowledge, pages, ServerSettings.MAX_BODY >> 20);
        this.intake = new Intake(knowledge);
        this.gate = gate;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply.html(page.form(Requests.language(request))).writeCacheable(request, response, "Accept-Language");
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!gate.visit(() -> receive(request, response))) {
            fail(request, response, Problem.busy());
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            RdfInput input = Posted.description(request);
            Posted.field(request, "lang").flatMap(Language::ofTag).ifPresent(language -> Requests.speak(request, language));
            CheckWish wish = CheckWish.of(request, profiles);
            if (!gate.serve(() -> judge(request, response, wish, input))) {
                fail(request, response, Problem.busy());
            }
        } catch (StoppedException enough) {
            fail(request, response, enough.limit() == StoppedException.Limit.TIME
                ? new Problem(408, "judging-timeout", gate.timeInWords())
                : new Problem(413, "too-many-statements", Long.toString(ServerSettings.MAX_STATEMENTS)));
        } catch (Posted.RefusedException refused) {
            fail(request, response, refused.problem());
        }
    }

    private void judge(HttpServletRequest request, HttpServletResponse response, CheckWish wish, RdfInput input) throws IOException {
        Allowance allowance = new Allowance(ServerSettings.MAX_STATEMENTS, gate.time());
        DescriptionValidator validator = Validators.of(knowledge).named(wish.profile()).orElseThrow();
        Correcting correcting = new Correcting(validator, allowance);
        Judgement judgement = validator.judge(List.of(intake.open(input)), allowance);
        if (wish.correction() == Correction.NONE || judgement.isIncomplete()) {
            answer(request, response, wish, judgement, input, correcting, 0);
            return;
        }
        Mended mended = correcting.mend(input, judgement).filter(Mended::isChanged)
            .orElseThrow(() -> new Posted.RefusedException(new Problem(422, "nothing-to-correct", "")));
        if (wish.correction() == Correction.AGAIN) {
            RdfInput after = RdfInput.of(input.name(), input.declared(), mended.after().getBytes(StandardCharsets.UTF_8));
            answer(request, response, wish, validator.judge(List.of(intake.open(after)), allowance), after, correcting, mended.fixes().size());
        } else {
            Correcting.send(request, response, mended, wish.correction() == Correction.PATCH);
        }
    }

    /** A person may ask for any form of the report by a button of the page. */
    private void answer(HttpServletRequest request, HttpServletResponse response, CheckWish wish, Judgement judgement, RdfInput input, Correcting correcting,
                        int mended) throws IOException {
        Language language = Requests.language(request);
        if (wish.format().isPresent() && !judgement.isIncomplete()) {
            ReportFormat format = wish.format().get();
            response.setHeader("Content-Disposition", "attachment; filename=\"report." + format.ending().orElseThrow() + "\"");
            send(response, Report.of(judgement, knowledge, language), input, format);
        } else if (Requests.wantsHtml(request)) {
            response.setStatus(judgement.isIncomplete() ? 400 : 200);
            Reply.html(page.of(new Checked(input, Posted.isNameless(input) ? "" : input.name(), Posted.field(request, "as").orElse(""), judgement,
                correcting.preview(input, judgement), mended), language)).write(request, response);
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
    public static void send(HttpServletResponse response, Report report, RdfInput input, ReportFormat format) throws IOException {
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
