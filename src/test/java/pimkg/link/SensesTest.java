package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;

/** The table of names that mean something else than the term they are a name of keeps step with the ontology. */
class SensesTest {

    private static Scheme scheme;

    @BeforeAll
    static void start() {
        SafeJena.start();
        scheme = PimScheme.of(KnowledgeGraph.packaged());
    }

    @Test
    void everyNameInTheTableIsANameOfAProposedTerm() {
        Senses senses = Senses.packaged();
        Map<String, Target> targets = scheme.byId();
        Set<String> unknown = new TreeSet<>();
        for (String id : senses.targets()) {
            assertTrue(scheme.proposed().contains(id), id);
            Set<String> names = targets.get(id).names().stream().map(name -> Analysis.fold(name.text())).collect(Collectors.toSet());
            senses.names(id).stream().filter(name -> !names.contains(name)).forEach(name -> unknown.add(id + " " + name));
        }
        assertEquals(Set.of(), unknown);
        assertTrue(senses.targets().size() > 60);
    }

    @Test
    void noPreferredLabelMeansSomethingElse() {
        assertEquals(Set.of(), scheme.targets().stream().flatMap(target -> target.names().stream())
            .filter(name -> name.field() == Field.PREFERRED && name.sense() != Sense.SAME).map(Name::text).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"risks#ViolenceAndAbuse, torture, KIND", "risks#ArrestAndDetention, prison, NEIGHBOUR",
        "categories#ProtectionNeedsAssessment, needs assessment, WIDER", "people#InternallyDisplacedPerson, IDPs, SAME"})
    void aNameOfATargetTellsWhatItMeans(String target, String name, Sense sense) {
        assertEquals(sense, scheme.byId().get("https://w3id.org/pim-kg/ontology/" + target).names().stream()
            .filter(each -> each.text().equals(name)).findFirst().orElseThrow().sense());
    }
}
