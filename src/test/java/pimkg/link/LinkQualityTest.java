package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pimkg.Shared;
import pimkg.graph.KnowledgeGraph;
import pimkg.graph.SafeJena;
import pimkg.text.Fold;
import pimkg.vocabulary.Term;
import pimkg.vocabulary.Wording;

/** The proposals agree with a person's judgement as far as they did when the weights were learned. */
class LinkQualityTest {

    @Test
    void proposalsAgreeWithJudgedLinks() throws IOException {
        Path judged = Shared.path("linking/judged-links-dev.tsv");
        SafeJena.start();
        Map<String, String> labels = new HashMap<>();
        rows(Shared.path("linking/target-concepts.tsv")).forEach(row -> labels.put(row[0], Fold.fold(row[2])));
        Map<String, List<String[]>> lists = new LinkedHashMap<>();
        rows(judged).forEach(row -> lists.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row));
        int mappable = 0;
        int first = 0;
        int five = 0;
        int strong = 0;
        int strongRight = 0;
        int kind = 0;
        int none = 0;
        Linker linker = new Linker(PimScheme.of(KnowledgeGraph.packaged()), Weights.packaged(), Memory.NONE, "");
        for (List<String[]> list : lists.values()) {
            List<Linking> linkings = linker.link(list.stream().map(LinkQualityTest::term).toList(), 0);
            for (int index = 0; index < list.size(); index++) {
                Set<String> right = new HashSet<>();
                Stream.of(list.get(index)[4].split("\\|")).map(labels::get).forEach(right::add);
                List<Candidate> candidates = linkings.get(index).candidates();
                boolean isRight = !candidates.isEmpty() && isCalled(candidates.get(0), right);
                boolean isStrong = !candidates.isEmpty() && candidates.get(0).isStrong();
                mappable += list.get(index)[3].equals("none") ? 0 : 1;
                first += isRight ? 1 : 0;
                five += candidates.stream().anyMatch(each -> isCalled(each, right)) ? 1 : 0;
                strong += isStrong ? 1 : 0;
                strongRight += isStrong && isRight ? 1 : 0;
                kind += isRight && candidates.get(0).relation().name().equalsIgnoreCase(list.get(index)[3]) ? 1 : 0;
                none += isStrong && list.get(index)[3].equals("none") ? 1 : 0;
            }
        }
        String figures = first + " and " + five + " of " + mappable + ", strong " + strongRight + " of " + strong + ", kind " + kind
            + ", nothing fits but strong " + none;
        assertTrue(first >= 0.88 * mappable && five >= 0.93 * mappable, figures);
        assertTrue(strongRight >= 0.97 * strong && strongRight >= 0.5 * mappable, figures);
        assertTrue(kind >= 0.75 * first && none <= 1, figures);
    }

    private static boolean isCalled(Candidate candidate, Set<String> labels) {
        return candidate.target().names().stream().anyMatch(name -> labels.contains(Fold.fold(name.text())));
    }

    private static Term term(String[] row) {
        return new Term(row[1], List.of(new Wording(row[2], "")), List.of(), List.of(), Optional.empty(), "", Optional.empty(), "");
    }

    private static Stream<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t", -1));
    }
}
