package pimkg.stream;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Rules about instances of ex:T, those that ex:lists lists, and ex:named; they follow some properties. Of ex:known the background speaks.
 *
 * @param hasOneAudience whether all of them are about all of these
 * @param reach          how far they look
 * @param inverses       what they follow backwards
 */
record TestPlan(boolean hasOneAudience, Reach reach, Set<Node> inverses) implements Plan {

    /** Looks two steps along ex:p. */
    static TestPlan standard() {
        Reach reach = new Reach();
        reach.forward(node("p")).forward(node("p"));
        return new TestPlan(true, reach, Set.of());
    }

    static Node node(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    @Override
    public boolean isFocus(Block block, Function<Node, Optional<Block>> elsewhere) {
        return block.soFar(RDF.Nodes.type).contains(node("T"));
    }

    @Override
    public boolean isSettled(Block block, Function<Node, Optional<Block>> elsewhere) {
        return hasOneAudience && isFocus(block, elsewhere);
    }

    @Override
    public Set<Node> listing() {
        return Set.of(node("lists"));
    }

    @Override
    public Set<Node> named() {
        return Set.of(node("named"));
    }

    @Override
    public boolean isKnown(Node subject) {
        return subject.equals(node("known"));
    }
}
