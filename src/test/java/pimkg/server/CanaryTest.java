package pimkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pimkg.server.ServerUnderTest.encode;
import static pimkg.server.Stewards.A;
import static pimkg.server.Stewards.B;
import static pimkg.server.Stewards.TURTLE;
import static pimkg.server.Stewards.put;
import static pimkg.server.Stewards.remove;
import static pimkg.server.Stewards.with;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import pimkg.access.Minted;
import pimkg.server.CanaryCases.Asked;

/**
 * A word of its own stands in each description that is not for everyone, and every route is asked by everybody: nobody ever reads
 * the word of what is not for them. A route without a case here fails.
 */
final class CanaryTest {

    private static final Stewards STEWARDS = new Stewards();

    /** Who may read the word that begins so. */
    static final String PUBLIC = "finchpublic";
    private static final String COMMUNITY = "finchcommunity";
    private static final String OWNER_A = "finchownera";
    private static final String OWNER_B = "finchownerb";
    /** What only the agency itself may still read: it was open once. */
    private static final String NARROWED = "finchnarrowed";
    private static final String REMOVED = "finchremoved";
    private static final List<String> WORDS = List.of(PUBLIC, COMMUNITY, OWNER_A, OWNER_B, NARROWED, REMOVED);


    @RegisterExtension
    static final ServerUnderTest SERVER = STEWARDS.server();

