package pimkg.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import pimkg.bench.CatalogueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.rule.RuleSet;
import pimkg.shape.CompiledShapes.Examination;
import pimkg.stream.DescriptionStream;
import pimkg.stream.DescriptionStream.Window;
import pimkg.stream.Slice;

/** That a value came up before changes neither what is found, nor what is not asked, nor how much work that counts as. */
class FamiliarTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Background BACKGROUND = Background.of(KNOWLEDGE);

    private static List<Slice> slices(CompiledShapes shapes, String turtle) {
        List<Slice> slices = new ArrayList<>();
        DescriptionStream.read(RdfInput.of("data.ttl", Optional.empty(), turtle.getBytes(StandardCharsets.UTF_8)), shapes, Window.WHOLE, slices::add);
        return slices;
    }

    private record Told(List<Result> results, List<Boolean> notAsked, long steps, boolean timed) {
        static Told of(CompiledShapes shapes, Slice slice, List<Node> rules) {
            Examination examination = shapes.examine(slice);
            return new Told(examination.results(), rules.stream().map(examination.notAsked()::contains).toList(), examination.steps(),
                examination.timed());
        }
    }

    @Test
    void theSameInAnyOrderAsByItself() throws IOException {
        RuleSet core = RuleSet.core(KNOWLEDGE).withoutWholeCatalogue();
        List<Node> rules = core.book().rules().stream().map(rule -> rule.shape()).toList();
        CompiledShapes shapes = CompiledShapes.of(core.shapes(), BACKGROUND);
        StringWriter turtle = new StringWriter();
        new CatalogueSource(3).write(turtle, 150);
        List<Slice> slices = slices(shapes, turtle.toString());
        List<Told> forwards = slices.stream().map(slice -> Told.of(shapes, slice, rules)).toList();
        List<Slice> turned = new ArrayList<>(slices);
        Collections.reverse(turned);
        List<Told> backwards = new ArrayList<>(turned.stream().map(slice -> Told.of(shapes, slice, rules)).toList());
        Collections.reverse(backwards);
        assertEquals(forwards, backwards);
        assertTrue(forwards.stream().anyMatch(told -> !told.results().isEmpty()));
        for (int at = 0; at < slices.size(); at += 50) {
            assertEquals(Told.of(CompiledShapes.of(core.shapes(), BACKGROUND), slices.get(at), rules), forwards.get(at));
        }
    }

    /** What is said of the value, how many there are, and classes of it are told each time; so is what is wrong with it by itself. */
    @Test
    void onlyWhatTheValueAloneTellsIsSpared() {
        String prefixes = "@prefix ex: <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n";
        Graph rules = RdfReader.require(RdfInput.of("rules.ttl", Optional.empty(), (prefixes + """
            ex:Rule a sh:NodeShape ; sh:targetClass ex:T ; sh:property ex:Kind, ex:Named, ex:Few, ex:Classed, ex:Either, ex:Deep .
            ex:Kind a sh:PropertyShape ; sh:path ex:p ; sh:nodeKind sh:IRI .
            ex:Named a sh:PropertyShape ; sh:path ex:p ; sh:property ex:HasName .
            ex:HasName a sh:PropertyShape ; sh:path ex:name ; sh:minCount 1 .
            ex:Few a sh:PropertyShape ; sh:path ex:p ; sh:maxCount 1 ; sh:pattern "^https:" .
            ex:Classed a sh:PropertyShape ; sh:path ex:p ; sh:class ex:C .
            ex:Either a sh:PropertyShape ; sh:path ex:p ; sh:or ( [ sh:in ( ex:a ex:b ) ] [ sh:not [ sh:nodeKind sh:IRI ] ] ) .
            ex:Deep a sh:PropertyShape ; sh:path ex:p ; sh:not [ sh:and ( [ sh:pattern "b$" ] [ sh:path ex:name ; sh:hasValue "B" ] ) ] .
            """).getBytes(StandardCharsets.UTF_8)));
        CompiledShapes shapes = CompiledShapes.of(rules, BACKGROUND);
        List<String> found = new ArrayList<>();
        for (String said : List.of(
                "ex:one a ex:T ; ex:p ex:a . ex:a a ex:C ; ex:name 'A' .", "ex:two a ex:T ; ex:p ex:a .",
                "ex:three a ex:T ; ex:p ex:a, ex:b . ex:a a ex:C ; ex:name 'A' . ex:b a ex:C ; ex:name 'B' .",
                "ex:four a ex:T ; ex:p ex:a . ex:a a ex:C ; ex:name 'A' .", "ex:five a ex:T ; ex:p 'a' .",
                "ex:six a ex:T ; ex:p ex:c . ex:c a ex:C ; ex:name 'C' .")) {
            found.addAll(slices(shapes, prefixes + said).stream().flatMap(slice -> shapes.examine(slice).results().stream()
                .map(result -> slice.focus().getLocalName() + " " + result.shape().getLocalName())).sorted().toList());
        }
        assertEquals(List.of("two Classed", "two HasName", "three Deep", "three Few", "five Classed",
            "five Few", "five HasName", "five Kind", "six Either"), found);
    }
}
