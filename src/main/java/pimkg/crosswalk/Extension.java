package pimkg.crosswalk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Set<String> PARTS = Set.of("slot_name", "property", "type_hint");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final String LINKML = Sssom.BUILT_IN.get("linkml");
    private static final Set<String> ENTITY_TYPES = Set.of(LINKML + "Uriorcurie", LINKML + "uriOrCurie", LINKML + "uriorcurie");

    /** The definition that these parts, named as in SSSOM, make; empty when SSSOM has it ignored. */
    public static Optional<Extension> of(Map<String, String> parts, Curies curies) {
        String name = parts.getOrDefault("slot_name", "");
        Optional<String> property = Optional.ofNullable(parts.get("property")).map(text -> curies.expand(text).orElse(""));
        Optional<String> type = Optional.ofNullable(parts.get("type_hint")).map(text -> curies.expand(text).orElse(""));
        boolean sound = NAME.matcher(name).matches() && PARTS.containsAll(parts.keySet())
            && property.filter(String::isEmpty).isEmpty() && type.filter(String::isEmpty).isEmpty();
        return sound ? Optional.of(new Extension(name, property.orElse(INVALID + name), type)) : Optional.empty();
    }

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
