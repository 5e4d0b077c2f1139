package pimkg.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways of writing one address. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://creativecommons.org/licenses/by/4.0", "https://www.creativecommons.org/licenses/BY/4.0/",
        "HTTPS://creativecommons.org/licenses/by/4.0/legalcode", "https://creativecommons.org/licenses/by/4.0/deed.fr",
        "https://creativecommons.org/licenses/by/4.0/legalcode.pt-br", "https://creativecommons.org//licenses/by/4.0#"})
    void oneAddressHasOnePlainForm(String written) {
        assertEquals("creativecommons.org/licenses/by/4.0", Address.plain(written));
    }

    @Test
    void anotherVersionOrPathIsAnotherAddress() {
        String four = Address.plain("https://creativecommons.org/licenses/by/4.0/");
        assertNotEquals(four, Address.plain("https://creativecommons.org/licenses/by/3.0/"));
        assertNotEquals(four, Address.plain("https://creativecommons.org/licenses/by/4.0/igo/"));
    }

    @ParameterizedTest
    @CsvSource({"https://w3id.org/x#Name, w3id.org/x, Name", "https://w3id.org/x/Name/, w3id.org/x, Name", "https://w3id.org/x#A%20b, w3id.org/x, A b",
        "https://w3id.org/x#A+b, w3id.org/x, A+b", "https://w3id.org/x#100%, w3id.org/x, 100%", "name, '', name", "urn:x:y, '', urn:x:y"})
    void theLastPartIsTheName(String iri, String space, String name) {
        assertEquals(new Address(space, name), Address.of(iri));
    }

    @Test
    void wordsAreNoAddress() {
        assertTrue(Address.isAddress(" https://example.org/x "));
        assertFalse(Address.isAddress("see https://example.org/x"));
        assertFalse(Address.isAddress("CC BY"));
    }
}
