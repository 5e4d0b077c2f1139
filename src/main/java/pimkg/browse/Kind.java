package pimkg.browse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import pimkg.entry.Names;
import pimkg.entry.Said;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.term.Prefixes;

/** Kinds of things that are no terms of a list, each with a list of its own. */
public enum Kind {
    /** Organisations. */
    AGENCIES("org:FormalOrganization"),
    /** Systems and the catalogues in which they are listed. */
    SYSTEMS("pim:System", "dcat:Catalog"),
    /** Descriptions of datasets that ship; all of them invented. */
    DATASETS("dcat:Dataset", "dcat:DatasetSeries"),
    /** Information sharing protocols. */
    PROTOCOLS("pim:InformationSharingProtocol"),
    /** Publications that are cited. */
    SOURCES("pim:SourceDocument"),
    /** What is asked of a description. */
    RULES("sh:NodeShape", "sh:PropertyShape"),
    /** Kinds of things. */
    CLASSES("owl:Class"),
    /** What is said of things. */
    PROPERTIES("owl:ObjectProperty", "owl:DatatypeProperty");

    /**
     * A thing of the kind.
     *
     * @param name with its address
     * @param code may be empty
     * @param what it is, in a sentence or two; may be empty
     */
    public record Line(Said name, Said code, Said what) {
    }

    private final List<Node> classes;

    Kind(String... classes) {
        this.classes = Stream.of(classes).map(name -> NodeFactory.createURI(Prefixes.expand(name).orElseThrow())).toList();
    }

    /** Its name in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name. */
    public static Optional<Kind> of(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** All things of the kind, by name; rules by code, and only those for descriptions of datasets that have one. */
    public List<Line> lines(KnowledgeGraph knowledge, Names names) {
        Graph graph = this == RULES ? knowledge.graph(Pim.DATASET_RULES) : knowledge.union();
        Stream<Node> things = classes.stream()
            .flatMap(type -> graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList().stream())
            .filter(Node::isURI).filter(thing -> thing.getURI().startsWith(Pim.BASE)).distinct()
            .filter(thing -> this != RULES || graph.contains(thing, SKOS.notation.asNode(), Node.ANY));
        Stream<Line> lines = things.map(thing -> new Line(names.of(thing), names.code(thing), names.what(thing)));
        return lines.sorted((a, b) -> this == RULES ? order(a.code().text()).compareTo(order(b.code().text()))
            : a.name().text().compareToIgnoreCase(b.name().text())).toList();
    }

    private static String order(String code) {
        return code.replaceAll("(?<!\\d)(\\d)(?!\\d)", "0$1");
    }
}
