package pimkg.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.graph.GraphFile;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Literals;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/**
 * The rules of a profile: those of its base with the amendments of its file. An amendment names some shapes,
 * a property and a value, which takes the place of what the base says of these shapes with that property. What comes out is plain SHACL.
 *
 * @param profile the profile
 * @param shapes  all its shapes
 * @param book    the rules among them
 */
public record RuleSet(Profile profile, Graph shapes, RuleBook book) {

    /** The profile that applies when no other is asked for. */
    public static final String CORE = "core";

    private static final String PROFILES = "shapes/profiles/";
    private static final String PROF = "http://www.w3.org/ns/dx/prof/";
    private static final Node PROFILE = NodeFactory.createURI(PROF + "Profile");
    private static final Node AMENDMENT = NodeFactory.createURI(PROF + "ResourceDescriptor");
    private static final Node IS_PROFILE_OF = NodeFactory.createURI(PROF + "isProfileOf");

    /** The packaged profiles, by name. */
    public static List<Profile> profiles(KnowledgeGraph knowledge) {
        return knowledge.files().stream().filter(file -> file.path().startsWith(PROFILES)).map(GraphFile::graphName)
            .filter(name -> knowledge.graph(name).contains(name, RDF.Nodes.type, PROFILE)).map(name -> profile(knowledge, name))
            .sorted(Comparator.comparing(Profile::name)).toList();
    }

    /** The rules of the profile of that name; empty when there is none. */
    public static Optional<RuleSet> named(KnowledgeGraph knowledge, String name) {
        return profiles(knowledge).stream().filter(profile -> profile.name().equals(name)).findFirst()
            .map(profile -> of(knowledge, profile));
    }

    /** The rules of the profile {@value #CORE}. */
    public static RuleSet core(KnowledgeGraph knowledge) {
        return named(knowledge, CORE).orElseThrow();
    }

    private static RuleSet of(KnowledgeGraph knowledge, Profile profile) {
        Graph shapes = GraphMemFactory.createDefaultGraphSameTerm();
        G.listSP(knowledge.about(profile.iri()), profile.iri(), IS_PROFILE_OF).forEach(base -> knowledge.triples(base, shapes::add));
        Graph amendments = knowledge.graph(profile.iri());
        amendments.find(Node.ANY, RDF.Nodes.type, AMENDMENT).mapWith(Triple::getSubject)
            .forEach(amendment -> amend(shapes, amendments, amendment));
        return new RuleSet(profile, shapes, RuleBook.in(shapes));
    }

    private static void amend(Graph shapes, Graph amendments, Node amendment) {
        Node property = G.getOneSP(amendments, amendment, RDF.predicate.asNode());
        Node value = G.getOneSP(amendments, amendment, RDF.object.asNode());
        for (Node shape : G.listSP(amendments, amendment, RDF.subject.asNode())) {
            shapes.remove(shape, property, Node.ANY);
            shapes.add(shape, property, value);
        }
    }

    /** These rules and those of other people's shapes, which were linted before. */
    public RuleSet with(Collection<Graph> more) {
        Graph together = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(together, shapes);
        more.forEach(graph -> GraphUtil.addInto(together, graph));
        return new RuleSet(profile, together, RuleBook.in(together));
    }

    /** These rules without those that compare a description with all others. */
    public RuleSet withoutWholeCatalogue() {
        Graph fewer = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(fewer, shapes);
        shapes.find(Node.ANY, DCTerms.type.asNode(), Pim.WHOLE_CATALOGUE).mapWith(Triple::getSubject)
            .forEach(shape -> fewer.add(shape, SHACL.deactivated, NodeFactory.createLiteralByValue(true)));
        return new RuleSet(profile, fewer, book);
    }

    private static Profile profile(KnowledgeGraph knowledge, Node iri) {
        Graph graph = knowledge.graph(iri);
        return new Profile(iri, G.getOneSP(graph, iri, SKOS.notation.asNode()).getLiteralLexicalForm(),
            Literals.of(graph, iri, DCTerms.title.asNode()), Literals.of(graph, iri, DCTerms.description.asNode()));
    }

    /** The property that a rule asks to add or change, or the path of its shape; empty for a rule on the whole. */
    public Optional<String> about(Rule rule) {
        return rule.about().filter(Node::isURI).map(Node::getURI).map(Prefixes::shorten).or(() -> ShapeNames.path(shapes, rule.shape()));
    }

    /** Whether a shape is switched off. */
    public boolean isOff(Node shape) {
        return shapes.contains(shape, SHACL.deactivated, NodeFactory.createLiteralByValue(true));
    }
}
