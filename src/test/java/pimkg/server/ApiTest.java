package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.header;
import static pimkg.server.ServerUnderTest.json;
import static pimkg.server.ServerUnderTest.type;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.api.Operation;
import pimkg.api.Operations;
import pimkg.api.Parameter;
import pimkg.text.Language;

/** What is told of the addresses is what they do. */
class ApiTest {

    @RegisterExtension
    static final ServerUnderTest SERVER = new ServerUnderTest();

    private static JsonObject document(Language language) {
        return json(SERVER.get("/openapi.json?lang=" + language.tag()));
    }

    private static boolean answers(String route, String path) {
        return route.endsWith("/*") ? path.equals(route.substring(0, route.length() - 2)) || path.startsWith(route.substring(0, route.length() - 1)) : path.equals(route);
    }

    @Test
    void everyRouteIsToldAndNoOther() {
        Set<String> routes = new TreeSet<>(SERVER.server().routes());
        Set<String> untold = routes.stream().filter(route -> !List.of("/", "/*").contains(route))
            .filter(route -> Operations.packaged().stream().noneMatch(operation -> answers(route, operation.path()))).collect(Collectors.toSet());
        assertEquals(Set.of(), untold, "Tell of it in operations.json.");
        Set<String> invented = Operations.packaged().stream().map(Operation::path).filter(path -> !List.of("/", "/about").contains(path))
            .filter(path -> routes.stream().filter(route -> !route.equals("/*")).noneMatch(route -> answers(route, path))).collect(Collectors.toSet());
        assertEquals(Set.of(), invented, "Nothing answers there.");
    }

