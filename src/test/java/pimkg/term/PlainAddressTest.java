package pimkg.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.RiotLib;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pimkg.graph.SafeJena;

/** Of an address that passes as plain Jena has nothing to say, and it resolves to itself. */
class PlainAddressTest {

    private static final List<String> PIECES = List.of("http://", "https://", "HTTP://", "a", "b7", "7", "Z", "xn--p1ai",
        "-", "_", ".", "..", "/", "//", "#", "?", "%20", "%zz", ":", "@", "80", "~", "+", "=", "&", ",", ";", "(", "'", "\u00E9", "\u0660",
        "w3id.org", "example.org", "localhost", "[::1]", "1.2.3.4", "www.");
    private static final int ADDRESSES = 40_000;

    @BeforeAll
    static void start() {
        SafeJena.start();
    }

    private static final class Strict implements ErrorHandler {
        private int remarks;

        @Override
        public void warning(String message, long line, long column) {
            remarks++;
        }

        @Override
        public void error(String message, long line, long column) {
            remarks++;
        }

        @Override
        public void fatal(String message, long line, long column) {
            remarks++;
        }
    }

    @Test
    void jenaWouldSaySomethingOfOthers() {
        Strict strict = new Strict();
        RiotLib.profile(Lang.TURTLE, "http://base.example/x/y", strict).createURI("urn:x", -1, -1);
        assertEquals(1, strict.remarks);
    }

    private static void jenaHasNothingToSay(String address) {
        Strict strict = new Strict();
        Node made = RiotLib.profile(Lang.TURTLE, "http://base.example/x/y", strict).createURI(address, -1, -1);
        assertEquals(0, strict.remarks, address);
        assertEquals(address, made.getURI());
    }

    @Test
    void jenaHasNothingToSayOfThem() {
        Random random = new Random(3);
        int plain = 0;
        for (int number = 0; number < ADDRESSES; number++) {
            StringBuilder address = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
            for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
                address.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (PlainAddress.is(address.toString())) {
                plain++;
                jenaHasNothingToSay(address.toString());
            }
        }
        assertTrue(plain > 1_000, plain + " were plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/pim-kg/ontology/pim#category", "http://purl.org/dc/terms/title", "https://example.org",
        "http://publications.europa.eu/resource/authority/language/ENG", "https://example.org/dataset/17"})
    void usualOnesAre(String address) {
        assertTrue(PlainAddress.is(address));
        jenaHasNothingToSay(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "http://", "https:///a", "http://A.org/", "http://a..b/", "http://a-/b", "http://a.org/../b", "http://a.org/./b",
        "http://a.org//b", "http://a.org/a b", "http://a.org/%41", "http://a.org:80/", "http://1.2.3.4/", "http://a.org?b", "http://a.org/a#b#c",
        "http://a.org#b", "http://user@a.org/", "HTTP://a.org/", "http://.a.org/", "http://a.org./", "mailto:a@example.org"})
    void othersAreNot(String address) {
        assertFalse(PlainAddress.is(address));
    }
}
