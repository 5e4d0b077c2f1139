package pimkg.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.page.Pages;
import pimkg.page.ReportPage;
import pimkg.report.TroubleText;
import pimkg.report.ValidationJson;
import pimkg.report.ValidationText;
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
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

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
            response.setHeader("Cache-Control", "no-store");
            report(request, judgement, language).write(request, response);
        }
    }

    private Reply report(HttpServletRequest request, Judgement judgement, Language language) {
        StringWriter report = new StringWriter();
        String type = Requests.negotiate(request, List.of(JSON, TEXT)).orElse(JSON);
        if (type.equals(TEXT)) {
            new ValidationText(knowledge, language, new PrintWriter(report)).write(judgement);
        } else {
            new ValidationJson(knowledge, language).write(judgement, new PrintWriter(report));
        }
        return new Reply(type, report.toString().getBytes(StandardCharsets.UTF_8));
    }
}
