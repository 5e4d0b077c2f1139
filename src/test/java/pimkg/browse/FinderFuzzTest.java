package pimkg.browse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pimkg.entry.Entries;
import pimkg.graph.KnowledgeGraph;
import pimkg.text.Language;

/** Whatever is looked for, it is words: found, or not, and each term once. */
class FinderFuzzTest {

    private static final Finder FINDER = new Finder(KnowledgeGraph.packaged(), new Entries(KnowledgeGraph.packaged()));

    @FuzzTest
    void anyWordsAreLookedFor(byte[] bytes) {
        String words = new String(bytes, StandardCharsets.UTF_8);
        Found found = FINDER.find(new Finder.Wish(words, Optional.empty(), Optional.empty(), 1), Language.AR);
        assertTrue(found.hits().size() <= Finder.PAGE);
        assertTrue(found.hits().stream().map(hit -> hit.name().link()).distinct().count() == found.hits().size());
        found.hits().forEach(hit -> assertFalse(hit.name().isEmpty()));
    }
}
