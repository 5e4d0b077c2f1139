package pimkg.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.graph.GraphWriter;
import pimkg.graph.Syntax;
import pimkg.query.Answer;
import pimkg.text.Language;
import pimkg.text.Texts;

/** Writes answers, as people read them or as programs do. */
public final class AnswerWriter {

    private final Texts texts;

    /** Words for people are in {@code language}. */
    public AnswerWriter(Language language) {
        this.texts = Texts.of(AnswerWriter.class, language);
    }

    /**
     * The whole answer as UTF-8.
     *
     * @throws IllegalArgumentException when the format does not fit this kind of answer
     */
    public byte[] write(Answer answer, AnswerFormat format) {
        if (!format.fits(answer)) {
            throw new IllegalArgumentException(format + " can't hold " + answer.getClass().getSimpleName());
        }
        if (format == AnswerFormat.TEXT) {
            return text(answer).getBytes(StandardCharsets.UTF_8);
        }
        if (answer instanceof Answer.Triples triples) {
            return GraphWriter.write(triples.graph(), format == AnswerFormat.TTL ? Syntax.TURTLE : Syntax.JSONLD);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (answer instanceof Answer.Rows rows) {
            writer(format).write(out, rows.rowSet(), ARQ.getContext());
        } else if (answer instanceof Answer.Truth truth) {
            writer(format).write(out, truth.value(), ARQ.getContext());
        }
        return out.toByteArray();
    }

    private static RowSetWriter writer(AnswerFormat format) {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            default -> ResultSetLang.RS_JSON;
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private String text(Answer answer) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        if (answer instanceof Answer.Truth truth) {
            out.println(texts.get(truth.value() ? "yes" : "no"));
        } else if (answer instanceof Answer.Rows rows) {
            TextTable table = new TextTable(rows.columns().stream().map(Var::getName).toList());
            rows.rows().forEach(row -> table.row(cells(rows.columns(), row)));
            table.write(out, "");
            out.println(texts.get("rows", rows.rows().size()));
        }
        return text.toString();
    }

    private static List<String> cells(List<Var> columns, Binding row) {
        return columns.stream().map(column -> row.contains(column) ? cell(row.get(column)) : "").toList();
    }

    private static String cell(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm().replace('\n', ' ') : Titles.name(value);
    }
}
