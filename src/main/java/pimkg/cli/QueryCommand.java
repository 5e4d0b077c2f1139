package pimkg.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.query.Answer;
import pimkg.query.Parameter;
import pimkg.query.ParameterException;
import pimkg.query.QueryLibrary;
import pimkg.query.QueryRunner;
import pimkg.query.StoredQuery;
import pimkg.report.AnswerFormat;
import pimkg.report.AnswerWriter;

/** Answers a stored question, or one that the user brings. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "NAME|FILE.rq|-")
    private String question;

    @Option(names = "--param", paramLabel = "NAME=VALUE")
    private Map<String, String> values = Map.of();

    @Option(names = "--data", paramLabel = "FILE")
    private List<Path> data = List.of();

    @Option(names = "--endpoint", paramLabel = "URL")
    private Optional<String> endpoint = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<AnswerFormat> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        QueryLibrary library = QueryLibrary.packaged();
        Optional<StoredQuery> stored = library.named(question);
        Binding blanks = stored.isPresent() ? bind(stored.get()) : noBlanks();
        String sparql = stored.map(StoredQuery::sparql).orElseGet(() -> text(library));
        Answer answer = endpoint.isPresent()
            ? QueryRunner.askRemote(address(endpoint.get()), sparql, blanks)
            : new QueryRunner(Gathered.with(data, shared)).ask(sparql, blanks);
        AnswerFormat chosen = format.or(this::formatOfOutput).orElseGet(() -> usual(answer));
        if (!chosen.fits(answer)) {
            throw shared.fail(ExitCode.USAGE, "query.format", chosen.ending());
        }
        shared.write(output, new AnswerWriter(shared.language()).write(answer, chosen));
        return ExitCode.OK;
    }

    private String address(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return text;
            }
        } catch (URISyntaxException none) {
            // Told below, like every other text that is no address of a server.
        }
        throw shared.fail(ExitCode.USAGE, "query.endpoint", text);
    }

    private Binding bind(StoredQuery stored) {
        try {
            return stored.bind(withLanguage(stored));
        } catch (ParameterException unfit) {
            String known = stored.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
            throw shared.fail(ExitCode.USAGE, "parameter." + unfit.fault(), unfit.parameter(), unfit.value(), question, known);
        }
    }

    /** A question about labels is answered in the language of the command, unless it was given one of its own. */
    private Map<String, String> withLanguage(StoredQuery stored) {
        boolean speaks = stored.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"));
        if (!speaks || values.containsKey("lang")) {
            return values;
        }
        Map<String, String> more = new TreeMap<>(values);
        more.put("lang", shared.language().tag());
        return more;
    }

    private Binding noBlanks() {
        if (!values.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "parameter.own", question);
        }
        return BindingFactory.empty();
    }

    private String text(QueryLibrary library) {
        try {
            byte[] bytes = question.equals("-") ? shared.in().readAllBytes() : Files.readAllBytes(Path.of(question));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            String names = library.all().stream().map(StoredQuery::name).collect(Collectors.joining(", "));
            throw shared.fail(ExitCode.INPUT, "query.missing", question, names);
        } catch (IOException broken) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", question, broken.getMessage());
        }
    }

    private Optional<AnswerFormat> formatOfOutput() {
        return output.flatMap(Shared::ending).flatMap(AnswerFormat::of);
    }

    private static AnswerFormat usual(Answer answer) {
        return answer instanceof Answer.Triples ? AnswerFormat.TTL : AnswerFormat.TEXT;
    }
}
