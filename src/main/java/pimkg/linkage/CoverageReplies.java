package pimkg.linkage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pimkg.coverage.Coverage;
import pimkg.coverage.CoverageReport;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.CoveragePage;
import pimkg.page.Pages;
import pimkg.reply.Problem;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.shelf.HeldSet;

/** What of PIM the mappings that are held reach, as a page or a table. */
public final class CoverageReplies {

    /** No set can have this name. */
    static final String NAME = "coverage";
    private static final String HTML = "text/html";
    private static final Map<String, CoverageReport> FORMS = Map.of("application/json", CoverageReport.JSON, "text/csv", CoverageReport.CSV,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CoverageReport.XLSX);
    private static final List<String> TYPES = List.of("application/json", "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final KnowledgeGraph knowledge;
    private final CoveragePage page;

    /** Answers with these. */
    public CoverageReplies(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.page = new CoveragePage(pages);
    }

    /** Whether a name below {@code /mappings/} means coverage. */
    public static boolean isAbout(String name) {
        return name.equals(NAME) || name.startsWith(NAME + ".");
    }

    /** Answers, or tells why not. */
    Optional<Problem> answer(HttpServletRequest request, HttpServletResponse response, String name, List<HeldSet> sets) throws IOException {
        Optional<String> ending = name.equals(NAME) ? Optional.empty() : Optional.of(name.substring(NAME.length() + 1));
        Optional<String> type = ending.isPresent() ? typeOf(ending.get())
            : Requests.wantsHtml(request) ? Optional.of(HTML) : Requests.negotiate(request, TYPES);
        if (type.isEmpty()) {
            return Optional.of(ending.isPresent() ? Problem.notFound(request.getRequestURI())
                : new Problem(406, "not-acceptable", String.join(", ", TYPES) + ", " + HTML));
        }
        Coverage coverage = Coverage.of(knowledge, sets.stream().map(HeldSet::set).toList(), false);
        reply(request, response, coverage, type.get()).writeCacheable(request, response, "Accept, Accept-Language");
        return Optional.empty();
    }

    private Reply reply(HttpServletRequest request, HttpServletResponse response, Coverage coverage, String type) throws IOException {
        if (type.equals(HTML)) {
            return Reply.html(page.of(coverage, Requests.language(request)));
        }
        CoverageReport form = FORMS.get(type);
        if (form == CoverageReport.XLSX) {
            response.setHeader("Content-Disposition", "attachment; filename=\"coverage.xlsx\"");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(coverage, Requests.language(request), out);
        return new Reply(type, out.toByteArray());
    }

    private static Optional<String> typeOf(String ending) {
        return ending.equals("html") ? Optional.of(HTML) : CoverageReport.of(ending).filter(form -> form.name().equalsIgnoreCase(ending))
            .flatMap(form -> FORMS.entrySet().stream().filter(entry -> entry.getValue() == form).map(Map.Entry::getKey).findFirst());
    }
}
