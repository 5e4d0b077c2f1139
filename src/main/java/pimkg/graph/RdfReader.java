package pimkg.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import pimkg.graph.Reading.Reason;
import pimkg.graph.Reading.Remark;

/**
 * Reads RDF that others made. Nothing outside the given bytes is opened, and every way in which they can be unusable is
 * a {@link Reading.Unreadable}, never an exception.
 */
public final class RdfReader {

    /** How many remarks are kept; a file with more has one cause repeated. */
    public static final int MAX_REMARKS = 100;

    /** A triple costs some 240 bytes of heap and 60 to 70 of Turtle; the rest is for what is done with the graph. */
    private static final long HEAP_PER_BYTE = 8;

    private RdfReader() {
    }

    /** Reads all of {@code input} into a new graph. */
    public static Reading read(RdfInput input) {
        return read(input, GraphMemFactory.createDefaultGraphSameTerm(), triple -> { });
    }

    private static Reading read(RdfInput input, Graph into, Consumer<Triple> also) {
        try {
            Optional<Reading.Unreadable> hopeless = Sniffer.reject(input, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE);
            return hopeless.isPresent() ? hopeless.get() : graph(input, Sniffer.syntaxOf(input), into, also);
        } catch (IOException broken) {
            return unreadable(Reason.IO, 0, 0, broken.toString());
        }
    }

    /** Takes statements one by one, in the order of the file, whatever graph the file has them in. */
    @FunctionalInterface
    public interface Statements {
        /**
         * A statement.
         *
         * @param triple  what is said
         * @param object  where its value stands, at line 0 in syntaxes without lines; valid during the call only
         * @param subject where its subject was named for it; valid during the call only
         */
        void statement(Triple triple, Spot object, Spot subject);
    }

    /**
     * Reads all of {@code input} and keeps nothing of it, so that a file may be larger than memory. What was handed on
     * before an input turns out to be unreadable is to be thrown away.
     */
    public static Reading stream(RdfInput input, Statements statements) {
        return stream(input, LongUnaryOperator.identity(), MAX_REMARKS, statements);
    }

    /**
     * The same for an input whose lines are lines of another, which places are to name.
     *
     * @param lines   the line of the other that a line, from 1, is; it grows with it
     * @param remarks how many of them are kept
     */
    public static Reading stream(RdfInput input, LongUnaryOperator lines, int remarks, Statements statements) {
        try {
            long largest = Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
            Optional<Reading.Unreadable> hopeless = Sniffer.reject(input, Long.MAX_VALUE);
            if (hopeless.isEmpty() && !Sniffer.syntaxOf(input).isStreamed()) {
                hopeless = Sniffer.reject(input, largest);
            }
            return hopeless.isPresent() ? hopeless.get() : placed(input, Sniffer.syntaxOf(input), new RemarkKeeper(lines, remarks), statements);
        } catch (IOException broken) {
            return unreadable(Reason.IO, 0, 0, broken.toString());
        }
    }

    /**
     * Reads all of {@code input}, which somebody named as a tool and not as something to judge.
     *
     * @throws RdfSyntaxException when it can't be read
     */
    public static Graph require(RdfInput input) {
        return require(input, GraphMemFactory.createDefaultGraphSameTerm(), triple -> { });
    }

    /** The same into a graph that is there, and hands on every triple as it comes. */
    static <G extends Graph> G require(RdfInput input, G into, Consumer<Triple> also) {
        if (read(input, into, also) instanceof Reading.Unreadable why) {
            throw new RdfSyntaxException(input.name(), why);
        }
        return into;
    }

    private static Reading graph(RdfInput input, Syntax syntax, Graph into, Consumer<Triple> also) throws IOException {
        Reading reading = parse(input, syntax, new Collector(into, also), new RemarkKeeper(LongUnaryOperator.identity(), MAX_REMARKS), RiotParser.NO_TRACK);
        return reading instanceof Reading.Streamed whole ? new Reading.Read(into, syntax, whole.remarks()) : reading;
    }

    private static Reading parse(RdfInput input, Syntax syntax, StreamRDF sink, RemarkKeeper remarks, RiotParser.Track track)
            throws IOException {
        try {
            RiotParser.parse(input, syntax, sink, remarks, remarks.lines, track);
            return new Reading.Streamed(Optional.of(syntax), remarks.kept, Optional.empty());
        } catch (StackOverflowError nested) {
            return unreadable(Reason.TOO_DEEP, 0, 0, "");
        } catch (RiotException rejected) {
            return explain(rejected, remarks);
        } catch (StoppedException enough) {
            throw enough;
        } catch (RuntimeException bug) {
            // RIOT's tokenizers throw bare runtime exceptions on some damaged input; to the user it is the same thing.
            return unreadable(Reason.SYNTAX, 0, 0, String.valueOf(bug.getMessage()));
        }
    }

    private static Reading placed(RdfInput input, Syntax syntax, RemarkKeeper remarks, Statements statements) throws IOException {
        PlacedStream placed = new PlacedStream(statements);
        return parse(input, syntax, placed, remarks, placed);
    }

    private static Reading explain(RiotException rejected, RemarkKeeper remarks) {
        for (Throwable cause = rejected; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedContextException refused) {
                return unreadable(Reason.REMOTE_CONTEXT, 0, 0, refused.address().toString());
            }
        }
        Remark last = remarks.fatal;
        return last == null
            ? unreadable(Reason.SYNTAX, 0, 0, String.valueOf(rejected.getMessage()))
            : new Reading.Unreadable(Reason.SYNTAX, last);
    }

    private static Reading.Unreadable unreadable(Reason reason, long line, long column, String text) {
        return new Reading.Unreadable(reason, new Remark(line, column, text));
    }

    /** Puts every triple in one graph, whatever graph the file has it in. */
    private static final class Collector extends StreamRDFBase implements StreamRDF {
        private final Graph graph;
        private final Consumer<Triple> also;

        Collector(Graph graph, Consumer<Triple> also) {
            this.graph = graph;
            this.also = also;
        }

        @Override
        public void triple(Triple triple) {
            graph.add(triple);
            also.accept(triple);
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }

        @Override
        public void prefix(String prefix, String namespace) {
            graph.getPrefixMapping().setNsPrefix(prefix, namespace);
        }
    }

    private static final class RemarkKeeper implements ErrorHandler {
        private final LongUnaryOperator lines;
        private final int most;
        private final List<Remark> kept = new ArrayList<>();
        private Remark fatal;

        RemarkKeeper(LongUnaryOperator lines, int most) {
            this.lines = lines;
            this.most = most;
        }

        @Override
        public void warning(String message, long line, long column) {
            if (kept.size() < most) {
                kept.add(place(message, line, column));
            }
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            fatal = place(message, line, column);
            throw new RiotParseException(message, line, column);
        }

        private Remark place(String message, long line, long column) {
            return new Remark(lines.applyAsLong(Math.max(line, 0)), Math.max(column, 0), String.valueOf(message));
        }
    }
}