    @Test
    void everyExampleIsAnsweredInEveryFormThatIsTold() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.packaged()) {
            if (operation.kept() || !operation.isReading() && operation.sends().isEmpty()) {
                continue;
            }
            for (String form : operation.answers()) {
                HttpResponse<String> answer = operation.isReading() ? SERVER.get(operation.example(), "Accept", form)
                    : SERVER.postBytes(operation.example(), operation.body(), operation.sends().getBytes(StandardCharsets.UTF_8), "Accept", form);
                if (answer.statusCode() != 200 || !type(answer).equals(form)) {
                    wrong.add(operation.name() + " " + operation.example() + " as " + form + ": " + answer.statusCode() + " " + type(answer));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theFirstFormComesWithoutAWish() {
        List<String> wrong = Operations.packaged().stream().filter(operation -> operation.isReading() && !operation.kept())
            .filter(operation -> !type(SERVER.get(operation.example())).equals(operation.answers().get(0))).map(Operation::example).toList();
        assertEquals(List.of(), wrong);
    }

    /** Those that change something need a token before anything else is looked at. */
    @Test
    void whatNeedsATokenRefusesWhoeverHasNone() {
        for (Operation operation : Operations.packaged()) {
            if (operation.token()) {
                HttpResponse<String> answer = SERVER.send(operation.method().toUpperCase(Locale.ROOT), operation.example(),
                    BodyPublishers.ofString("x"), "Content-Type", operation.body().isEmpty() ? "text/plain" : operation.body());
                assertTrue(List.of(401, 403).contains(answer.statusCode()), () -> operation.name() + " " + answer.statusCode() + answer.body());
                assertTrue(operation.problems().contains(json(answer).get("code").getAsString()), answer::body);
            }
        }
    }

    @Test
    void withoutWhatIsRequiredThereIsNoAnswer() {
        List<String> answered = Operations.packaged().stream().filter(operation -> operation.isReading() && operation.example().contains("?")
            && !operation.path().equals("/sparql")).map(operation -> operation.example().replaceFirst("\\?.*", ""))
            .filter(path -> SERVER.get(path).statusCode() < 400 && !path.matches("/rest/v1/[^/]+/data")).toList();
        assertEquals(List.of(), answered);
    }

    /** What OpenAPI 3.1 demands of a document of this kind. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theDocumentIsWellMade(Language language) {
        JsonObject document = document(language);
        assertEquals("3.1.0", document.get("openapi").getAsString());
        assertEquals(SERVER.server().url().replaceAll("/$", ""), document.getAsJsonArray("servers").get(0).getAsJsonObject().get("url").getAsString());
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        document.getAsJsonArray("tags").forEach(tag -> tags.add(tag.getAsJsonObject().get("name").getAsString()));
        document.getAsJsonObject("paths").asMap().forEach((path, methods) -> methods.getAsJsonObject().asMap().forEach((method, each) -> {
            JsonObject operation = each.getAsJsonObject();
            assertTrue(ids.add(operation.get("operationId").getAsString()), () -> operation + " twice");
            assertTrue(tags.contains(operation.getAsJsonArray("tags").get(0).getAsString()));
            assertFalse(operation.get("summary").getAsString().isBlank());
            Set<String> named = new TreeSet<>();
            if (operation.has("parameters")) {
                operation.getAsJsonArray("parameters").forEach(parameter -> named(parameter.getAsJsonObject(), named));
            }
            assertEquals(Pattern.compile("\\{([^}]+)}").matcher(path).results().map(gap -> gap.group(1)).collect(Collectors.toCollection(TreeSet::new)), named, path);
            assertTrue(operation.getAsJsonObject("responses").has("default"));
            operation.getAsJsonObject("responses").asMap().forEach((status, response) -> assertFalse(response.getAsJsonObject().get("description").getAsString().isBlank()));
        }));
        assertEquals(Operations.packaged().size(), ids.size());
    }

    private static void named(JsonObject parameter, Set<String> inPath) {
        assertTrue(parameter.has("schema") && !parameter.get("description").getAsString().isBlank(), parameter::toString);
        if (parameter.get("in").getAsString().equals("path")) {
            assertTrue(parameter.get("required").getAsBoolean());
            inPath.add(parameter.get("name").getAsString());
        }
    }

    @Test
    void problemsAreThoseOfTheCatalogueByTheirStatus() {
        JsonObject responses = document(Language.EN).getAsJsonObject("paths").getAsJsonObject("/validate").getAsJsonObject("post").getAsJsonObject("responses");
        assertTrue(responses.getAsJsonObject("413").get("description").getAsString().contains("`too-many-statements`"), responses::toString);
        assertEquals("#/components/schemas/Problem", responses.getAsJsonObject("400").getAsJsonObject("content").getAsJsonObject("application/problem+json")
            .getAsJsonObject("schema").get("$ref").getAsString());
        HttpResponse<String> refused = SERVER.post("/validate?profile=none", "text/turtle", "<urn:x> a <http://www.w3.org/ns/dcat#Dataset> .");
        JsonElement properties = document(Language.EN).getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject("Problem").get("properties");
        assertTrue(properties.getAsJsonObject().keySet().containsAll(Stream.of("type", "title", "status", "code").toList()));
        assertTrue(json(refused).keySet().containsAll(List.of("type", "title", "status", "code")), refused.body());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageTellsAllOfItInFourLanguages(Language language) {
        String page = SERVER.get("/api?lang=" + language.tag(), "Accept", "text/html").body();
        assertEquals(List.of(), new Markup(page).faults(language.tag(), language.dir()));
        for (Operation operation : Operations.packaged()) {
            assertTrue(page.contains("<h3 id=\"" + operation.name() + "\">"), operation.name());
        }
        assertTrue(page.contains("href=\"/openapi.json?lang=" + language.tag() + "\""));
        assertTrue(page.contains("<a href=\"/problems/judging-timeout?lang=" + language.tag() + "\">"), page);
    }

    @Test
    void anotherLanguageHasOtherWordsAndTheSameOperations() {
        JsonObject english = document(Language.EN);
        JsonObject arabic = document(Language.AR);
        assertEquals(english.getAsJsonObject("paths").keySet(), arabic.getAsJsonObject("paths").keySet());
        assertNotEquals(english.getAsJsonObject("info").get("description"), arabic.getAsJsonObject("info").get("description"));
        HttpResponse<String> first = SERVER.get("/openapi.json");
        assertEquals(304, SERVER.get("/openapi.json", "If-None-Match", header(first, "ETag")).statusCode());
    }

    @Test
    void aHostThatIsNoneGetsIntoNoCommand() throws Exception {
        String page = SERVER.getRaw("/api").replace("&#39;", "'");
        assertTrue(page.contains("'http://x/browse'"), page);
        assertTrue(Operations.packaged().stream().flatMap(operation -> operation.parameters().stream()).map(Parameter::example).noneMatch(example -> example.contains("'")));
    }
}
