package pimkg.submission;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import pimkg.graph.KnowledgeGraph;
import pimkg.match.Letters;
import pimkg.match.Numbered;
import pimkg.match.Numbers;
import pimkg.match.Texts;
import pimkg.match.Worded;
import pimkg.term.Prefixes;

/** All triples of a view, each once. */
final class Union extends GraphBase implements Worded, Numbered {

    private static final PrefixMapping PREFIXES = new PrefixMappingImpl().setNsPrefixes(Prefixes.table()).lock();

    private final KnowledgeGraph knowledge;
    private final Graph ships;
    private final Worded texts;
    private final Supplier<List<Part>> parts;

    Union(KnowledgeGraph knowledge, Supplier<List<Part>> parts) {
        this.knowledge = knowledge;
        this.ships = knowledge.union();
        this.texts = knowledge.texts();
        this.parts = parts;
    }

    /** Those of all graphs: a new view for each question has no time to copy them. */
    @Override
    protected PrefixMapping createPrefixMapping() {
        return PREFIXES;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> found = ships.find(pattern);
        List<Part> now = parts.get();
        for (int at = 0; at < now.size(); at++) {
            List<Part> before = now.subList(0, at);
            // An agency tells of itself in each of its descriptions: these triples stand in many graphs.
            Iterator<Triple> own = Iter.distinct(Iter.map(
                now.get(at).find(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject()), Quad::asTriple));
            found = found.andThen(WrappedIterator.create(Iter.filter(own, triple -> !isIn(triple, before))));
        }
        return found;
    }

    /** What was submitted changes, and has none. */
    @Override
    public Optional<Numbers> numbers() {
        return parts.get().isEmpty() ? knowledge.numbers() : Optional.empty();
    }

    /** What was submitted changes, and is looked through. */
    @Override
    public Optional<List<Node>> holding(Node property, Letters letters, String piece) {
        List<Part> now = parts.get();
        return texts.holding(property, letters, piece).map(found -> {
            if (now.isEmpty()) {
                return found;
            }
            Set<Node> all = new LinkedHashSet<>(found);
            for (Part part : now) {
                part.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
                    if (Texts.text(quad.getObject()).map(text -> letters.of(text).contains(piece)).orElse(true)) {
                        all.add(quad.getObject());
                    }
                });
            }
            return List.copyOf(all);
        });
    }

    /** Whether a triple stands in the graph that ships or in one of the parts before. */
    private boolean isIn(Triple triple, List<Part> before) {
        return ships.contains(triple)
            || before.stream().anyMatch(part -> part.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject()).hasNext());
    }
}
