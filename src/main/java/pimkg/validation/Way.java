package pimkg.validation;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import pimkg.graph.Source;
import pimkg.shape.CompiledShapes;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;

/** A way to read one input, as often as needed. */
@FunctionalInterface
interface Way {

    /** Hands on the descriptions, and tells how many statements were read. */
    Outcome read(Consumer<Slice> descriptions, LongConsumer statements);

    /** In parts as large as the window. */
    static Way parts(Source input, CompiledShapes shapes, Window window) {
        return (descriptions, statements) -> DescriptionStream.read(input, shapes, window, descriptions, statements);
    }

    /** Through a store on disk. */
    static Way stored(Source input, CompiledShapes shapes) {
        return (descriptions, statements) -> DescriptionStream.readStored(input, shapes, descriptions, statements);
    }
}
