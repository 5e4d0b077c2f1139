package pimkg.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pimkg.Golden;
import pimkg.catalogue.Catalogue;
import pimkg.catalogue.Expected;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.RdfInput;
import pimkg.graph.Source;
import pimkg.graph.StoppedException;
import pimkg.graph.Syntax;
import pimkg.validation.Progress;

/** What many descriptions share is kept with each of them: a small file could come to more than any memory. */
class SharedPartTest {

    private static final int DATASETS = 6;

    /** As many statements as one description and what all share come to, six times over. */
    private static Source sharing(int values) throws Exception {
        String text = Files.readString(Golden.file("submission/legal-aid.ttl"));
        int begin = text.indexOf("<> a dcat:Dataset");
        int end = text.indexOf("<#contact> a");
        String one = text.substring(begin, end).replace("dct:rights ", "dct:relation <https://example.org/shared> ; dct:rights ");
        String all = IntStream.range(0, DATASETS).mapToObj(number -> one.replace("<>", "<https://example.org/d" + number + ">")
            .replace("FICTIONAL-LEGAL-AID", "d" + number)).collect(Collectors.joining());
        String shared = IntStream.range(0, values).mapToObj(number -> "\"" + number + "\"").collect(Collectors.joining(", "));
        String whole = text.substring(0, begin) + all + text.substring(end) + "<https://example.org/shared> dct:identifier " + shared + " .\n";
        return RdfInput.of("shared.ttl", Optional.of(Syntax.TURTLE), whole.replace("<#", "<https://example.org/#").getBytes(StandardCharsets.UTF_8));
    }

    private static Progress most(long statements) {
        return new Progress() {
            @Override
            public void statements(Source input, long number) {
                if (number > statements) {
                    throw new StoppedException(StoppedException.Limit.STATEMENTS);
                }
            }
        };
    }

    @Test
    void countsForEachThatKeepsIt() throws Exception {
        KnowledgeGraph knowledge = KnowledgeGraph.packaged();
        Wish wish = new Wish("example-agency", Optional.empty(), Optional.empty(), new Expected.Anything(), false, false, "Example Steward");
        try (Catalogue catalogue = Catalogue.inMemory(Clock.systemUTC())) {
            Reception reception = new Reception(knowledge, catalogue, "core");
            assertThrows(StoppedException.class, () -> reception.take(sharing(1000), wish, most(3000)), "Less is sent, but more would be kept.");
            assertEquals(0, catalogue.current().size());
            Receipt.Taken taken = assertInstanceOf(Receipt.Taken.class, reception.take(sharing(100), wish, most(3000)));
            assertEquals(DATASETS, taken.items().size());
        }
    }
}
