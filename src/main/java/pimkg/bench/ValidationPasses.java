package pimkg.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import pimkg.bench.Meter.Spent;
import pimkg.findings.Report;
import pimkg.format.ReportFormat;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.text.Language;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;

/**
 * Judges one file several times in one process and writes down what each pass cost. Run in a process of its own, so that no peer
 * warms up or fills the memory of another.
 */
public final class ValidationPasses {

    /** The peers. Each reads the file anew in each pass; those that judge use the same rules and background. */
    enum Peer {
        /** Judges, and writes the report as text. */
        PIM,
        /** Jena's validator over the whole graph. */
        JENA,
        /** Jena's parser alone: counts statements and keeps none. Nothing that reads with it can cost less. */
        RIOT,
        /** Judges all in the first pass; from then on one description in a hundred has changed since the pass before. */
        AGAIN,
        /** What AGAIN does in its second pass, in a process of its own: one run of the command. */
        NEXT,
        /** Reads all into memory in the first pass; from then on asks questions in turn. */
        ASK
    }

    private ValidationPasses() {
    }

    /**
     * Runs the passes.
     *
     * @param arguments the peer, the file, the number of passes, and the file to write a line a pass to
     * @throws IOException when one of the files can't be opened
     */
    public static void main(String[] arguments) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[3]))) {
            write(Peer.valueOf(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), out);
        }
    }

    private static void write(Peer peer, Path file, int passes, BufferedWriter out) throws IOException {
        LongSupplier work = switch (peer) {
            case PIM -> pim(file);
            case JENA -> jena(RdfInput.of(file, Optional.empty()));
            case RIOT -> riot(file);
            case AGAIN -> AgainPasses.first(file)::pass;
            case NEXT -> AgainPasses.next(file)::pass;
            case ASK -> new AskPasses(file)::pass;
        };
        // The first pass is charged with all that came before it: the start of the process, the rules, the background.
        Spent before = Spent.NOTHING;
        for (int pass = 1; pass <= passes; pass++) {
            Meter.Reading reading = Meter.of(before, work);
            Spent spent = reading.spent();
            out.write(String.format(Locale.ROOT, "%d %.4f %.2f %d %d %.3f %.3f%n", pass, spent.cpu(), reading.wall(), reading.results(),
                Meter.peakResident().orElse(0), spent.collecting(), spent.compiling()));
            before = Spent.soFar();
        }
    }

    private static LongSupplier pim(Path file) throws IOException {
        RdfInput input = RdfInput.of(file, Optional.empty());
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        DescriptionValidator validator = new DescriptionValidator(knowledge, Background.of(knowledge), rules(knowledge));
        return () -> report(validator.judge(List.of(input)), knowledge, file);
    }

    /** Writes the report beside the file; the number of findings. */
    static long report(Judgement judgement, KnowledgeGraph knowledge, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.resolveSibling("report.txt")))) {
            ReportFormat.TEXT.write(Report.of(judgement, knowledge, Language.EN), out);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return judgement.findings().count();
    }

    private static LongSupplier jena(RdfInput input) {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        Background background = Background.of(knowledge);
        Shapes shapes = Shapes.parse(rules(knowledge).shapes());
        return () -> {
            Graph data = background.behind(RdfReader.require(input));
            return ShaclValidator.get().validate(shapes, data).getEntries().size();
        };
    }

    private static LongSupplier riot(Path file) {
        return () -> {
            var counted = StreamRDFLib.count();
            RDFParser.source(file.toString()).parse(counted);
            return counted.countTriples();
        };
    }

    /** Without the rule that compares every description with every other: Jena would be at it for hours. */
    static RuleSet rules(KnowledgeGraph knowledge) {
        return RuleSet.core(knowledge).withoutWholeCatalogue();
    }
}
