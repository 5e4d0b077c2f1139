package pimkg.engine;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.guard.Meter;

/** What one step of a plan holds, until it has given all its rows. */
final class Charge {

    private static final long ROW = 96;
    private static final long COLUMN = 48;
    private static final long STATEMENT = 240;
    /** Shorter texts are within the bytes of a column. */
    private static final int SHORT = 64;
    private static final long BYTES_PER_CHARACTER = 2;

    private final Meter meter;
    private long held;

    Charge(Meter meter) {
        this.meter = meter;
    }

    void add(long bytes) {
        held += bytes;
        meter.hold(bytes);
    }

    void row(Binding row) {
        long bytes = ROW;
        for (Iterator<Var> columns = row.vars(); columns.hasNext();) {
            bytes += COLUMN + term(row.get(columns.next()));
        }
        add(bytes);
    }

    void statement(Triple statement) {
        add(STATEMENT + term(statement.getSubject()) + term(statement.getObject()));
    }

    private static long term(Node node) {
        int length = node.isLiteral() ? node.getLiteralLexicalForm().length() : node.isURI() ? node.getURI().length() : 0;
        return length > SHORT ? BYTES_PER_CHARACTER * length : 0;
    }

    void letGo() {
        meter.letGo(held);
        held = 0;
    }
}
