package pimkg.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.rule.Rule;
import pimkg.rule.RuleBook;
import pimkg.term.Pim;

/** Which descriptions of datasets name a thing, and which rules ask for it. */
final class Uses {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    private final QueryRunner runner;
    private final StoredQuery question;
    private final Map<Node, Rule> rules = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> named = new LinkedHashMap<>();

    static Uses of(KnowledgeGraph knowledge) {
        return knowledge.derived(Uses.class, Uses::new);
    }

    private Uses(KnowledgeGraph knowledge) {
        this.runner = new QueryRunner(knowledge);
        this.question = QueryLibrary.packaged().named("stated-in").orElseThrow();
        Graph shapes = knowledge.graph(Pim.DATASET_RULES);
        RuleBook.in(shapes).rules().forEach(rule -> rules.put(rule.shape(), rule));
        rules.keySet().forEach(shape -> named.put(shape, named(shapes, shape)));
    }

    /** The rule that a thing is; empty when it is another thing. */
    Optional<Rule> rule(Node thing) {
        return Optional.ofNullable(rules.get(thing));
    }

    /** What a shape speaks of, with the conditions that have no code of their own. */
    private Set<Node> named(Graph shapes, Node shape) {
        Set<Node> seen = new HashSet<>(Set.of(shape));
        Deque<Node> open = new ArrayDeque<>(List.of(shape));
        while (!open.isEmpty()) {
            shapes.find(open.pop(), Node.ANY, Node.ANY).forEach(triple -> {
                Node object = triple.getObject();
                boolean asks = triple.getPredicate().getURI().startsWith(SHACL) || triple.getPredicate().getNameSpace().endsWith("rdf-syntax-ns#")
                    || triple.predicateMatches(Pim.PRINCIPLE);
                if (asks && !object.isLiteral() && !rules.containsKey(object) && seen.add(object)) {
                    open.push(object);
                }
            });
        }
        return seen;
    }

    List<Entry.Demand> demands(Node thing, Names names) {
        return rules.values().stream().filter(rule -> !rule.shape().equals(thing) && named.get(rule.shape()).contains(thing))
            .map(rule -> new Entry.Demand(rule.code(), rule.severity().code(),
                Said.of(rule.name(), names.language()).linked(Address.of(rule.shape())),
                Said.of(rule.message(), names.language()))).toList();
    }

    List<Entry.Use> datasets(Node thing, Names names) {
        try {
            Answer.Rows rows = (Answer.Rows) runner.ask(question, Map.of("concept", thing.getURI()));
            return rows.rows().stream().map(row -> use(row, names)).distinct().toList();
        } catch (ParameterException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static Entry.Use use(Binding row, Names names) {
        Node code = row.get(Var.alloc("code"));
        return new Entry.Use(names.of(row.get(Var.alloc("dataset"))), names.heading(row.get(Var.alloc("property"))),
            code == null ? Said.NOTHING : names.of(code));
    }
}
