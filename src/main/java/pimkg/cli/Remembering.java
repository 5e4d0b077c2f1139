package pimkg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import picocli.CommandLine.Option;
import pimkg.again.Account;
import pimkg.again.Recheck;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Source;
import pimkg.memory.Memory;
import pimkg.memory.MemoryFile;
import pimkg.memory.MemoryFile.State;
import pimkg.validation.DescriptionValidator;
import pimkg.validation.Judgement;
import pimkg.validation.Progress;

/** Judges only what changed since the last run, by a file that remembers it, and tells at standard error how that went. */
final class Remembering {

    @Option(names = "--incremental", paramLabel = "FILE", descriptionKey = "incremental")
    private Optional<Path> file = Optional.empty();

    private Optional<Memory> next = Optional.empty();

    /** Judges, from memory where there is one. */
    Judgement judge(DescriptionValidator validator, List<Source> sources, KnowledgeGraph knowledge, List<Path> more,
            Progress progress, Shared shared) {
        if (file.isEmpty()) {
            return validator.judge(sources, progress);
        }
        String key = key(validator, knowledge, more, shared);
        // Rules of other people may ask for the hour.
        String day = more.isEmpty() ? LocalDate.now() + " " + LocalDate.now(ZoneOffset.UTC) : Instant.now().toString();
        MemoryFile.Opened opened = opened(key, day, validator, shared);
        Recheck recheck = new Recheck(validator, opened.memory(), day, progress);
        Judgement judgement = recheck.judge(sources);
        tell(opened.state(), recheck.accounts(), shared);
        if (opened.state() != State.FOREIGN) {
            next = Optional.of(new Memory(key, day, recheck.memory()));
        }
        return judgement;
    }

    /** What may be written: nothing is to be judged that it takes the place of. */
    Optional<Path> file() {
        return file;
    }

    /** Remembers for the next run. */
    void save(Shared shared) {
        next.ifPresent(memory -> {
            try {
                MemoryFile.write(file.orElseThrow(), memory);
            } catch (IOException unwritable) {
                throw shared.fail(ExitCode.INPUT, "output.unwritable", file.orElseThrow(), unwritable.getMessage());
            }
        });
    }

    private MemoryFile.Opened opened(String key, String day, DescriptionValidator validator, Shared shared) {
        try {
            return MemoryFile.read(file.orElseThrow(), key, day, validator.rules().book());
        } catch (IOException unreadable) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", file.orElseThrow(), unreadable.getMessage());
        }
    }

    /** What findings depend on beside the files: release, graph, profile, and rules and background of the user's own. */
    private static String key(DescriptionValidator validator, KnowledgeGraph knowledge, List<Path> more, Shared shared) {
        String own = more.stream().map(path -> hash(path, shared)).reduce("", (some, other) -> some + " " + other);
        return DigestUtils.sha256Hex(String.join("\n", knowledge.release(), knowledge.version(), validator.rules().profile().name(), own));
    }

    private static String hash(Path path, Shared shared) {
        try {
            return path.getFileName() + ":" + DigestUtils.sha256Hex(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw shared.fail(ExitCode.INPUT, "input.unreadable", path, unreadable.getMessage());
        }
    }

    private void tell(State state, List<Account> accounts, Shared shared) {
        switch (state) {
            case OTHER -> say(shared, "incremental.other", file.orElseThrow());
            case DAMAGED -> say(shared, "incremental.damaged", file.orElseThrow());
            case FOREIGN -> say(shared, "incremental.foreign", file.orElseThrow());
            case GOOD, NONE -> { }
        }
        if (state == State.FOREIGN) {
            return;
        }
        // Where there was nothing to judge, the report says so.
        accounts.stream().filter(account -> account.judged() + account.told() > 0).forEach(account -> say(shared, "incremental." + account.how().name().toLowerCase(Locale.ROOT), account.file(),
            account.judged(), account.told()));
    }

    private static void say(Shared shared, String key, Object... values) {
        shared.err().println(shared.texts().get(key, values));
    }

    /** All files that somebody gave beside those to judge. */
    static List<Path> more(List<Path> some, List<Path> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
