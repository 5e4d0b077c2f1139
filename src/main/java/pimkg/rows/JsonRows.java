package pimkg.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterFactory;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Writes rows as SPARQL's JSON, byte for byte as Jena writes them: that goes letter by letter, and takes longer than to find most
 * answers.
 */
public final class JsonRows implements RowSetWriter {

    private static final RowSetWriterFactory JENA = RowSetWriterJSON.factory;
    /** Characters that are gathered before they become bytes. */
    private static final int PIECE = 8 << 10;
    private static final int VALUE = 8;
    private static final int UNIT = 2;

    private JsonRows() {
    }

    /** Has all rows of this process written so when JSON is asked for. Calling it again changes nothing. */
    public static void install() {
        RowSetWriterRegistry.register(ResultSetLang.RS_JSON, lang -> new JsonRows());
    }

    @Override
    public void write(Writer out, RowSet rows, Context context) {
        JENA.create(ResultSetLang.RS_JSON).write(out, rows, context);
    }

    @Override
    public void write(OutputStream out, boolean result, Context context) {
        JENA.create(ResultSetLang.RS_JSON).write(out, result, context);
    }

    @Override
    public void write(OutputStream out, RowSet rows, Context context) {
        send(out, rows, context);
        IO.flush(out);
    }

    /** Writes rows for whoever knows that it is JSON, and sends all of it on at once. */
    public static void send(OutputStream out, RowSet rows, Context context) {
        boolean asGiven = context != null && context.isTrue(ARQ.outputGraphBNodeLabels);
        new Text(out, asGiven ? SyntaxLabels.createNodeToLabelAsGiven() : SyntaxLabels.createNodeToLabel()).write(rows);
    }

    /** One answer. */
    private static final class Text {
        private final OutputStream out;
        private final NodeToLabel labels;
        private final StringBuilder text = new StringBuilder(1 << 10);

        Text(OutputStream out, NodeToLabel labels) {
            this.out = out;
            this.labels = labels;
        }

        void write(RowSet rows) {
            List<Var> columns = rows.getResultVars();
            List<String> names = columns.stream().map(Text::name).toList();
            head(columns);
            boolean first = true;
            while (rows.hasNext()) {
                text.append(first ? "      { " : " ,\n      { ");
                row(columns, names, rows.next());
                text.append("\n      }");
                first = false;
                if (text.length() > PIECE) {
                    send();
                }
            }
            text.append(first ? "      " : "").append("\n    ]\n  }\n}\n");
            send();
        }

        private void head(List<Var> columns) {
            text.append("{ \"head\": {\n    \"vars\": [ ");
            for (int at = 0; at < columns.size(); at++) {
                text.append(at == 0 ? "\"" : " , \"").append(columns.get(at).getVarName()).append('"');
            }
            text.append(" ]\n  } ,\n  \"results\": {\n    \"bindings\": [\n");
        }

        /** Where the value of a column begins. */
        private static String name(Var column) {
            StringBuilder name = new StringBuilder("\n        ");
            JsonText.quote(name, column.getVarName());
            return name.append(": ").toString();
        }

        private void row(List<Var> columns, List<String> names, Binding row) {
            boolean first = true;
            for (int at = 0; at < names.size(); at++) {
                Node value = row.get(columns.get(at));
                if (value != null) {
                    text.append(first ? "" : " ,").append(names.get(at));
                    value(value, VALUE);
                    first = false;
                }
            }
        }

        private void value(Node value, int indent) {
            if (value.isLiteral()) {
                literal(value);
            } else if (value.isURI()) {
                text.append("{ \"type\": \"uri\" , \"value\": ");
                JsonText.quote(text, value.getURI());
            } else if (value.isBlank()) {
                text.append("{ \"type\": \"bnode\" , \"value\": ");
                JsonText.quote(text, labels.get(null, value).substring(2));
            } else if (value.isTripleTerm()) {
                statement(value.getTriple(), indent + UNIT);
                return;
            } else {
                throw new UnsupportedOperationException("no term of RDF: " + value);
            }
            text.append(" }");
        }

        private void literal(Node value) {
            text.append("{ \"type\": \"literal\" , ");
            String language = value.getLiteralLanguage();
            if (!language.isEmpty()) {
                part("xml:lang", language);
                if (value.getLiteralBaseDirection() != null) {
                    part("its:dir", value.getLiteralBaseDirection().direction());
                }
            } else if (!XSDDatatype.XSDstring.equals(value.getLiteralDatatype())) {
                part("datatype", value.getLiteralDatatypeURI());
            }
            text.append("\"value\": ");
            JsonText.quote(text, value.getLiteralLexicalForm());
        }

        private void part(String name, String value) {
            text.append('"').append(name).append("\": ");
            JsonText.quote(text, value);
            text.append(" , ");
        }

        private void statement(Triple triple, int indent) {
            String line = "\n" + " ".repeat(indent);
            text.append("{").append(line).append("\"type\": \"triple\" , ").append(line).append("\"value\": {");
            String inner = line + " ".repeat(UNIT);
            text.append(inner).append("\"subject\":  ");
            value(triple.getSubject(), indent + UNIT);
            text.append(" ,").append(inner).append("\"predicate\": ");
            value(triple.getPredicate(), indent + UNIT);
            text.append(" ,").append(inner).append("\"object\":   ");
            value(triple.getObject(), indent + UNIT);
            text.append(line).append("}").append("\n").append(" ".repeat(indent - UNIT)).append("}");
        }

        private void send() {
            try {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                IO.exception(gone);
            }
            text.setLength(0);
        }
    }
}
