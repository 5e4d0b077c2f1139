package pimkg.crosswalk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** To which vocabulary a term belongs: as its mappings say, else as somebody else knows, else by where its IRI was coined. */
public final class Vocabularies {

    private final Map<String, String> stated = new HashMap<>();
    private final Function<String, Optional<String>> known;

    private Vocabularies(Function<String, Optional<String>> known) {
        this.known = known;
    }

    /** The vocabularies of the terms of some mappings; {@code known} answers for terms whose mappings name no source. */
    public static Vocabularies of(Collection<Mapping> mappings, Function<String, Optional<String>> known) {
        Vocabularies all = new Vocabularies(known);
        for (Mapping mapping : mappings) {
            mapping.get(Slot.SUBJECT_SOURCE).ifPresent(source -> all.stated.putIfAbsent(mapping.subject(), source));
            mapping.get(Slot.OBJECT_SOURCE).ifPresent(source -> all.stated.putIfAbsent(mapping.object(), source));
        }
        return all;
    }

    /** The scheme of a term as a graph has it; the first by name where there are several. */
    public static Function<String, Optional<String>> schemes(Graph graph) {
        return term -> graph.find(NodeFactory.createURI(term), SKOS.inScheme.asNode(), Node.ANY).toList().stream()
            .filter(triple -> triple.getObject().isURI()).map(triple -> triple.getObject().getURI()).sorted().findFirst();
    }

    /** The IRI of the vocabulary of a term, or the beginning of the term's own. What is known for sure comes first. */
    public String of(String term) {
        return known.apply(term).orElseGet(() -> stated.getOrDefault(term, Curies.namespace(term)));
    }
}
