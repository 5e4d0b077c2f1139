package pimkg.sssom;

import java.util.List;
import pimkg.crosswalk.Curies;
import pimkg.crosswalk.MappingSet;
import pimkg.crosswalk.SlotValues;

/**
 * What came of reading a file of mappings.
 *
 * @param file     its name
 * @param set      what could be read; empty when nothing could
 * @param troubles what could not, or was read otherwise than written, in the order of the file
 */
public record MappingReading(String file, MappingSet set, List<Trouble> troubles) {

    /** Takes a copy of the list. */
    public MappingReading {
        troubles = List.copyOf(troubles);
    }

    /** Nothing could be read. */
    public static MappingReading none(TroubleLog log) {
        return new MappingReading(log.file(), new MappingSet(SlotValues.NONE, Curies.BUILT_IN, List.of(), List.of()), log.all());
    }

    /** Whether all of it was read. */
    public boolean isComplete() {
        return troubles.stream().noneMatch(trouble -> trouble.kind().isError());
    }
}
