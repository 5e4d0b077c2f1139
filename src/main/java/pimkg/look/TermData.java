package pimkg.look;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import pimkg.format.TableReport;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Syntax;
import pimkg.term.Prefixes;

/** What the graph says of one thing, for programs: its statements, what hangs on them, and the statements about them. */
public final class TermData {

    /** The media type of the table. */
    public static final String CSV = "text/csv";

    private final Graph graph;

    /** From this snapshot. */
    public TermData(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
    }

    /** The statements in a syntax of RDF. */
    public byte[] write(Node term, Syntax syntax) {
        return GraphWriter.write(of(term), syntax);
    }

    Graph of(Node term) {
        Graph part = GraphFactory.createDefaultGraph();
        part.getPrefixMapping().setNsPrefixes(Prefixes.table());
        add(part, term);
        G.listPO(graph, RDF.Nodes.subject, term).forEach(statement -> add(part, statement));
        G.listPO(graph, OWL2.annotatedSource.asNode(), term).forEach(statement -> add(part, statement));
        G.listPO(graph, OWL2.annotatedTarget.asNode(), term).forEach(statement -> add(part, statement));
        return part;
    }

    private void add(Graph part, Node thing) {
        graph.find(thing, Node.ANY, Node.ANY).toList().forEach(triple -> {
            boolean seen = part.contains(triple);
            part.add(triple);
            if (triple.getObject().isBlank() && !seen) {
                add(part, triple.getObject());
            }
        });
    }

    /** The statements of the thing itself as a table: property, value, language. Behind a byte order mark, as spreadsheets want it. */
    public byte[] csv(Node term) {
        StringWriter table = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(table.append('\uFEFF'), CSVFormat.RFC4180)) {
            printer.printRecord(List.of("property", "value", "language"));
            List<Triple> triples = graph.find(term, Node.ANY, Node.ANY).filterKeep(triple -> !triple.getObject().isBlank()).toList();
            for (Triple triple : triples.stream().sorted(Comparator.comparing(Object::toString)).toList()) {
                Node value = triple.getObject();
                printer.printRecord(Prefixes.shorten(triple.getPredicate().getURI()), value.isLiteral()
                    ? TableReport.harmless(value.getLiteralLexicalForm()) : value.getURI(),
                    value.isLiteral() ? value.getLiteralLanguage() : "");
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
