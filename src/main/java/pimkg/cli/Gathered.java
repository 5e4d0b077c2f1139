package pimkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import pimkg.graph.Account;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.Source;
import pimkg.graph.Syntax;
import pimkg.intake.Intake;
import pimkg.report.AccountText;
import pimkg.report.TroubleText;
import pimkg.term.Prefixes;

/** The statements of several files in one graph: all of them, or none when one can't be read. */
final class Gathered {

    private Gathered() {
    }

    /**
     * Reads the files and tells, at standard error, what became of their fields.
     *
     * @param base what names begin with that are nobody's address so far; empty to leave them
     */
    static Graph from(List<Source> sources, Optional<String> base, Shared shared) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.table());
        for (Source source : sources) {
            Reading reading = source.stream((triple, object, subject) -> graph.add(named(triple, base)));
            if (reading instanceof Reading.Unreadable why) {
                throw new UserException(ExitCode.INPUT, new TroubleText(shared.language()).of(source.name(), why));
            }
            ((Reading.Streamed) reading).account().ifPresent(account -> tell(source.name(), account, shared));
        }
        return graph;
    }

    /** What ships and the files, each in a graph of its own. */
    static KnowledgeGraph with(List<Path> files, Shared shared) {
        KnowledgeGraph packaged = KnowledgeGraph.packaged();
        if (files.isEmpty()) {
            return packaged;
        }
        Intake intake = new Intake(packaged);
        return packaged.with(files.stream().map(file -> asRdf(Inputs.file(file, shared), intake, shared)).toList());
    }

    /** A file as RDF, whatever form it comes in; what became of its fields is told. */
    static RdfInput asRdf(RdfInput file, Intake intake, Shared shared) {
        Source source = intake.open(file);
        return source instanceof RdfInput rdf ? rdf
            : RdfInput.of(file.name(), Optional.of(Syntax.NTRIPLES),
                GraphWriter.write(from(List.of(source), Optional.empty(), shared), Syntax.NTRIPLES));
    }

    private static Triple named(Triple triple, Optional<String> base) {
        return base.isEmpty() ? triple
            : Triple.create(named(triple.getSubject(), base.get()), triple.getPredicate(), named(triple.getObject(), base.get()));
    }

    private static Node named(Node node, String base) {
        return node.isURI() && node.getURI().startsWith(RdfInput.BASE)
            ? NodeFactory.createURI(base + node.getURI().substring(Math.max(node.getURI().indexOf('#'), RdfInput.BASE.length() - 1) + 1)) : node;
    }

    private static void tell(String file, Account account, Shared shared) {
        AccountText words = new AccountText(shared.language());
        List<String> lines = words.of(file, account);
        lines.forEach(shared.err()::println);
        account.notes().forEach(note -> shared.err().println("  " + note.place() + ": " + words.of(note)));
    }
}
