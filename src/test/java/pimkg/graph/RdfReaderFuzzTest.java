package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;

/**
 * Any bytes in any syntax are read or refused. A normal build runs the inputs beside this class;
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=RdfReaderFuzzTest#...} looks for more.
 */
class RdfReaderFuzzTest {

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefusedInEverySyntax(byte[] bytes) throws IOException {
        for (Syntax syntax : Syntax.values()) {
            isReadOrRefused(RdfInput.of("any", Optional.of(syntax), bytes));
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreReadOrRefusedWhenTheSyntaxIsGuessed(byte[] bytes) throws IOException {
        isReadOrRefused(RdfInput.of("any", Optional.empty(), bytes));
    }

    private static void isReadOrRefused(RdfInput input) throws IOException {
        Reading reading = RdfReader.read(input);
        if (reading instanceof Reading.Read read) {
            Set<Triple> triples = new HashSet<>();
            assertInstanceOf(Reading.Streamed.class, RdfReader.stream(input, (triple, object, subject) -> triples.add(triple)));
            assertEquals(read.graph().find().toSet(), triples);
            JsonPointers.in(input, read.syntax());
        }
        assertTrue(reading instanceof Reading.Read || reading instanceof Reading.Unreadable);
    }
}
