package pimkg.intake;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.Position;
import pimkg.graph.RdfInput;
import pimkg.graph.Reading;
import pimkg.graph.Source;

/** Whatever bytes come, under whatever name, they are read to the end or refused with a reason; each statement has a place. */
class IntakeFuzzTest {

    private static final Intake INTAKE = new Intake(KnowledgeGraph.packaged());
    private static final List<String> NAMES = List.of("a.csv", "a.tsv", "a.xlsx", "a.json", "a.yaml", "a.jsonld", "a.ttl", "a");

    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) {
        for (String name : NAMES) {
            Source source = INTAKE.open(RdfInput.of(name, Optional.empty(), bytes));
            List<Position> positions = new ArrayList<>();
            Reading reading = source.stream((triple, object, subject) -> positions.add(new Position(object.line(), object.column())));
            if (!(reading instanceof Reading.Unreadable)) {
                assertInstanceOf(Reading.Streamed.class, reading);
            }
            positions.stream().limit(1_000).forEach(position -> assertNotNull(source.place(Optional.of(position), "", Optional.empty())));
        }
    }
}
