package pimkg.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.bench.CatalogueSource;
import pimkg.engine.Engine;
import pimkg.engine.Questions;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.guard.Limits;
import pimkg.guard.Meter;
import pimkg.remote.Services;

/** The engine answers as Jena's own does, whatever way it goes. */
final class QuestionsTest {

    private static final Questions KEPT = new Questions(Services.none());
    private static DatasetGraph dataset;

    @BeforeAll
    static void generate() {
        StringWriter text = new StringWriter();
        new CatalogueSource(7).write(text, 120);
        RdfInput more = RdfInput.of("generated.ttl", Optional.of(Syntax.TURTLE), text.toString().getBytes(StandardCharsets.UTF_8));
        dataset = KnowledgeGraph.packaged().with(List.of(more)).dataset();
    }

    static Stream<String> queries() throws IOException {
        String sets = "PREFIX pim: <https://w3id.org/pim-kg/ontology/pim#> PREFIX dct: <http://purl.org/dc/terms/> SELECT * WHERE ";
        String counted = "{ SELECT ?agency (COUNT(*) AS ?n) WHERE { ?one dct:publisher ?agency } GROUP BY ?agency }";
        String few = "{ SELECT DISTINCT ?agency WHERE { ?two dct:publisher ?agency ; pim:category ?category } }";
        return Stream.concat(pimkg.peer.Questions.all().stream().flatMap(QuestionsTest::texts), Stream.of(
            sets + "{ " + counted + few + " }",
            sets + "{ " + counted + "{" + few + "} FILTER (?n > 3) }",
            sets + "{ " + counted + few + "{ SELECT ?other WHERE { ?other a pim:Nothing } } }",
            sets + "{ " + counted + "{ SELECT ?agency ?x WHERE { ?x dct:creator ?agency FILTER (?n = 2) } } }",
            sets + "{ " + few + " ?set dct:publisher ?agency }",
            sets + "{ " + few + " OPTIONAL " + counted + " }",
            sets + "{ " + few + "{ SELECT ?agency WHERE { { ?set dct:publisher ?agency } UNION { ?set dct:creator ?agency } } } }"));
    }

    /** As it stands, and as it is asked of other terms. */
    private static Stream<String> texts(pimkg.peer.Questions.Question question) {
        Stream<String> others = IntStream.range(0, question.instead().isEmpty() ? 0 : 6).mapToObj(number ->
            URLDecoder.decode(question.newPath("").substring("?query=".length()), StandardCharsets.UTF_8));
        return Stream.concat(Stream.of(question.sparql()), others);
    }

    /** Else those who answer from memory would look quick. */
    @Test
    void whatIsAskedFirstWasNotAskedBefore() throws IOException {
        for (pimkg.peer.Questions.Question question : pimkg.peer.Questions.all()) {
            Set<String> paths = IntStream.range(0, 40).mapToObj(number -> question.newPath("/sparql")).collect(Collectors.toSet());
            assertEquals(40, paths.size());
            long different = paths.stream().map(path -> path.substring(0, path.lastIndexOf("%23"))).distinct().count();
            assertTrue(question.instead().isEmpty() ? different == 1 : different >= question.instead().get(0).size(), question.name());
            assertFalse(question.sparql().contains("#="), question.name());
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theAnswerIsThatOfPlainJena(String sparql) {
        List<String> expected = plain(sparql);
        for (int time = 0; time < 2; time++) {
            List<String> rows = new ArrayList<>();
            Meter meter = new Meter(Limits.alone(Duration.ofMinutes(1)));
            try (QueryExec asked = Engine.over(dataset, KEPT.read(sparql).query(), BindingFactory.empty(), meter)) {
                asked.select().forEachRemaining(row -> rows.add(sorted(row)));
            }
            if (sparql.contains("LIMIT") && !sparql.contains("ORDER BY")) {
                assertEquals(expected.size(), rows.size());
            } else {
                assertEquals(expected, rows.stream().sorted().toList());
            }
        }
    }

    /** Jena's engine with none of our steps in it. */
    private static List<String> plain(String sparql) {
        Query query = QueryFactory.create(sparql);
        List<String> rows = new ArrayList<>();
        QueryIterator all = new QueryEngineMain(query, dataset, BindingFactory.empty(), new Context()).getPlan().iterator();
        while (all.hasNext()) {
            rows.add(sorted(all.next()));
        }
        all.close();
        return rows.stream().sorted().toList();
    }

    /** The columns of a row in one order. */
    private static String sorted(Binding row) {
        Map<String, String> columns = new TreeMap<>();
        row.vars().forEachRemaining(column -> columns.put(column.getVarName(), row.get(column).toString()));
        return columns.toString();
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() {
        String sparql = "SELECT * WHERE { ?s ?p ?o } # once";
        assertEquals(System.identityHashCode(KEPT.read(sparql)), System.identityHashCode(KEPT.read(sparql)));
        assertTrue(KEPT.read(sparql).pure());
        assertFalse(KEPT.read("ASK { FILTER (NOW() = NOW()) }").pure());
    }
}
