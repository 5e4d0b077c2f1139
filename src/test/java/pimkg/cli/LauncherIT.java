package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the jar, run as its users run it: called by a link with a space in its name. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    private static Path folder;
    private static Path installed;

    @BeforeAll
    static void install() throws IOException {
        installed = Files.createDirectories(folder.resolve("installed"));
        for (String name : List.of("pim", "pim.jar")) {
            Files.copy(Path.of("target", name), installed.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createSymbolicLink(installed.resolve("lib"), Path.of("target/lib").toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("linked pim"), Path.of("installed", "pim"));
    }

    /** With the newest Java that is here: making one takes some 20 seconds of processor time. */
    @Test
    void theFirstStartMakesAnArchiveAndTheNextRunsFromIt() throws IOException, InterruptedException {
        Path java = ExecutableJarIT.newest();
        Path cache = folder.resolve("cache of " + java.getFileName());
        String[] arguments = {"validate", Description.withoutPublisher().in(folder, "bad.ttl").toString(), "--lang", "en"};
        // Two at once, of which one makes it.
        Process other = builder(java, cache, Map.of(), arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Run first = run(java, cache, Map.of(), arguments);
        assertEquals(1, first.code(), first.said());
        assertTrue(first.out().contains("P6.3") && first.err().isEmpty(), first.said());
        assertTrue(other.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(1, other.exitValue());
        Path archive = archive(cache);
        assertEquals(first.out(), fromArchive(java, cache, arguments).out());
        byte[] half = Arrays.copyOf(Files.readAllBytes(archive), 1 << 20);
        Files.delete(archive);
        Files.write(archive, half);
        assertEquals(first, run(java, cache, Map.of(), arguments));
        assertTrue(Files.notExists(archive), "what is damaged is left there");
    }

    /** A large catalogue is worth Java's second compiler, a small one is judged before that is of use. */
    @Test
    void aLargeFileOrAFolderWithOneIsCompiledTwice() throws IOException, InterruptedException {
        Path deep = Files.createDirectories(folder.resolve("two words/deep"));
        Path large = deep.resolve("large.ttl");
        try (FileChannel sparse = FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            sparse.write(ByteBuffer.wrap(new byte[] {'\n'}), (64 << 20) - 1);
        }
        Path small = Description.complete().in(folder, "small.ttl");
        assertEquals("", compilers("validate", small.toString(), large.toString()));
        assertEquals("", compilers("validate", deep.getParent().toString()));
        assertEquals("-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2", compilers("validate", small.toString(), "--lang", "en"));
        assertEquals("-XX:TieredStopAtLevel=1", compilers("queries", large.toString()));
    }

    /** What is compiled late costs a longer run more than it saves a short one. */
    @Test
    void onlyAFewSmallFilesHaveTheCompilerWait() throws IOException, InterruptedException {
        String small = Description.complete().in(folder, "short.ttl").toString();
        Path longer = Files.write(folder.resolve("longer.ttl"), new byte[64 << 10]);
        String waiting = "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2";
        assertEquals(waiting, compilers("validate", small, small));
        assertEquals(waiting, compilers("validate", "none such.ttl"));
        for (List<String> files : List.of(List.of(small, longer.toString()), List.of("-"), List.of(folder.resolve("installed").toString()),
            Collections.nCopies(10, small))) {
            String[] arguments = Stream.concat(Stream.of("validate"), files.stream()).toArray(String[]::new);
            assertEquals("-XX:TieredStopAtLevel=1", compilers(arguments), files::toString);
        }
    }

    /** What a Java that only tells its options is told. */
    private static String compilers(String... arguments) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("telling/bin")).getParent();
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho \"$*\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Run run = run(home, Path.of(""), Map.of(), arguments);
        return Stream.of(run.out().split("\\s")).filter(option -> option.contains("Tiered") || option.contains("Threshold")).collect(Collectors.joining(" "));
    }

    /** Java itself tells where a class comes from: nobody else would notice that it refuses the archive. */
    private static Run fromArchive(Path java, Path cache, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Run run = run(java, cache, Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log), arguments);
        List<String> ours = Files.readAllLines(log).stream()
            .filter(line -> (line.contains(" pimkg.") || line.contains(" picocli.")) && !line.contains("Lambda")).toList();
        assertTrue(ours.size() > 100, () -> ours.size() + " classes");
        // The way in itself is not rehearsed, and what needs a library that is not here can't be kept.
        List<String> others = ours.stream().filter(line -> !line.contains("shared objects file")).toList();
        assertTrue(others.size() < ours.size() / 20, others::toString);
        return run;
    }

    /** Made in the background; gone are its lock and what it was called before it was complete. */
    private static Path archive(Path cache) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<Path> there = List.of();
        while (System.nanoTime() < end && !(there.size() == 1 && Files.isRegularFile(there.get(0)) && !there.get(0).toString().contains("."))) {
            Thread.sleep(100);
            try (Stream<Path> files = Files.list(cache)) {
                there = files.toList();
            }
        }
        assertEquals(1, there.size(), there::toString);
        return there.get(0);
    }

    @Test
    void standardInputAndExitCodesPassThroughWhereNothingCanBeKept() throws IOException, InterruptedException {
        Path nowhere = Files.createFile(folder.resolve("a file")).resolve("cache");
        ProcessBuilder builder = builder(Path.of(System.getProperty("java.home")), nowhere, Map.of(), "validate", "-", "--lang", "en");
        Run good = run(builder.redirectInput(Description.complete().in(folder, "good.ttl").toFile()));
        assertEquals(0, good.code(), good.said());
        assertTrue(good.out().contains("violations 0") && good.err().isEmpty(), good.said());
        Path spaces = folder.resolve("a folder with spaces");
        Files.createSymbolicLink(spaces, Path.of("installed"));
        Run there = run(Path.of(System.getProperty("java.home")), nowhere, Map.of("PIM", spaces.resolve("pim").toString()), "--version");
        assertTrue(there.code() == 0 && there.out().startsWith("pim-kg "), there.said());
        Run wrong = run(Path.of(System.getProperty("java.home")), nowhere, Map.of(), "validate", folder.resolve("none such.ttl").toString(), "--lang", "en");
        assertEquals(3, wrong.code(), wrong.said());
        assertTrue((wrong.out() + wrong.err()).contains("none such.ttl"), wrong.said());
    }

    @Test
    void aServerEndsWhenTheLauncherIsToldTo() throws IOException, InterruptedException {
        Process process = builder(Path.of(System.getProperty("java.home")), Path.of(""), Map.of("JDK_JAVA_OPTIONS", "-XX:+UseParallelGC"),
            "serve", "--port", "0", "--lang", "en").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertTrue(String.valueOf(out.readLine()).contains("http://127.0.0.1:"));
            process.destroy();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutJavaItSaysWhatIsMissing() throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        ProcessBuilder builder = builder(folder.resolve("no java"), Path.of(""), Map.of("PATH", tools.toString()), "--version");
        builder.command().addAll(0, List.of("/bin/sh"));
        Run run = run(builder);
        assertEquals(127, run.code(), run.said());
        assertTrue(run.err().contains("Java 17") && run.err().contains("JAVA_HOME"), run.said());
    }

    private static Run run(Path java, Path cache, Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        return run(builder(java, cache, more, arguments));
    }

    private static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
            String told = Files.readString(err).lines().filter(line -> !line.startsWith("NOTE: Picked up")).collect(Collectors.joining("\n"));
            return new Run(process.exitValue(), Files.readString(out), told);
        } finally {
            process.destroyForcibly();
        }
    }

    /** No folder for archives is the empty path. */
    private static ProcessBuilder builder(Path java, Path cache, Map<String, String> more, String... arguments) {
        String pim = more.getOrDefault("PIM", folder.resolve("linked pim").toString());
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(pim), Stream.of(arguments))
            .collect(Collectors.toCollection(ArrayList::new)));
        builder.environment().putAll(Map.of("JAVA_HOME", java.toString(), "PIM_CACHE", cache.toString(), "LC_ALL", "C"));
        builder.environment().putAll(more);
        return builder;
    }
}
