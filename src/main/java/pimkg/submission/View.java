package pimkg.submission;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Prefixes;

/**
 * What one reader may see, as one dataset for one question: the graph that ships and some datasets of submissions, all together
 * as the default graph and one by one as named graphs. What is not among these is not there, whatever way somebody asks. It can't
 * be changed, and is read within a transaction, so that a question sees one state from beginning to end.
 */
final class View extends DatasetGraphBaseFind {

    private final KnowledgeGraph ships;
    private final List<Part> all;
    private final Graph union;
    /** Those that hold anything in this transaction. */
    private List<Part> parts = List.of();
    private boolean begun;

    /**
     * A view.
     *
     * @param ships never changes
     * @param parts hold other graphs than the first, and each other ones than the others
     */
    View(KnowledgeGraph ships, List<Part> parts) {
        this.ships = ships;
        this.all = List.copyOf(parts);
        this.union = new Union(ships, () -> this.parts);
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name)) {
            return union;
        }
        return Quad.isUnionGraph(name) ? GraphView.createUnionGraph(this) : GraphView.createNamedGraph(this, name);
    }

    @Override
    public boolean containsGraph(Node name) {
        return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || ships.names().contains(name)
            || parts.stream().anyMatch(part -> part.find(name, Node.ANY, Node.ANY, Node.ANY).hasNext());
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        List<Node> names = new ArrayList<>(ships.names());
        parts.forEach(part -> part.names().forEachRemaining(names::add));
        return names.iterator();
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.map(union.find(subject, predicate, object), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node name, Node subject, Node predicate, Node object) {
        return findNamed(name, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return findNamed(Node.ANY, subject, predicate, object);
    }

    private Iterator<Quad> findNamed(Node name, Node subject, Node predicate, Node object) {
        Iterator<Quad> found = name.isConcrete() ? quads(name, subject, predicate, object)
            : Iter.flatMap(ships.names().iterator(), each -> quads(each, subject, predicate, object));
        for (Part part : parts) {
            found = Iter.concat(found, part.find(name, subject, predicate, object));
        }
        return found;
    }

    /** Asked by its name, a dataset of Jena's would remember each name that anybody ever asked for, and tell it to others. */
    private Iterator<Quad> quads(Node name, Node subject, Node predicate, Node object) {
        return Iter.map(ships.graph(name).find(subject, predicate, object), triple -> Quad.create(name, triple));
    }

    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ) {
            throw new UnsupportedOperationException("read only");
        }
        if (begun) {
            throw new JenaTransactionException("begun already");
        }
        List<Part> open = new ArrayList<>();
        try {
            for (Part part : all) {
                part.dataset().begin(TxnType.READ);
                open.add(part);
            }
            parts = all.stream().filter(part -> !part.isEmpty()).toList();
            begun = true;
        } catch (RuntimeException broken) {
            open.forEach(part -> part.dataset().end());
            throw broken;
        }
    }

    @Override
    public void end() {
        parts = List.of();
        begun = false;
        all.forEach(part -> part.dataset().end());
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public boolean isInTransaction() {
        return begun;
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create(Prefixes.table());
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void add(Quad quad) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void delete(Quad quad) {
        throw new UnsupportedOperationException("read only");
    }
}
