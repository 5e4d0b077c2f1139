package pimkg.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import pimkg.page.AnswerDrawing;
import pimkg.page.Pages;
import pimkg.page.Snippets;
import pimkg.page.TableView;
import pimkg.query.Answer;
import pimkg.query.QueryLibrary;
import pimkg.reply.Reply;
import pimkg.reply.Requests;
import pimkg.text.Language;

/** The page on which people write SPARQL and read the answer as a table. */
record QueryPage(Language language, Pages pages) {

    static QueryPage of(HttpServletRequest request, Pages pages) {
        return new QueryPage(Requests.language(request), pages);
    }

    /** With an example that runs. */
    Reply empty() {
        String example = QueryLibrary.packaged().named("category-names").orElseThrow().sparql().replaceAll("(?m)^#.*\\R", "");
        return Reply.html(pages.render("sparql", language, Map.of("query", example, "answered", false)));
    }

    /**
     * With the query and its answer.
     *
     * @param drawn whether a drawing is wanted, where the answer has one
     * @param base  address of this server, without a slash at the end
     */
    Reply answer(String query, Answer.Rows rows, boolean drawn, String base) {
        List<String> columns = rows.columns().stream().map(Var::getName).toList();
        return Reply.html(pages.render("sparql", language, Map.ofEntries(Map.entry("query", query),
            Map.entry("keep", Pages.parameter("query", query) + (drawn ? "chart=bars&" : "")),
            Map.entry("answered", true), Map.entry("columns", columns), Map.entry("table", TableView.of(rows)),
            Map.entry("drawable", AnswerDrawing.fits(rows)), Map.entry("drawing", drawn ? AnswerDrawing.of(rows, language).orElse("") : ""),
            Map.entry("snippets", new Snippets(base).table("/sparql", Map.of("format", "csv", "query", query))))));
    }
}
