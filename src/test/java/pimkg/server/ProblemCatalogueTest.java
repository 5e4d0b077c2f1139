package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.assertProblem;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.admission.Budget;
import pimkg.reply.Problem;
import pimkg.reply.ProblemCatalogue;
import pimkg.submission.RefusedException;
import pimkg.text.Language;
import pimkg.text.Texts;
import pimkg.vocabulary.VocabularyException;

/** Every problem is in the catalogue, in four languages, at the address that its type names. */
final class ProblemCatalogueTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static final Path SOURCES = Path.of("src/main/java/pimkg");
    /** A problem that is made, or a visit that is refused: the first text in it is the code. */
    private static final Pattern MADE = Pattern.compile("(?:new Problem\\(|refuse\\()(?:[^\"();]|\\([^\"()]*\\)){0,120}\"([a-z0-9-]+)\"");

    static Stream<String> codes() {
        return ProblemCatalogue.packaged().kinds().stream().map(ProblemCatalogue.Kind::code);
    }

    private static Set<String> thrown() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher made = MADE.matcher(Files.readString(file));
                while (made.find()) {
                    codes.add(made.group(1));
                }
            }
        }
        // Those that are put together from a name.
        assertTrue(codes.remove("vocabulary-") && codes.remove("budget-") && codes.remove("submission-"), codes::toString);
        Stream.of(VocabularyException.Fault.values()).forEach(fault -> codes.add("vocabulary-" + name(fault)));
        Stream.of(RefusedException.Reason.values()).forEach(reason -> codes.add("submission-" + name(reason)));
        Stream.of(Budget.Kind.values()).forEach(kind -> codes.add("budget-" + name(kind)));
        return codes;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void whatIsThrownAndWhatIsInTheCatalogueAreTheSame() throws IOException {
        assertEquals(thrown(), codes().collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noFaultOfTheInputIsAFaultOfTheServer() {
        Set<String> ours = Set.of("internal", "busy", "no-memory", "query-timeout", "reconcile-timeout", "shelf-full", "store-full", "store-closed",
            "stale", "behind", "split", "service-failed");
        ProblemCatalogue.packaged().kinds().stream().filter(kind -> kind.statuses().stream().anyMatch(status -> status >= 500))
            .forEach(kind -> assertTrue(ours.contains(kind.code()), kind.code()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void itsTypeLeadsToItInFourLanguages(String code) {
        Set<String> told = new HashSet<>();
        for (Language language : Language.values()) {
            HttpResponse<String> data = SERVER.get("/problems/" + code, "Accept-Language", language.tag());
            assertEquals(200, data.statusCode());
            assertEquals("/problems/" + code, json(data).get("type").getAsString());
            told.add(json(data).get("title").getAsString());
            told.add(json(data).get("cure").getAsString());
            HttpResponse<String> page = SERVER.get("/problems/" + code + "?lang=" + language.tag(), "Accept", "text/html");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<html lang=\"" + language.tag() + "\"") && page.body().contains(code), page::body);
        }
        assertEquals(2 * Language.values().length, told.size(), told::toString);
    }

    @Test
    void theListHasAllOfThem() {
        assertEquals(ProblemCatalogue.packaged().kinds().size(), json(SERVER.get("/problems")).getAsJsonArray("problems").size());
        String page = SERVER.get("/problems", "Accept", "text/html", "Accept-Language", "ar").body();
        codes().forEach(code -> assertTrue(page.contains("id=\"" + code + "\""), code));
        assertProblem(404, "not-found", SERVER.get("/problems/none"));
    }

    @Test
    void aProblemTellsItsTypeWhetherToTryAgainAndTheNumberOfTheRequest() {
        HttpResponse<String> answer = SERVER.get("/nothing");
        assertProblem(404, "not-found", answer);
        assertEquals("/problems/not-found", json(answer).get("type").getAsString());
        assertFalse(json(answer).get("retry").getAsBoolean());
        assertEquals(header(answer, "X-Request-Id"), json(answer).get("requestId").getAsString());
        String page = SERVER.get("/nothing", "Accept", "text/html", "X-Request-Id", "own-id-12345").body();
        assertTrue(page.contains("own-id-12345") && page.contains("href=\"/problems/not-found"), page);
    }

    @Test
    void everyAnswerHasANumberOfItsOwn() {
        Set<String> numbers = new HashSet<>();
        for (String path : new String[] {"/", "/health", "/sparql?query=ASK%7B%7D", "/nothing", "/sparql?query=x"}) {
            numbers.add(header(SERVER.get(path), "X-Request-Id"));
        }
        assertEquals(5, numbers.size(), numbers::toString);
        assertTrue(numbers.stream().allMatch(number -> number.matches("[0-9a-f]{16}")), numbers::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has space inside", "<script>alert</script>", "with\"quote-12345", "-begins-with-hyphen", "éééééééééé"})
    void aNumberThatCouldDoHarmIsNotTaken(String own) {
        assertTrue(header(SERVER.get("/health", "X-Request-Id", own), "X-Request-Id").matches("[0-9a-f]{16}"));
        assertTrue(header(SERVER.get("/health", "X-Request-Id", "a".repeat(65)), "X-Request-Id").matches("[0-9a-f]{16}"));
    }

    @Test
    void everyTitleIsASentence() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(Problem.class, language);
            codes().forEach(code -> assertTrue(texts.get("problem." + code).matches("(?s).+[.?؟]") && texts.get("problem." + code + ".cure").matches("(?s).+[.?؟]"), code));
        }
    }
}
