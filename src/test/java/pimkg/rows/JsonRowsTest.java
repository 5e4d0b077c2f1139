package pimkg.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pimkg.graph.SafeJena;

/** Every byte is that of Jena's own writer. */
final class JsonRowsTest {

    private static final List<Var> COLUMNS = List.of(Var.alloc("one"), Var.alloc("deux"), Var.alloc("\u062B\u0644\u0627\u062B\u0629"));
    private static final String LETTERS =
        "ab /<>\"'\\\n\r\t\b\f\u0001\u007F\u0085\u00A0\u1FFF\u2000\u2028\u20FF\u2100\u0628\u00E9\uD83D\uDE00\uD800{}&?";

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static RowSetWriter ours() {
        return RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON);
    }

    private static String written(RowSetWriter writer, List<Var> columns, List<Binding> rows, Context context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, RowSetStream.create(columns, rows.iterator()), context);
        return out.toString(UTF_8);
    }

    private static void same(List<Var> columns, List<Binding> rows, Context context) {
        assertTrue(ours() instanceof JsonRows, "in use");
        String expected = written(RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON), columns, rows, context);
        assertEquals(expected, written(ours(), columns, rows, context));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static Node node(Random random, int deep) {
        return switch (random.nextInt(deep > 2 ? 6 : 7)) {
            case 0 -> NodeFactory.createURI("http://example.org/" + text(random));
            case 1 -> NodeFactory.createBlankNode("b" + random.nextInt(4));
            case 2 -> NodeFactory.createLiteralString(text(random));
            case 3 -> NodeFactory.createLiteralLang(text(random), random.nextBoolean() ? "en-GB" : "ar");
            case 4 -> NodeFactory.createLiteralDT(text(random), random.nextBoolean() ? XSDDatatype.XSDinteger : XSDDatatype.XSDanyURI);
            case 5 -> NodeFactory.createLiteralDirLang(text(random), "ar", "rtl");
            default -> NodeFactory.createTripleTerm(node(random, deep + 1), NodeFactory.createURI("http://example.org/p"), node(random, deep + 1));
        };
    }

    private static List<Binding> rows(Random random, int number) {
        List<Binding> rows = new ArrayList<>();
        for (int row = 0; row < number; row++) {
            BindingBuilder builder = Binding.builder();
            COLUMNS.stream().filter(column -> random.nextInt(4) > 0).forEach(column -> builder.add(column, node(random, 0)));
            rows.add(builder.build());
        }
        return rows;
    }

    @Test
    void generatedRowsAreWrittenAsByJena() {
        Random random = new Random(20261128);
        for (int time = 0; time < 400; time++) {
            same(COLUMNS.subList(0, random.nextInt(COLUMNS.size() + 1)), rows(random, random.nextInt(6)), ARQ.getContext());
        }
    }

    @Test
    void manyRowsGoInPieces() {
        same(COLUMNS, rows(new Random(7), 3_000), ARQ.getContext());
    }

    @Test
    void namesOfNamelessThingsAreThoseThatJenaGives() {
        Context asGiven = ARQ.getContext().copy().set(ARQ.outputGraphBNodeLabels, true);
        same(COLUMNS, rows(new Random(8), 50), asGiven);
        same(COLUMNS, rows(new Random(8), 50), null);
    }

    @Test
    void yesAndNoAreThoseOfJena() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ours().write(out, true, ARQ.getContext());
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON).write(expected, true, ARQ.getContext());
        assertEquals(expected.toString(UTF_8), out.toString(UTF_8));
    }

    @Test
    void aReaderThatLeftIsToldOf() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(RuntimeIOException.class, () -> ours().write(gone, RowSetStream.create(COLUMNS, rows(new Random(9), 2).iterator()), null));
    }
}
