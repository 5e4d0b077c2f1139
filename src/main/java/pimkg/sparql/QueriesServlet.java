package pimkg.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.door.AccessFilter;
import pimkg.engine.Questions;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.guard.Purse;
import pimkg.guard.StoppedQueryException;
import pimkg.page.Pages;
import pimkg.page.QuestionPage;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.recall.Flight;
import pimkg.remote.Services;
import pimkg.reply.Links;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.reply.Waiting;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.submission.ReadingRoom;
import pimkg.text.Language;

/** The stored questions and their answers, at addresses that stay. */
public final class QueriesServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html";
    private static final String FOLDER = "/queries/";
    private static final List<AnswerFormat> FORMATS = List.of(AnswerFormat.JSON, AnswerFormat.CSV, AnswerFormat.TSV);

    private final transient Questions questions = new Questions(Services.none());
    private final transient QueryLibrary library;
    private final transient ReadingRoom room;
    private final transient QuestionPage page;
    private final transient Links links;
    private final transient Duration time;
    private final transient Purse purse;

    /** Answers with these. */
    public QueriesServlet(ReadingRoom room, QueryLibrary library, QuestionPage page, Links links, Pages pages, Duration time, Purse purse) {
        super(pages);
        this.time = time;
        this.purse = purse;
        this.library = library;
        this.room = room;
        this.page = page;
        this.links = links;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/queries") || path.equals(FOLDER)) {
            Reply.html(page.list(Requests.language(request))).writeCacheable(request, response, "Accept-Language");
            return;
        }
        String last = path.substring(FOLDER.length());
        int dot = last.lastIndexOf('.');
        Optional<AnswerFormat> ending = dot < 0 ? Optional.empty()
            : AnswerFormat.of(last.substring(dot + 1)).filter(FORMATS::contains);
        Optional<StoredQuery> question = library.named(dot < 0 ? last : last.substring(0, dot));
        if (question.isEmpty() || (dot >= 0 && ending.isEmpty())) {
            fail(request, response, Problem.notFound(path));
        } else {
            answer(request, response, question.get(), ending);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, StoredQuery question,
                        Optional<AnswerFormat> ending) throws IOException {
        Optional<String> type = ending.map(AnswerFormat::mediaType).or(() -> accepted(request));
        if (type.isEmpty()) {
            fail(request, response, new Problem(406, "not-acceptable", String.join(", ", types())));
            return;
        }
        if (questions.read(question.sparql()).pure()) {
            Flight.keep(request);
        }
        Map<String, String> values = values(request, question, type.get().equals(HTML));
        try (Meter meter = new Meter(Limits.of(time), Waiting.of(request), purse)) {
            Binding given = question.bind(values);
            Answer answer = room.read(AccessFilter.reader(request), view -> new QueryRunner(view, () -> meter).ask(question.sparql(), given));
            reply(request, question, values, answer, type.get())
                .writeCacheable(request, response, "Accept, Accept-Language");
        } catch (StoppedQueryException costly) {
            fail(request, response, Problem.of(costly));
        } catch (QueryCancelledException tooLong) {
            fail(request, response, Problem.timeout(time.toMillis()));
        } catch (ParameterException unfit) {
            fail(request, response, new Problem(400, "parameter", unfit.parameter() + "=" + unfit.value()));
        }
    }

    private Reply reply(HttpServletRequest request, StoredQuery question, Map<String, String> values, Answer answer,
                        String type) {
        Language language = Requests.language(request);
        return type.equals(HTML)
            ? Reply.html(page.answer(question, values, (Answer.Rows) answer, language, links.base(request)))
            : new Reply(type, new AnswerWriter(language).write(answer, formatOf(type)));
    }

    private static AnswerFormat formatOf(String type) {
        return FORMATS.stream().filter(format -> format.mediaType().equals(type)).findFirst().orElse(AnswerFormat.JSON);
    }

    private static Optional<String> accepted(HttpServletRequest request) {
        return Requests.wantsHtml(request) ? Optional.of(HTML) : Requests.negotiate(request, types());
    }

    private static List<String> types() {
        return Stream.concat(FORMATS.stream().map(AnswerFormat::mediaType), Stream.of("application/json", HTML)).toList();
    }

    /** An empty field of a form is a blank left open. On a page, a question about labels speaks the page's language. */
    private static Map<String, String> values(HttpServletRequest request, StoredQuery question, boolean page) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!given[0].isBlank()) {
                values.put(name, given[0]);
            }
        });
        boolean speaks = question.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"));
        if (!speaks) {
            values.remove("lang");
        } else if (page || request.getHeader("Accept-Language") != null) {
            values.putIfAbsent("lang", Requests.language(request).tag());
        }
        return values;
    }
}
