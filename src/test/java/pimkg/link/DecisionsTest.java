package pimkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pimkg.graph.RdfInput;
import pimkg.link.Memory.Decision;
import pimkg.sssom.MappingReading;
import pimkg.sssom.SssomTsvReader;

/** What a record of SSSOM decides: only what somebody accepted or rejected, never a doubt. */
class DecisionsTest {

    private static final String MANUAL = "semapv:ManualMappingCuration";
    private static final String LEXICAL = "semapv:LexicalMatching";

    private static List<Decision> decisions(String predicate, String modifier, String object, String justification, String reviewer, String agreement) {
        String table = """
            #curie_map:
            #  made: https://example.org/made/
            #mapping_set_id: https://example.org/set
            #license: https://creativecommons.org/licenses/by/4.0/
            subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\treviewer_id\treviewer_agreement
            """ + String.join("\t", "made:1", "fictional", predicate, modifier, object, justification, reviewer, agreement) + "\n";
        MappingReading reading = SssomTsvReader.read(RdfInput.of("made.sssom.tsv", Optional.empty(), table.getBytes(StandardCharsets.UTF_8)));
        assertTrue(reading.isComplete(), () -> reading.toString());
        return Decisions.of(reading.set(), "made", List.of()).decisions();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "skos:broadMatch     | ''  | made:2             | MANUAL  | ''     | ''   | BROAD    | made/2",
        "skos:broadMatch     | ''  | made:2             | LEXICAL | made:r | 1    | BROAD    | made/2",
        "skos:exactMatch     | Not | made:2             | MANUAL  | ''     | ''   | REJECTED | made/2",
        "skos:exactMatch     | ''  | made:2             | MANUAL  | made:r | -1   | REJECTED | made/2",
        "skos:exactMatch     | ''  | sssom:NoTermFound  | MANUAL  | ''     | ''   | REJECTED | NOTHING",
        "skos:exactMatch     | ''  | made:2             | LEXICAL | ''     | ''   | -        | -",
        "skos:exactMatch     | ''  | made:2             | MANUAL  | made:r | 0    | -        | -",
        "skos:exactMatch     | Not | made:2             | MANUAL  | made:r | -1   | -        | -",
        "skos:exactMatch     | ''  | sssom:NoTermFound  | MANUAL  | made:r | -1   | -        | -",
        "owl:equivalentClass | ''  | made:2             | MANUAL  | ''     | ''   | -        | -"})
    void onlyWhatSomebodyAcceptedOrRejectedIsRemembered(String predicate, String modifier, String object, String justification, String reviewer,
                                                        String agreement, String kind, String target) {
        List<Decision> found = decisions(predicate, modifier, object, justification.equals("MANUAL") ? MANUAL : LEXICAL, reviewer, agreement);
        if (kind == null) {
            assertEquals(List.of(), found);
        } else {
            assertEquals(1, found.size());
            assertEquals(kind, found.get(0).relation().map(Relation::name).orElse("REJECTED"));
            assertEquals(target, found.get(0).targetId().map(iri -> iri.substring("https://example.org/".length())).orElse("NOTHING"));
        }
    }
}
