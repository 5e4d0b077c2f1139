package pimkg.engine;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphWrapper;
import pimkg.match.Numbered;
import pimkg.match.Numbers;

/** The statements of a graph as numbers too. */
class NumberedGraph extends GraphWrapper implements Numbered {

    private final Optional<Numbers> numbers;

    NumberedGraph(Graph graph) {
        super(graph);
        this.numbers = Optional.of(Numbers.of(graph));
    }

    @Override
    public Optional<Numbers> numbers() {
        return numbers;
    }
}
