package pimkg.crosswalk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of slots that take one of a few. In RDF a value is an IRI where SSSOM gives it one, otherwise a string.
 *
 * <p>Source: the enumerations of the SSSOM schema.
 */
final class Choices {

    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String NO_IRI = "";

    private static final Map<String, String> TYPES = table(
        "owl class", OWL + "Class", "owl object property", OWL + "ObjectProperty", "owl data property", OWL + "DataProperty",
        "owl annotation property", OWL + "AnnotationProperty", "owl named individual", OWL + "NamedIndividual",
        "skos concept", "http://www.w3.org/2004/02/skos/core#Concept", "rdfs resource", RDFS + "Resource",
        "rdfs class", RDFS + "Class", "rdfs literal", RDFS + "Literal", "rdfs datatype", RDFS + "Datatype",
        "rdf property", RDF + "Property", "composed entity expression", Sssom.NAMESPACE + "ComposedEntityExpression");
    private static final Map<String, String> MODIFIERS = table(Sssom.NOT, Sssom.NAMESPACE + "NegatedPredicate");
    private static final Map<String, String> VERSIONS =
        table("1.0", Sssom.NAMESPACE + "version1.0", "1.1", Sssom.NAMESPACE + "version1.1");
    private static final Map<String, String> CARDINALITIES =
        table("1:1", NO_IRI, "1:n", NO_IRI, "n:1", NO_IRI, "n:n", NO_IRI, "1:0", NO_IRI, "0:1", NO_IRI, "0:0", NO_IRI);

    private Choices() {
    }

    /** The values a slot may have, in SSSOM's order; empty for a slot of another type. */
    static List<String> of(Slot slot) {
        return List.copyOf(tableOf(slot).keySet());
    }

    /** The IRI that stands for a value in RDF. */
    static Optional<String> iri(Slot slot, String value) {
        return Optional.ofNullable(tableOf(slot).get(value)).filter(iri -> !iri.isEmpty());
    }

    /** The value that an IRI stands for. */
    static Optional<String> value(Slot slot, String iri) {
        return tableOf(slot).entrySet().stream().filter(entry -> entry.getValue().equals(iri)).map(Map.Entry::getKey).findFirst();
    }

    private static Map<String, String> tableOf(Slot slot) {
        return switch (slot) {
            case SUBJECT_TYPE, OBJECT_TYPE, PREDICATE_TYPE -> TYPES;
            case PREDICATE_MODIFIER -> MODIFIERS;
            case SSSOM_VERSION -> VERSIONS;
            case MAPPING_CARDINALITY -> CARDINALITIES;
            default -> Map.of();
        };
    }

    private static Map<String, String> table(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            table.put(pairs[index], pairs[index + 1]);
        }
        return table;
    }
}
