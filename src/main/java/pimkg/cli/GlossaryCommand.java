package pimkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.away.GlossaryPage;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.text.Language;

/** Writes a glossary in several languages, to print. */
@Command(resourceBundle = "pimkg.cli.help")
final class GlossaryCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Option(names = "--languages", paramLabel = "LANG,LANG", defaultValue = "en,fr")
    private String languages;

    @Option(names = "--list", paramLabel = "LIST")
    private Optional<String> list = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        GlossaryPage glossaries = new GlossaryPage(knowledge, new Entries(knowledge), new Pages(knowledge));
        List<Language> columns = GlossaryPage.languages(languages)
            .orElseThrow(() -> shared.fail(ExitCode.USAGE, "glossary.languages", languages));
        Optional<Node> terms = list.map(name -> glossaries.list(name).orElseThrow(() -> shared.fail(ExitCode.USAGE, "glossary.list", name)));
        shared.write(output, glossaries.of(columns, terms).getBytes(StandardCharsets.UTF_8));
        output.ifPresent(file -> shared.err().println(shared.texts().get("glossary.written", file, glossaries.terms(terms))));
        return ExitCode.OK;
    }
}
