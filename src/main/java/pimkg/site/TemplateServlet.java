package pimkg.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.reply.SiteServlet;
import pimkg.text.Language;
import pimkg.workbook.WorkbookWriter;

/** The empty workbook to describe datasets in, in the language asked for. */
public final class TemplateServlet extends SiteServlet {

    /** Where the workbook to fill in is. */
    public static final String PATH = "/template.xlsx";

    private static final long serialVersionUID = 1L;

    private final transient KnowledgeGraph knowledge;
    /** Made once a language, when it is first asked for. */
    private final transient Map<Language, byte[]> made = new ConcurrentHashMap<>();

    /** Answers with these. */
    public TemplateServlet(KnowledgeGraph knowledge, Pages pages) {
        super(pages);
        this.knowledge = knowledge;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Requests.language(request);
        byte[] book = made.computeIfAbsent(language, each -> WorkbookWriter.empty(knowledge, each));
        response.setHeader("Content-Disposition", "attachment; filename=\"datasets-" + language.tag() + ".xlsx\"");
        new Reply(ReportFormat.XLSX.mediaType().orElseThrow(), book).writeCacheable(request, response, "Accept-Language");
    }
}
