package pimkg.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hash of a record is that of the specification's examples. */
class RecordHashTest {

    private static final Curies CURIES = Curies.of(Map.of("FBbt", "http://purl.obolibrary.org/obo/FBbt_",
        "UBERON", "http://purl.obolibrary.org/obo/UBERON_", "HP", "http://purl.obolibrary.org/obo/HP_",
        "MP", "http://purl.obolibrary.org/obo/MP_", "orcid", "https://orcid.org/"));
    private static final MappingSet SET = MappingSet.of("https://example.org/set", "https://example.org/licence").with(CURIES);

    private static Mapping exact(String subject, String object, String justification) {
        return Mapping.of(CURIES.expand(subject).orElseThrow(), Sssom.EXACT, CURIES.expand(object).orElseThrow(), justification);
    }

    @Test
    void severalValuesAreSorted() {
        Mapping mapping = exact("FBbt:00001234", "UBERON:0005678", Sssom.MANUAL)
            .with(Slot.CREATOR_ID, List.of("https://orcid.org/0000-0000-5678-1234", "https://orcid.org/0000-0000-1234-5678"));
        assertEquals("0A442FB005783031", RecordHash.of(mapping, SET));
    }

    @Test
    void theNumberOfARecordDoesNotCount() {
        Mapping mapping = exact("FBbt:0009124", "UBERON:0000003", Sssom.SEMAPV + "LexicalMatching");
        assertEquals("18F3436E89AA1AA2", RecordHash.of(mapping, SET));
        assertEquals("18F3436E89AA1AA2", RecordHash.of(mapping.with(Slot.RECORD_ID, "https://example.org/1"), SET));
    }

    @Test
    void aNumberIsWrittenCanonically() {
        Mapping mapping = exact("HP:0009124", "MP:0000003", Sssom.SEMAPV + "LexicalSimilarityThresholdMatching")
            .with(Slot.MAPPING_PROVIDER, "https://w3id.org/sssom/core_team").with(Slot.SIMILARITY_SCORE, 0.80);
        assertEquals("0D45A2E8C64EBD65", RecordHash.of(mapping, SET));
        assertEquals(RecordHash.of(mapping, SET), RecordHash.of(mapping.with(Slot.SIMILARITY_SCORE, 0.7999999), SET));
    }

    @Test
    void slotsBeyondSssomCountByTheirProperty() {
        String properties = "https://example.org/properties/";
        MappingSet set = new MappingSet(SET.head(), CURIES, List.of(
            new Extension("ext_bar", properties + "barProperty", java.util.Optional.empty()),
            new Extension("ext_baz", properties + "bazProperty", java.util.Optional.empty())), List.of());
        Mapping mapping = Mapping.of("https://example.org/entities/0001", Sssom.CLOSE, "https://example.com/entities/0011", Sssom.MANUAL)
            .with(Slot.SUBJECT_LABEL, "alice").with(Slot.OBJECT_LABEL, "alpha")
            .withExtension("ext_baz", "https://example.org/entities/BAZ_0001").withExtension("ext_bar", "111");
        assertEquals("66BD0A57A976A109", RecordHash.of(mapping, set));
    }
}
