package pimkg.entry;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/**
 * Where a name of the graph has its page. A browser never sends what stands behind a hash, so {@code …/categories#CaseManagement}
 * has its page at {@code /ontology/categories/CaseManagement}.
 */
public final class Address {

    private static final Set<String> SERVED = Set.of("ontology", "shapes", "data", "list");
    private static final String LISTS = "list/";
    private static final String HASH = "%23";

    private static final String TERMS = "term/";

    private Address() {
    }

    /**
     * Only web addresses are links: data may hold anything, also {@code javascript:}. Ours stay on this server, and so do
     * those terms of others that what ships explains: {@code dpv:Consent} at {@code /term/dpv/Consent}.
     */
    public static String of(String iri) {
        if (iri.startsWith(Pim.BASE)) {
            String path = iri.substring(Pim.BASE.length());
            if (SERVED.contains(path.split("/", 2)[0]) && path.contains("/")) {
                return "/" + (path.startsWith(LISTS) ? path.replace("#", HASH) : path.replace('#', '/'));
            }
        }
        if (Described.IRIS.contains(iri)) {
            return "/" + TERMS + Prefixes.shorten(iri).replace(':', '/');
        }
        return iri.startsWith("https://") || iri.startsWith("http://") || iri.startsWith("mailto:") ? iri : "";
    }

    /** The same of a node; empty for a literal or a blank node. */
    public static String of(Node node) {
        return node.isURI() ? of(node.getURI()) : "";
    }

    /**
     * What has its page at a path.
     *
     * @param path as it was asked for, with or without a slash at the beginning
     * @return empty when the graph says nothing about any such thing
     */
    public static Optional<Node> term(KnowledgeGraph knowledge, String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        if (bare.startsWith(LISTS)) {
            return known(knowledge, bare.replace(HASH, "#"));
        }
        if (bare.startsWith(TERMS)) {
            return Prefixes.expand(bare.substring(TERMS.length()).replaceFirst("/", ":")).filter(Described.IRIS::contains)
                .map(NodeFactory::createURI);
        }
        for (int slash = bare.lastIndexOf('/'); slash > 0; slash = bare.lastIndexOf('/', slash - 1)) {
            String file = bare.substring(0, slash);
            if (knowledge.file(file + ".ttl").isPresent()) {
                return known(knowledge, file + "#" + bare.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> known(KnowledgeGraph knowledge, String name) {
        return Optional.of(NodeFactory.createURI(Pim.BASE + name))
            .filter(term -> knowledge.union().contains(term, Node.ANY, Node.ANY));
    }

    /** The terms of others that are given a name in what ships, and have a short one. */
    private static final class Described {
        private static final Set<String> IRIS = KnowledgeGraph.packaged().union().find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
            .mapWith(Triple::getSubject)
            .filterKeep(term -> term.isURI() && !term.getURI().startsWith(Pim.BASE)).mapWith(Node::getURI)
            .filterKeep(iri -> Prefixes.shorten(iri).matches("[\\w-]+:[\\w-]+")).toSet();
    }
}
