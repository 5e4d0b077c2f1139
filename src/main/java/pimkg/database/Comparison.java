package pimkg.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import pimkg.canon.Canonical;
import pimkg.canon.CanonicalException;
import pimkg.database.Difference.Kind;
import pimkg.version.Audience;
import pimkg.version.StoreException;
import pimkg.version.Version;

/** Holds the databases against what the journal says must be in them. They have no check sums of their own. */
public final class Comparison {

    /** Gives the content of a version. */
    @FunctionalInterface
    public interface Contents {
        /**
         * Canonical N-Quads.
         *
         * @throws StoreException when it can't be read, or is not what it was
         */
        String of(Version version) throws StoreException;
    }

    /** A description without a statement has no graph. */
    private static final String NOTHING = Canonical.hash("");

    private final Databases databases;
    private final List<Version> current;
    private final Contents contents;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * Of databases that nobody writes to meanwhile. Once used, it is done with.
     *
     * @param current all that the journal says is in the catalogue now
     */
    public Comparison(Databases databases, List<Version> current, Contents contents) {
        this.databases = databases;
        this.current = current;
        this.contents = contents;
    }

    /** The names of all graphs, and the statements of some: half of them the latest, half from everywhere. */
    public List<Difference> quick(int some) throws StoreException {
        return current.size() <= some ? compare(current) : compare(sample(some));
    }

    /** Everything. */
    public List<Difference> whole() throws StoreException {
        return compare(current);
    }

    /** Some alone, without the names of the others. */
    public List<Difference> of(Collection<Version> some) throws StoreException {
        for (Version version : some) {
            look(version).ifPresent(kind -> note(version.audience(), version.key().graph(), kind));
        }
        return List.copyOf(differences);
    }

    private Collection<Version> sample(int some) {
        List<Version> latestFirst = current.stream().sorted(Comparator.comparingLong(Version::sequence).reversed()).toList();
        Set<Version> sample = new LinkedHashSet<>(latestFirst.subList(0, some / 2));
        int step = 2 * current.size() / some + 1;
        for (int index = 0; index < current.size(); index += step) {
            sample.add(current.get(index));
        }
        return sample;
    }

    private List<Difference> compare(Collection<Version> closely) throws StoreException {
        for (Audience audience : Audience.values()) {
            try {
                names(audience);
            } catch (RuntimeException | Error unreadable) {
                note(audience, "", Kind.UNREADABLE);
            }
        }
        return of(closely);
    }

    /** Of each graph one difference is enough. */
    private void note(Audience audience, String graph, Kind kind) {
        if (seen.add(audience + graph)) {
            differences.add(new Difference(audience, graph, kind));
        }
    }

    private void names(Audience audience) {
        DatasetGraph dataset = databases.of(audience);
        Set<String> expected = current.stream().filter(version -> version.audience() == audience && !version.after().equals(NOTHING))
            .map(version -> version.key().graph()).collect(Collectors.toSet());
        Set<String> found = Txn.calculateRead(dataset, () -> {
            if (!dataset.getDefaultGraph().isEmpty()) {
                note(audience, "", Kind.EXTRA);
            }
            Set<String> names = new HashSet<>();
            dataset.listGraphNodes().forEachRemaining(node -> names.add(node.isURI() ? node.getURI() : node.toString()));
            return names;
        });
        expected.stream().filter(name -> !found.contains(name)).sorted().forEach(name -> note(audience, name, Kind.MISSING));
        found.stream().filter(name -> !expected.contains(name)).sorted().forEach(name -> note(audience, name, Kind.EXTRA));
    }

    private Optional<Kind> look(Version version) throws StoreException {
        String content = contents.of(version);
        DatasetGraph dataset = databases.of(version.audience());
        try {
            Graph stored = Txn.calculateRead(dataset, () -> {
                Graph copy = GraphFactory.createGraphMem();
                dataset.find(NodeFactory.createURI(version.key().graph()), null, null, null).forEachRemaining(quad -> copy.add(quad.asTriple()));
                return copy;
            });
            boolean same = AsStored.hash(content).equals(Canonical.hash(Canonical.ofAccepted(stored)));
            return same ? Optional.empty() : Optional.of(Kind.DIFFERENT);
        } catch (CanonicalException other) {
            return Optional.of(Kind.DIFFERENT);
        } catch (RuntimeException | Error unreadable) {
            return Optional.of(Kind.UNREADABLE);
        }
    }
}
