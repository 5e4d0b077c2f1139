package pimkg.crosswalk;

import java.util.Optional;
import java.util.Set;

/**
 * What a slot means that SSSOM does not know.
 *
 * @param slotName its name
 * @param property the IRI that stands for it in RDF
 * @param typeHint the IRI of its type; a string when empty
 */
public record Extension(String slotName, String property, Optional<String> typeHint) {

    /** Where undefined slots get their property from. */
    public static final String INVALID = "http://sssom.invalid/";

    private static final String LINKML = Sssom.BUILT_IN.get("linkml");
    private static final Set<String> ENTITY_TYPES = Set.of(LINKML + "Uriorcurie", LINKML + "uriOrCurie", LINKML + "uriorcurie");

    /** A slot that nobody defined. */
    public static Extension undefined(String slotName) {
        return new Extension(slotName, INVALID + slotName, Optional.empty());
    }

    /** A slot of a draft of SSSOM, so that readers of what is released keep it. */
    public static Extension draft(Slot slot) {
        return new Extension(slot.slotName(), slot.property(), Optional.of(LINKML + "Uriorcurie"));
    }

    /** Whether its values are IRIs. */
    public boolean isEntity() {
        return typeHint.filter(ENTITY_TYPES::contains).isPresent();
    }
}
