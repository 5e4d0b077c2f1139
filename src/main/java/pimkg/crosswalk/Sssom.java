package pimkg.crosswalk;

import java.util.Map;
import java.util.Set;

/** Names that SSSOM and the vocabularies around it fix. */
public final class Sssom {

    /** Where SSSOM mints its own names. */
    public static final String NAMESPACE = "https://w3id.org/sssom/";
    /** Where the reasons for mappings are named. */
    public static final String SEMAPV = "https://w3id.org/semapv/vocab/";
    /** SKOS. */
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    /** Stands where a term would, to say that the other vocabulary has none. */
    public static final String NO_TERM_FOUND = NAMESPACE + "NoTermFound";
    /** The modifier that turns a mapping into its opposite. */
    public static final String NOT = "Not";

    /** Interchangeable nearly everywhere. */
    public static final String EXACT = SKOS + "exactMatch";
    /** Interchangeable in some uses. */
    public static final String CLOSE = SKOS + "closeMatch";
    /** The object is the broader one. */
    public static final String BROAD = SKOS + "broadMatch";
    /** The object is the narrower one. */
    public static final String NARROW = SKOS + "narrowMatch";
    /** Has to do with. */
    public static final String RELATED = SKOS + "relatedMatch";

    /** A person made the mapping. */
    public static final String MANUAL = SEMAPV + "ManualMappingCuration";
    /** A person judged a mapping made otherwise. */
    public static final String REVIEW = SEMAPV + "MappingReview";
    /** Follows from two or more mappings. */
    public static final String CHAINING = SEMAPV + "MappingChaining";
    /** Follows from one mapping read the other way. */
    public static final String INVERSION = SEMAPV + "MappingInversion";

    /** Reasons that a program gives for what nobody has looked at. */
    public static final Set<String> AUTOMATIC = Set.of(SEMAPV + "LexicalMatching", SEMAPV + "LexicalSimilarityThresholdMatching",
        SEMAPV + "SemanticSimilarityThresholdMatching", SEMAPV + "CompositeMatching", SEMAPV + "StructuralMatching",
        SEMAPV + "InstanceBasedMatching", SEMAPV + "BackgroundKnowledgeBasedMatching", SEMAPV + "UnspecifiedMatching",
        SEMAPV + "LogicalReasoning");

    /** Prefixes that need no declaration, and may have no other meaning. */
    public static final Map<String, String> BUILT_IN = Map.of(
        "linkml", "https://w3id.org/linkml/",
        "owl", "http://www.w3.org/2002/07/owl#",
        "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
        "semapv", SEMAPV,
        "skos", SKOS,
        "sssom", NAMESPACE,
        "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Sssom() {
    }
}
