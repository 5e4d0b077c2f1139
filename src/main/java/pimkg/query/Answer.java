package pimkg.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** A whole answer: it is never a part that looks like the whole. */
public sealed interface Answer {

    /**
     * The answer to a SELECT.
     *
     * @param columns the variables, in the order of the question
     * @param rows    the solutions, in order
     */
    record Rows(List<Var> columns, List<Binding> rows) implements Answer {
        /** Takes copies of the lists. */
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The rows as Jena's writers want them. */
        public RowSet rowSet() {
            return RowSetStream.create(columns, rows.iterator());
        }

        /** The values of a column that are there, in order. */
        public List<Node> column(String name) {
            Var column = Var.alloc(name);
            return rows.stream().filter(row -> row.contains(column)).map(row -> row.get(column)).toList();
        }
    }

    /**
     * The answer to a CONSTRUCT or DESCRIBE.
     *
     * @param graph its triples
     */
    record Triples(Graph graph) implements Answer {
    }

    /**
     * The answer to an ASK.
     *
     * @param value whether there is a solution
     */
    record Truth(boolean value) implements Answer {
    }
}
