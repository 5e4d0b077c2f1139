package pimkg.again;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import pimkg.graph.LongSet;
import pimkg.graph.RdfReader;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.memory.Prints;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Outcome;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Rest;
import pimkg.stream.Slice;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Examined;
import pimkg.validation.InOrder;
import pimkg.validation.Progress;

/** One reading of a file or a part of it, in which the descriptions that are wanted are judged on all cores. */
final class Whole {

    private final DescriptionValidator validator;
    private final Source file;
    private final Progress progress;
    private final Consumer<Examined> taker;
    private final LongSet classes = new LongSet();

    /** Hands on what was judged, in the order of the file and in the thread that reads. */
    Whole(DescriptionValidator validator, Source file, Progress progress, Consumer<Examined> taker) {
        this.validator = validator;
        this.file = file;
        this.progress = progress;
        this.taker = taker;
    }

    /**
     * Reads and judges.
     *
     * @param listed what the file lists, when only a part of it is read
     */
    Outcome read(Function<RdfReader.Statements, Reading> input, Window window, Listed listed, Predicate<Slice> wanted) {
        try (InOrder<Examined> work = new InOrder<>(taker)) {
            long[] number = {0};
            return DescriptionStream.read(input, validator.shapes(), window, new Told(listed, classes), slice -> {
                if (wanted.test(slice)) {
                    progress.descriptions(file, ++number[0]);
                    work.submit(() -> validator.examine(file, slice, progress::look));
                }
            });
        }
    }

    /** The prints of what was looked for to tell what is no description. */
    LongSet classes() {
        return classes;
    }

    /** Whether something is listed elsewhere as the value of a property. */
    @FunctionalInterface
    interface Listed {
        boolean is(Node predicate, Node object);
    }

    /** Listens to what is looked for. */
    record Told(Listed listed, LongSet classes) implements Rest {
        @Override
        public boolean lists(Node predicate, Node object) {
            return listed.is(predicate, object);
        }

        @Override
        public void passed(Collection<Node> looked) {
            looked.forEach(node -> classes.add(Prints.of(node)));
        }

        @Override
        public boolean isTold() {
            return true;
        }
    }
}
