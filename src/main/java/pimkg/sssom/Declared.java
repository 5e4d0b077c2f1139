package pimkg.sssom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pimkg.crosswalk.Extension;
import pimkg.crosswalk.Mapping;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.Slot;
import pimkg.crosswalk.SlotValues;
import pimkg.crosswalk.Sssom;

/** Makes a set say of itself what others need to read it: its version, its prefixes, its slots beyond SSSOM. No more. */
public final class Declared {

    private Declared() {
    }

    /** The set with what it uses declared, and nothing that it does not use. */
    public static MappingSet in(MappingSet set) {
        MappingSet defined = new MappingSet(version(set), set.curies(), extensions(set), set.mappings());
        List<String> meanings = defined.extensions().stream()
            .flatMap(extension -> Stream.concat(Stream.of(extension.property()), extension.typeHint().stream())).toList();
        return defined.with(defined.curies().covering(Stream.concat(defined.entities(), meanings.stream()).distinct().toList()));
    }

    /** As {@link #in}, with what JSON and RDF can't do without: a name and a licence, made up from the content where missing. */
    public static MappingSet complete(MappingSet set) {
        MappingSet named = set.get(Slot.MAPPING_SET_ID).isPresent() ? set
            : set.with(Slot.MAPPING_SET_ID, "urn:uuid:" + UUID.nameUUIDFromBytes(set.mappings().toString().getBytes(StandardCharsets.UTF_8)));
        return in(named.get(Slot.LICENSE).isPresent() ? named : named.with(Slot.LICENSE, Sssom.NAMESPACE + "license/unspecified"));
    }

    private static SlotValues version(MappingSet set) {
        boolean isNew = Stream.of(Slot.values()).anyMatch(slot -> slot.isNewOnSet() && slot != Slot.SSSOM_VERSION && set.head().has(slot))
            || set.mappings().stream().anyMatch(mapping -> usesNew(mapping.slots()));
        return isNew ? set.head().with(Slot.SSSOM_VERSION, "1.1") : set.head();
    }

    private static boolean usesNew(SlotValues slots) {
        return Slot.ofMapping().stream().anyMatch(slot -> slot.isNewOnMapping() && slots.has(slot))
            || slots.get(Slot.MAPPING_CARDINALITY).filter("0:0"::equals).isPresent()
            || Stream.of(Slot.SUBJECT_TYPE, Slot.OBJECT_TYPE).flatMap(slot -> slots.get(slot).stream())
                .anyMatch("composed entity expression"::equals);
    }

    private static List<Extension> extensions(MappingSet set) {
        Set<String> used = Stream.concat(Stream.of(set.head()), set.mappings().stream().map(Mapping::slots))
            .flatMap(slots -> slots.extensions().keySet().stream()).collect(Collectors.toSet());
        List<Extension> needed = new ArrayList<>(set.extensions().stream().filter(extension -> used.contains(extension.slotName())).toList());
        Slot.ofMapping().stream().filter(Slot::isDraft)
            .filter(slot -> set.mappings().stream().anyMatch(mapping -> mapping.slots().has(slot)))
            .forEach(slot -> needed.add(Extension.draft(slot)));
        needed.sort(Comparator.comparing(Extension::property));
        return needed;
    }
}
