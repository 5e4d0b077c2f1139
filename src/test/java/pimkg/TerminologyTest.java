package pimkg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.query.QueryLibrary;
import pimkg.query.StoredQuery;

/** What people look for is there: the terms that protection work names, and an answer to every competency question. */
class TerminologyTest {

    private static final int COMPETENCY_QUESTIONS = 62;

    /** English preferred and alternative labels, in lower case, and the concepts that have them. */
    private static final Map<String, Set<Node>> LABELS = labels(List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode()));
    private static final Map<String, Set<Node>> ALL_LABELS =
        labels(List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode()));

    private static Map<String, Set<Node>> labels(List<Node> properties) {
        Map<String, Set<Node>> labels = new HashMap<>();
        properties.forEach(property -> KnowledgeGraph.packaged().union().find(Node.ANY, property, Node.ANY)
            .filterKeep(label -> label.getObject().getLiteralLanguage().matches("en|"))
            .forEach(label -> labels.computeIfAbsent(label.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT),
                text -> new HashSet<>()).add(label.getSubject())));
        return labels;
    }

    @Test
    void everyCompetencyQuestionHasAStoredQuestion() {
        Set<Integer> unanswered = new HashSet<>();
        for (int number = 1; number <= COMPETENCY_QUESTIONS; number++) {
            unanswered.add(number);
        }
        QueryLibrary.packaged().all().stream().map(StoredQuery::answers).forEach(unanswered::removeAll);
        assertEquals(Set.of(), unanswered);
    }

    @Test
    void everyTermOfTheCommonTerminologyCanBeFound() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String[] row : rows(Shared.path("reference/terms.tsv"))) {
            if (spellings(row[1]).noneMatch(ALL_LABELS::containsKey)) {
                missing.add(row[1]);
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A term in one row may have several names, in brackets or beside a slash; any of them will do. */
    private static Stream<String> spellings(String label) {
        String plain = label.replaceAll("\\s*\\([^)]*\\)\\s*", " ").strip();
        Stream<String> parts = Stream.of(plain.split("\\s*[/;]\\s*"));
        Stream<String> optional = Stream.of(label, plain, label.replaceAll("[()]", ""), label.replace("(s)", ""));
        return Stream.concat(parts, optional).map(text -> text.toLowerCase(Locale.ROOT));
    }

    @Test
    void everyConceptThatAgencyListsAreLinkedToCanBeFoundByItsLabels() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String[] row : rows(Shared.path("linking/target-concepts.tsv"))) {
            Set<Node> concepts = LABELS.getOrDefault(row[2].toLowerCase(Locale.ROOT), Set.of());
            if (concepts.isEmpty()) {
                missing.add(row[2]);
            }
            for (String other : row[3].isEmpty() ? new String[0] : row[3].split("\\|")) {
                if (!ALL_LABELS.containsKey(other.toLowerCase(Locale.ROOT))) {
                    missing.add(row[2] + ": " + other);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }
}
