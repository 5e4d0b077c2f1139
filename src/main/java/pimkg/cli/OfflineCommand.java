package pimkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.away.EditionPage;
import pimkg.away.GlossaryPage;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.page.Pages;
import pimkg.text.Language;

/** Writes all terms as one file that is read and searched without a network. */
@Command(resourceBundle = "pimkg.cli.help")
final class OfflineCommand implements Callable<Integer> {

    private static final double MEGA = 1_000_000;

    @Mixin
    private Shared shared;

    @Option(names = "--languages", paramLabel = "LANG,LANG", defaultValue = "en,fr,es,ar")
    private String languages;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        List<Language> parts = GlossaryPage.languages(languages).orElseThrow(() -> shared.fail(ExitCode.USAGE, "glossary.languages", languages));
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        byte[] page = new EditionPage(knowledge, new Entries(knowledge), new Pages(knowledge)).in(parts);
        shared.write(output, page);
        output.ifPresent(file -> shared.err().println(shared.texts().get("offline.written", file, String.format(Locale.ROOT, "%.1f", page.length / MEGA))));
        return ExitCode.OK;
    }
}
