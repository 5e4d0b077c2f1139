package pimkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pimkg.database.Difference;
import pimkg.database.Verification;
import pimkg.store.Upkeep;
import pimkg.version.StoreException;
import pimkg.version.StoreException.Fault;

/** Checks everything that a store holds. */
@Command(name = "verify", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class StoreVerifyCommand implements Callable<Integer> {

    private static final Set<Fault> DAMAGE = Set.of(Fault.JOURNAL, Fault.DATABASE);

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Override
    public Integer call() {
        try {
            return report(new Upkeep(directory).verify());
        } catch (StoreException refused) {
            throw new UserException(DAMAGE.contains(refused.fault()) ? ExitCode.FINDINGS : ExitCode.INPUT,
                List.of(refused.in(shared.language())));
        }
    }

    private int report(Verification found) {
        for (Difference difference : found.differences()) {
            line("store.difference." + difference.kind(), shared.texts().get("store.audience." + difference.audience()), difference.graph());
        }
        if (found.tail() > 0) {
            line("store.tail", Long.toString(found.tail()));
        }
        if (found.behind() > 0) {
            line("store.behind", Long.toString(found.behind()));
        }
        line(found.isSound() ? "store.sound" : "store.unsound", Long.toString(found.head().records()), Long.toString(found.descriptions()),
            Integer.toString(found.differences().size()), directory.toString());
        line("store.head", found.head().hash());
        return found.isSound() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void line(String key, Object... arguments) {
        shared.out().println(shared.texts().get(key, arguments));
    }
}
