package pimkg.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.rule.RuleSet;
import pimkg.shape.Background;
import pimkg.validation.DescriptionValidator;

/**
 * Judges one file several times in one process and writes down what each pass cost. Run in a process of its own, so that no peer
 * warms up or fills the memory of another.
 */
public final class ValidationPasses {

    /** The peers. Both read the file anew in each pass, and use the same rules and background. */
    enum Peer { PIM, JENA }

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
        RdfInput input = RdfInput.of(file, Optional.empty());
        LongSupplier work = peer == Peer.PIM ? pim(input) : jena(input);
        // The first pass is charged with all that came before it: the start of the process, the rules, the background.
        double before = Meter.cpu() / 1e9;
        for (int pass = 1; pass <= passes; pass++) {
            Meter.Reading reading = Meter.of(work);
            double cpu = reading.cpu() + (pass == 1 ? before : 0);
            out.write(String.format(Locale.ROOT, "%d %.2f %.2f %d %d%n", pass, cpu, reading.wall(), reading.results(),
                Meter.peakResident().orElse(0)));
        }
    }

    private static LongSupplier pim(RdfInput input) {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        DescriptionValidator validator = new DescriptionValidator(knowledge, Background.of(knowledge), rules(knowledge));
        return () -> validator.judge(List.of(input)).findings().count();
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

    /** Without the rule that compares every description with every other: Jena would be at it for hours. */
    private static RuleSet rules(KnowledgeGraph knowledge) {
        return RuleSet.core(knowledge).withoutWholeCatalogue();
    }
}
