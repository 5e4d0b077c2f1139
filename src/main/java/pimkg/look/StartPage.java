package pimkg.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.core.Var;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.text.Language;

/** What this is, how much of it, the categories and principles, and where to go from here. */
public final class StartPage {

    /**
     * A concept on the page.
     *
     * @param name       its label
     * @param link       its place on this server
     * @param definition what it means
     */
    public record Entry(String name, String link, String definition) {
    }

    private final KnowledgeGraph knowledge;
    private final Pages pages;
    private final QueryRunner runner;

    /** The page about this snapshot. */
    public StartPage(KnowledgeGraph knowledge, Pages pages) {
        this.knowledge = knowledge;
        this.pages = pages;
        this.runner = new QueryRunner(knowledge);
    }

    /** The page in a language. */
    public String in(Language language) {
        List<Node> concepts = ask("counts", language).column("concepts");
        int total = concepts.stream().mapToInt(count -> Integer.parseInt(count.getLiteralLexicalForm())).sum();
        return pages.render("start", language, Map.of(
            "categories", entries(ask("categories", language), language.tag(), "category", "definition"),
            "principles", entries(ask("principles", language), "name", "principle", "requirement"),
            "concepts", total,
            "schemes", concepts.size(),
            "triples", knowledge.size(),
            "questions", QueryLibrary.packaged().all().size()));
    }

    private Answer.Rows ask(String question, Language language) {
        try {
            return (Answer.Rows) runner.ask(QueryLibrary.packaged().named(question).orElseThrow(),
                Map.of("lang", language.tag()));
        } catch (ParameterException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static List<Entry> entries(Answer.Rows rows, String name, String concept, String definition) {
        return rows.rows().stream()
            .map(row -> new Entry(text(row, name), TableView.link(row.get(Var.alloc(concept)).getURI()), text(row, definition)))
            .toList();
    }

    private static String text(Binding row, String column) {
        return row.get(Var.alloc(column)).getLiteralLexicalForm();
    }
}
