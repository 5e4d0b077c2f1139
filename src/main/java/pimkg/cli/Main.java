package pimkg.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pimkg.engine.OutOfReachException;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfSyntaxException;
import pimkg.graph.SafeJena;
import pimkg.guard.StoppedQueryException;
import pimkg.report.TroubleText;
import pimkg.text.Language;
import pimkg.text.Texts;

/** The program {@code pim}: one command a use. */
@Command(
    name = "pim",
    resourceBundle = "pimkg.cli.help",
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Shared shared;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT, descriptionKey = "help")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
    private boolean version;

    private final InputStream in;
    private final boolean watched;

    private Main(InputStream in, boolean watched) {
        this.in = in;
        this.watched = watched;
    }

    boolean isWatched() {
        return watched;
    }

    InputStream in() {
        return in;
    }

    @Override
    public void run() {
        shared.out().println(spec.commandLine().getUsageMessage());
        throw shared.fail(ExitCode.USAGE, "command.missing");
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Not the platform's encoding: names in French or Arabic must leave as they are.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, System.in, new PrintWriter(out, false, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8), Terminal.isStandardError());
        out.flush();
        System.exit(code);
    }

    /** Runs a command on the given streams and returns its exit code. */
    public static int run(String[] arguments, InputStream in, PrintWriter out, PrintWriter err) {
        return run(arguments, in, out, err, false);
    }

    private static int run(String[] arguments, InputStream in, PrintWriter out, PrintWriter err, boolean watched) {
        DatedLog.startFor(arguments);
        SafeJena.start();
        CommandLine line = new CommandLine(new Main(in, watched));
        Commands.addTo(line, arguments);
        line.setOut(out).setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setExecutionExceptionHandler((exception, command, parsed) -> Main.explain(exception, command));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) {
            err.println(Texts.of(Main.class, Language.ofSystem()).get("memory"));
            return ExitCode.INPUT;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int explain(Exception exception, CommandLine command) {
        Texts texts = Texts.of(Main.class, Language.ofSystem());
        PrintWriter err = command.getErr();
        if (exception instanceof UserException known) {
            known.lines().forEach(err::println);
            return known.exitCode();
        }
        if (exception instanceof RdfSyntaxException broken) {
            new TroubleText(texts.language()).of(broken.file(), broken.trouble()).forEach(err::println);
            return ExitCode.INPUT;
        }
        if (exception instanceof QueryParseException rejected) {
            err.println(texts.get("query.syntax", Long.toString(rejected.getLine()), Long.toString(rejected.getColumn()),
                rejected.getMessage().lines().findFirst().orElse("")));
            return ExitCode.INPUT;
        }
        if (exception instanceof OutOfReachException denied) {
            err.println(texts.get("query.denied", denied.getMessage()));
            return ExitCode.INPUT;
        }
        if (exception instanceof QueryCancelledException stopped) {
            err.println(texts.get("query.stopped", stopped instanceof StoppedQueryException known ? known.getMessage() : "TIME"));
            return ExitCode.INPUT;
        }
        if (exception instanceof HttpException || exception instanceof QueryExceptionHTTP) {
            err.println(texts.get("network", exception.getMessage()));
            return ExitCode.NETWORK;
        }
        err.println(texts.get("bug", exception.toString()));
        List<StackTraceElement> trace = new ArrayList<>(List.of(exception.getStackTrace()));
        trace.stream().limit(12).forEach(frame -> err.println("  " + frame));
        return ExitCode.BUG;
    }

    /** The release, from the packaged ontology: the one place that says it at run time. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            KnowledgeGraph knowledge = KnowledgeGraph.packaged();
            return new String[] {String.format(Locale.ROOT, "pim-kg %s, graph %.12s, Java %s",
                knowledge.release(), knowledge.version(), Runtime.version().feature())};
        }
    }
}