    /** Somebody, and the words that are for them. */
    private record Asker(String name, Minted token, Set<String> words) {
        String[] headers(String... more) {
            return token == null ? more : with(token, more);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Asker> ASKERS = List.of(
        new Asker("anybody", null, Set.of(PUBLIC)),
        new Asker("reader", STEWARDS.reader, Set.of(PUBLIC, COMMUNITY)),
        new Asker("reviewer", STEWARDS.reviewer, Set.of(PUBLIC, COMMUNITY)),
        new Asker("steward of A", STEWARDS.first, Set.of(PUBLIC, COMMUNITY, OWNER_A, NARROWED, REMOVED)),
        new Asker("reader of A", STEWARDS.readerOfFirst, Set.of(PUBLIC, COMMUNITY, OWNER_A, NARROWED, REMOVED)),
        new Asker("steward of B", STEWARDS.second, Set.of(PUBLIC, COMMUNITY, OWNER_B)));

    @BeforeAll
    static void plant() {
        plant(STEWARDS.first, A, "open", PUBLIC, "?audience=public");
        plant(STEWARDS.first, A, "shared", COMMUNITY, "?audience=community");
        plant(STEWARDS.first, A, "own", OWNER_A, "");
        plant(STEWARDS.second, B, "own", OWNER_B, "");
        plant(STEWARDS.first, A, "narrowed", NARROWED, "?audience=public");
        plant(STEWARDS.first, A, "narrowed", NARROWED + "2", "");
        plant(STEWARDS.first, A, "removed", REMOVED, "");
        assertEquals(200, remove(SERVER, STEWARDS.first, "/datasets/" + A + "/removed-" + REMOVED).statusCode());
    }

    /** The word stands in the id, the title, the description, a keyword, an address and a nameless part. */
    private static void plant(Minted steward, String agency, String name, String word, String query) {
        String id = name.equals("narrowed") ? "narrowed-" + NARROWED : name + "-" + word;
        String turtle = Stewards.saying(word).replace("Fictional: how many", "Fictional " + word + ": how many")
            .replace("<https://example.org/plan/protection-strategy>", "<https://example.org/plan/" + word + ">")
            .replace("[ a dct:PeriodOfTime ;", "[ a dct:PeriodOfTime ; dct:description \"" + word + "\"@en ; dcat:keyword \"" + word + "\"@en ;");
        HttpResponse<String> answer = put(SERVER, steward, "/datasets/" + agency + "/" + id + query, turtle);
        assertTrue(answer.statusCode() < 300, answer::body);
    }

    @Test
    void everyRouteHasACase() {
        Set<String> without = new TreeSet<>(SERVER.server().routes());
        without.removeAll(CanaryCases.all().keySet());
        assertEquals(Set.of(), without, "Say in CanaryCases how to ask it for what is not for everyone.");
    }

    @TestFactory
    Stream<DynamicTest> nobodyReadsWhatIsNotForThem() {
        Set<String> reading = Set.of("/sparql", "/datasets/*");
        List<Asker> four = ASKERS.stream().filter(asker -> !asker.name().startsWith("re") || asker.name().equals("reader")).toList();
        return CanaryCases.all().entrySet().stream().flatMap(route -> (reading.contains(route.getKey()) ? ASKERS : four).stream().map(asker -> DynamicTest.dynamicTest(route.getKey() + " " + asker,
            () -> route.getValue().forEach(asked -> assertNothingSlips(asker, asked)))));
    }

    private static void assertNothingSlips(Asker asker, Asked asked) {
        HttpResponse<byte[]> answer = SERVER.exchangeBytes(asked.method(), asked.path(), asked.body(), asker.headers(asked.headers()));
        assertTrue(answer.statusCode() < 500, () -> "Nothing was learned of " + asked.path() + ": " + answer.statusCode());
        String text = answer.headers().map() + "\n" + readable(answer.body());
        for (String word : WORDS) {
            assertTrue(asker.words().contains(word) || !text.replace(asked.path(), "").contains(word),
                () -> asker + " read " + word + " at " + asked.method() + " " + asked.path() + ": …" + text.substring(Math.max(0, text.indexOf(word) - 200), text.indexOf(word) + 40));
        }
        assertTrue(answer.headers().allValues("Vary").toString().contains("Authorization") || asked.method().equals("OPTIONS"), () -> asked.path() + answer.headers().map());
        assertTrue(asker.token() == null || asked.method().equals("OPTIONS")
            || answer.headers().firstValue("Cache-Control").orElse("").matches(".*(private|no-store).*"), () -> asked.path() + answer.headers().map());
    }

    /** What can be read of an answer; a workbook is an archive. */
    private static String readable(byte[] body) {
        StringBuilder text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(body))) {
            while (archive.getNextEntry() != null) {
                text.append(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException noArchive) {
            // Then it was text.
        }
        return text.toString();
    }

    /** Otherwise all the above would hold for a server that shows nothing. */
    @Test
    void everybodyReadsWhatIsForThem() {
        for (Asker asker : ASKERS) {
            String answer = SERVER.ask("SELECT ?o { ?s ?p ?o FILTER contains(str(?o), 'finch') }", asker.headers("Accept", "text/csv")).body();
            String list = SERVER.get("/datasets", asker.headers()).body();
            for (String word : asker.words()) {
                assertTrue(answer.contains(word) != word.equals(REMOVED), () -> asker + " should read " + word + ": " + answer);
                assertTrue(list.contains(word) != word.equals(REMOVED), () -> asker + " should see " + word + ": " + list);
            }
        }
        assertTrue(SERVER.get("/datasets/" + A + "/removed-" + REMOVED + ".ttl?version=1", with(STEWARDS.readerOfFirst)).body().contains(REMOVED));
    }

    /** Whether something is not there or not for somebody, the answer is the same, up to the name that was asked for. */
    @Test
    void whatOneMayNotSeeIsAsIfItWereNotThere() {
        Map<String, String> hidden = Map.of("own-" + OWNER_B, B, "own-" + OWNER_A, A, "shared-" + COMMUNITY, A, "narrowed-" + NARROWED, A, "removed-" + REMOVED, A);
        hidden.forEach((id, agency) -> ASKERS.stream().filter(asker -> asker.words().stream().noneMatch(id::endsWith)).forEach(asker -> {
            String none = "x".repeat(id.length());
            for (String tail : List.of("", ".ttl", ".html", "?version=1", "/history", "?version=2")) {
                for (String method : List.of("GET", "HEAD", "PUT", "DELETE")) {
                    String there = same(method, "/datasets/" + agency + "/" + id + tail, asker).replace(id, none);
                    boolean mine = method.equals("PUT") || method.equals("DELETE");
                    assertEquals(same(method, "/datasets/" + agency + "/" + none + tail, asker), there, method + " " + id + tail + " " + asker);
                    assertTrue(mine || there.startsWith("404 "), there);
                }
            }
        }));
    }

    private static String same(String method, String path, Asker asker) {
        HttpResponse<byte[]> answer = SERVER.exchangeBytes(method, path, BodyPublishers.ofString(method.equals("PUT") ? Stewards.description() : ""),
            asker.headers("Content-Type", TURTLE));
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        String number = headers.remove("x-request-id").get(0);
        return (answer.statusCode() + " " + headers + "\n" + new String(answer.body(), StandardCharsets.UTF_8)).replace(number, "");
    }

    @Test
    void graphsByTheirNamesAreAsIfTheyWereNotThere() {
        for (Asker asker : ASKERS) {
            for (String[] graph : new String[][] {{B, "own-" + OWNER_B, OWNER_B}, {A, "own-" + OWNER_A, OWNER_A}, {A, "shared-" + COMMUNITY, COMMUNITY}}) {
                String name = CanaryCases.GRAPHS + graph[0] + "/" + graph[1];
                String expected = Boolean.toString(asker.words().contains(graph[2]));
                for (String query : List.of("ASK { GRAPH <" + name + "> { ?s ?p ?o } }", "ASK FROM <" + name + "> { ?s ?p ?o }",
                        "ASK FROM NAMED <" + name + "> { GRAPH ?g { ?s ?p ?o } }", "ASK { ?s ?p ?o FILTER contains(str(?o), '" + graph[2] + "') }",
                        "ASK { <" + name + "> ?p ?o }", "ASK { FILTER EXISTS { GRAPH <" + name + "> { ?s ?p ?o } } }",
                        "ASK { <" + name + "> <http://purl.org/dc/terms/temporal>/<http://purl.org/dc/terms/description> ?o }")) {
                    String answer = SERVER.ask(query, asker.headers("Accept", "text/csv")).body();
                    assertTrue(answer.contains(expected), () -> asker + " " + query + ": " + answer);
                }
                String asked = SERVER.get("/sparql?default-graph-uri=" + encode(name) + "&query=" + encode("ASK { ?s ?p ?o }"), asker.headers("Accept", "text/csv")).body();
                assertTrue(asked.contains(expected), () -> asker + " default-graph-uri " + name + ": " + asked);
                String namedGraph = SERVER.get("/sparql?named-graph-uri=" + encode(name) + "&query=" + encode("ASK { GRAPH ?g { ?s ?p ?o } }"), asker.headers("Accept", "text/csv")).body();
                assertTrue(namedGraph.contains(expected), () -> asker + " named-graph-uri " + name + ": " + namedGraph);
            }
        }
    }

    @Test
    void aNameThatSomebodyAskedForIsNotToldToOthers() {
        SERVER.ask("ASK { GRAPH <urn:example:finch-asked> { ?s ?p ?o } }", with(STEWARDS.first));
        SERVER.ask("ASK FROM NAMED <urn:example:finch-asked> { GRAPH ?g { ?s ?p ?o } }", with(STEWARDS.first));
        SERVER.ask("DESCRIBE <urn:example:finch-asked>", with(STEWARDS.first));
        String names = SERVER.ask("SELECT DISTINCT ?g { GRAPH ?g { } }", "Accept", "text/csv").body();
        assertTrue(names.contains("ontology/categories") && !names.contains("finch-asked"), names);
    }

    @Test
    void countsAreOfWhatOneMaySee() {
        for (Asker asker : ASKERS) {
            long visible = asker.words().stream().filter(word -> !word.equals(REMOVED)).count();
            String counted = SERVER.ask("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s <https://w3id.org/pim-kg/ontology/pim#audience> ?a } }", asker.headers("Accept", "text/csv")).body();
            assertEquals(Long.toString(visible), counted.strip().lines().skip(1).findFirst().orElseThrow(), asker::toString);
            assertTrue(SERVER.get("/datasets", asker.headers()).body().contains("\"total\":" + visible), asker::toString);
            assertFacetsTellOf(visible, asker);
            assertTrue(SERVER.get("/.well-known/void", asker.headers("Accept", "application/n-triples")).body()
                .contains("entities> \"" + visible + "\""), asker::toString);
        }
    }

    /** Each description states one agency, one audience and one category: so their counts add up to what one may see. */
    private static void assertFacetsTellOf(long visible, Asker asker) {
        JsonObject facets = ServerUnderTest.json(SERVER.get("/datasets?format=json", asker.headers())).getAsJsonObject("facets");
        for (String facet : List.of("agency", "audience", "category", "access", "sensitivity")) {
            long sum = facets.getAsJsonArray(facet).asList().stream().mapToLong(each -> each.getAsJsonObject().get("count").getAsLong()).sum();
            assertEquals(visible, sum, () -> asker + " " + facet + " " + facets);
        }
        JsonObject gaps = ServerUnderTest.json(SERVER.get("/gaps?table=agency-category&format=json", asker.headers()));
        assertEquals(visible, gaps.get("descriptions").getAsLong(), asker::toString);
        assertEquals(visible, gaps.getAsJsonArray("cells").asList().stream().mapToLong(each -> each.getAsJsonObject().get("descriptions").getAsLong()).sum(), asker::toString);
        boolean both = asker.words().contains(OWNER_B) && asker.words().contains(PUBLIC);
        assertEquals(both, !gaps.getAsJsonArray("overlaps").isEmpty(), asker::toString);
    }
}
