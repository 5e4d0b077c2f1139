package pimkg.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are known by their hash alone. */
final class TokensTest {

    private static final Holder AMINA = new Holder("Amina Example", Holder.REVIEWER);

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("tokens"), List.of(lines));
    }

    @Test
    void aTokenIsItsHoldersAndNobodyElses() throws Exception {
        Minted token = Minted.of(AMINA);
        Tokens tokens = new Tokens(file("# people", "", token.line(), Minted.of(new Holder("https://orcid.org/0000-0000-0000-0000", Holder.READER)).line()));
        assertEquals(Optional.of(AMINA), tokens.holder(token.token()));
        assertEquals(Optional.empty(), tokens.holder(token.token() + "a"));
        assertEquals(Optional.empty(), tokens.holder(""));
        assertEquals(Optional.empty(), tokens.holder(token.line().replaceFirst(".*sha256:", "")), "The hash opens nothing.");
        assertEquals(Optional.empty(), tokens.holder(token.line().replaceFirst(".* ", "")));
    }

    @Test
    void theLineTellsNothingOfTheTokenAndEveryTokenIsAnother() {
        Minted one = Minted.of(AMINA);
        assertNotEquals(one.token(), Minted.of(AMINA).token());
        assertFalse(one.line().contains(one.token().substring(4)));
        assertFalse(one.toString().contains(one.token()));
        assertTrue(one.token().matches("pim_[\\w-]{43}"), one.token());
    }

    @Test
    void lastLinesCountAtOnce() throws Exception {
        Minted token = Minted.of(AMINA);
        Path file = file();
        Tokens tokens = new Tokens(file);
        assertEquals(Optional.empty(), tokens.holder(token.token()));
        file(token.line().replace("  ", "\t"));
        assertEquals(Optional.of(AMINA), tokens.holder(token.token()));
        Files.delete(file);
        assertEquals(Optional.empty(), tokens.holder(token.token()), "Without the file nobody holds a token.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina", "Amina reviewer", "Amina reviewer sha256:12", "Amina Reviewer sha256:%s", "Amina editor sha256:%s", "Amina steward sha256:%s",
        "Amina steward@ sha256:%s", "Amina steward@Relief sha256:%s", "Amina steward@a@b sha256:%s", "Amina steward@a/b sha256:%s", "sha256:%s", "reviewer sha256:%s", "Amina reviewer md5:%s"})
    void aWrongLineIsToldByItsNumberAndClosesTheDoor(String line) throws Exception {
        Minted token = Minted.of(AMINA);
        Path file = file("# one", token.line(), line.formatted("0".repeat(64)));
        TokenFileException wrong = assertThrows(TokenFileException.class, () -> new Tokens(file));
        assertEquals(3, wrong.line());
        assertFalse(wrong.getMessage().contains("Amina") || wrong.getMessage().contains("0000"), wrong.getMessage());
    }

    @Test
    void aStewardWritesForOneAgencyAlone() throws Exception {
        Minted token = Minted.of(new Holder("Omar Example", Holder.STEWARD, Optional.of("fictional-relief")));
        assertTrue(token.line().startsWith("Omar Example  steward@fictional-relief  sha256:"), token.line());
        Holder omar = new Tokens(file(token.line())).holder(token.token()).orElseThrow();
        assertTrue(omar.mayWriteFor("fictional-relief"));
        assertFalse(omar.mayWriteFor("fictional"), "A name that begins alike is another agency.");
        assertFalse(omar.mayWriteFor("fictional-relief-2"));
        assertFalse(new Holder("Omar Example", Holder.READER, Optional.of("fictional-relief")).mayWriteFor("fictional-relief"));
        assertTrue(new Holder("Omar Example", Holder.READER, Optional.of("fictional-relief")).isOf("fictional-relief"));
        assertFalse(AMINA.isOf("fictional-relief"));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertEquals(0, assertThrows(TokenFileException.class, () -> new Tokens(folder.resolve("none"))).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Amina", "#Amina", "Ami\nna", "\t"})
    void aNameHasToFitIntoItsLine(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Holder(name, Holder.REVIEWER));
    }
}
