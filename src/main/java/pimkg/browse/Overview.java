package pimkg.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.term.Pim;
import pimkg.text.Language;

/** PIM at a glance: a list with what its terms mean, the matrix of the categories, and what changed over time. */
public final class Overview {

    private static final List<Node> ROWS = Stream.of("subCategory", "output", "method", "sourceType", "shareability", "mainUser")
        .map(name -> NodeFactory.createURI(Pim.BASE + "ontology/pim#" + name)).toList();

    /**
     * A term of a list.
     *
     * @param name  with its address
     * @param code  may be empty
     * @param what  it means
     * @param below what is narrower
     */
    public record Line(Said name, Said code, Said what, List<Said> below) {
    }

    /**
     * The matrix: the categories across, what is said of them down.
     *
     * @param columns the categories
     * @param rows    each with one cell a category
     */
    public record Matrix(List<Said> columns, List<Row> rows) {
    }

    /**
     * A row of the matrix.
     *
     * @param heading of the row
     * @param cells   the entries of each category
     */
    public record Row(Said heading, List<List<Said>> cells) {
    }

    /**
     * A change.
     *
     * @param kind  {@code deprecated}, {@code replaced}, {@code renamed} or {@code edition}
     * @param thing what changed
     * @param now   what is in its place; may be empty
     * @param note  what is said of it; may be empty
     */
    public record Change(String kind, Said thing, Said now, Said note) {
    }

    private final Graph graph;
    private final QueryRunner runner;

    /** Over this snapshot. */
    public Overview(KnowledgeGraph knowledge) {
        this.graph = knowledge.union();
        this.runner = new QueryRunner(knowledge);
    }

    /** The terms at the top of a list, in the order of the source. */
    public List<Line> lines(Node list, Language language) {
        Names names = new Names(graph, language);
        return names.nodes(G.listSP(graph, list, SKOS.hasTopConcept.asNode()).stream())
            .map(term -> new Line(names.of(term), names.code(term), names.what(term), names.sorted(G.listPO(graph, SKOS.broader.asNode(), term).stream()))).toList();
    }

    /** The matrix of the categories. */
    public Matrix matrix(Language language) {
        Names names = new Names(graph, language);
        List<Node> categories = names.nodes(G.listSP(graph, Pim.CATEGORIES, SKOS.hasTopConcept.asNode()).stream()).toList();
        return new Matrix(categories.stream().map(names::of).toList(), ROWS.stream().map(row -> new Row(
            Said.of(Literals.of(graph, row, RDFS.label.asNode()), language).linked(names.of(row).link()),
            categories.stream().map(category -> cell(category, row, names)).toList())).toList());
    }

    private List<Said> cell(Node category, Node row, Names names) {
        String tag = names.language().tag();
        return names.sorted(G.listSP(graph, category, row).stream().filter(value -> !value.isLiteral() || value.getLiteralLanguage().equals(tag)));
    }

    /** What changed over time. */
    public List<Change> changes(Language language) {
        Names names = new Names(graph, language);
        try {
            Answer.Rows rows = (Answer.Rows) runner.ask(QueryLibrary.packaged().named("changes").orElseThrow(), Map.of());
            return rows.rows().stream().map(row -> new Change(row.get(Var.alloc("change")).getLiteralLexicalForm(), said(row, "thing", names),
                said(row, "now", names), said(row, "note", names))).toList();
        } catch (ParameterException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static Said said(Binding row, String column, Names names) {
        return Optional.ofNullable(row.get(Var.alloc(column))).map(names::of).orElse(Said.NOTHING);
    }
}
