package pimkg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import pimkg.catalogue.Catalogue;
import pimkg.kafka.KafkaClient;
import pimkg.kafka.KafkaLog;
import pimkg.kafka.LogAddress;
import pimkg.mirror.RecordedSets;
import pimkg.mirror.StoredSets;
import pimkg.replica.Follower;
import pimkg.replica.LogException;
import pimkg.replica.Publisher;
import pimkg.replica.Stop;
import pimkg.setting.Replication;
import pimkg.shelf.FolderPlace;
import pimkg.shelf.SetPlace;

/** The options of {@code pim serve} on serving the same submissions from several servers. */
final class ServeLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** How often it is looked whether somebody has changed a set by hand. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    @Option(names = "--log", paramLabel = "kafka://HOST:PORT/TOPIC")
    private Optional<String> log = Optional.empty();

    @Option(names = "--replica-of", paramLabel = "kafka://HOST:PORT/TOPIC")
    private Optional<String> replicaOf = Optional.empty();

    @Option(names = "--log-config", paramLabel = "FILE")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--writer", paramLabel = "URL")
    private Optional<URI> writer = Optional.empty();

    @Option(names = "--max-staleness", paramLabel = "SECONDS")
    private Optional<Integer> maxStaleness = Optional.empty();

    @Option(names = "--pass-over", paramLabel = "OFFSET", split = ",")
    private List<Long> passOver = new ArrayList<>();

    /** Holds that the options go together, before anything is begun. */
    void check(Shared shared, Optional<Path> store, Optional<Path> mappings) {
        if (replicaOf.isPresent() && mappings.isPresent()) {
            throw shared.fail(ExitCode.USAGE, "serve.replica.mappings");
        }
        if (log.isPresent() && replicaOf.isPresent()) {
            throw shared.fail(ExitCode.USAGE, "serve.replica.both");
        }
        if (isAsked() && store.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "serve.replica.store");
        }
        if (replicaOf.isEmpty() && (writer.isPresent() || maxStaleness.isPresent() || log.isEmpty() && !passOver.isEmpty())) {
            throw shared.fail(ExitCode.USAGE, "serve.replica.only");
        }
        ServeLimits.within(shared, "--max-staleness", maxStaleness, 1, 1);
        address(shared);
        if (isAsked() && !KafkaClient.isPresent()) {
            throw shared.fail(ExitCode.INPUT, "serve.replica.client");
        }
    }

    private boolean isAsked() {
        return log.isPresent() || replicaOf.isPresent();
    }

    private Optional<LogAddress> address(Shared shared) {
        Optional<String> text = log.or(() -> replicaOf);
        Optional<LogAddress> address = text.flatMap(LogAddress::of);
        if (text.isPresent() && address.isEmpty()) {
            throw shared.fail(ExitCode.USAGE, "serve.replica.address", text.get());
        }
        return address;
    }

    /** A clock for the store: a new copy has to begin like the store that it copies. */
    Clock clock(Shared shared, Path store) {
        if (replicaOf.isEmpty() || !isEmpty(store)) {
            return Clock.systemUTC();
        }
        try {
            Optional<Instant> created = Follower.created(changes(shared), PATIENCE);
            return Clock.fixed(created.orElseThrow(() -> shared.fail(ExitCode.INPUT, "serve.replica.empty", replicaOf.get())), ZoneOffset.UTC);
        } catch (LogException unreachable) {
            throw shared.fail(ExitCode.NETWORK, "serve.replica.unreachable", replicaOf.get(), unreachable.getMessage());
        }
    }

    private static boolean isEmpty(Path store) {
        try (Stream<Path> files = Files.exists(store) ? Files.list(store) : Stream.empty()) {
            return files.findAny().isEmpty();
        } catch (IOException told) {
            return false;
        }
    }

    /** Begins to tell or to follow. */
    Replication begin(Shared shared, Catalogue catalogue, Optional<Path> mappings) {
        if (log.isPresent()) {
            Optional<RecordedSets> sets = mappings.map(folder -> recorded(shared, catalogue, folder));
            Publisher publisher = Publisher.start(catalogue, changes(shared), new HashSet<>(passOver), stop -> tell(shared, stop));
            return new Replication(publisher::standing, Optional.empty(), Optional.empty(), sets.map(SetPlace.class::cast), () -> {
                sets.ifPresent(RecordedSets::close);
                publisher.close();
            });
        }
        if (replicaOf.isPresent()) {
            Follower follower = Follower.start(catalogue, changes(shared), new HashSet<>(passOver), stop -> tell(shared, stop));
            return new Replication(follower::standing, writer, maxStaleness.map(Duration::ofSeconds), Optional.of(new StoredSets(catalogue)),
                follower::close);
        }
        return Replication.none();
    }

    private static RecordedSets recorded(Shared shared, Catalogue catalogue, Path folder) {
        try {
            RecordedSets sets = RecordedSets.open(new FolderPlace(folder), catalogue, shared.language(), text -> tell(shared, text));
            sets.watch(LOOK);
            return sets;
        } catch (IOException unwritable) {
            throw shared.fail(ExitCode.INPUT, "serve.mappings", folder);
        }
    }

    private static void tell(Shared shared, Stop stop) {
        tell(shared, stop.in(shared.language()));
    }

    private static void tell(Shared shared, String text) {
        shared.err().println(text);
        shared.err().flush();
    }

    private KafkaLog changes(Shared shared) {
        Properties more = new Properties();
        if (config.isPresent()) {
            try (InputStream in = Files.newInputStream(config.get())) {
                more.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw shared.fail(ExitCode.INPUT, "input.unreadable", config.get(), unreadable.getMessage());
            }
        }
        return new KafkaLog(address(shared).orElseThrow(), more);
    }
}
