package pimkg.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pimkg.access.TokenFileException;
import pimkg.access.Tokens;
import pimkg.catalogue.Catalogue;
import pimkg.graph.KnowledgeGraph;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;
import pimkg.server.PimServer;
import pimkg.server.SpareHeap;
import pimkg.setting.Keeping;
import pimkg.setting.ServerSettings;
import pimkg.store.Opening;

/** Starts the server and stays until it is told to end. */
@Command(resourceBundle = "pimkg.cli.help", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Mixin
    private Shared shared;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--base-url", paramLabel = "URL")
    private Optional<URI> baseUrl = Optional.empty();

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "20")
    private int timeout;

    @Option(names = "--mappings", paramLabel = "DIR")
    private Optional<Path> mappings = Optional.empty();

    @Option(names = "--store", paramLabel = "DIR")
    private Optional<Path> store = Optional.empty();

    @Option(names = "--data", paramLabel = "FILE")
    private List<Path> data = List.of();

    @Option(names = "--require", paramLabel = "PROFILE", defaultValue = RuleSet.CORE)
    private String profile;

    @Option(names = "--preconditions")
    private boolean preconditions;

    @Option(names = "--graph", paramLabel = "HASH")
    private Optional<String> graph = Optional.empty();

    @Option(names = "--tokens", paramLabel = "FILE")
    private Optional<Path> tokens = Optional.empty();

    @Option(names = "--service", paramLabel = "URL")
    private List<String> services = List.of();

    @Mixin
    private ServeLimits limits;

    @Mixin
    private ServeLog log;

    @Mixin
    private ServeWatch watch;

    @Override
    public Integer call() {
        checkNumbers();
        checkServices();
        log.check(shared, store, mappings);
        checkGraph();
        mappings.filter(folder -> !Files.isReadable(folder) || !Files.isDirectory(folder)).ifPresent(folder -> {
            throw shared.fail(ExitCode.INPUT, "serve.mappings", folder);
        });
        ServerSettings settings = new ServerSettings(host, port, baseUrl, Duration.ofSeconds(timeout), mappings,
            tokens.map(this::read), keeping(), limits.limits(shared, isPublic()), watch.watch(shared), Set.copyOf(services));
        SpareHeap.giveBack();
        PimServer server = start(Gathered.with(data, shared), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "graceful-stop"));
        if (isPublic()) {
            shared.err().println(shared.texts().get("serve.public"));
        }
        if (store.isEmpty() && tokens.isPresent()) {
            shared.err().println(shared.texts().get("serve.memory"));
        }
        tellOpening(settings.keeping().catalogue().opening());
        shared.out().println(shared.texts().get("serve.ready", server.url()));
        shared.out().flush();
        server.warmForReaders();
        server.join();
        return ExitCode.OK;
    }

    /** What the last end left behind, when it was no clean one. */
    private void tellOpening(Opening opening) {
        if (!opening.isQuiet()) {
            shared.err().println(shared.texts().get("serve.opened", store.map(Path::toString).orElse(""), Long.toString(opening.cut()),
                Long.toString(opening.replayed()), shared.texts().get(opening.rebuilt() ? "serve.opened.rebuilt" : "serve.opened.kept")));
        }
    }

    private boolean isPublic() {
        return !host.startsWith("127.") && !host.equals("localhost") && !host.equals("::1");
    }

    /** A number that can't be is told before anything is tried with it. */
    private void checkNumbers() {
        ServeLimits.within(shared, "--timeout", Optional.of(timeout), timeout, 1);
        if (port < 0 || port > MAX_PORT) {
            throw shared.fail(ExitCode.USAGE, "serve.port", Integer.toString(port));
        }
        baseUrl.filter(url -> url.getHost() == null || !List.of("http", "https").contains(String.valueOf(url.getScheme()))).ifPresent(url -> {
            throw shared.fail(ExitCode.USAGE, "serve.base-url", url);
        });
    }

    private void checkServices() {
        services.stream().filter(address -> !ServerSettings.isService(address)).findFirst().ifPresent(address -> {
            throw shared.fail(ExitCode.USAGE, "serve.service", address);
        });
    }

    /** Servers that stand for each other have to serve the same. */
    private void checkGraph() {
        String here = KnowledgeGraph.packaged().version();
        graph.filter(wanted -> !wanted.matches("[0-9a-f]{12,64}") || !here.startsWith(wanted)).ifPresent(wanted -> {
            throw shared.fail(ExitCode.INPUT, "serve.graph", wanted, here);
        });
    }

    /** Being told to end is no failure: without the halt Java would report the signal as its exit code. */
    private static void end(PimServer server) {
        server.close();
        Runtime.getRuntime().halt(ExitCode.OK);
    }

    private Keeping keeping() {
        List<String> profiles = RuleSet.profiles(KnowledgeGraph.packaged()).stream().map(Profile::name).toList();
        if (!profiles.contains(profile)) {
            throw shared.fail(ExitCode.USAGE, "serve.require", profile, String.join(", ", profiles));
        }
        Catalogue catalogue = catalogue();
        return new Keeping(catalogue, profile, preconditions, log.begin(shared, catalogue, mappings));
    }

    private Catalogue catalogue() {
        return store.isPresent() ? StoreCommand.run(shared, () -> Catalogue.open(store.get(), log.clock(shared, store.get())))
            : Catalogue.inMemory(Clock.systemUTC());
    }

    private Tokens read(Path file) {
        try {
            return new Tokens(file);
        } catch (TokenFileException unfit) {
            throw shared.fail(ExitCode.INPUT, "serve.tokens", file, unfit.line());
        }
    }

    private PimServer start(KnowledgeGraph knowledge, ServerSettings settings) {
        try {
            return PimServer.start(knowledge, settings);
        } catch (RuntimeException refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw shared.fail(ExitCode.NETWORK, NotStarted.of(refused, host, port).key(), host, Integer.toString(port), cause.getMessage());
        }
    }
}
