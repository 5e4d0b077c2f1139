package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pimkg.reply.ProblemCatalogue;
import pimkg.text.Language;

/** The description of the server for programs is held against the server itself. */
class OpenApiTest {

    private static final Stewards STEWARDS = new Stewards();

    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    private static final String OURS = "/datasets/" + Stewards.A + "/legal-aid";
    /** What pages load and nobody asks for by hand. */
    private static final Set<String> INNER = Set.of("/", "/*");
    private static JsonObject document;

    @BeforeAll
    static void read() {
        document = ServerUnderTest.json(SERVER.get("/openapi.json"));
        assertEquals(201, Stewards.put(SERVER, STEWARDS.first, OURS + "?audience=public", Stewards.description()).statusCode());
    }

    private static Map<String, JsonObject> operations(String method) {
        Map<String, JsonObject> operations = new TreeMap<>();
        document.getAsJsonObject("paths").entrySet().forEach(path -> Optional.ofNullable(path.getValue().getAsJsonObject().getAsJsonObject(method))
            .ifPresent(operation -> operations.put(path.getKey(), operation)));
        return operations;
    }

    private static Stream<JsonObject> parameters(JsonObject operation) {
        return operation.has("parameters") ? StreamSupport.stream(operation.getAsJsonArray("parameters").spliterator(), false)
            .map(reference -> (JsonObject) resolved(reference.getAsJsonObject().get("$ref").getAsString())) : Stream.of();
    }

    private static JsonElement resolved(String reference) {
        assertTrue(reference.startsWith("#/"), reference);
        JsonElement at = document;
        for (String part : reference.substring(2).split("/")) {
            at = at.getAsJsonObject().get(part);
            assertFalse(at == null, reference);
        }
        return at;
    }

    private static String address(String path, JsonObject operation) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonObject parameter : parameters(operation).toList()) {
            String name = parameter.get("name").getAsString();
            if (parameter.has("example") && !parameter.get("in").getAsString().equals("header") && !name.equals("format")) {
                String example = parameter.get("example").getAsString();
                address = address.replace("{" + name + "}", name.equals("question") ? example.replaceFirst("\\..*", "") : example);
                if (parameter.get("in").getAsString().equals("query")) {
                    query.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
                }
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static Set<String> types(JsonObject holder) {
        return holder.has("content") ? holder.getAsJsonObject("content").keySet() : Set.of();
    }

    /** What can be read is read with the examples, in each of the forms that it is said to have. */
    @TestFactory
    Stream<DynamicTest> whatIsSaidToAnswerAnswersInTheFormsThatAreSaid() {
        return operations("get").entrySet().stream().map(operation -> DynamicTest.dynamicTest("GET " + operation.getKey(), () -> {
            String address = address(operation.getKey(), operation.getValue());
            for (String type : types(operation.getValue().getAsJsonObject("responses").getAsJsonObject("200"))) {
                HttpResponse<byte[]> answer = SERVER.getBytes(inForm(address, type), with(STEWARDS.readerOfFirst, "Accept", type));
                assertEquals(200, answer.statusCode(), () -> address + " " + type + " " + new String(answer.body(), StandardCharsets.UTF_8));
                assertEquals(type, ServerUnderTest.type(answer).replaceFirst(";.*", ""), address);
            }
        }));
    }

    /** A question that asks yes or no is no graph, and a graph is no table. */
    private static String inForm(String address, String type) {
        boolean graph = Set.of("text/turtle", "application/n-triples").contains(type);
        String query = graph ? "CONSTRUCT WHERE { ?s a ?o } LIMIT 1" : "SELECT * { ?s ?p ?o } LIMIT 1";
        return address.startsWith("/sparql?") ? "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) : address;
    }

    @Test
    void everyRouteIsDescribed() {
        Set<String> paths = document.getAsJsonObject("paths").keySet();
        Set<String> undescribed = SERVER.server().routes().stream().filter(route -> !INNER.contains(route))
            .filter(route -> paths.stream().noneMatch(path -> serves(route, path))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), undescribed);
    }

    private static boolean serves(String route, String path) {
        return route.endsWith("/*") ? path.equals(route.replace("/*", "")) || path.startsWith(route.replace("*", ""))
            : Pattern.matches(path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"), route);
    }

    @Test
    void whatIsSentIsTakenInTheFormsThatAreSaid() {
        JsonObject check = operations("post").get("/validate");
        assertTrue(types(check.getAsJsonObject("requestBody")).contains("text/turtle"));
        for (String type : types(check.getAsJsonObject("responses").getAsJsonObject("200"))) {
            HttpResponse<String> report = SERVER.post(address("/validate", check), "text/turtle", Stewards.description(), "Accept", type);
            assertEquals(200, report.statusCode(), type);
            assertEquals(type, ServerUnderTest.type(report).replaceFirst(";.*", ""));
        }
        for (String type : types(operations("post").get("/link").getAsJsonObject("responses").getAsJsonObject("200"))) {
            HttpResponse<String> links = SERVER.post("/link", "text/csv", "id,label\n1,monitoring\n", "Accept", type);
            assertEquals(type, ServerUnderTest.type(links).replaceFirst(";.*", ""));
        }
    }

    @Test
    void whatIsSaidToNeedATokenIsRefusedWithoutOne() {
        int tried = 0;
        for (String method : List.of("put", "delete", "post")) {
            for (Map.Entry<String, JsonObject> operation : operations(method).entrySet()) {
                if (operation.getValue().has("security")) {
                    String address = address(operation.getKey(), operation.getValue());
                    assertEquals(401, SERVER.send(method.toUpperCase(), address, BodyPublishers.ofString("")).statusCode(), address);
                    tried++;
                }
            }
        }
        assertEquals(4, tried);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWholeInEveryLanguage(Language language) {
        String said = SERVER.get("/openapi.json?lang=" + language.tag()).body();
        assertFalse(said.contains("\"%"), said);
        JsonObject other = ServerUnderTest.json(SERVER.get("/openapi.json?lang=" + language.tag()));
        assertEquals(document.getAsJsonObject("paths").keySet(), other.getAsJsonObject("paths").keySet());
        String page = SERVER.get("/api?lang=" + language.tag(), "Accept", "text/html").body();
        document.getAsJsonObject("paths").keySet().forEach(path -> assertTrue(page.contains("</b> " + path + "<"), path));
        assertEquals(language == Language.EN, other.getAsJsonObject("info").equals(document.getAsJsonObject("info")));
    }

    @Test
    void namesAreTheirOwnAndLeadSomewhere() {
        Set<String> names = new HashSet<>();
        Matcher references = Pattern.compile("\"\\$ref\":\"([^\"]+)\"").matcher(document.toString());
        int found = 0;
        for (; references.find(); found++) {
            resolved(references.group(1));
        }
        assertTrue(found > 100);
        for (String method : List.of("get", "put", "post", "delete")) {
            operations(method).forEach((path, operation) -> {
                assertTrue(names.add(operation.get("operationId").getAsString()), path);
                Set<String> said = parameters(operation).filter(each -> each.get("in").getAsString().equals("path"))
                    .map(each -> each.get("name").getAsString()).collect(Collectors.toSet());
                Set<String> inPath = Pattern.compile("\\{([^}]+)}").matcher(path).results().map(each -> each.group(1)).collect(Collectors.toSet());
                assertEquals(inPath, said, path);
            });
        }
        JsonObject code = (JsonObject) resolved("#/components/schemas/Problem/properties/code");
        assertEquals(ProblemCatalogue.packaged().kinds().size(), code.getAsJsonArray("enum").size());
    }
}
