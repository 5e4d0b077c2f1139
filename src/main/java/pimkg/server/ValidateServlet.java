package pimkg.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.findings.Report;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.page.Pages;
import pimkg.page.ReportPage;
import pimkg.report.TroubleText;
import pimkg.text.Language;
import pimkg.shape.Background;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Verdict;

/** Judges a description that is posted, as a body or through the form of the page. Nothing posted is kept. */
final class ValidateServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    /** The forms of a report that have a media type, JSON first; HTML is the page. */
    private static final List<String> TYPES = Stream.of(Stream.of(ReportFormat.JSON), Stream.of(ReportFormat.values()))
        .flatMap(Function.identity()).distinct().map(ReportFormat::mediaType).flatMap(Optional::stream)
        .filter(type -> !type.equals("text/html")).toList();

    private final transient KnowledgeGraph knowledge;
    private final transient Map<String, DescriptionValidator> validators;
    private final transient ReportPage page;

    ValidateServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
        Background background = Background.of(knowledge);
        this.validators = RuleSet.profiles(knowledge).stream().map(Profile::name).collect(Collectors.toMap(Function.identity(),
            name -> new DescriptionValidator(knowledge, background, RuleSet.named(knowledge, name).orElseThrow())));
        this.page = new ReportPage(knowledge, pages);
    }

    @Override
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply.html(page.form(Requests.language(request))).writeCacheable(request, response, "Accept-Language");
    }

    @Override
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String profile = Optional.ofNullable(request.getParameter("profile")).orElse(RuleSet.CORE);
        if (!validators.containsKey(profile)) {
            fail(request, response, new Problem(400, "profile", profile + " ∉ " + String.join(", ", new TreeSet<>(validators.keySet()))));
            return;
        }
        try {
            judge(request, response, validators.get(profile), Posted.description(request));
        } catch (Posted.TooLargeException large) {
            fail(request, response, new Problem(413, "too-large", (ServerSettings.MAX_BODY >> 20) + " MB"));
        } catch (Posted.UnknownTypeException unknown) {
            fail(request, response, new Problem(415, "unsupported-media-type", unknown.getMessage()));
        } catch (ServletException malformedForm) {
            fail(request, response, Problem.badRequest(String.valueOf(malformedForm.getMessage())));
        }
    }

    private void judge(HttpServletRequest request, HttpServletResponse response, DescriptionValidator validator, RdfInput input) throws IOException {
        Judgement judgement = validator.judge(List.of(input));
        Language language = Requests.language(request);
        if (Requests.wantsHtml(request)) {
            response.setStatus(judgement.isIncomplete() ? 400 : 200);
            response.setHeader("Cache-Control", "no-store");
            Reply.html(page.of(judgement, language)).write(request, response);
        } else if (judgement.verdicts().get(0) instanceof Verdict.Unreadable unreadable) {
            fail(request, response, new Problem(400, "unreadable",
                String.join(" ", new TroubleText(language).of(unreadable.file(), unreadable.why()))));
        } else if (judgement.isIncomplete()) {
            fail(request, response, new Problem(400, "nothing-to-judge", ""));
        } else {
            send(request, response, Report.of(judgement, knowledge, language));
        }
    }

    /** Sends the report as it is written, in the form that the client asks for: JSON, when it has no wish. */
    private static void send(HttpServletRequest request, HttpServletResponse response, Report report) throws IOException {
        String type = Requests.negotiate(request, TYPES).orElse(TYPES.get(0));
        ReportFormat format = ReportFormat.ofMediaType(type).orElse(ReportFormat.JSON);
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setContentType(type);
        if (format.isText()) {
            response.setCharacterEncoding("utf-8");
        } else {
            response.setHeader("Content-Disposition", "attachment; filename=\"report." + format.ending().orElseThrow() + "\"");
        }
        format.write(report, response.getOutputStream());
    }
}
