package pimkg.stream;

import java.util.function.LongConsumer;
import org.apache.jena.graph.Triple;
import pimkg.graph.RdfReader;
import pimkg.graph.Spot;

/** Counts statements on their way. */
final class Counting implements RdfReader.Statements {

    private static final long EVERY = 4096;

    private final RdfReader.Statements onward;
    private final LongConsumer told;
    private long number;

    Counting(RdfReader.Statements onward, LongConsumer told) {
        this.onward = onward;
        this.told = told;
    }

    @Override
    public void statement(Triple triple, Spot object, Spot subject) {
        if (++number % EVERY == 0) {
            told.accept(number);
        }
        onward.statement(triple, object, subject);
    }
}
