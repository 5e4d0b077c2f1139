package pimkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.Golden;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.graph.Syntax;

/** {@code pim convert}: one form in, another out, and an account of every field. */
class ConvertCommandTest {

    private static final Path HDX = Golden.file("intake/hdx-package.json");
    private static final Path LIST = Golden.file("intake/list-with-headings.csv");
    private static final Path EXAMPLE = Path.of("data/example/protection-monitoring.ttl");

    @TempDir
    private Path folder;

    private static Graph graph(String turtle) {
        return RdfReader.require(RdfInput.of("converted.ttl", Optional.of(Syntax.TURTLE), turtle.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anyFormBecomesTurtleAndTheFieldsAreAccountedFor() {
        Run run = Run.pim("convert", HDX, "--lang", "en");
        assertEquals(0, run.code(), run.err());
        assertTrue(graph(run.out()).size() > 40);
        assertTrue(run.err().contains("read as a record of HDX"), run.err());
        assertTrue(run.err().contains("Left out on purpose"), run.err());
        assertFalse(run.out().contains("Fictional Person"), "A name of staff came through.");
    }

    @Test
    void theEndingOfTheOutputTellsTheForm() throws IOException {
        for (String ending : new String[] {"ttl", "jsonld", "rdf", "nt", "csv"}) {
            Path out = folder.resolve("out." + ending);
            assertEquals(0, Run.pim("convert", LIST, "-o", out).code(), ending);
            assertTrue(Files.size(out) > 500, ending);
        }
    }

    @Test
    void aListBecomesRdfAndTheSameListAgain() throws IOException {
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        assertEquals(0, Run.pim("convert", LIST, "-o", first, "--lang", "en").code());
        assertEquals(0, Run.pim("convert", first, "-o", folder.resolve("between.ttl"), "--lang", "en").code());
        assertEquals(0, Run.pim("convert", folder.resolve("between.ttl"), "-o", second, "--lang", "en").code());
        assertEquals(Files.readString(first), Files.readString(second));
        assertTrue(Files.readString(first).lines().skip(1).findFirst().orElseThrow().startsWith("\"#meta+id\","));
        assertTrue(Files.readString(first).contains("'=not a formula"), "A text that looks like a formula must not calculate.");
    }

    @Test
    void aRecordOfHdxComesBackAsOne() {
        JsonObject before = JsonParser.parseString(read(HDX)).getAsJsonObject();
        Run run = Run.pim("convert", HDX, "--to", "hdx");
        assertEquals(0, run.code(), run.err());
        JsonObject after = JsonParser.parseString(run.out()).getAsJsonObject();
        for (String field : new String[] {"title", "notes", "dataset_date", "data_update_frequency", "license_id", "caveats"}) {
            assertEquals(before.get(field), after.get(field), field);
        }
        assertEquals(names(before.getAsJsonArray("tags")), names(after.getAsJsonArray("tags")));
        assertEquals(before.getAsJsonArray("resources").size(), after.getAsJsonArray("resources").size());
        assertFalse(after.has("maintainer"), "Staff stay out.");
    }

    private static Set<String> names(JsonArray list) {
        Set<String> names = new TreeSet<>();
        list.forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void whatIsNotMeantForEveryoneIsNotWrittenForSearchEngines() {
        Path out = folder.resolve("out.jsonld");
        Run run = Run.pim("convert", EXAMPLE, "--to", "schemaorg", "-o", out, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("no description may be published to everyone"), run.said());
        assertFalse(Files.exists(out));
    }

    private static String openToAll() {
        return read(EXAMPLE).replace("w3id.org/pim-kg/data/example/", "example.org/").replace("eu-access:RESTRICTED", "eu-access:PUBLIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ckan", "hdx"})
    void whatIsOpenButSensitiveIsWrittenAsPrivate(String form) throws IOException {
        Path sensitive = Files.writeString(folder.resolve("sensitive.ttl"), openToAll());
        Run closed = Run.pim("convert", sensitive, "--to", form, "--lang", "en");
        assertEquals(0, closed.code(), closed.err());
        assertTrue(JsonParser.parseString(closed.out()).getAsJsonObject().get("private").getAsBoolean(), closed.out());
        assertTrue(closed.said().contains("Written as private"), closed.said());

        Path harmless = Files.writeString(folder.resolve("harmless.ttl"), openToAll().replace("sensitivity:Moderate", "sensitivity:Low"));
        Run open = Run.pim("convert", harmless, "--to", form, "--lang", "en");
        assertFalse(JsonParser.parseString(open.out()).getAsJsonObject().get("private").getAsBoolean(), open.out());
        assertFalse(open.said().contains("Written as private"), open.said());
    }

    @Test
    void whatIsMeantForEveryoneIsWrittenForSearchEngines() throws IOException {
        Path file = Files.writeString(folder.resolve("open.ttl"), openToAll().replace("sensitivity:Moderate", "sensitivity:Low"));
        Run run = Run.pim("convert", file, "--to", "schemaorg", "--lang", "en");
        assertEquals(0, run.code(), run.err());
        JsonObject dataset = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("https://schema.org/", dataset.get("@context").getAsString());
        assertEquals("Dataset", dataset.get("@type").getAsString());
        assertTrue(dataset.has("name") && dataset.has("description"), run.out());
        assertEquals(0, Run.fed(run.out(), "validate", "-", "--fail-on", "never").code(), "It reads back as a description.");
    }

    @Test
    void ofSeveralFilesOneThatCantBeReadMeansThatNothingIsWritten() {
        Path out = folder.resolve("out.ttl");
        Run run = Run.pim("convert", LIST, Golden.file("intake/not-duplicate-heading.csv"), "-o", out, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("Title (A1, C1)"), run.said());
        assertFalse(Files.exists(out));
    }

    @Test
    void namesThatAreNobodysGetTheBaseThatIsGiven() {
        Run run = Run.pim("convert", LIST, "--base", "https://example.org/dataset/");
        assertTrue(run.out().contains("<https://example.org/dataset/FICTIONAL-1>"), run.out());
        assertFalse(run.out().contains("description.invalid"));
    }

    @Test
    void anUnknownFormIsAFaultOfTheCommandLineAndTheKnownOnesAreNamed() {
        Run run = Run.pim("convert", LIST, "--to", "word", "--lang", "en");
        assertEquals(2, run.code());
        assertTrue(run.said().contains("schemaorg"), run.said());
    }

    @Test
    void aFileWithoutDatasetsGivesThree() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ttl"), "<https://example.org/a> <https://example.org/b> 1 .");
        Run run = Run.pim("convert", file, "--lang", "en");
        assertEquals(3, run.code());
        assertTrue(run.said().contains("No dataset is described"), run.said());
    }

    @Test
    void whatTheFormHasNoFieldForIsTold() {
        Run run = Run.pim("convert", EXAMPLE, "--to", "ckan", "--lang", "en");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.said().contains("The form has no field for:"), run.said());
        assertTrue(run.said().contains("Feedback to the community [pim:feedbackToCommunity] (4)"), run.said());
    }
}
