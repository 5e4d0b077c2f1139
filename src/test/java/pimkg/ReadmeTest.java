package pimkg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pimkg.access.Holder;
import pimkg.access.Minted;
import pimkg.access.TokenFileException;
import pimkg.access.Tokens;
import pimkg.cli.Main;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.Answer;
import pimkg.query.QueryRunner;
import pimkg.server.PimServer;
import pimkg.setting.ServerSettings;

/** Runs every block of the README. The block behind a command is its output; a line "…" stands for any lines. */
class ReadmeTest {

    private static final String PIM = "java -jar target/pim.jar ";
    private static final String BUILD = "mvn ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Minted TOKEN = Minted.of(new Holder("Omar Example", Holder.STEWARD, Optional.of("fictional-relief")));
    private static PimServer server;

    @BeforeAll
    static void start() {
        server = PimServer.start(KnowledgeGraph.packaged(), settings());
    }

    /** Those of one machine, and a file with the token of the README's steward. */
    private static ServerSettings settings() {
        try {
            Path tokens = Files.createTempFile("tokens", ".txt");
            Files.writeString(tokens, TOKEN.line());
            ServerSettings local = ServerSettings.local();
            return new ServerSettings(local.host(), 0, local.baseUrl(), local.queryTimeout(), local.mappings(), Optional.of(new Tokens(tokens)));
        } catch (IOException | TokenFileException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandDoesWhatItSays() {
        List<Readme.Block> blocks = Readme.blocks();
        return IntStream.range(0, blocks.size())
            .filter(index -> blocks.get(index).kind().equals("sh") && !blocks.get(index).text().startsWith(BUILD))
            .mapToObj(index -> DynamicTest.dynamicTest(blocks.get(index).text().strip(),
                () -> check(blocks.get(index).text().strip(), blocks.get(index + 1).text())));
    }

    @TestFactory
    Stream<DynamicTest> everyQueryHasAnAnswer() {
        return Readme.blocks().stream().filter(block -> block.kind().equals("sparql"))
            .map(block -> DynamicTest.dynamicTest("SPARQL", () -> {
                QueryFactory.create(block.text());
                Answer.Rows rows = (Answer.Rows) new QueryRunner(KnowledgeGraph.packaged()).ask(block.text());
                assertTrue(!rows.rows().isEmpty());
            }));
    }

    @Test
    void everyPieceOfTurtleStandsInAFileThatTestsUse() throws IOException {
        String shapes = Files.readString(Golden.file("rule/agency-shapes.ttl"));
        Readme.blocks().stream().filter(block -> block.kind().equals("turtle"))
            .forEach(block -> assertTrue(shapes.contains(block.text()), block.text()));
    }

    private static void check(String command, String expected) throws IOException, InterruptedException {
        String actual = command.startsWith(PIM) ? pim(command.substring(PIM.length())) : curl(command);
        String pattern = expected.lines()
            .map(line -> line.equals("…") ? "(?s:.*)" : Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
            .collect(Collectors.joining("\\R"))
            .replace("\\R(?s:.*)", "(?s:.*)").replace("(?s:.*)\\R", "(?s:.*)");
        assertTrue(Pattern.matches(pattern + "\\R?", actual), () -> "expected:\n" + expected + "\nbut was:\n" + actual);
    }

    private static String pim(String arguments) {
        StringWriter out = new StringWriter();
        List<String> words = words(arguments);
        if (!words.contains("--lang")) {
            words.addAll(List.of("--lang", "en"));
        }
        Main.run(words.toArray(String[]::new), new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(out));
        return out.toString();
    }

    private static String curl(String command) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        List<String> words = words(command);
        for (int index = 0; index < words.size(); index++) {
            switch (words.get(index)) {
                case "-H" -> request.header(words.get(index + 1).split(": ")[0], words.get(index + 1).split(": ")[1].replace("$TOKEN", TOKEN.token()));
                case "-T" -> request.PUT(HttpRequest.BodyPublishers.ofFile(Path.of(words.get(index + 1))));
                case "--data-binary" -> request.POST(HttpRequest.BodyPublishers.ofFile(Path.of(words.get(index + 1).substring(1))));
                case "--data-urlencode" -> request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(words.get(index + 1).replaceFirst("=.*", "=")
                        + URLEncoder.encode(words.get(index + 1).replaceFirst("[^=]*=", ""), StandardCharsets.UTF_8)));
                default -> { }
            }
        }
        String address = words.get(words.size() - 1).replace("http://127.0.0.1:3030/", server.url());
        return HttpClient.newHttpClient().send(request.uri(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(Stream.of(1, 2, 3).map(matcher::group).filter(Objects::nonNull).findFirst().orElseThrow());
        }
        return words;
    }
}
