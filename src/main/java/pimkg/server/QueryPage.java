package pimkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import pimkg.page.Pages;
import pimkg.page.TableView;
import pimkg.query.Answer;
import pimkg.query.QueryLibrary;
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

    /** With the query and its answer. */
    Reply answer(String query, Answer.Rows rows) {
        List<String> columns = rows.columns().stream().map(Var::getName).toList();
        return Reply.html(pages.render("sparql", language,
            Map.of("query", query, "keep", Pages.parameter("query", query), "answered", true, "columns", columns, "table", TableView.of(rows))));
    }
}
