package pimkg.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pimkg.query.Parameter;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;

/** Lists the stored questions. */
@Command(resourceBundle = "pimkg.cli.help")
final class QueriesCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Override
    public Integer call() {
        for (StoredQuery question : QueryLibrary.packaged().all()) {
            shared.out().println(question.name());
            shared.out().println("    " + question.title().in(shared.language()));
            for (Parameter parameter : question.parameters()) {
                shared.out().println("    --param " + parameter.name() + "=" + parameter.defaultValue().orElse("…")
                    + "  " + parameter.description());
            }
        }
        return ExitCode.OK;
    }
}
