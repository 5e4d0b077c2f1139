package pimkg.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.TermMatch;
import pimkg.query.TermSearch;
import pimkg.report.Titles;

/** Finds terms by their labels. */
@Command(resourceBundle = "pimkg.cli.help")
final class SearchCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Override
    public Integer call() {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        Titles titles = new Titles(knowledge, shared.language());
        String text = String.join(" ", words);
        List<TermMatch> found =
            TermSearch.over(knowledge).find(text, Optional.of(shared.language()), Math.max(1, limit));
        if (found.isEmpty()) {
            shared.err().println(shared.texts().get("search.nothing", text));
        }
        for (TermMatch match : found) {
            String title = titles.of(match.concept());
            String matched = match.label().equals(title) ? "" : "  (" + match.label() + ")";
            shared.out().println(Titles.name(match.concept()) + "  " + title + matched);
        }
        return ExitCode.OK;
    }
}
