package pimkg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.export.Conversion;
import pimkg.export.Converted;
import pimkg.export.EntryReader;
import pimkg.form.Form;
import pimkg.form.Forms;
import pimkg.graph.GraphWriter;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Source;
import pimkg.graph.Syntax;
import pimkg.intake.Intake;
import pimkg.query.Answer;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.workbook.WorkbookWriter;

/** Writes descriptions in another form, and tells what became of every field. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

    private static final String PUBLISHED = "schemaorg";

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<String> files;

    @Option(names = "--to", paramLabel = "FORM")
    private Optional<String> to = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--base", paramLabel = "IRI")
    private Optional<String> base = Optional.empty();

    @Override
    public Integer call() {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        String form = to.or(() -> output.flatMap(Shared::ending)).orElse("ttl").toLowerCase(Locale.ROOT);
        if (!forms().contains(form)) {
            throw shared.fail(ExitCode.USAGE, "convert.form", form, String.join(", ", forms()));
        }
        if (form.equals("xlsx") && output.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "output.binary", form);
        }
        Inputs inputs = Inputs.of(files, shared.in(), shared);
        shared.protect(output, inputs);
        List<Source> sources = inputs.sources(new Intake(knowledge));
        Graph graph = Gathered.from(sources, base, shared);
        if (EntryReader.datasets(graph).isEmpty()) {
            throw shared.fail(ExitCode.INPUT, "convert.nothing");
        }
        Converted made = convert(knowledge, graph, form);
        tell(made, new UnsaidText(knowledge, shared.language()).of(made.unsaid(), graph));
        if (made.written() == 0) {
            throw shared.fail(ExitCode.INPUT, "convert.withheld.all");
        }
        shared.write(output, made.bytes());
        return ExitCode.OK;
    }

    private static List<String> forms() {
        List<String> names = new ArrayList<>(List.of("ttl", "jsonld", "rdf", "nt", "xlsx", "csv"));
        Forms.packaged().all().stream().filter(form -> !form.isTable()).map(Form::code).forEach(names::add);
        return names;
    }

    private Converted convert(KnowledgeGraph knowledge, Graph graph, String form) {
        Conversion conversion = new Conversion(knowledge, shared.language());
        return switch (form) {
            case "ttl" -> whole(graph, GraphWriter.pretty(graph));
            case "jsonld", "rdf", "nt" -> whole(graph, GraphWriter.write(graph, Syntax.ofEnding(form).orElseThrow()));
            case "csv" -> conversion.toTable(graph);
            case "xlsx" -> WorkbookWriter.of(graph, knowledge, shared.language());
            default -> {
                Set<Node> open = publishable(knowledge, graph);
                yield conversion.toTree(graph, Forms.packaged().named(form).orElseThrow(),
                    form.equals(PUBLISHED) ? open : Set.copyOf(EntryReader.datasets(graph)), open);
            }
        };
    }

    private static Converted whole(Graph graph, byte[] bytes) {
        return new Converted(bytes, EntryReader.datasets(graph).size(), List.of(), Map.of(), Map.of());
    }

    /** What search engines read must be meant for everyone: a stored question says what is. */
    private static Set<Node> publishable(KnowledgeGraph knowledge, Graph graph) {
        RdfInput described = RdfInput.of("descriptions.nt", Optional.of(Syntax.NTRIPLES), GraphWriter.write(graph, Syntax.NTRIPLES));
        try {
            Answer.Rows answer = (Answer.Rows) new QueryRunner(knowledge.with(List.of(described)))
                .ask(QueryLibrary.packaged().named("publishable").orElseThrow(), Map.of());
            return answer.rows().stream().map(row -> row.get(Var.alloc("dataset"))).collect(Collectors.toUnmodifiableSet());
        } catch (ParameterException never) {
            throw new IllegalStateException(never);
        }
    }

    private void tell(Converted made, Map<String, Long> unsaid) {
        say("convert.written", made.written());
        if (made.closed() > 0) {
            say("convert.closed", made.closed());
        }
        made.withheld().forEach(iri -> say("convert.withheld", iri));
        say("convert.unsaid", unsaid);
        say("convert.crowded", made.crowded());
    }

    private void say(String key, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            say(key, counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " (" + each.getValue() + ")").collect(Collectors.joining(", ")));
        }
    }

    private void say(String key, Object... arguments) {
        shared.err().println(shared.texts().get(key, arguments));
    }
}
