package pimkg.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RFC 6901 pointers: the place of a value in JSON. */
public final class Pointer {

    private Pointer() {
    }

    /** The pointer of these steps from the root: keys, and numbers from 0 for lists. Without steps the whole, {@code ""}. */
    public static String of(Object... steps) {
        return Stream.of(steps).map(step -> "/" + escaped(String.valueOf(step))).collect(Collectors.joining());
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
