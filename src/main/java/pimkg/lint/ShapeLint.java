package pimkg.lint;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.RdfSyntaxException;
import pimkg.graph.Reading;
import pimkg.rule.RuleBook;
import pimkg.rule.RuleSet;

/** Looks over a file of shapes that somebody adds to the packaged rules. */
public final class ShapeLint {

    /** How deep shapes and paths may stand in one another; deeper ones would exhaust the engine. */
    public static final int MAX_DEPTH = 100;

    private final KnowledgeGraph knowledge;
    private final RuleSet rules;

    /** Looks at files that are to join {@code rules}. */
    public ShapeLint(KnowledgeGraph knowledge, RuleSet rules) {
        this.knowledge = knowledge;
        this.rules = rules;
    }

    /**
     * Everything remarkable about one file, in its order. A file without errors does what it says.
     *
     * @param others the other files that join with it, which it may refer to
     * @throws RdfSyntaxException when the file is not RDF
     */
    public List<LintFinding> check(RdfInput file, Collection<Graph> others) {
        Reading reading = RdfReader.read(file);
        if (reading instanceof Reading.Unreadable why) {
            throw new RdfSyntaxException(file.name(), why);
        }
        Reading.Read read = (Reading.Read) reading;
        Graph together = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(together, rules.shapes());
        others.forEach(graph -> GraphUtil.addInto(together, graph));
        GraphUtil.addInto(together, read.graph());
        return check(new Draft(read.graph(), together)).placed(file, read.syntax());
    }

    private Remarks check(Draft draft) {
        Remarks remarks = new Remarks();
        new TermLint(draft, remarks).run();
        new ValueLint(draft, remarks).run();
        new PathLint(draft, remarks).run();
        new LinkLint(draft, remarks).run();
        new QueryLint(draft, remarks).run();
        new TargetLint(knowledge, draft, remarks).run();
        new ShapeFormLint(draft, remarks).run();
        if (!remarks.hasErrors()) {
            engine(draft, remarks);
        }
        if (!remarks.hasErrors()) {
            words(draft, remarks);
        }
        return remarks;
    }

    /** What is left of faults, the engine itself refuses. */
    private static void engine(Draft draft, Remarks remarks) {
        try {
            Shapes.parse(draft.together());
        } catch (ShaclException | QueryException | ClassCastException refused) {
            Node first = draft.shapes().iterator().next();
            remarks.error("L32", first, String.valueOf(refused.getMessage()));
        }
    }

    private static void words(Draft draft, Remarks remarks) {
        List<Node> asking = RuleBook.in(draft.together()).rules().stream().map(rule -> rule.shape())
            .filter(shape -> !isOff(draft, shape) && draft.own().contains(shape, Node.ANY, Node.ANY)).toList();
        List<Node> aimed = draft.shapes().stream().filter(draft::hasTarget).toList();
        boolean gathers = aimed.stream().anyMatch(shape -> !isOff(draft, shape) && draft.has(shape, SHACL.property));
        if (asking.isEmpty() && !gathers || !aimed.isEmpty() && aimed.stream().allMatch(shape -> isOff(draft, shape))) {
            remarks.error("L25", draft.shapes().iterator().next());
        }
        for (Node shape : asking) {
            if (!draft.has(shape, SHACL.message) && draft.values(shape, SHACL.sparql).stream().noneMatch(query -> draft.has(query, SHACL.message))) {
                remarks.warning("L30", shape, draft.name(shape));
            }
            if (!draft.has(shape, SKOS.notation.asNode())) {
                remarks.warning("L31", shape, draft.name(shape));
            }
        }
    }

    private static boolean isOff(Draft draft, Node shape) {
        return draft.together().contains(shape, SHACL.deactivated, NodeFactory.createLiteralByValue(true));
    }
}
