package pimkg.shelf;

import pimkg.crosswalk.MappingSet;
import pimkg.sssom.MappingReading;

/**
 * A set of mappings as it was at one moment.
 *
 * @param name    by which it is asked for
 * @param reading what came of reading it
 * @param version a hash of its bytes: another one when anything has changed
 * @param open    whether decisions can be added; not to what ships
 */
public record HeldSet(String name, MappingReading reading, String version, boolean open) {

    /** Its records, each with a name. */
    public MappingSet set() {
        return reading.set();
    }
}
