package pimkg.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names become paths and IRIs: nothing may be in them that means something there. */
class KeyTest {

    private static final Key VISITS = new Key("example-agency", "site-visits");

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "example-agency", "survey.2026", "a_b", "a--", "a._.b", "a-"})
    void takesNames(String name) {
        assertTrue(Key.isName(name));
        assertEquals(Optional.of(new Key("x", name)), Key.ofGraph(new Key("x", name).graph()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a..b", "a.", ".a", "-a", "_a", "A", "é", "a b", "a/b", "a%2fb", "a\n", "a#b", "a?b", "a\\b", "٣"})
    void refusesAnythingElse(String name) {
        assertFalse(Key.isName(name));
        assertThrows(IllegalArgumentException.class, () -> new Key("x", name));
        assertThrows(IllegalArgumentException.class, () -> new Key(name, "x"));
    }

    @Test
    void limitsTheLength() {
        assertTrue(Key.isName("a".repeat(64)));
        assertFalse(Key.isName("a".repeat(65)));
        assertFalse(Key.isName("a".repeat(63) + "."));
    }

    @Test
    void knowsItsOwnGraphsOnly() {
        assertEquals("https://w3id.org/pim-kg/datasets/example-agency/site-visits", VISITS.graph());
        assertEquals(Optional.empty(), Key.ofGraph("https://w3id.org/pim-kg/datasets/example-agency"));
        assertEquals(Optional.empty(), Key.ofGraph("https://w3id.org/pim-kg/datasets/a/b/c"));
        assertEquals(Optional.empty(), Key.ofGraph("https://example.org/a/b"));
    }
}
