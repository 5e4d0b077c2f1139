package pimkg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import pimkg.setting.ServerWatch;
import pimkg.watch.AccessLog;

/** The options of {@code pim serve} on what its operator sees. */
final class ServeWatch {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(names = "--metrics", paramLabel = "WHO", defaultValue = "local")
    private ServerWatch.Readers metrics;

    @Option(names = "--access-log", paramLabel = "FILE")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--log-queries")
    private boolean queries;

    @Option(names = "--log-addresses")
    private boolean addresses;

    /**
     * What they come to; the file is open then.
     *
     * @throws UserException when it can't be written
     */
    ServerWatch watch(Shared shared) {
        return new ServerWatch(metrics, log.map(file -> open(shared, file)), queries, addresses);
    }

    private static AccessLog open(Shared shared, Path file) {
        try {
            return file.equals(STANDARD_OUTPUT) ? new AccessLog(shared.out()) : AccessLog.to(file);
        } catch (IOException unwritable) {
            throw shared.fail(ExitCode.INPUT, "serve.log", file, reason(unwritable));
        }
    }

    private static String reason(IOException unwritable) {
        return unwritable.getClass().getSimpleName().replace("Exception", "");
    }
}
