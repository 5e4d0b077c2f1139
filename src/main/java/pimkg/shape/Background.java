package pimkg.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDFS;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.RdfSyntaxException;
import pimkg.term.Pim;

/**
 * What rules may look up while they judge: concepts, lists, the register of agencies. It is used and never judged.
 *
 * <p>A description can't widen it: what it says about a subject of the background is not seen. Rules therefore ask for
 * membership from the side of the list.
 */
public final class Background {

    private static final List<Node> LOOKED_UP =
        List.of(NodeFactory.createURI(Pim.BASE + "data/agencies"), NodeFactory.createURI(Pim.BASE + "data/protocols"));

    private static final Node VALUE_LISTS = NodeFactory.createURI(Pim.BASE + "ontology/value-lists");

    private static final int MAX_REMEMBERED = 5_000;

    private final Graph graph;
    private final Set<Node> subjects;
    private final Map<Node, List<Node>> above;
    /** By subject and property; of those subjects that somebody asked about. */
    private final Map<Node, Map<Node, List<Node>>> said = new ConcurrentHashMap<>();
    /** By value and property; of what was asked lately. */
    private final Remembered<Value, List<Node>> having = new Remembered<>(MAX_REMEMBERED);

    /** A value of a property. */
    private record Value(Node predicate, Node object) {
    }

    private Background(Graph graph) {
        this.graph = graph;
        this.subjects = new HashSet<>(Iter.toList(graph.find().mapWith(Triple::getSubject)));
        this.above = new HashMap<>();
        graph.find(Node.ANY, RDFS.Nodes.subClassOf, Node.ANY)
            .forEach(triple -> above.computeIfAbsent(triple.getSubject(), each -> new ArrayList<>()).add(triple.getObject()));
    }

    /** The packaged ontology, the register of agencies, the information sharing protocols and the codes that mean a category. */
    public static Background of(KnowledgeGraph knowledge) {
        return knowledge.derived(Background.class, snapshot -> new Background(together(snapshot)));
    }

    private static Graph together(KnowledgeGraph knowledge) {
        Graph together = GraphMemFactory.createDefaultGraphSameTerm();
        // Without the lists of other people's values: a description may well say something about these.
        Stream.concat(knowledge.namesIn("ontology").filter(part -> !part.equals(VALUE_LISTS)), LOOKED_UP.stream())
            .forEach(part -> knowledge.triples(part, together::add));
        CategoryCodes.of(knowledge, together::add);
        return together;
    }

    /**
     * The packaged background and more of the user's own: agencies that are not in the register, for instance.
     *
     * @throws RdfSyntaxException when one of the files is not RDF
     */
    public static Background of(KnowledgeGraph knowledge, Collection<RdfInput> more) {
        if (more.isEmpty()) {
            return of(knowledge);
        }
        Graph together = together(knowledge);
        more.forEach(input -> GraphUtil.addInto(together, RdfReader.require(input)));
        return new Background(together);
    }

    /** The background behind a description, as one graph. The description is not copied. */
    public Graph behind(Graph description) {
        return new Overlay(description);
    }

    /** Whether it speaks of this, so that a description can't. */
    public boolean holds(Node subject) {
        return subjects.contains(subject);
    }

    /** The values of a property of something that it speaks of. */
    List<Node> objects(Node subject, Node predicate) {
        if (!holds(subject)) {
            return List.of();
        }
        Map<Node, List<Node>> known = said.get(subject);
        return (known == null ? said.computeIfAbsent(subject, this::saidOf) : known).getOrDefault(predicate, List.of());
    }

    /** Those of which it says that they have a value. */
    List<Node> subjects(Node predicate, Node object) {
        return having.of(new Value(predicate, object), value ->
            graph.find(Node.ANY, value.predicate(), value.object()).mapWith(Triple::getSubject).toList());
    }

    private Map<Node, List<Node>> saidOf(Node subject) {
        Map<Node, List<Node>> values = new HashMap<>();
        graph.find(subject, Node.ANY, Node.ANY)
            .forEach(triple -> values.computeIfAbsent(triple.getPredicate(), each -> new ArrayList<>(1)).add(triple.getObject()));
        return values;
    }

    /** The classes right above one that it knows. */
    List<Node> above(Node type) {
        return above.getOrDefault(type, List.of());
    }

    /** What it says. */
    Graph graph() {
        return graph;
    }

    /** Routes by subject, so that the two parts never hold the same triple and nothing has to be compared. */
    private final class Overlay extends GraphBase {
        private final Graph description;

        Overlay(Graph description) {
            this.description = description;
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            Node subject = pattern.getSubject();
            if (subject.isConcrete()) {
                return subjects.contains(subject) ? graph.find(pattern) : description.find(pattern);
            }
            Iterator<Triple> own = description.find(pattern).filterDrop(triple -> subjects.contains(triple.getSubject()));
            return WrappedIterator.create(own).andThen(graph.find(pattern));
        }
    }
}
