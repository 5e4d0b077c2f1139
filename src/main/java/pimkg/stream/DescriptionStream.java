package pimkg.stream;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.Source;

/**
 * Reads descriptions one after the other and keeps no more of a file than a window, so that memory does not grow with it.
 *
 * <p>A description is handed on when the window has moved past it, with all that was said up to then about the nodes it
 * points to. Should the file later say more about one of these, or point to something that was already let go, then a part
 * would have been judged: that is noticed, and the outcome is {@link OutOfOrder}.
 */
public final class DescriptionStream {

    /**
     * How much of a file is held, in statements of some 150 bytes.
     *
     * @param open what was read last
     * @param kept of what came before, that is no description: contacts, places, periods that many may point to
     */
    public record Window(int open, int kept) {
        /** For files of any size. */
        public static final Window STANDARD = new Window(60_000, 120_000);
        /** Holds all of a file. */
        public static final Window WHOLE = new Window(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** What came of reading. */
    public sealed interface Outcome {
    }

    /**
     * All descriptions were handed on.
     *
     * @param reading how it was read
     * @param types   the classes it has instances of, with their number
     * @param ignored statements about subjects of the background
     */
    public record Complete(Reading.Streamed reading, Map<String, Long> types, long ignored) implements Outcome {
        /** Takes a copy of the map. */
        public Complete {
            types = Map.copyOf(types);
        }
    }

    /**
     * The file speaks of one thing in places too far from each other. What was handed on has to be forgotten.
     *
     * @param about the thing
     */
    public record OutOfOrder(Node about) implements Outcome {
    }

    /**
     * The file can't be read. What was handed on has to be forgotten.
     *
     * @param why the reason, and where
     */
    public record Unreadable(Reading.Unreadable why) implements Outcome {
    }

    private DescriptionStream() {
    }

    /**
     * Reads a file that is out of order and too large for memory: through a store on disk, slower, in bounded memory, and
     * without places.
     */
    public static Outcome readStored(Source input, Plan plan, Consumer<Slice> descriptions, LongConsumer statements) {
        return StoredFile.read(input, plan, descriptions, statements);
    }

    /** The same, without being told how far it is. */
    public static Outcome read(Source input, Plan plan, Window window, Consumer<Slice> descriptions) {
        return read(input, plan, window, descriptions, number -> { });
    }

    /**
     * Reads {@code input} and hands on each description that {@code plan} is interested in, in the order of the file.
     *
     * @param statements is told now and then how many were read, and may stop with a {@link pimkg.graph.StoppedException}
     */
    public static Outcome read(Source input, Plan plan, Window window, Consumer<Slice> descriptions, LongConsumer statements) {
        return read(onward -> input.stream(new Counting(onward, statements)), plan, window, Rest.NONE, descriptions);
    }

    /** The same, of something that is a part of a whole. */
    public static Outcome read(Function<RdfReader.Statements, Reading> input, Plan plan, Window window, Rest rest,
            Consumer<Slice> descriptions) {
        Assembly assembly = new Assembly(plan, plan.inverses().isEmpty() ? window : Window.WHOLE, rest, descriptions);
        Reading reading = input.apply(assembly);
        if (reading instanceof Reading.Unreadable why) {
            return new Unreadable(why);
        }
        assembly.finish();
        return assembly.disorder().<Outcome>map(OutOfOrder::new)
            .orElseGet(() -> new Complete((Reading.Streamed) reading, assembly.types(), assembly.ignored()));
    }
}
