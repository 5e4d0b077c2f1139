package pimkg.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * @param iri   of what changed
     * @param thing what changed
     * @param now   what is in its place; may be empty
     * @param notes what is said of it in the language asked for, or else in the first other one that says something; may be none
     */
    public record Change(String kind, String iri, Said thing, Said now, List<Said> notes) {
    }

    /** What a row of the answer is about: rows that differ in the note alone are one change. */
    private record About(Node kind, Node thing, Optional<Node> now) {
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
            Map<About, List<Node>> notes = new LinkedHashMap<>();
            rows.rows().forEach(row -> {
                List<Node> said = notes.computeIfAbsent(new About(row.get(Var.alloc("change")), row.get(Var.alloc("thing")), cell(row, "now")),
                    any -> new ArrayList<>());
                cell(row, "note").ifPresent(said::add);
            });
            return notes.entrySet().stream().map(each -> new Change(each.getKey().kind().getLiteralLexicalForm(), each.getKey().thing().getURI(),
                names.of(each.getKey().thing()), each.getKey().now().map(names::of).orElse(Said.NOTHING), readable(each.getValue(), language))).toList();
        } catch (ParameterException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static Optional<Node> cell(Binding row, String column) {
        return Optional.ofNullable(row.get(Var.alloc(column)));
    }

    private static List<Said> readable(List<Node> notes, Language language) {
        List<Said> all = notes.stream().map(Said::of).toList();
        return language.andFallbacks().stream().map(each -> all.stream().filter(said -> said.lang().equals(each.tag())).toList())
            .filter(some -> !some.isEmpty()).findFirst().orElse(all);
    }
}
