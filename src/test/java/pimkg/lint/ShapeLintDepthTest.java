package pimkg.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Syntax;
import pimkg.rule.RuleSet;

/** Depth, length and repetition that would exhaust an engine are told, and do not exhaust the lint. */
class ShapeLintDepthTest {

    private static final String PREFIXES = """
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix ex: <https://example.org/shapes#> .
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        """;
    private static final String FIRST = PREFIXES + "ex:S0 sh:targetClass <http://www.w3.org/ns/dcat#Dataset> .\n";

    @Test
    void aHundredLevelsAreFine() {
        assertEquals(Set.of(), errors(chain(100)));
    }

    @Test
    void aHundredAndOneLevelsAreTooMany() {
        assertEquals(Set.of("L20"), errors(chain(101)));
    }

    @Test
    void twentyThousandNamedLevelsAreTold() {
        assertEquals(Set.of("L20"), errors(chain(20_000)));
    }

    @Test
    void aCircleOfTwentyThousandIsTold() {
        assertTrue(errors(chain(20_000) + "ex:S20000 sh:node ex:S0 .\n").contains("L19"));
    }

    @Test
    void aPathOfTwentyThousandStepsInOneAnotherIsTold() {
        String steps = IntStream.range(0, 20_000).mapToObj(step -> "_:p%d sh:inversePath _:p%d .\n".formatted(step, step + 1)).collect(Collectors.joining());
        assertEquals(Set.of("L20"), errors(FIRST + "ex:S0 sh:property [ sh:path _:p0 ; sh:minCount 1 ] .\n" + steps + "_:p20000 sh:inversePath dct:title .\n"));
    }

    @Test
    void aPathOfPartsUsedTwiceAtEachLevelIsReadOnce() {
        String steps = IntStream.range(0, 60).mapToObj(step -> "_:p%d sh:alternativePath ( _:p%d _:p%d ) .\n".formatted(step, step + 1, step + 1))
            .collect(Collectors.joining());
        assertTrue(errors(FIRST + "ex:S0 sh:property [ sh:path _:p0 ; sh:minCount 1 ] .\n" + steps + "_:p60 sh:inversePath _:p0 .\n").contains("L14"));
    }

    @Test
    void aListOfFiftyThousandShapesIsReadOnce() {
        String members = IntStream.range(0, 50_000).mapToObj(member -> "[ sh:minLength " + member + " ]").collect(Collectors.joining(" "));
        assertEquals(Set.of(), errors(FIRST + "ex:S0 sh:or ( " + members + " ) .\n"));
    }

    @Test
    void aQueryOfManyBracketsIsTold() {
        String query = "SELECT $this WHERE " + "{ ".repeat(20_000) + "$this ?p ?o" + " }".repeat(20_000);
        assertEquals(Set.of("L21"), errors(FIRST + "ex:S0 sh:sparql [ sh:select \"\"\"" + query + "\"\"\" ] .\n"));
    }

    @Test
    void aNameOfAHundredThousandLettersHasNoNearest() {
        assertEquals(Set.of("L01"), errors(FIRST + "ex:S0 sh:" + "m".repeat(100_000) + " 1 ; sh:nodeKind sh:IRI .\n"));
    }

    private static String chain(int levels) {
        return FIRST + IntStream.range(0, levels).mapToObj(level -> "ex:S%d sh:node ex:S%d .\n".formatted(level, level + 1)).collect(Collectors.joining())
            + "ex:S" + levels + " sh:nodeKind sh:IRI .\n";
    }

    private static Set<String> errors(String turtle) {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        RdfInput input = RdfInput.of("own.ttl", Optional.of(Syntax.TURTLE), turtle.getBytes(StandardCharsets.UTF_8));
        return new ShapeLint(knowledge, RuleSet.core(knowledge)).check(input, List.of()).stream()
            .filter(LintFinding::isError).map(LintFinding::code).collect(Collectors.toSet());
    }
}
