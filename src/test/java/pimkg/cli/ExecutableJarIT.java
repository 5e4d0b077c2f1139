package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships, run as its users run it, with every Java on this machine that is new enough. */
class ExecutableJarIT {

    private static final Path JAR = Path.of("target/pim.jar");
    private static final Path JVMS = Path.of("/usr/lib/jvm");
    private static final Pattern URL = Pattern.compile("https?://[\\w.:]+/?");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    static Set<Path> javas() throws IOException {
        Set<Path> homes = new TreeSet<>(Set.of(Path.of(System.getProperty("java.home")).toRealPath()));
        if (Files.isDirectory(JVMS)) {
            try (Stream<Path> candidates = Files.list(JVMS)) {
                for (Path home : candidates.toList()) {
                    if (feature(home) >= 17 && Files.isExecutable(home.resolve("bin/java"))) {
                        homes.add(home.toRealPath());
                    }
                }
            }
        }
        return homes;
    }

    static Path newest() throws IOException {
        Path newest = Path.of(System.getProperty("java.home"));
        for (Path home : javas()) {
            newest = feature(home) > feature(newest) ? home : newest;
        }
        return newest;
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        Properties properties = new Properties();
        if (Files.isRegularFile(release)) {
            try (InputStream in = Files.newInputStream(release)) {
                properties.load(in);
            }
        }
        return Integer.parseInt(properties.getProperty("JAVA_VERSION", "0").replace("\"", "").split("\\D", 2)[0]);
    }

    @ParameterizedTest
    @MethodSource("javas")
    void tellsItsVersion(Path java) throws IOException, InterruptedException {
        Run run = run(java, "--version");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.out().startsWith("pim-kg ") && run.out().contains("Java " + feature(java)), run.said());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @MethodSource("javas")
    void judgesAFileWhateverTheEncodingOfTheSystem(Path java) throws IOException, InterruptedException {
        Path bad = Description.withoutPublisher().in(folder, "bad.ttl");
        Run run = run(java, "validate", bad.toString(), "--lang", "ar");
        assertEquals(1, run.code(), run.said());
        assertTrue(run.out().contains("P6.3") && run.out().contains("المنظمة"), run.out());
        assertEquals(0, run(java, "validate", Description.complete().in(folder, "good.ttl").toString()).code());
        assertEquals(3, run(java, "validate", folder.resolve("none.ttl").toString()).code());
    }

    /** In a build with the client there is nothing to tell. */
    @ParameterizedTest
    @MethodSource("javas")
    void saysThatTheClientOfKafkaIsNotHere(Path java) throws IOException, InterruptedException {
        assumeFalse("compile".equals(System.getProperty("kafka.scope")));
        Run run = run(java, "serve", "--log", "kafka://127.0.0.1:1/changes", "--store", folder.resolve("store").toString(), "--lang", "en");
        assertEquals(3, run.code(), run.said());
        assertTrue(run.err().startsWith("The client of Apache Kafka is not here") && run.err().lines().count() == 1, run.said());
    }

    @ParameterizedTest
    @MethodSource("javas")
    void servesUntilItIsToldToEnd(Path java) throws IOException, InterruptedException {
        Process process = start(java, "serve", "--port", "0");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher url = URL.matcher(String.valueOf(out.readLine()));
            assertTrue(url.find(), "no address");
            HttpResponse<String> health = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(url.group().replaceAll("/$", "") + "/health")).build(),
                HttpResponse.BodyHandlers.ofString());
            assertEquals(200, health.statusCode(), health.body());
            process.toHandle().destroy();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void everyEntryCarriesTheOneTimestampOfAReproducibleBuild() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Set<LocalDateTime> times = new TreeSet<>();
            jar.stream().forEach(entry -> times.add(entry.getTimeLocal()));
            assertEquals(Set.of(LocalDateTime.parse("2026-11-22T00:00:00")), times);
        }
    }

    @Test
    void nothingThatOnlyCopiesAndTestsNeedLiesBesideTheJar() throws IOException {
        try (Stream<Path> libraries = Files.list(JAR.resolveSibling("lib"))) {
            List<String> strangers = libraries.map(path -> path.getFileName().toString()).filter(name ->
                name.matches("(kafka|spark|scala|hadoop|zstd|lz4|snappy|log4j|logback|jackson|woodstox|xerces|xml-apis|snakeyaml-[0-9]).*")).toList();
            boolean withKafka = strangers.size() == 1 && strangers.get(0).startsWith("kafka-clients-");
            assertTrue(strangers.isEmpty() || withKafka && "compile".equals(System.getProperty("kafka.scope")), strangers::toString);
        }
    }

    private Run run(Path java, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder(java, arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Path java, String... arguments) throws IOException {
        return builder(java, arguments).redirectError(folder.resolve("err").toFile()).start();
    }

    private static ProcessBuilder builder(Path java, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
            Stream.of(java.resolve("bin/java").toString(), "-jar", JAR.toString()), Stream.of(arguments)).toList());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
