package pimkg.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damage is found wherever it stands in blocks of 64 KiB, and nothing else is called that. */
final class Utf8Test {

    private static final int BLOCK = 1 << 16;
    private static final String LINE = "Fictional é 日本 عربي 🙂 text\n";

    private static Optional<Long> damage(byte[] bytes) throws IOException {
        return Utf8.firstDamage(RdfInput.of("fictional.ttl", Optional.empty(), bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSoundIsFoundSoAlsoWhereALetterMeetsTheEndOfABlock() throws IOException {
        byte[] all = bytes(LINE.repeat(2 * BLOCK / LINE.length()));
        for (int start = 0; start < 40; start++) {
            assertEquals(Optional.empty(), damage(bytes("x".repeat(start) + new String(all, StandardCharsets.UTF_8))));
        }
        assertEquals(Optional.empty(), damage(bytes("")));
        assertEquals(Optional.empty(), damage(bytes("é".repeat(BLOCK))), "no plain sign anywhere");
    }

    @Test
    void theSignThatStandsForDamageIsNone() throws IOException {
        assertEquals(Optional.empty(), damage(bytes(LINE + "a sign: \uFFFD\n" + LINE)));
    }

    @Test
    void oneWrongByteIsFoundInItsLine() throws IOException {
        Random random = new Random(11);
        byte[] sound = bytes(LINE.repeat(3 * BLOCK / LINE.length()));
        for (int times = 0; times < 200; times++) {
            byte[] bytes = sound.clone();
            int at = times < 40 ? BLOCK - 20 + times : random.nextInt(bytes.length);
            bytes[at] = new byte[] {0, (byte) 0xff, (byte) 0xc3, (byte) 0x80}[times % 4];
            assertEquals(expected(bytes), damage(bytes), "at " + at);
        }
        byte[] cut = bytes(LINE + "é");
        assertEquals(Optional.of(2L), damage(ByteBuffer.allocate(cut.length - 1).put(cut, 0, cut.length - 1).array()));
    }

    /** Line by line, as no letter goes over the end of one. */
    private static Optional<Long> expected(byte[] bytes) {
        int start = 0;
        for (long line = 1; start < bytes.length; line++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            try {
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
                if (text.indexOf(0) >= 0) {
                    return Optional.of(line);
                }
            } catch (CharacterCodingException damaged) {
                return Optional.of(line);
            }
            start = end + 1;
        }
        return Optional.empty();
    }
}
