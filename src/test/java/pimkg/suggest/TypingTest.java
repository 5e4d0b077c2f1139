package pimkg.suggest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import pimkg.graph.KnowledgeGraph;
import pimkg.term.Prefixes;

/** All labels of all lists, typed right and typed in a hurry. */
class TypingTest {

    private static final long SEED = 20_261_122;
    private static final int TYPOS_A_LABEL = 1;
    /** Shorter names get no guess: half the languages have codes one letter apart. */
    private static final int SHORTEST = 4;
    private static final Graph GRAPH = KnowledgeGraph.packaged().union();
    private static final Suggester SUGGESTER = Suggester.over(KnowledgeGraph.packaged());
    private static final List<Node> PROPERTIES = Stream.of("dct:accessRights", "pim:category", "pim:dataLevel", "dpv:hasData",
            "pim:disaggregatedBy", "dct:accrualPeriodicity", "dct:language", "dpv:hasLegalBasis", "dct:license", "pim:method",
            "pim:populationGroup", "dct:publisher", "dpv:hasPurpose", "pim:samplingApproach", "dpv:hasSensitivityLevel", "pim:sourceType",
            "pim:audience", "dct:subject", "dct:type", "dpv:hasOrganisationalMeasure", "pim:spatialLevel", "dpv:hasTechnicalMeasure")
        .map(name -> NodeFactory.createURI(Prefixes.expand(name).orElseThrow())).toList();

    /** A label of a value of a list. */
    private record Label(Node property, Node value, Node text) {
    }

    private static List<Label> labels() {
        ValueLists lists = new ValueLists(GRAPH);
        List<Label> labels = new ArrayList<>();
        for (Node property : PROPERTIES) {
            lists.of(property).entries().forEach(entry -> Stream.of(SKOS.prefLabel.asNode(), RDFS.Nodes.label, SKOS.altLabel.asNode())
                .flatMap(kind -> G.listSP(GRAPH, entry.node(), kind).stream())
                .forEach(text -> labels.add(new Label(property, entry.node(), text))));
        }
        return labels;
    }

    private static List<Suggestion> typed(Node property, String text) {
        return SUGGESTER.suggest(Optional.of(property), Optional.empty(), NodeFactory.createLiteralString(text));
    }

    @Test
    void aLabelTypedRightIsFoundFirstAndNoneIsTakenForAnother() {
        List<String> wrong = new ArrayList<>();
        for (Label label : labels()) {
            List<Suggestion> found = typed(label.property(), label.text().getLiteralLexicalForm());
            boolean isThere = found.stream().anyMatch(each -> each.value().equals(label.value()));
            if (!isThere || found.size() > 1 && found.stream().anyMatch(Suggestion::safe)) {
                wrong.add(label + " " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyListOfThePackageIsAsked() {
        long said = GRAPH.find(Node.ANY, NodeFactory.createURI("http://purl.org/linked-data/cube#componentProperty"), Node.ANY).toList().size();
        assertEquals(said, PROPERTIES.size());
        PROPERTIES.forEach(property -> assertTrue(new ValueLists(GRAPH).of(property).entries().size() > 1, property::getURI));
    }

    @Test
    void ofLabelsWithTyposNineteenOfTwentyAreUnderstoodAndNoneIsPutInPlaceWrongly() {
        Random random = new Random(SEED);
        int tried = 0;
        int understood = 0;
        List<String> wronglySafe = new ArrayList<>();
        for (Label label : labels()) {
            String text = label.text().getLiteralLexicalForm();
            for (int round = 0; Spelling.key(text).length() >= SHORTEST && round < TYPOS_A_LABEL; round++) {
                String mistyped = mistyped(text, Spelling.key(text).length() >= 2 * SHORTEST ? 1 + random.nextInt(2) : 1, random);
                List<Suggestion> found = typed(label.property(), mistyped);
                tried++;
                understood += found.stream().anyMatch(each -> each.value().equals(label.value())) ? 1 : 0;
                found.stream().filter(each -> each.safe() && !each.value().equals(label.value()))
                    .forEach(each -> wronglySafe.add(text + " -> " + mistyped + " -> " + each));
            }
        }
        double share = (double) understood / tried;
        int all = tried;
        assertAll(
            () -> assertTrue(all > 2_500, all + " typos"),
            () -> assertTrue(share >= 0.95, "understood " + share + " of " + all),
            () -> assertEquals(List.of(), wronglySafe));
    }

    /** So many slips on letters: one more, one less, another, or two swapped. */
    private static String mistyped(String text, int slips, Random random) {
        StringBuilder typed = new StringBuilder(text);
        for (int slip = 0; slip < slips; slip++) {
            int at = letter(typed, random);
            char other = typed.charAt(letter(typed, random));
            switch (random.nextInt(4)) {
                case 0 -> typed.insert(at, other);
                case 1 -> typed.deleteCharAt(at);
                case 2 -> typed.setCharAt(at, other);
                default -> swap(typed, at);
            }
        }
        return typed.toString();
    }

    private static void swap(StringBuilder typed, int at) {
        if (at + 1 < typed.length() && Character.isLetter(typed.charAt(at + 1))) {
            char first = typed.charAt(at);
            typed.setCharAt(at, typed.charAt(at + 1));
            typed.setCharAt(at + 1, first);
        }
    }

    private static int letter(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        while (!Character.isLetter(text.charAt(at))) {
            at = (at + 1) % text.length();
        }
        return at;
    }
}
