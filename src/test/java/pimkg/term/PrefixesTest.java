package pimkg.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrefixesTest {

    @Test
    void namesAreShortenedAndExpanded() {
        String iri = "https://w3id.org/pim-kg/ontology/categories#CaseManagement";
        assertEquals("category:CaseManagement", Prefixes.shorten(iri));
        assertEquals(Optional.of(iri), Prefixes.expand("category:CaseManagement"));
    }

    @Test
    void whatTheTableDoesNotKnowStaysWhole() {
        assertEquals("<https://example.org/x>", Prefixes.shorten("https://example.org/x"));
        assertEquals(Optional.empty(), Prefixes.expand("nobody:Name"));
        assertEquals(Optional.empty(), Prefixes.expand("word"));
    }

    @Test
    void nobodyCanChangeTheTable() {
        assertThrows(UnsupportedOperationException.class, () -> Prefixes.table().put("x", "y"));
    }
}
