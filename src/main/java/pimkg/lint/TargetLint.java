package pimkg.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;

/** Targets, classes and properties that no description can have. Only names of ours and of DCAT are known well enough to tell. */
final class TargetLint {

    private static final Set<String> DCAT_CLASSES = Set.of("Catalog", "CatalogRecord", "DataService", "Dataset", "DatasetSeries",
        "Distribution", "Relationship", "Resource", "Role");

    private static final Set<String> DCAT_PROPERTIES = Set.of("accessService", "accessURL", "bbox", "byteSize", "catalog", "centroid",
        "compressFormat", "contactPoint", "dataset", "distribution", "downloadURL", "endDate", "endpointDescription", "endpointURL",
        "first", "hadRole", "hasCurrentVersion", "hasVersion", "inSeries", "isVersionOf", "keyword", "landingPage", "last", "mediaType",
        "next", "packageFormat", "prev", "previousVersion", "qualifiedRelation", "record", "resource", "servesDataset", "service",
        "spatialResolutionInMeters", "startDate", "temporalResolution", "theme", "themeTaxonomy", "version");

    private static final Map<Node, Set<String>> DCAT_NAMES = Map.of(SHACL.targetClass, DCAT_CLASSES, SHACL.class_, DCAT_CLASSES,
        SHACL.targetSubjectsOf, DCAT_PROPERTIES, SHACL.targetObjectsOf, DCAT_PROPERTIES, SHACL.path, DCAT_PROPERTIES);

    private final KnowledgeGraph knowledge;
    private final Draft draft;
    private final Remarks remarks;

    TargetLint(KnowledgeGraph knowledge, Draft draft, Remarks remarks) {
        this.knowledge = knowledge;
        this.draft = draft;
        this.remarks = remarks;
    }

    void run() {
        draft.with(SHACL.targetNode).stream().filter(triple -> !triple.getObject().isURI())
            .forEach(triple -> remarks.error("L18", triple, draft.name(triple.getObject())));
        List.of(SHACL.targetClass, SHACL.class_, SHACL.targetSubjectsOf, SHACL.targetObjectsOf, SHACL.path)
            .forEach(property -> draft.with(property).stream().filter(triple -> triple.getObject().isURI()).forEach(this::check));
    }

    private void check(Triple triple) {
        String iri = triple.getObject().getURI();
        if (iri.startsWith(DCAT.NS)) {
            Set<String> names = DCAT_NAMES.get(triple.getPredicate());
            String name = iri.substring(DCAT.NS.length());
            if (!names.contains(name)) {
                unknown(triple, Nearest.to(name, names).map(like -> DCAT.NS + like));
            }
        } else if (iri.startsWith(Pim.BASE) && !isKnown(triple.getObject())) {
            unknown(triple, Nearest.to(iri, ours(DCAT_NAMES.get(triple.getPredicate()) == DCAT_CLASSES)));
        }
    }

    private boolean isKnown(Node node) {
        return knowledge.union().contains(node, Node.ANY, Node.ANY) || draft.isDescribed(node);
    }

    /** The classes of ours, or the properties. */
    private Set<String> ours(boolean classes) {
        return (classes ? Stream.of(OWL.Class) : Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty))
            .flatMap(kind -> knowledge.union().find(Node.ANY, RDF.Nodes.type, kind.asNode()).mapWith(Triple::getSubject).toList().stream())
            .filter(name -> name.isURI() && name.getURI().startsWith(Pim.BASE)).map(Node::getURI).collect(Collectors.toSet());
    }

    private void unknown(Triple triple, Optional<String> meant) {
        String property = draft.name(triple.getPredicate());
        String name = draft.name(triple.getObject());
        meant.map(NodeFactory::createURI).ifPresentOrElse(like -> remarks.warning("L17.like", triple, property, name, draft.name(like)),
            () -> remarks.warning("L17", triple, property, name));
    }
}
