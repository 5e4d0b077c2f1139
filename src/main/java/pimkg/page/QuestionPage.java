package pimkg.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import pimkg.query.Answer;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;
import pimkg.text.Language;

/** The stored questions: a list, and one page each with a form for its blanks and the answer as a table. */
public final class QuestionPage {

    /**
     * A question in the list.
     *
     * @param name  its name in addresses
     * @param title it in words
     */
    public record Entry(String name, String title) {
    }

    private final QueryLibrary library;
    private final Blanks blanks;
    private final Pages pages;

    /** Pages about these questions, with the terms of a graph to choose from. */
    public QuestionPage(QueryLibrary library, Graph graph, Pages pages) {
        this.library = library;
        this.blanks = new Blanks(graph);
        this.pages = pages;
    }

    /** All questions. */
    public String list(Language language) {
        List<Entry> entries = library.all().stream()
            .map(question -> new Entry(question.name(), question.title().in(language))).toList();
        return pages.render("queries", language, Map.of("questions", entries));
    }

    /**
     * A question with its answer.
     *
     * @param base address of this server, without a slash at the end
     */
    public String answer(StoredQuery question, Map<String, String> values, Answer.Rows rows, Language language, String base) {
        List<Blanks.Blank> filled = blanks.of(question, values, language);
        return pages.render("question", language, Map.of(
            "question", new Entry(question.name(), question.title().in(language)),
            "blanks", filled,
            "keep", filled.stream().filter(blank -> !blank.name().equals("lang")).map(blank -> Pages.parameter(blank.name(), blank.value()))
                .collect(Collectors.joining()),
            "columns", rows.columns().stream().map(Var::getName).toList(),
            "table", TableView.of(rows),
            "snippets", new Snippets(base).table("/queries/" + question.name() + ".csv", values),
            "sparql", question.sparql()));
    }
}
