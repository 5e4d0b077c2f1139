package pimkg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pimkg.store.Upkeep;
import pimkg.version.LogFormat;
import pimkg.version.Version;

/** Tells who changed what and when. */
@Command(name = "log", resourceBundle = "pimkg.cli.help", sortOptions = false)
final class StoreLogCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Option(names = "--agency", paramLabel = "AGENCY")
    private Optional<String> agency = Optional.empty();

    @Option(names = "--id", paramLabel = "ID")
    private Optional<String> id = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT")
    private Optional<LogFormat> format = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() {
        LogFormat form = format.or(() -> output.flatMap(Shared::ending).flatMap(LogFormat::of)).orElse(LogFormat.TEXT);
        List<Version> versions = new ArrayList<>();
        StoreCommand.run(shared, () -> {
            new Upkeep(directory).log(version -> {
                if (isAsked(version)) {
                    versions.add(version);
                }
            });
            return versions;
        });
        shared.write(output, out -> form.write(versions, out));
        return ExitCode.OK;
    }

    private boolean isAsked(Version version) {
        return agency.filter(each -> !each.equals(version.key().agency())).isEmpty() && id.filter(each -> !each.equals(version.key().id())).isEmpty();
    }
}
