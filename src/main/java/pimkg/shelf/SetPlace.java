package pimkg.shelf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where sets are kept, each in the table form of SSSOM. What is there may change at any time. Safe for use by several threads. */
public interface SetPlace {

    /** The names of all, in their order. */
    List<String> names();

    /** What there is of a name; empty when there is no such set. */
    Optional<byte[]> bytes(String name);

    /** Whether a set can be put there: nothing else has its name. */
    boolean isFree(String name);

    /**
     * Puts a set there. Whatever happens, it is whole, as before or as after.
     *
     * @throws IOException when it can't be
     */
    void write(String name, byte[] file) throws IOException;
}
