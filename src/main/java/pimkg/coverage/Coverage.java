package pimkg.coverage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Sssom;
import pimkg.crosswalk.Status;
import pimkg.crosswalk.Vocabularies;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.text.Language;
import pimkg.text.Localized;

/** Which terms of PIM the mappings of which vocabularies reach. */
public final class Coverage {

    private static final String LISTS = Pim.BASE + "list/";

    private final List<Vocabulary> vocabularies;
    private final List<Scheme> schemes;
    private final Map<String, List<Link>> links;
    private final long candidates;

    private Coverage(List<Vocabulary> vocabularies, List<Scheme> schemes, List<Link> links, long candidates) {
        this.vocabularies = List.copyOf(vocabularies);
        this.schemes = List.copyOf(schemes);
        this.links = links.stream().collect(Collectors.groupingBy(Link::target));
        this.candidates = candidates;
    }

    /**
     * From the current records of sets. What is denied, or nobody is sure of, covers nothing; what a program proposes does only
     * when {@code withCandidates}.
     */
    public static Coverage of(KnowledgeGraph knowledge, Collection<MappingSet> sets, boolean withCandidates) {
        List<Mapping> current = sets.stream().flatMap(set -> set.current().stream()).toList();
        long candidates = withCandidates ? 0 : current.stream().filter(mapping -> mapping.status() == Status.CANDIDATE).count();
        List<Mapping> counted = current.stream()
            .filter(mapping -> mapping.status() != Status.UNSURE && (withCandidates || mapping.status() != Status.CANDIDATE)).toList();
        List<Scheme> schemes = PimTerms.in(knowledge);
        Set<String> pim = schemes.stream().flatMap(scheme -> scheme.targets().stream()).map(Scheme.Target::iri).collect(Collectors.toSet());
        Vocabularies homes = Vocabularies.of(current, Vocabularies.schemes(knowledge.union()));
        List<Link> links = new ArrayList<>();
        Map<String, Set<String>> terms = new TreeMap<>();
        Map<String, Set<String>> without = new TreeMap<>();
        for (Mapping mapping : counted) {
            if (mapping.isPositive() && pim.contains(mapping.object()) && !pim.contains(mapping.subject())) {
                links.add(Link.toObject(homes.of(mapping.subject()), mapping));
            } else if (mapping.isPositive() && pim.contains(mapping.subject()) && !pim.contains(mapping.object())) {
                links.add(Link.toSubject(homes.of(mapping.object()), mapping));
            } else if (mapping.object().equals(Sssom.NO_TERM_FOUND) && !pim.contains(mapping.subject())) {
                without.computeIfAbsent(homes.of(mapping.subject()), key -> new HashSet<>()).add(mapping.subject());
            }
        }
        current.forEach(mapping -> List.of(mapping.subject(), mapping.object()).stream()
            .filter(term -> !term.isEmpty() && !term.equals(Sssom.NO_TERM_FOUND) && !pim.contains(term))
            .forEach(term -> terms.computeIfAbsent(homes.of(term), key -> new HashSet<>()).add(term)));
        return new Coverage(vocabularies(knowledge.union(), terms, without, links), schemes, links, candidates);
    }

    private static List<Vocabulary> vocabularies(Graph graph, Map<String, Set<String>> terms, Map<String, Set<String>> without, List<Link> links) {
        List<Vocabulary> all = new ArrayList<>();
        terms.forEach((iri, mentioned) -> {
            Node node = NodeFactory.createURI(iri);
            Set<String> known = new TreeSet<>(mentioned);
            graph.find(Node.ANY, SKOS.inScheme.asNode(), node).forEachRemaining(triple -> known.add(triple.getSubject().toString()));
            Set<String> mapped = links.stream().filter(link -> link.vocabulary().equals(iri)).map(Link::term).collect(Collectors.toSet());
            Set<String> none = new HashSet<>(without.getOrDefault(iri, Set.of()));
            none.removeAll(mapped);
            Localized preferred = Literals.of(graph, node, SKOS.prefLabel.asNode());
            Localized title = preferred.isEmpty() ? Literals.of(graph, node, RDFS.Nodes.label) : preferred;
            all.add(new Vocabulary(iri, title.isEmpty() ? Localized.of(Map.of(Language.EN, name(iri))) : title, known.size(), mapped.size(), none.size()));
        });
        return all;
    }

    /** Of a list that somebody gave to be linked its name, which our address of it ends with; of others the address. */
    private static String name(String iri) {
        return iri.startsWith(LISTS) ? URLDecoder.decode(iri.substring(LISTS.length()), StandardCharsets.UTF_8) : iri;
    }

    /** Those that are mapped, by their IRI. */
    public List<Vocabulary> vocabularies() {
        return vocabularies;
    }

    /** The principles, the categories, then the other lists of PIM. */
    public List<Scheme> schemes() {
        return schemes;
    }

    /** How many proposals of programs were left out. */
    public long candidates() {
        return candidates;
    }

    /** What reaches a term, the strongest first. */
    List<Link> to(Scheme.Target target) {
        return links.getOrDefault(target.iri(), List.of()).stream()
            .sorted(Comparator.comparing(Link::relation).thenComparing(Link::vocabulary).thenComparing(Link::term)).toList();
    }

    /** The strongest relation in which a vocabulary reaches a term. */
    public Optional<Relation> best(Scheme.Target target, Vocabulary vocabulary) {
        return to(target).stream().filter(link -> link.vocabulary().equals(vocabulary.iri())).map(Link::relation).findFirst();
    }

    /** How many terms of a scheme a vocabulary reaches. */
    public long reached(Scheme scheme, Vocabulary vocabulary) {
        return scheme.targets().stream().filter(target -> best(target, vocabulary).isPresent()).count();
    }

    /** How many terms of a scheme anything reaches. */
    public long reached(Scheme scheme) {
        return scheme.targets().stream().filter(target -> links.containsKey(target.iri())).count();
    }
}
