package pimkg.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Pim;
import pimkg.text.Language;

class SketchTest {

    private static final Entries ENTRIES = new Entries(KnowledgeGraph.packaged());

    private static Sketch of(String path, Language language) {
        return Sketch.of(ENTRIES.of(NodeFactory.createURI(Pim.BASE + path), language), language == Language.AR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology/categories#ProtectionMonitoring", "ontology/methods#Interview", "ontology/methods#DataCollectionTechnique",
        "ontology/process#AssessInformationLandscape", "ontology/categories#Scheme", "ontology/people#InternallyDisplacedPerson"})
    void boxesStandInTheDrawingAndNeverOnEachOther(String path) {
        for (Language language : Language.values()) {
            Sketch sketch = of(path, language);
            for (Sketch.Box box : sketch.boxes()) {
                assertTrue(box.x() >= 0 && box.x() + box.width() <= sketch.width() && box.y() >= 0 && box.y() + 46 <= sketch.height(), box::toString);
                assertTrue(sketch.boxes().stream().noneMatch(other -> other != box && overlap(box, other)), box::toString);
                assertTrue(box.lines().size() <= 2 && !box.lines().get(0).isBlank(), box::toString);
            }
        }
    }

    private static boolean overlap(Sketch.Box a, Sketch.Box b) {
        return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + 46 && b.y() < a.y() + 46;
    }

    @Test
    void itIsMirroredWhereTextRunsFromTheRight() {
        List<Sketch.Box> left = of("ontology/methods#DataCollectionTechnique", Language.EN).boxes();
        List<Sketch.Box> right = of("ontology/methods#DataCollectionTechnique", Language.AR).boxes();
        assertEquals(0, left.stream().filter(box -> box.kind().equals("narrower")).findFirst().orElseThrow().x());
        assertEquals(190, right.stream().filter(box -> box.kind().equals("narrower")).findFirst().orElseThrow().x());
        assertEquals(left.size(), right.size());
    }

    @Test
    void whatIsBroaderStandsAbove() {
        Sketch sketch = of("ontology/methods#TelephoneInterview", Language.EN);
        int term = sketch.boxes().stream().filter(box -> box.kind().equals("term")).findFirst().orElseThrow().y();
        List<Sketch.Box> broader = sketch.boxes().stream().filter(box -> box.kind().equals("broader")).toList();
        assertFalse(broader.isEmpty());
        assertTrue(broader.stream().allMatch(box -> box.y() < term));
    }

    @Test
    void whoHasNoNeighboursHasNoLines() {
        assertEquals(List.of(), of("ontology/sources#FactSheet2016", Language.EN).lines());
    }
}
