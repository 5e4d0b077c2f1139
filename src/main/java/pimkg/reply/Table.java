package pimkg.reply;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import pimkg.entry.Said;
import pimkg.query.Answer;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;
import pimkg.text.Language;

/** Rows of texts for spreadsheets, and values for programs. */
public final class Table {

    private Table() {
    }

    /**
     * As CSV, in the way of all tables of this server.
     *
     * @param columns also of a table without rows
     * @param rows    the texts by column
     */
    public static Reply csv(List<String> columns, List<Map<String, String>> rows, Language language) {
        List<Var> variables = columns.stream().map(Var::alloc).toList();
        List<Binding> bindings = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Binding binding = BindingFactory.empty();
            for (Var column : variables) {
                binding = BindingFactory.binding(binding, column, NodeFactory.createLiteralString(row.get(column.getName())));
            }
            bindings.add(binding);
        }
        return new Reply(AnswerFormat.CSV.mediaType(), new AnswerWriter(language).write(new Answer.Rows(variables, bindings), AnswerFormat.CSV));
    }

    /** A value by its code and its name. */
    public static JsonObject json(String code, Said name) {
        JsonObject json = new JsonObject();
        json.addProperty("value", code);
        json.addProperty("name", name.text());
        return json;
    }
}
