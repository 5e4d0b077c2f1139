package pimkg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.output.CloseShieldWriter;
import org.apache.commons.io.output.WriterOutputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pimkg.text.Language;
import pimkg.text.Texts;

/** What every command has: the language it speaks, its streams, its messages. */
final class Shared {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
    private Optional<String> lang = Optional.empty();

    /** The language asked for, else that of the user's system. */
    Language language() {
        return lang.map(tag -> Language.ofTag(tag).orElseThrow(() ->
            new UserException(ExitCode.USAGE, List.of(Texts.of(Shared.class, Language.ofSystem()).get("lang.unknown", tag)))))
            .orElseGet(Language::ofSystem);
    }

    Texts texts() {
        return Texts.of(Shared.class, language());
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Standard input, or what stands for it in a test. */
    InputStream in() {
        return spec.root().userObject() instanceof Main main ? main.in() : System.in;
    }

    /** Whether somebody watches standard error at a terminal. */
    boolean isWatched() {
        return spec.root().userObject() instanceof Main main && main.isWatched();
    }

    /** A message and the end of the command. */
    UserException fail(int exitCode, String key, Object... arguments) {
        return new UserException(exitCode, List.of(texts().get(key, arguments)));
    }

    /**
     * Refuses to write over what is to be read: whoever filled it in would lose it.
     *
     * @throws UserException when the output is one of the inputs
     */
    void protect(Optional<Path> output, Inputs inputs) {
        output.filter(Files::exists).filter(file -> inputs.all().stream().anyMatch(input -> isSame(file, Path.of(input.name())))).ifPresent(file -> {
            throw fail(ExitCode.USAGE, "output.input", file);
        });
    }

    private static boolean isSame(Path file, Path input) {
        try {
            return Files.exists(input) && Files.isSameFile(file, input);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Writes to the file, or to standard output when there is none. */
    void write(Optional<Path> file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /** What writes itself to a stream. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes as it comes, to standard output or beside the file, whose place it takes only when it is complete. */
    void write(Optional<Path> file, Content content) {
        try {
            if (file.isPresent()) {
                replace(file.get().toAbsolutePath(), content);
            } else {
                try (OutputStream out = standardOutput()) {
                    content.write(out);
                }
            }
        } catch (IOException unwritable) {
            String name = file.map(Path::toString).orElseGet(() -> texts().get("output.standard"));
            throw fail(ExitCode.INPUT, "output.unwritable", name, unwritable.getMessage());
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device can't be replaced.
            try (OutputStream out = Files.newOutputStream(file)) {
                content.write(out);
            }
            return;
        }
        Path unfinished = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Standard output as bytes of UTF-8; closing it leaves it open for others. */
    private OutputStream standardOutput() throws IOException {
        return WriterOutputStream.builder().setWriter(CloseShieldWriter.wrap(out())).setCharset(StandardCharsets.UTF_8).get();
    }

    /** The ending of a file's name without the dot; empty when it has none. */
    static Optional<String> ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    }
}
