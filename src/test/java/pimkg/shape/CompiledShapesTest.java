package pimkg.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.RdfReader;
import pimkg.rule.Profile;
import pimkg.rule.RuleSet;

/** How far rules look decides whether a file can be read in parts. */
class CompiledShapesTest {

    private static final KnowledgeGraph KNOWLEDGE = KnowledgeGraph.packaged();
    private static final Background BACKGROUND = Background.of(KNOWLEDGE);

    static Stream<String> profiles() {
        return RuleSet.profiles(KNOWLEDGE).stream().map(Profile::name);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothingIsFollowedBackwardsInThePackagedRules(String profile) {
        assertEquals(Set.of(), CompiledShapes.of(RuleSet.named(KNOWLEDGE, profile).orElseThrow().shapes(), BACKGROUND).inverses());
    }

    private static CompiledShapes of(String constraint) {
        String shapes = "@prefix ex: <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n"
            + "ex:Rule a sh:NodeShape ; sh:targetClass ex:T ; " + constraint + " .";
        return CompiledShapes.of(RdfReader.require(RdfInput.of("rule.ttl", Optional.empty(), shapes.getBytes(StandardCharsets.UTF_8))), BACKGROUND);
    }

    @Test
    void aRuleOfSomebodyElseMayFollowAPropertyBackwards() {
        assertEquals(Set.of(NodeFactory.createURI("https://example.org/p"), NodeFactory.createURI("https://example.org/q")),
            of("sh:property [ sh:path [ sh:inversePath ( ex:p ex:q ) ] ; sh:minCount 1 ]").inverses());
        assertEquals(Set.of(NodeFactory.createURI("https://example.org/id")), of("sh:sparql [ sh:select "
            + "\"SELECT $this ?value WHERE { $this <https://example.org/id> ?id . ?value <https://example.org/id> ?id }\" ]").inverses());
    }

    @Test
    void membershipInAListOfTheBackgroundIsAskedThere() {
        assertEquals(Set.of(), of("sh:property [ sh:path ( ex:p [ sh:inversePath ex:member ] ) ; "
            + "sh:hasValue <https://w3id.org/pim-kg/ontology/categories> ]").inverses());
    }
}
