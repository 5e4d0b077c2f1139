package pimkg.sssom;

import java.util.List;
import java.util.Map;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.crosswalk.Sssom;

/** What SSSOM called otherwise before its version 1.0. */
final class Older {

    static final String MATCH_TYPE = "match_type";
    static final String MATCH_TERM_TYPE = "match_term_type";

    private static final Map<String, String> NAMES = Map.of(
        "semantic_similarity_score", "similarity_score", "semantic_similarity_measure", "similarity_measure");
    private static final Map<String, String> JUSTIFICATIONS = Map.of(
        "Lexical", "LexicalMatching", "Logical", "LogicalMatching", "HumanCurated", "ManualMappingCuration",
        "Complex", "CompositeMatching", "Unspecified", "UnspecifiedMatching",
        "SemanticSimilarity", "SemanticSimilarityThresholdMatching");
    private static final Map<String, String> TYPES = Map.of(
        "ConceptMatch", "skos concept", "ClassMatch", "owl class", "ObjectPropertyMatch", "owl object property",
        "IndividualMatch", "owl named individual", "DataPropertyMatch", "owl data property", "TermMatch", "rdfs literal");

    private Older() {
    }

    /** The name that a slot has now. */
    static String name(String name) {
        return NAMES.getOrDefault(name, name);
    }

    static boolean isReplaced(String name) {
        return name.equals(MATCH_TYPE) || name.equals(MATCH_TERM_TYPE);
    }

    static List<String> values(String name) {
        return (name.equals(MATCH_TYPE) ? JUSTIFICATIONS : TYPES).keySet().stream().sorted().toList();
    }

    /** The slots with what a replaced one said, where they do not say it themselves; unchanged for a value nobody knew. */
    static SlotValues put(SlotValues slots, String name, String value) {
        if (name.equals(MATCH_TYPE)) {
            boolean needed = !slots.has(Slot.MAPPING_JUSTIFICATION) && JUSTIFICATIONS.containsKey(value);
            return needed ? slots.with(Slot.MAPPING_JUSTIFICATION, Sssom.SEMAPV + JUSTIFICATIONS.get(value)) : slots;
        }
        boolean needed = !slots.has(Slot.SUBJECT_TYPE) && !slots.has(Slot.OBJECT_TYPE) && TYPES.containsKey(value);
        return needed ? slots.with(Slot.SUBJECT_TYPE, TYPES.get(value)).with(Slot.OBJECT_TYPE, TYPES.get(value)) : slots;
    }
}
