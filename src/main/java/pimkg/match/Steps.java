package pimkg.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;

/** A basic graph pattern in the order in which Jena would look for its statements, with a number for each of its variables. */
public final class Steps {

    private static final ReorderTransformation ORDER = ReorderLib.fixed();
    private static final int PLACES = 3;

    private final List<Var> variables;
    private final Node[] fixed;
    private final int[] numbers;

    private Steps(List<Var> variables, Node[] fixed, int[] numbers) {
        this.variables = variables;
        this.fixed = fixed;
        this.numbers = numbers;
    }

    /**
     * Steps for a pattern.
     *
     * @param known values that some of its variables have, as an example of the rows to come
     * @return empty for a pattern that Jena has to look after: an empty one, or one with statements about statements
     */
    public static Optional<Steps> of(BasicPattern pattern, Binding known) {
        if (!canBe(pattern)) {
            return Optional.empty();
        }
        BasicPattern ordered = pattern.size() == 1 ? pattern : ordered(pattern, known.isEmpty() ? pattern : Substitute.substitute(pattern, known));
        Map<Var, Integer> numbers = new LinkedHashMap<>();
        Node[] fixed = new Node[PLACES * ordered.size()];
        int[] places = new int[PLACES * ordered.size()];
        int at = 0;
        for (Triple triple : ordered) {
            for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
                if (Var.isVar(node)) {
                    places[at] = numbers.computeIfAbsent(Var.alloc(node), each -> numbers.size());
                } else {
                    fixed[at] = node;
                }
                at++;
            }
        }
        return Optional.of(new Steps(new ArrayList<>(numbers.keySet()), fixed, places));
    }

    private static BasicPattern ordered(BasicPattern pattern, BasicPattern example) {
        try {
            return ORDER.reorderIndexes(example).reorder(pattern);
        } catch (ARQException literal) {
            // As the property of a statement: there is none, in whatever order it is looked for.
            return pattern;
        }
    }

    /** Whether a pattern is not empty and has no statements about statements. */
    public static boolean canBe(BasicPattern pattern) {
        return !pattern.isEmpty() && pattern.getList().stream().noneMatch(Steps::isNested);
    }

    private static boolean isNested(Triple triple) {
        return triple.getSubject().isTripleTerm() || triple.getPredicate().isTripleTerm() || triple.getObject().isTripleTerm();
    }

    /** The variables by number. */
    public List<Var> variables() {
        return variables;
    }

    /** The number of a variable; below 0 when it is none of the pattern's. */
    public int number(Var variable) {
        return variables.indexOf(variable);
    }

    int size() {
        return fixed.length / PLACES;
    }

    /** What stands at a place of a step; null for a variable. */
    Node fixed(int step, int place) {
        return fixed[PLACES * step + place];
    }

    /** What stands at a place of a step, given the values so far; {@link Node#ANY} for a variable that has none. */
    Node at(int step, int place, Node[] values) {
        Node node = fixed[PLACES * step + place];
        if (node == null) {
            node = values[numbers[PLACES * step + place]];
        }
        return node == null ? Node.ANY : node;
    }

    /** The number of the variable at a place that was asked for with {@link Node#ANY}. */
    int open(int step, int place) {
        return numbers[PLACES * step + place];
    }
}
